/** The report of the bench as text. */
import type { ArmSummary, Comparison, Estimate } from './summarise-arms.ts'

export interface Cell {
  probingBonus: number
  praisePenalty: boolean
  arms: readonly ArmSummary[]
  comparisons: readonly Comparison[]
}

export const nameOfCell = ({ probingBonus, praisePenalty }: Pick<Cell, 'probingBonus' | 'praisePenalty'>) =>
  `probing bonus ${{ 0: 'none', 0.5: 'half', 1: 'full' }[probingBonus] ?? probingBonus}, praise penalty ${praisePenalty ? 'full' : 'none'}`

export function reportOf(cells: readonly Cell[]): string {
  return cells.map(reportOfCell).join('\n\n')
}

function reportOfCell(cell: Cell): string {
  const lines = [nameOfCell(cell), ...tableOf(cell.arms)]
  if (cell.comparisons.length > 0) lines.push('', ...comparisonsOf(cell.comparisons))
  const details = cell.arms.flatMap(({ arm, techniques, heard, faultsPer100Turns, faultsPerTurn }) => [
    `  ${arm}: ${listShares(techniques, 100, '%')}`,
    `    heard as ${listShares(heard, 100, '%')}`,
    ...(faultsPerTurn && Object.keys(faultsPer100Turns).length > 0
      ? [`    faults in 100 turns: ${listShares(faultsPer100Turns, 1, '')}`]
      : []),
  ])
  return [...lines, '', 'technique mix', ...details].join('\n')
}

const columns: [string, (summary: ArmSummary) => string][] = [
  ['arm', ({ arm }) => arm],
  ['facts told, share', ({ share }) => show(share, 2)],
  ['facts', ({ facts }) => show(facts, 1)],
  ['turns', ({ turns }) => show(turns, 1)],
  ['words', ({ words }) => show(words, 0)],
  ['minutes', ({ minutes }) => show(minutes, 1)],
  ['facts/100 words', ({ factsPer100Words }) => show(factsPer100Words, 2)],
  ['facts/minute', ({ factsPerMinute }) => show(factsPerMinute, 2)],
  ['faults/turn', ({ faultsPerTurn }) => (faultsPerTurn ? show(faultsPerTurn, 3) : 'not run')],
  ['repeats', ({ repeats }) => show(repeats, 2)],
]

function tableOf(arms: readonly ArmSummary[]): string[] {
  const rows = [columns.map(([title]) => title), ...arms.map((arm) => columns.map(([, value]) => value(arm)))]
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)))
  return rows.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at]!)).join('  ')}`.trimEnd())
}

function comparisonsOf(comparisons: readonly Comparison[]): string[] {
  return comparisons.map(
    ({ arm, baseline, atEqualTurns, atEqualWords, whole }) =>
      `  facts of ${arm} over ${baseline}: at equal turns ${show(atEqualTurns, 2)}, at equal words ${show(atEqualWords, 2)}, whole interviews ${show(whole, 2)}`,
  )
}

function show({ value, interval }: Estimate, digits: number): string {
  if (!interval) return value.toFixed(digits)
  return `${value.toFixed(digits)} [${interval.low.toFixed(digits)}, ${interval.high.toFixed(digits)}]`
}

function listShares(shares: Partial<Record<string, number>>, times: number, unit: string): string {
  return Object.entries(shares)
    .map(([name, share]) => `${name} ${((share ?? 0) * times).toFixed(times === 100 ? 0 : 1)}${unit}`)
    .join(', ')
}
