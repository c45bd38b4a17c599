/** Which changes of a report can be taken back, and in which order. Pure. */
import { AppError } from '../../../platform/errors.ts'

export interface JournalEntry {
  number: number
  /** The change that it took back. */
  undoes: number | null
  /** What it touched: blocks, claims, `title`, `decision`, `document`. */
  targets: readonly string[]
}

/** Numbers of changes that are taken back, with those that took something back and were taken back themselves. */
export function undoneNumbers(
  edits: readonly Pick<JournalEntry, 'number' | 'undoes'>[],
): ReadonlySet<number> {
  const undone = new Set<number>()
  // Newest first: an undo that was undone itself no longer counts.
  for (const { number, undoes } of edits.toSorted((a, b) => b.number - a.number)) {
    if (undoes !== null && !undone.has(number)) undone.add(undoes)
  }
  return undone
}

/** `edits`: the newest first. */
export function newestStanding<Entry extends JournalEntry>(edits: readonly Entry[]): Entry | undefined {
  const undone = undoneNumbers(edits)
  // The first draft is where everything begins.
  return edits.find(({ number, undoes }) => undoes === null && !undone.has(number) && number > 1)
}

/** @throws AppError `conflict`: it is taken back already, or what came later would go with it */
export function refuseUndo(wanted: JournalEntry, edits: readonly JournalEntry[]): void {
  const undone = undoneNumbers(edits)
  if (undone.has(wanted.number) || wanted.number === 1) throw nothingToUndo()
  const later = edits.find(
    (edit) =>
      edit.number > wanted.number &&
      edit.undoes === null &&
      !undone.has(edit.number) &&
      touchSame(edit.targets, wanted.targets),
  )
  if (later)
    throw new AppError('conflict', 'a later edit touches the same place', {
      say: wanted.targets.includes('document')
        ? `Change ${later.number} came later, and this one is about the whole report: to take it back would take that one away too. Take change ${later.number} back first.`
        : `Change ${later.number} came later and is about the same place. Take that one back first.`,
    })
}

/** The whole report is the place of everything in it. */
function touchSame(some: readonly string[], others: readonly string[]): boolean {
  if (some.includes('document') || others.includes('document')) return true
  return some.some((target) => others.includes(target))
}

export function nothingToUndo(): AppError {
  return new AppError('conflict', 'nothing to undo', { say: 'There is nothing left to take back here.' })
}
