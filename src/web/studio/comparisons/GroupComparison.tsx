import { useQuery } from '@tanstack/react-query'
import { api, type Comparison, type GroupDifference } from '../../api-client.ts'
import { Figure } from '../../components/Figure.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import type { Column } from '../../components/Table.tsx'
import { formatInterval, formatPercent, tooFewToSay } from '../../format.ts'
import { QueryState } from '../QueryState.tsx'
import { queryKeys } from '../queries.ts'
import { DifferenceLine } from './DifferenceLine.tsx'

interface GroupComparisonProps {
  studyId: string
  /** `attribute:plan`, `question:q3`, `revision`, `arm`. */
  by: string
  questionKey?: string | null
}

interface Row extends GroupDifference {
  key: string
  name: string
  basis: 'checked' | 'machine'
}

/** Themes between groups: each difference as a line around zero, with everything that was looked at counted. */
export function GroupComparison({ studyId, by, questionKey = null }: GroupComparisonProps) {
  const comparison = useQuery({
    queryKey: [...queryKeys.study(studyId), 'comparison', by, questionKey],
    queryFn: () => api.compareGroups(studyId, { by, questionKey }),
    placeholderData: (held) => held,
  })
  return (
    <QueryState
      query={comparison}
      loading={<SkeletonLines rows={6} label="Comparing" />}
      safe="What people said is safe."
    >
      {(held) => <Differences comparison={held} />}
    </QueryState>
  )
}

function Differences({ comparison }: { comparison: Comparison }) {
  const names = new Map(comparison.groups.map(({ key, label }) => [key, label]))
  const rows: Row[] = comparison.codes
    .flatMap(({ codeId, name, basis, differences }) =>
      differences.map((each) => ({ ...each, name, basis, key: `${codeId} ${each.group}` })),
    )
    .sort((a, b) => (a.adjusted ?? 2) - (b.adjusted ?? 2))
  const against = (row: Row) =>
    row.against === null ? 'all others' : (names.get(row.against) ?? row.against)
  const columns: Column<Row>[] = [
    { key: 'name', label: 'Theme', cell: (row) => row.name },
    { key: 'groups', label: 'Groups', cell: (row) => `${names.get(row.group)} less ${against(row)}` },
    { key: 'difference', label: 'Difference', align: 'end', cell: (row) => sayPoints(row.difference) },
    {
      key: 'interval',
      label: '95 % interval',
      align: 'end',
      cell: (row) => <span className="reference">{formatInterval(row.low, row.high)}</span>,
    },
    {
      key: 'p',
      label: 'Adjusted p',
      align: 'end',
      isSecondary: true,
      cell: (row) => row.adjusted?.toFixed(3) ?? '–',
    },
    {
      key: 'basis',
      label: 'Coding',
      isSecondary: true,
      cell: (row) => (row.basis === 'checked' ? 'checked' : 'machine'),
    },
  ]
  return (
    <Figure
      title={titleOf(rows, names, against)}
      rows={rows}
      rowKey={(row) => row.key}
      columns={columns}
      note={noteOf(comparison)}
    >
      <ol className="grid">
        {rows.map((row) => (
          <li key={row.key} className="grid gap-1 border-t border-hairline py-2">
            <span className="flex flex-wrap items-baseline justify-between gap-x-4 text-14">
              <span className="min-w-0 font-medium">{row.name}</span>
              <span className="text-soft tabular-nums">
                {names.get(row.group)} less {against(row)} ·{' '}
                {row.difference === null ? (
                  <span className="text-faint">{tooFewToSay}</span>
                ) : (
                  <>
                    <span className={row.isDifferent ? 'font-medium text-ink' : ''}>
                      {sayPoints(row.difference)}
                    </span>{' '}
                    <span className="reference text-faint">{formatInterval(row.low, row.high)}</span>
                  </>
                )}
              </span>
            </span>
            {row.difference !== null && <DifferenceLine {...row} />}
          </li>
        ))}
      </ol>
    </Figure>
  )
}

function titleOf(
  rows: readonly Row[],
  names: ReadonlyMap<string, string>,
  against: (row: Row) => string,
): string {
  const different = rows.filter(({ isDifferent }) => isDifferent)
  const [first] = different
  if (!first) return 'No theme differs between the groups by more than chance would make it.'
  const more = first.difference! > 0 ? 'more' : 'less'
  const others =
    different.length === 1
      ? ''
      : `, and ${different.length - 1} further ${different.length === 2 ? 'difference' : 'differences'}`
  return `${first.name}: ${more} often among ${names.get(first.group)} than ${against(first)}${others}.`
}

function noteOf({ looks, expectedFalse, unknown, weighting, notes }: Comparison) {
  return (
    <>
      {looks} differences were looked at; of those called different about {expectedFalse.toFixed(1)} are
      expected to be false (Benjamini-Hochberg at 5&nbsp;%).
      {unknown > 0 && ` ${unknown} people are in no group.`}
      {weighting &&
        ` Weighted: ${weighting.people} people say as much as ${Math.round(weighting.effectiveSize)}.`}{' '}
      {notes.join(' ')}
    </>
  )
}

/** `+12 points`. */
function sayPoints(difference: number | null): string {
  if (difference === null) return tooFewToSay
  const points = formatPercent(Math.abs(difference)).replace(/\D+$/u, '')
  return `${difference > 0 ? '+' : difference < 0 ? '−' : ''}${points} points`
}
