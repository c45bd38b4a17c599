import type { Board } from '../../api-client.ts'
import { Figure } from '../../components/Figure.tsx'
import { formatNumberOf } from '../../format.ts'

type Row = Board['strengths'][number]

/** Techniques by how often they were preferred, each with its interval. */
export function Strengths({ board }: { board: Board }) {
  const { strengths, picks, neither } = board
  if (strengths.length === 0) {
    return (
      <p className="text-14 text-soft">
        {picks === 0
          ? 'Nothing was picked yet.'
          : `${formatNumberOf(picks, 'pick')}, none with a preference.`}{' '}
        What the techniques are worth to you stands here after the first picks.
      </p>
    )
  }
  const reach = Math.max(...strengths.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]))
  const at = (log: number) => `${50 + (log / reach) * 50}%`
  const [first] = strengths
  const isSure = first!.low > 0
  return (
    <Figure
      title={
        isSure
          ? `“${nameOf(first!)}” is preferred more than most.`
          : 'No technique is preferred for sure yet: every interval reaches the middle.'
      }
      note={`${formatNumberOf(picks, 'pick')}, ${neither} of neither. Bradley-Terry strengths, logarithms, 95 % intervals.`}
      rows={strengths}
      rowKey={(row) => row.technique}
      columns={[
        { key: 'technique', label: 'Technique', cell: nameOf },
        { key: 'wins', label: 'Preferred', cell: (row) => `${row.wins} of ${row.comparisons}`, align: 'end' },
        { key: 'strength', label: 'Strength', cell: (row) => row.logStrength.toFixed(2), align: 'end' },
        {
          key: 'interval',
          label: 'Interval',
          cell: (row) => `${row.low.toFixed(2)} to ${row.high.toFixed(2)}`,
          align: 'end',
        },
      ]}
    >
      <ol className="grid gap-1">
        {strengths.map((row) => (
          <li
            key={row.technique}
            className="grid grid-cols-[9rem_minmax(0,1fr)_5rem] items-center gap-x-3 py-1 text-14 max-sm:grid-cols-[7rem_minmax(0,1fr)_4rem]"
          >
            <span className="text-soft">{nameOf(row)}</span>
            <span aria-hidden="true" className="relative block h-3">
              <span className="absolute inset-y-0 left-1/2 border-l border-hairline" />
              <span
                className="absolute top-1/2 h-px bg-ink"
                style={{ left: at(row.low), right: `calc(100% - ${at(row.high)})` }}
              />
              <span
                className="absolute top-1/2 size-2 -translate-x-1/2 -translate-y-1/2 rounded-full bg-bar-line"
                style={{ left: at(row.logStrength) }}
              />
            </span>
            <span className="text-right text-12 text-faint tabular-nums">
              {row.wins} of {row.comparisons}
            </span>
          </li>
        ))}
      </ol>
    </Figure>
  )
}

const nameOf = ({ technique }: Row) => technique.replaceAll('_', ' ')
