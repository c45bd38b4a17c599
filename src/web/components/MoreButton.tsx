import type { ButtonHTMLAttributes } from 'react'
import { Icon } from './Icon.tsx'

interface MoreButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it offers more for: its name for a screen reader. */
  label: string
}

/** Three dots that open a menu. No tooltip: pages hold hundreds of them, and a menu explains itself. */
export function MoreButton({ label, ...rest }: MoreButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      {...rest}
      className="inline-grid size-7 shrink-0 place-items-center rounded-1 text-faint transition-colors hover:bg-sunk hover:text-ink touch:size-11"
    >
      <Icon name="more" />
    </button>
  )
}
