import { hashLinkToken } from '../audience/link-tokens.ts'
import { findLink, findTokenTarget } from '../audience/store.ts'
import { withTenant } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import { type InterviewContext, type InterviewEngine, interviewNotFound } from './live-interview.ts'
import { findInterviewOfParticipant } from './store.ts'

export interface RoomKey {
  interviewId: string
  /** The interview's cookie, or a bearer token. */
  token: string | undefined
}

/**
 * Whose interview it is, by token alone: one of the interview's private tokens, or the personal link it began by.
 *
 * @throws AppError `not_signed_in` without a token, `not_found` where the token does not open this interview
 */
export async function openRoom(
  engine: InterviewEngine,
  { interviewId, token }: RoomKey,
): Promise<InterviewContext> {
  if (!token) {
    throw new AppError('not_signed_in', 'no token for this interview', {
      say: 'Open the interview by its link: this device does not know it.',
    })
  }
  const target = await findTokenTarget(engine.db, hashLinkToken(token))
  if (target?.kind === 'continue' && target.interviewId === interviewId) {
    return { ...engine, workspaceId: target.workspaceId }
  }
  if (target?.kind === 'personal') {
    const { workspaceId, linkId } = target
    const found = await withTenant(engine.db, workspaceId, async (tx) => {
      const link = await findLink(tx, linkId)
      if (!link?.participantId) return null
      return findInterviewOfParticipant(tx, { studyId: link.studyId, participantId: link.participantId })
    })
    if (found === interviewId) return { ...engine, workspaceId }
  }
  throw interviewNotFound()
}
