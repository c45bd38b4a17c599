import type { ButtonHTMLAttributes, ReactElement } from 'react'
import { join } from './join.ts'
import { Tooltip } from './Tooltip.tsx'

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it does: its name for a screen reader, its tooltip for the eye. */
  label: string
  /** A key that does the same. */
  hint?: string
  icon: ReactElement
}

export function IconButton({ label, hint, icon, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} hint={hint}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={join(
          'inline-grid size-7 shrink-0 place-items-center rounded-1 text-faint transition-colors hover:bg-sunk hover:text-ink',
          'disabled:opacity-40 aria-pressed:text-accent touch:size-11',
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  )
}
