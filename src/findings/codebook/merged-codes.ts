import type { Tx } from '../../platform/database/database.ts'
import { reduceCodebook, rootOf } from './reduce-codebook.ts'
import { listEntries } from './store.ts'

/** By code that was merged with another: the code in which its passages are counted now. */
export async function mergedCodes(tx: Tx, studyId: string): Promise<Record<string, string>> {
  const { codes } = reduceCodebook(await listEntries(tx, studyId))
  return Object.fromEntries(
    [...codes.values()].flatMap(({ codeId, mergedInto }) =>
      mergedInto === null ? [] : [[codeId, rootOf(codes, codeId)]],
    ),
  )
}
