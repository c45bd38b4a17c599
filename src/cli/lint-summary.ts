/** The summary of `earwitness lint`: how many turns have which fault, and of how many that could be checked. */
import { type FaultCode, faultCodes, type LintedTurn } from '../study/lint/index.ts'
import { counted, print, table } from './output.ts'

export interface Tally {
  interviews: Set<string | number>
  turns: number
  clean: number
  faults: number
  turnsWith: Map<FaultCode, number>
  /** What is only possible, and counts nowhere. */
  turnsPerhaps: Map<FaultCode, number>
  checked: Map<FaultCode, number>
  comparedBy: LintedTurn['comparedBy'] | null
}

export const newTally = (): Tally => ({
  interviews: new Set(),
  turns: 0,
  clean: 0,
  faults: 0,
  turnsWith: new Map(),
  turnsPerhaps: new Map(),
  checked: new Map(),
  comparedBy: null,
})

export function count(tally: Tally, { id, faults, possible, notChecked, comparedBy }: LintedTurn): void {
  tally.interviews.add(id)
  tally.turns += 1
  tally.faults += faults.length
  tally.comparedBy = comparedBy
  if (faults.length === 0) tally.clean += 1
  const add = (to: Map<FaultCode, number>, code: FaultCode) => to.set(code, (to.get(code) ?? 0) + 1)
  for (const code of new Set(faults.map((fault) => fault.code))) add(tally.turnsWith, code)
  for (const code of new Set(possible.map((fault) => fault.code))) add(tally.turnsPerhaps, code)
  for (const code of faultCodes) if (!notChecked.includes(code)) add(tally.checked, code)
}

export function printTally({
  interviews,
  turns,
  clean,
  turnsWith,
  turnsPerhaps,
  checked,
  comparedBy,
}: Tally): void {
  print(
    `${counted(interviews.size, 'interview')}, ${counted(turns, 'turn')} of the interviewer, ${clean} without a fault`,
  )
  print()
  const rows = faultCodes.map((code) => ({
    code,
    with: turnsWith.get(code) ?? 0,
    of: checked.get(code) ?? 0,
  }))
  table(
    rows.sort((a, b) => b.with - a.with),
    [
      { title: 'fault', value: ({ code }) => code },
      { title: 'turns', value: (row) => (row.of === 0 ? 'not checked' : row.with), align: 'right' },
      { title: 'of', value: (row) => (row.of === 0 ? '' : row.of), align: 'right' },
      { title: 'share', value: (row) => (row.of === 0 ? '' : share(row.with, row.of)), align: 'right' },
    ],
  )
  const perhaps = [...turnsPerhaps].map(([code, number]) => `${code} in ${counted(number, 'turn')}`)
  if (perhaps.length > 0) {
    print()
    print(`Possible, but more often wrong than right, so not counted: ${perhaps.join(', ')}. See --json.`)
  }
  const unread = turns - (checked.get('multi') ?? 0)
  if (unread > 0) {
    print()
    print(`${counted(unread, 'turn')} in a language without rules: only length and language were checked.`)
  }
  if (comparedBy === 'words') {
    print()
    print('No embedder is here, so texts were compared by the words they share. See: earwitness models pull')
  }
}

const share = (part: number, of: number) => `${Math.round((100 * part) / of)} %`
