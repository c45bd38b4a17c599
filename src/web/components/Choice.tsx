import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { type ReactNode, useId } from 'react'
import { join } from './join.ts'

interface ChoiceProps<Value extends string> {
  label: ReactNode
  value: Value
  options: readonly { value: Value; label: string; note?: ReactNode }[]
  onValue: (value: Value) => void
  /** Side by side instead of below each other. */
  isRow?: boolean
  isDisabled?: boolean
}

/** One of a few, all visible at once. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, options, onValue, isRow, isDisabled } = props
  const labelId = useId()
  return (
    <div className="grid gap-1.5">
      <span id={labelId} className="text-14 font-medium">
        {label}
      </span>
      <RadioGroup
        aria-labelledby={labelId}
        value={value}
        disabled={isDisabled}
        onValueChange={(next) => onValue(next as Value)}
        className={join(isRow ? 'flex flex-wrap gap-x-5 gap-y-1.5' : 'grid gap-1.5')}
      >
        {options.map((option) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the control is Base UI's, inside the label
          <label
            key={option.value}
            className="grid grid-cols-[auto_1fr] items-start gap-x-2 text-14 touch:py-2"
          >
            <Radio.Root
              value={option.value}
              className="mt-0.5 grid size-4 place-items-center rounded-full border border-line bg-raised hover:border-ink data-checked:border-accent"
            >
              <Radio.Indicator className="size-2 rounded-full bg-accent" />
            </Radio.Root>
            <span>{option.label}</span>
            {option.note && <span className="col-start-2 text-12 text-faint">{option.note}</span>}
          </label>
        ))}
      </RadioGroup>
    </div>
  )
}
