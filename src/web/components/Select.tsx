import { Field as BaseField } from '@base-ui/react/field'
import { Select as BaseSelect } from '@base-ui/react/select'
import type { ReactNode } from 'react'
import { controlClass } from './Field.tsx'
import { Icon } from './Icon.tsx'
import { join } from './join.ts'

export interface SelectOption<Value extends string> {
  value: Value
  label: string
  /** A word more, under the label. */
  note?: string
}

interface SelectProps<Value extends string> {
  label: ReactNode
  isLabelHidden?: boolean
  hint?: ReactNode
  value: Value
  options: readonly SelectOption<Value>[]
  onValue: (value: Value) => void
  isDisabled?: boolean
  /** Text with an arrow instead of a bordered field. */
  isInline?: boolean
  className?: string
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, isLabelHidden, hint, value, options, onValue, isDisabled, isInline, className } = props
  return (
    <BaseField.Root
      className={join(
        isInline
          ? 'inline-flex min-w-0 items-baseline gap-1.5'
          : 'grid min-w-0 grid-cols-1 content-start gap-1.5',
        className,
      )}
    >
      <BaseSelect.Root
        items={options}
        value={value}
        disabled={isDisabled}
        onValueChange={(next) => next !== null && onValue(next as Value)}
      >
        <BaseSelect.Label
          className={
            isLabelHidden ? 'sr-only' : join('text-14', isInline ? 'text-soft' : 'font-medium text-ink')
          }
        >
          {label}
        </BaseSelect.Label>
        <BaseSelect.Trigger
          className={
            isInline
              ? 'link inline-flex min-h-7 max-w-full min-w-0 items-center gap-1 text-14 touch:min-h-11'
              : join(controlClass, 'inline-flex min-w-0 items-center justify-between gap-2 text-left')
          }
        >
          <BaseSelect.Value className="min-w-0 truncate" />
          <BaseSelect.Icon className="text-faint">
            <Icon name="chevron" size={14} />
          </BaseSelect.Icon>
        </BaseSelect.Trigger>
        <BaseSelect.Portal>
          <BaseSelect.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
            <BaseSelect.Popup className={popupClass}>
              <BaseSelect.List className="max-h-[min(24rem,var(--available-height))] overflow-y-auto py-1">
                {options.map((option) => (
                  <BaseSelect.Item key={option.value} value={option.value} className={itemClass}>
                    <BaseSelect.ItemIndicator className="col-start-1 row-start-1 text-accent">
                      <Icon name="check" size={14} />
                    </BaseSelect.ItemIndicator>
                    <BaseSelect.ItemText className="col-start-2 row-start-1">
                      {option.label}
                    </BaseSelect.ItemText>
                    {option.note && <span className="col-start-2 text-12 text-faint">{option.note}</span>}
                  </BaseSelect.Item>
                ))}
              </BaseSelect.List>
            </BaseSelect.Popup>
          </BaseSelect.Positioner>
        </BaseSelect.Portal>
      </BaseSelect.Root>
      {hint && <BaseField.Description className="text-12 text-faint">{hint}</BaseField.Description>}
    </BaseField.Root>
  )
}

/** What floats above the page: the one place where a shadow is right. */
export const popupClass =
  'min-w-[var(--anchor-width)] max-w-[min(24rem,var(--available-width))] rounded-1 border border-hairline bg-raised text-14 text-ink shadow-lifted outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0'

const itemClass =
  'grid min-h-8 grid-cols-[1rem_1fr] items-center gap-x-2 px-2.5 py-1 outline-none select-none data-highlighted:bg-accent-wash touch:min-h-11'
