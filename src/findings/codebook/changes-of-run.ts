/** What a run changed in the codebook, said so that nobody has to compare two lists. Pure. */
import type { Code, Codebook, CodeChange, RunTheme } from './model.ts'
import { rootOf } from './reduce-codebook.ts'

export interface ChangesInput {
  before: Codebook
  after: Codebook
  themes: readonly RunTheme[]
  /** Distinct participants by code, in the last run and in this one. */
  counts: { before: ReadonlyMap<string, number>; after: ReadonlyMap<string, number> }
}

/** Codes that stand for themselves, the most told of first; what is neither here nor was is left out. */
export function changesOf({ before, after, themes, counts }: ChangesInput): CodeChange[] {
  const overlaps = new Map<string, number | null>()
  for (const { codeId, overlap } of themes) {
    const root = rootOf(after.codes, codeId)
    overlaps.set(root, Math.max(overlap ?? 0, overlaps.get(root) ?? 0) || null)
  }
  const order: CodeChange['change'][] = ['new', 'back', 'gone', 'kept', 'changed', 'same']
  return [...after.codes.values()]
    .filter((code) => code.mergedInto === null && !code.isDeleted)
    .flatMap((code): CodeChange[] => {
      const numbers = {
        before: counts.before.get(code.codeId) ?? null,
        after: counts.after.get(code.codeId) ?? null,
      }
      const change = changeOf(code, { before, isFound: overlaps.has(code.codeId), ...numbersOf(numbers) })
      if (change === null) return []
      const { codeId, name, questionKey } = code
      return [{ codeId, name, questionKey, change, ...numbers, overlap: overlaps.get(codeId) ?? null }]
    })
    .sort(
      (a, b) =>
        order.indexOf(a.change) - order.indexOf(b.change) ||
        (b.after ?? b.before ?? 0) - (a.after ?? a.before ?? 0),
    )
}

function numbersOf({ before, after }: { before: number | null; after: number | null }) {
  return { was: before, is: after }
}

interface Change {
  before: Codebook
  isFound: boolean
  was: number | null
  is: number | null
}

function changeOf(code: Code, { before, isFound, was, is }: Change): CodeChange['change'] | null {
  const known = before.codes.get(code.codeId)
  if (!known) return 'new'
  if (!isFound && is !== null && (code.isPinned || code.origin !== 'machine')) return 'kept'
  if (was === null && is === null) return null
  if (is === null) return 'gone'
  if (was === null) return known.lastRun === null && known.origin !== 'machine' ? 'kept' : 'back'
  return was === is ? 'same' : 'changed'
}
