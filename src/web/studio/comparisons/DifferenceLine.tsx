interface DifferenceLineProps {
  difference: number | null
  low: number | null
  high: number | null
  isDifferent: boolean
}

/** From one hundred points less to one hundred more; zero in the middle. */
export function DifferenceLine({ difference, low, high, isDifferent }: DifferenceLineProps) {
  const at = (value: number) => `${50 + 50 * Math.min(1, Math.max(-1, value))}%`
  const [from, to] = [low ?? 0, high ?? 0]
  return (
    <span aria-hidden="true" className="relative block h-3">
      <span className="absolute inset-y-0 left-1/2 border-l border-line" />
      <span
        className="absolute top-1/2 border-t border-ink"
        style={{ left: at(from), width: `calc(${at(to)} - ${at(from)})` }}
      />
      <span
        className={`absolute top-1/2 size-2 -translate-x-1/2 -translate-y-1/2 rounded-full border border-ink ${isDifferent ? 'bg-ink' : 'bg-paper'}`}
        style={{ left: at(difference ?? 0) }}
      />
    </span>
  )
}
