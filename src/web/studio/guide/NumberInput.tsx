import { useState } from 'react'
import { TextField } from '../../components/TextField.tsx'

interface NumberInputProps {
  label: string
  isLabelHidden?: boolean
  value: number | null
  /** Null when the field is empty. Not called while what is typed is not a number. */
  onNumber: (number: number | null) => void
  least?: number
  most?: number
  hint?: string
  placeholder?: string
  className?: string
}

/** A number typed as text: half-typed and refused ones stay on the page, with what is allowed, and are not passed on. */
export function NumberInput({ value, onNumber, least, most, className, ...rest }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const isRefused = typed !== null && parse(typed, { least, most }) === undefined
  const shown = typed ?? (value === null ? '' : String(value))
  return (
    <TextField
      {...rest}
      inputMode="decimal"
      className={className ?? 'w-24'}
      value={shown}
      error={isRefused ? allowed({ least, most }, value) : null}
      onText={(text) => {
        setTyped(text)
        const number = parse(text, { least, most })
        if (number !== undefined) onNumber(number)
      }}
      onBlur={() => !isRefused && setTyped(null)}
    />
  )
}

interface Bounds {
  least: number | undefined
  most: number | undefined
}

/** What may be typed, and what holds until then. */
function allowed({ least, most }: Bounds, held: number | null): string {
  const range =
    least !== undefined && most !== undefined
      ? `A number from ${least} to ${most.toLocaleString('en-GB')}.`
      : least !== undefined
        ? `A number, ${least} or more.`
        : 'A number.'
  return held === null ? range : `${range} It is still ${held}.`
}

function parse(text: string, { least, most }: Bounds): number | null | undefined {
  const trimmed = text.trim().replace(',', '.')
  if (trimmed === '') return null
  const number = Number(trimmed)
  const isAllowed = (least === undefined || number >= least) && (most === undefined || number <= most)
  return Number.isFinite(number) && isAllowed ? number : undefined
}
