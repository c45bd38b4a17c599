import { falseDiscoveryRate } from '../../../findings/comparisons/model.ts'
import type { Proportion } from '../../../findings/model.ts'
import { scaleEnd } from '../../../findings/scale-end.ts'
import type { Comparison } from '../../api-client.ts'
import { Figure } from '../../components/Figure.tsx'
import type { Column } from '../../components/Table.tsx'
import { formatCount, formatInterval, formatNumberOf, formatPercent, tooFewToSay } from '../../format.ts'
import { BarLine, BarScale } from '../results/BarLine.tsx'
import { DifferenceLine } from './DifferenceLine.tsx'

type Code = Comparison['codes'][number]
type Difference = Code['differences'][number]

/** Groups side by side on one scale, theme by theme; a difference is never shown without its interval. */
export function ComparedThemes({ comparison }: { comparison: Comparison }) {
  const { groups, codes } = comparison
  const names = new Map(groups.map(({ key, label }) => [key, label]))
  const scaleTo = scaleEnd(codes.flatMap(({ shares }) => shares))
  const rows = codes.toSorted((a, b) => clearest(a) - clearest(b))
  return (
    <Figure
      title={titleOf(comparison, names)}
      rows={rows}
      rowKey={(row) => row.codeId}
      columns={columnsOf(comparison, names)}
      note={noteOf(comparison)}
    >
      <ol className="grid">
        {rows.map((code) => (
          <li
            key={code.codeId}
            className="grid gap-x-6 gap-y-1 border-t border-hairline py-2.5 sm:grid-cols-[12rem_minmax(0,1fr)]"
          >
            <div>
              <p className="text-14 font-medium">{code.name}</p>
              <p className="text-12 text-faint">{basisWords[code.basis]}</p>
              {code.differences.length === 1 && <Says difference={code.differences[0]!} />}
            </div>
            <div className="grid min-w-0 gap-1">
              {code.shares.map((share) => (
                <BarLine
                  key={share.group}
                  isMinor
                  label={names.get(share.group) ?? share.group}
                  proportion={proportionOf(code, share)}
                  scaleTo={scaleTo}
                />
              ))}
              {code === rows.at(-1) && code.shares.length > 0 && (
                <BarScale isMinor proportion={proportionOf(code, code.shares.at(-1)!)} scaleTo={scaleTo} />
              )}
              {code.differences.map((difference) => (
                <DifferenceRow key={difference.group} difference={difference} names={names} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </Figure>
  )
}

const basisWords: Record<Code['basis'], string> = {
  checked: 'checked by people in each group',
  machine: 'machine count, unchecked',
}

function DifferenceRow({
  difference,
  names,
}: {
  difference: Difference
  names: ReadonlyMap<string, string>
}) {
  return (
    <div className="grid items-center gap-x-4 gap-y-0.5 pt-0.5 text-12 sm:grid-cols-[minmax(0,7rem)_minmax(0,1fr)_16rem]">
      <span className="truncate text-faint">
        {difference.against === null ? `${names.get(difference.group)} less others` : 'Difference'}
      </span>
      {difference.difference === null ? <span /> : <DifferenceLine {...difference} />}
      <span className={difference.isDifferent ? 'font-medium text-ink' : 'text-faint'}>
        <span className="tabular-nums sm:block sm:text-right">{sayPoints(difference)}</span>
      </span>
    </div>
  )
}

function proportionOf({ basis }: Code, share: Code['shares'][number]): Proportion {
  const { count, of, coded, having, low, high } = share
  return {
    ...{ count, of, low, high },
    share: share.share,
    level: 0.95,
    method: 'wilson',
    basis: 'turns',
    checked: basis === 'checked' ? { coded, having, of } : null,
  }
}

/** What is surest to differ comes first. */
function clearest({ differences }: Code): number {
  return Math.min(2, ...differences.map(({ adjusted }) => adjusted ?? 2))
}

function titleOf({ codes, groups }: Comparison, names: ReadonlyMap<string, string>): string {
  const sizes = groups.map(({ label, people }) => `${label} (${people})`).join(', ')
  const all = codes.flatMap((code) => code.differences.map((each) => ({ ...each, name: code.name })))
  if (all.every(({ difference }) => difference === null)) return `${sizes}: too few to compare.`
  const [first, ...others] = all
    .filter(({ isDifferent }) => isDifferent)
    .sort((a, b) => (a.adjusted ?? 2) - (b.adjusted ?? 2))
  if (!first) return `${sizes}: no theme differs by more than chance would make it.`
  const more = first.difference! > 0 ? 'more' : 'less'
  const against = first.against === null ? 'the others' : (names.get(first.against) ?? first.against)
  const further = others.length > 0 ? ` ${formatNumberOf(others.length, 'further difference')}.` : ''
  return `${first.name}: ${more} often among ${names.get(first.group)} than ${against}.${further}`
}

function noteOf({ looks, expectedFalse, unknown, weighting, notes }: Comparison) {
  return (
    <>
      {looks === 1 ? '1 difference was' : `${looks} differences were`} looked at; of those called different
      about {expectedFalse.toFixed(1)} are expected to be false (Benjamini-Hochberg at{' '}
      {falseDiscoveryRate * 100}&nbsp;%).
      {unknown > 0 && ` ${formatNumberOf(unknown, 'person is', 'people are')} in no group.`}
      {weighting &&
        ` Weighted: ${weighting.people} people say as much as ${Math.round(weighting.effectiveSize)}.`}{' '}
      {notes.join(' ')}
    </>
  )
}

function Says({ difference }: { difference: Difference }) {
  if (difference.difference === null) return null
  return (
    <p className={difference.isDifferent ? 'text-12 font-medium' : 'text-12 text-faint'}>
      {verdictOf(difference)}
    </p>
  )
}

function verdictOf({ low, high, isDifferent }: Difference): string {
  const isClear = (low ?? 0) > 0 || (high ?? 0) < 0
  return isDifferent ? 'differs' : isClear ? 'may be chance, among so many' : 'no difference shown'
}

/** `+12 points [+4 to +20]`. */
function sayPoints({ difference, low, high }: Difference): string {
  if (difference === null || low === null || high === null) return tooFewToSay
  return `${points(difference)} points [${points(low)} to ${points(high)}]`
}

/** `differs: +12 points [+4 to +20]`. */
function sayDifference(difference: Difference): string {
  if (difference.difference === null) return tooFewToSay
  return `${verdictOf(difference)}: ${sayPoints(difference)}`
}

function points(share: number): string {
  const rounded = Math.round(share * 100)
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${Math.abs(rounded)}`
}

function columnsOf({ groups }: Comparison, names: ReadonlyMap<string, string>): Column<Code>[] {
  return [
    { key: 'name', label: 'Theme', cell: (row) => row.name },
    ...groups.map(
      ({ key, label }): Column<Code> => ({
        key: `group:${key}`,
        label,
        align: 'end',
        cell: (row) => {
          const share = row.shares.find(({ group }) => group === key)
          if (!share) return ''
          return (
            <span className="whitespace-nowrap">
              {formatCount(proportionOf(row, share))} · {formatPercent(share.share)}{' '}
              <span className="reference">{formatInterval(share.low, share.high)}</span>
            </span>
          )
        },
      }),
    ),
    {
      key: 'difference',
      label: 'Difference in points',
      cell: (row) =>
        row.differences.map((each) => (
          <span key={each.group} className="block">
            {row.differences.length > 1 && `${names.get(each.group)}: `}
            {sayDifference(each)}
          </span>
        )),
    },
    {
      key: 'p',
      label: 'Adjusted p',
      align: 'end',
      isSecondary: true,
      cell: (row) => row.differences.map(({ adjusted }) => adjusted?.toFixed(3) ?? '–').join(', '),
    },
    { key: 'basis', label: 'Coding', isSecondary: true, cell: (row) => basisWords[row.basis] },
  ]
}
