import type { CodeCounts, ComparedCode } from '../../../findings/segmenting/model.ts'
import { Figure } from '../../components/Figure.tsx'
import type { Column } from '../../components/Table.tsx'
import { formatCount, formatInterval, formatNumberOf, formatPercent, tooFewToSay } from '../../format.ts'
import { BarLine } from './BarLine.tsx'

type Comparison = NonNullable<CodeCounts['comparison']>

/** Called different where the adjusted p-value is under this. */
const falseDiscoveries = 0.1

/** Two groups side by side on one scale; a difference is never shown without its interval. */
export function CompareList({ comparison, note }: { comparison: Comparison; note: string }) {
  const { first, second, codes } = comparison
  const scaleTo = Math.min(
    1,
    Math.max(0.1, ...codes.flatMap((code) => [code.first.high ?? 0, code.second.high ?? 0])),
  )
  const rows = codes.toSorted(
    (a, b) => Math.abs(b.difference?.value ?? 0) - Math.abs(a.difference?.value ?? 0),
  )
  return (
    <Figure
      title={titleOf(comparison)}
      rows={rows}
      rowKey={(row) => row.codeId}
      columns={columnsOf(comparison)}
      note={`${note} “Differs” controls false discoveries at ${falseDiscoveries * 100} % over all ${codes.length} codes.`}
    >
      <ol className="grid">
        {rows.map((code) => (
          <li
            key={code.codeId}
            className="grid gap-x-6 border-t border-hairline py-2 sm:grid-cols-[12rem_minmax(0,1fr)]"
          >
            <div>
              <p className="text-14 font-medium">{code.name}</p>
              <p className="text-12 text-faint">{sayDifference(code)}</p>
            </div>
            <div className="grid gap-1">
              <BarLine isMinor label={first.label} proportion={code.first} scaleTo={scaleTo} />
              <BarLine isMinor label={second.label} proportion={code.second} scaleTo={scaleTo} />
            </div>
          </li>
        ))}
      </ol>
    </Figure>
  )
}

function titleOf({ first, second, codes }: Comparison): string {
  const groups = `${first.label} (${formatNumberOf(first.people, 'person', 'people')}) and ${second.label} (${second.people})`
  const differing = codes.filter(differs).length
  if (codes.every((code) => code.difference === null)) return `${groups}: too few to compare.`
  return differing === 0
    ? `${groups}: no theme differs by more than chance would.`
    : `${groups} differ in ${formatNumberOf(differing, 'theme')}.`
}

function differs({ difference }: ComparedCode): boolean {
  return difference !== null && difference.adjusted <= falseDiscoveries
}

function sayDifference(code: ComparedCode): string {
  if (code.difference === null) return tooFewToSay
  const { value, low, high } = code.difference
  const points = (share: number) =>
    `${share > 0 ? '+' : share < 0 ? '−' : ''}${Math.abs(Math.round(share * 100))}`
  const isClear = low > 0 || high < 0
  const says = differs(code) ? 'differs' : isClear ? 'may be chance, among so many' : 'no difference shown'
  return `${says}: ${points(value)} points [${points(low)} to ${points(high)}]`
}

function columnsOf({ first, second }: Comparison): Column<ComparedCode>[] {
  const share = (key: 'first' | 'second', label: string): Column<ComparedCode> => ({
    key,
    label,
    align: 'end',
    cell: (row) => (
      <span className="whitespace-nowrap">
        {formatCount(row[key])} · {formatPercent(row[key].share)}{' '}
        <span className="reference">{formatInterval(row[key].low, row[key].high)}</span>
      </span>
    ),
  })
  return [
    { key: 'name', label: 'Theme', cell: (row) => row.name },
    share('first', first.label),
    share('second', second.label),
    { key: 'difference', label: 'Difference in points', cell: sayDifference },
  ]
}
