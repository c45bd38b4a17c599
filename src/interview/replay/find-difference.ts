/** The first place at which two pieces of plain data differ, depth first in the order of the first one's keys. */
export interface DataDifference {
  path: string
  before: unknown
  after: unknown
}

/** Stands where words are gone: nothing differs from it. */
export const erased = '(erased)'

export function findDifference(before: unknown, after: unknown, path = ''): DataDifference | null {
  if (Object.is(before, after) || before === erased) return null
  if (!isTree(before) || !isTree(after) || Array.isArray(before) !== Array.isArray(after)) {
    return { path, before, after }
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const at = path === '' ? key : `${path}.${key}`
    const found = findDifference(before[key], after[key], at)
    if (found) return found
  }
  return null
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
