import type { ReactNode } from 'react'

interface OptionRowProps {
  type: 'radio' | 'checkbox'
  name: string
  label: string
  isPicked: boolean
  onPick: () => void
  isLocked: boolean
  describedBy: string | undefined
  /** What opens below it once it is picked: the field for "other". */
  children?: ReactNode
}

/** A whole line to touch; the sign at its left is the browser's own, so that every aid knows it. */
export function OptionRow(props: OptionRowProps) {
  const { type, name, label, isPicked, onPick, isLocked, describedBy, children } = props
  return (
    <div className="border-b border-hairline first:border-t">
      <label className="flex min-h-13 cursor-pointer items-center gap-3.5 px-1 py-2.5 text-ink transition-colors hover:bg-sunk has-checked:bg-accent-wash">
        <input
          type={type}
          name={name}
          checked={isPicked}
          onChange={onPick}
          aria-disabled={isLocked || undefined}
          aria-describedby={describedBy}
          className="ml-2 size-5 shrink-0"
        />
        <span className="min-w-0 wrap-anywhere">{label}</span>
      </label>
      {isPicked && children}
    </div>
  )
}
