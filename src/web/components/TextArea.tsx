import { Field as BaseField } from '@base-ui/react/field'
import type { ReactNode, TextareaHTMLAttributes } from 'react'
import { controlClass, Field } from './Field.tsx'
import { join } from './join.ts'

interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> {
  label: ReactNode
  isLabelHidden?: boolean
  hint?: ReactNode
  error?: string | null
  isOptional?: boolean
  value?: string
  onText?: (text: string) => void
  controlClassName?: string
}

/** Grows with what is typed. */
export function TextArea(props: TextAreaProps) {
  const { label, isLabelHidden, hint, error, isOptional, onText, className, controlClassName, ...rest } =
    props
  return (
    <Field {...{ label, isLabelHidden, hint, error, isOptional }} className={className}>
      <BaseField.Control
        value={rest.value}
        onValueChange={(value) => onText?.(String(value))}
        render={
          <textarea
            rows={2}
            {...rest}
            className={join(
              controlClass,
              'field-sizing-content max-h-[60vh] leading-normal',
              controlClassName,
            )}
          />
        }
      />
    </Field>
  )
}
