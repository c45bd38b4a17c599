import { Field as BaseField } from '@base-ui/react/field'
import type { ReactNode } from 'react'
import { join } from './join.ts'

interface FieldProps {
  label: ReactNode
  /** Read by a screen reader, not shown: for a field whose place says what it is. */
  isLabelHidden?: boolean
  hint?: ReactNode
  /** What is wrong and what to do. */
  error?: string | null
  isOptional?: boolean
  className?: string
  children: ReactNode
}

/** A label above, a control, and below it a hint or what is wrong. */
export function Field({ label, isLabelHidden, hint, error, isOptional, className, children }: FieldProps) {
  return (
    <BaseField.Root invalid={Boolean(error)} className={join('grid content-start gap-1.5', className)}>
      <BaseField.Label
        className={isLabelHidden ? 'sr-only' : 'flex items-baseline gap-2 text-14 font-medium text-ink'}
      >
        {label}
        {isOptional && <span className="text-12 font-normal text-faint">optional</span>}
      </BaseField.Label>
      {children}
      {error ? (
        <BaseField.Error match className="text-14 text-danger">
          {error}
        </BaseField.Error>
      ) : (
        hint && <BaseField.Description className="text-12 text-faint">{hint}</BaseField.Description>
      )}
    </BaseField.Root>
  )
}

/** The look of anything typed into. */
export const controlClass = join(
  'w-full min-h-9 rounded-1 border border-line bg-raised px-2.5 py-1.5 text-14 text-ink transition-colors',
  'placeholder:text-faint hover:border-ink focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent',
  'disabled:opacity-50 data-invalid:border-danger touch:min-h-11 touch:text-16',
)
