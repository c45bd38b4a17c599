import { Field as BaseField } from '@base-ui/react/field'
import type { InputHTMLAttributes, ReactNode } from 'react'
import { controlClass, Field } from './Field.tsx'
import { join } from './join.ts'

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  label: ReactNode
  isLabelHidden?: boolean
  hint?: ReactNode
  error?: string | null
  isOptional?: boolean
  value?: string
  onText?: (text: string) => void
}

export function TextField({
  label,
  isLabelHidden,
  hint,
  error,
  isOptional,
  onText,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <Field {...{ label, isLabelHidden, hint, error, isOptional }} className={className}>
      <BaseField.Control
        {...rest}
        defaultValue={rest.defaultValue as string | undefined}
        onValueChange={(value) => onText?.(String(value))}
        className={join(controlClass)}
      />
    </Field>
  )
}
