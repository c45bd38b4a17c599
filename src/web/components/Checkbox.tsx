import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox'
import { type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'
import { join } from './join.ts'

interface CheckboxProps {
  label: ReactNode
  hint?: ReactNode
  isChecked: boolean
  onChecked: (isChecked: boolean) => void
  isDisabled?: boolean
  className?: string
}

export function Checkbox({ label, hint, isChecked, onChecked, isDisabled, className }: CheckboxProps) {
  const hintId = useId()
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is Base UI's, inside the label
    <label
      className={join(
        'grid grid-cols-[auto_1fr] items-start gap-x-2.5 text-14 touch:py-2.5',
        isDisabled && 'opacity-50',
        className,
      )}
    >
      <BaseCheckbox.Root
        checked={isChecked}
        onCheckedChange={onChecked}
        disabled={isDisabled}
        aria-describedby={hint ? hintId : undefined}
        className="mt-0.5 grid size-4 place-items-center rounded-[2px] border border-line bg-raised transition-colors hover:border-ink data-checked:border-accent data-checked:bg-accent"
      >
        <BaseCheckbox.Indicator className="text-on-accent">
          <Icon name="check" size={12} />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <span>{label}</span>
      {hint && (
        <span id={hintId} className="col-start-2 text-12 text-faint">
          {hint}
        </span>
      )}
    </label>
  )
}
