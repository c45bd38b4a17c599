import { useState } from 'react'
import { TextField } from '../../components/TextField.tsx'

interface NumberInputProps {
  label: string
  isLabelHidden?: boolean
  value: number | null
  /** Null when the field is empty. Not called while what is typed is not a number. */
  onNumber: (number: number | null) => void
  least?: number
  hint?: string
  placeholder?: string
  className?: string
}

/** A number typed as text: half-typed ones ("-", "1.") stay on the page and are not passed on. */
export function NumberInput({ value, onNumber, least, className, ...rest }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === null ? '' : String(value))
  return (
    <TextField
      {...rest}
      inputMode="decimal"
      className={className ?? 'w-24'}
      value={shown}
      error={typed !== null && typed !== '' && parse(typed, least) === undefined ? 'A number.' : null}
      onText={(text) => {
        setTyped(text)
        const number = parse(text, least)
        if (number !== undefined) onNumber(number)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}

function parse(text: string, least: number | undefined): number | null | undefined {
  const trimmed = text.trim().replace(',', '.')
  if (trimmed === '') return null
  const number = Number(trimmed)
  return Number.isFinite(number) && (least === undefined || number >= least) ? number : undefined
}
