import type { Tx } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import { findDraft, findRevisionByNumber, insertTestRevision } from './store.ts'

/**
 * "Try it from here": a draft that was never published is tried as it stands. It is kept as a revision of its own, one
 * for each state of the draft, with a number below zero: published revisions count from 1.
 */
export async function ensureTestRevision(
  tx: Tx,
  { workspaceId, studyId }: { workspaceId: string; studyId: string },
): Promise<string | null> {
  const draft = await findDraft(tx, studyId)
  if (!draft) return null
  const number = -draft.draftVersion
  const found = await findRevisionByNumber(tx, { studyId, number })
  if (found) return found
  const revisionId = newId()
  await insertTestRevision(tx, { workspaceId, studyId, revisionId, number, ...draft })
  return (await findRevisionByNumber(tx, { studyId, number })) ?? revisionId
}
