import type { ButtonHTMLAttributes } from 'react'
import { join } from './join.ts'

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'normal' | 'small'

const kinds: Record<ButtonKind, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover border-transparent',
  plain: 'border-line text-ink hover:border-ink hover:bg-sunk',
  quiet: 'border-transparent text-accent hover:bg-accent-wash',
  danger: 'border-danger text-danger hover:bg-danger-wash',
}

const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-9 px-3.5 text-14',
  small: 'min-h-7 px-2 text-14',
}

/** For links that look and feel like a button. */
export function buttonClass(kind: ButtonKind = 'plain', size: ButtonSize = 'normal'): string {
  return join(
    'inline-flex items-center justify-center gap-2 rounded-1 border font-medium whitespace-nowrap select-none',
    'transition-colors disabled:opacity-50 aria-disabled:opacity-50 touch:min-h-11',
    kinds[kind],
    sizes[size],
  )
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind
  size?: ButtonSize
  /** Under way: says so to a screen reader and cannot be pressed again. */
  isBusy?: boolean
}

export function Button({ kind, size, isBusy, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || isBusy}
      aria-busy={isBusy || undefined}
      className={join(buttonClass(kind, size), isBusy && 'working', className)}
    >
      {children}
    </button>
  )
}
