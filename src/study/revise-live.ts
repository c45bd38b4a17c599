import type { Tx } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { compareGuides } from './compare-guides.ts'
import type { Guide, GuideRevision } from './model.ts'
import type { StudyContextOfCall } from './ports.ts'
import { isSameData } from './same-data.ts'
import {
  findRevision,
  insertHistory,
  insertRevision,
  listRevisions,
  type StudyRow,
  updateStudy,
} from './store.ts'

export interface LiveChange {
  study: StudyRow
  /** Made to what is live, and to the draft as well, so that a later publication does not undo it. */
  change: (guide: Guide) => Guide
  /** For the study's history: noun and verb, why, and what. */
  action: string
  reason: string | null
  details: Record<string, unknown>
  now: Date
}

/**
 * A new revision of what is live with one named change, for interviews that begin from now on: those that run go on
 * with theirs. Terms, sources and overrides stay.
 *
 * @throws AppError `conflict` when nothing is live, or nothing would change
 */
export async function reviseLive(
  tx: Tx,
  { workspaceId, actor }: Pick<StudyContextOfCall, 'workspaceId' | 'actor'>,
  { study, change, action, reason, details, now }: LiveChange,
): Promise<GuideRevision> {
  const live = study.liveRevisionId === null ? null : await findRevision(tx, study.liveRevisionId)
  if (!live || !['live', 'paused'].includes(study.status)) {
    throw new AppError('conflict', 'nothing is live', {
      say: 'This study is not open, so there are no later interviews to change. Change the guide and publish it.',
    })
  }
  const guide = change(live.guide)
  if (isSameData(guide, live.guide)) {
    throw new AppError('conflict', 'the change changes nothing', { say: 'It is like that already.' })
  }
  const [latest] = await listRevisions(tx, study.studyId)
  const number = (latest?.number ?? 0) + 1
  const revision = await insertRevision(tx, {
    ...live,
    revisionId: newId(),
    number,
    guide,
    changes: compareGuides(live.guide, guide),
    publishedAt: now,
    publishedBy: actor,
  })
  await updateStudy(tx, study.studyId, {
    liveRevisionId: revision.revisionId,
    draft: change(study.draft),
    draftVersion: study.draftVersion + 1,
  })
  const entry = { workspaceId, studyId: study.studyId, action, actor, reason }
  await insertHistory(tx, { ...entry, details: { ...details, number } })
  return revision
}
