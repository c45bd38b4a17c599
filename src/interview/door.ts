/** Where a token of a link leads: the study, its terms, and whether anybody may come in. Nothing is made here. */
import { hashLinkToken } from '../audience/link-tokens.ts'
import type { Link, TokenTarget } from '../audience/model.ts'
import { findLink, findTokenTarget } from '../audience/store.ts'
import { type Tx, withTenant } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import { closeDueStudies } from '../study/after-interview-ended.ts'
import { listRevisions } from '../study/store.ts'
import { type InterviewEngine, loadRevision, type Revision } from './live-interview.ts'
import { roomPackFor } from './room-packs/index.ts'
import { findInterviewOfParticipant, findStudyHead } from './store.ts'
import { ensureTestRevision } from './test-revision.ts'

export interface Door {
  target: TokenTarget
  link: Link
  /** The guide that a new interview would follow, or the last one that was published; null when there was none. */
  revision: Revision | null
  isTest: boolean
  /** Said to somebody who cannot come in. */
  closedMessage: string | null
  /** The interview that this token goes on with, if there is one. */
  interviewId: string | null
}

/** @throws AppError `not_found` for an unknown, withdrawn or expired token, without telling which */
export async function openDoor(engine: InterviewEngine, token: string): Promise<Door> {
  const target = await findTokenTarget(engine.db, hashLinkToken(token))
  if (!target) throw tokenUnknown()
  return withTenant(engine.db, target.workspaceId, (tx) => lookBehind(tx, engine, target))
}

async function lookBehind(tx: Tx, engine: InterviewEngine, target: TokenTarget): Promise<Door> {
  const { workspaceId } = target
  const { onStudyClosed } = engine.ports
  await closeDueStudies(tx, {
    workspaceId,
    now: new Date(engine.clock()),
    ...(onStudyClosed && { onStudyClosed }),
  })
  const link = await findLink(tx, target.linkId)
  const study = link && (await findStudyHead(tx, link.studyId))
  if (!link || !study) throw tokenUnknown()
  const interviewId =
    target.kind === 'continue'
      ? target.interviewId
      : link.participantId === null
        ? null
        : await findInterviewOfParticipant(tx, { studyId: link.studyId, participantId: link.participantId })
  // Who was invited to a study that was taken back hears that it is not open, in the words of what was published.
  const revisionId = link.isTest
    ? await ensureTestRevision(tx, { workspaceId: target.workspaceId, studyId: link.studyId })
    : (study.liveRevisionId ?? (await listRevisions(tx, link.studyId))[0]?.revisionId ?? null)
  const revision = revisionId === null ? null : await loadRevision(tx, engine, revisionId)
  return {
    target,
    link,
    revision,
    isTest: link.isTest,
    closedMessage: link.isTest ? null : whyClosed(study.status, link, revision),
    interviewId,
  }
}

function whyClosed(status: string, link: Link, revision: Revision | null): string | null {
  const { closed } = roomPackFor(revision?.guide.language ?? 'en')
  if (link.revokedAt !== null) return closed.withdrawn
  if (status === 'closed' || status === 'archived') return closed.closed
  return status === 'live' && revision !== null ? null : closed.not_open
}

export function tokenUnknown(): AppError {
  return new AppError('not_found', 'unknown, withdrawn or expired token', {
    say: 'This link leads nowhere. It may be mistyped, or no longer in use; whoever sent it can send a new one.',
  })
}
