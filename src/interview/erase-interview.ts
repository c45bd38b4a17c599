import { revokeTokensOfInterview } from '../audience/store.ts'
import { writeAudit } from '../platform/audit/audit.ts'
import type { Tx } from '../platform/database/database.ts'
import { noteDeletion } from '../platform/deletions/deletion-list.ts'
import { forgetAfterErasure } from '../platform/short-memory.ts'
import { changeInterview } from './append-events.ts'
import { noteQuotationsGone } from './earlier/note-quotations-gone.ts'
import { deleteContents, listQuoting } from './earlier/store.ts'
import { eraseContents } from './erase-store.ts'
import { type InterviewContext, type LiveInterview, liveKey } from './live-interview.ts'
import { openDraft, type TurnDraft } from './turn-draft.ts'

const reasons = {
  participant: 'deleted by the participant',
  researcher: 'deleted by the researcher',
  system: 'deleted when its time was over',
} as const

type EraserKind = keyof typeof reasons

/**
 * Deletes what was said: words, projections, what other rooms derived from them, the key of its evidence and every
 * token that led here. The log stays as structure with tombstones, so that counts of who was asked remain true.
 *
 * @throws AppError `not_found`
 */
export async function eraseInterview(
  context: InterviewContext & { actor?: string },
  interviewId: string,
  by: EraserKind,
): Promise<void> {
  await eraseFor(context, { interviewId, by, reason: reasons[by] })
}

/** Once more, after a restore has brought it back: who deleted it stands in the log that the backup does not have. */
export function eraseAgain(context: InterviewContext, interviewId: string): Promise<void> {
  return eraseFor(context, { interviewId, by: 'system', reason: 'deleted after the backup was made' })
}

async function eraseFor(
  context: InterviewContext & { actor?: string },
  { interviewId, by, reason }: { interviewId: string; by: EraserKind; reason: string },
): Promise<void> {
  await changeInterview(context, {
    interviewId,
    clientId: null,
    compute: (live) => {
      const draft = openDraft(live, context.clock())
      addErasure(draft, live, { by, reason })
      return draft.finish()
    },
    alongside: (tx, { row }) => eraseAlongside(tx, context, { interviewId, studyId: row.studyId, by }),
  })
  await forgetErased(context, interviewId)
}

/** What the log says of it: ended, set aside, and which contents are gone. */
export function addErasure(
  draft: TurnDraft,
  live: Pick<LiveInterview, 'state' | 'texts'>,
  { by, reason = reasons[by] }: { by: EraserKind; reason?: string },
): void {
  const { isTest } = live.state
  if (draft.state.endedAt === null) {
    const status = isTest ? ('test' as const) : ('partial' as const)
    draft.add({ type: 'interview.ended', actor: by, payload: { status, reason: 'stopped' } })
  }
  if (draft.state.status !== 'set_aside' && !isTest) {
    const payload = { from: draft.state.status, to: 'set_aside' as const, reason }
    draft.add({ type: 'status.changed', actor: by, payload })
  }
  const contentIds = [
    ...new Set([...live.texts.keys(), ...draft.finish().contents.map((kept) => kept.contentId)]),
  ]
  draft.add({ type: 'contents.erased', actor: by, payload: { contentIds } })
}

interface Erasing {
  interviewId: string
  studyId: string
  by: EraserKind
}

/** In the transaction that logs it. */
export async function eraseAlongside(
  tx: Tx,
  context: InterviewContext & { actor?: string },
  { interviewId, studyId, by }: Erasing,
): Promise<void> {
  const { workspaceId } = context
  await eraseContents(tx, { interviewId, at: new Date(context.clock()) })
  for (const quoting of await listQuoting(tx, interviewId)) {
    await deleteContents(tx, quoting.contentIds)
    await context.ports.afterQuotationErased?.(tx, { interviewId: quoting.interviewId })
  }
  await revokeTokensOfInterview(tx, { workspaceId, interviewId })
  await context.ports.afterErased?.(tx, { workspaceId, interviewId, studyId })
  // A participant is nobody of the workspace: their own deletion is in the log alone.
  if (by === 'participant') return
  const actor = context.actor ?? by
  await writeAudit(tx, { workspaceId, actor, action: 'interview.erased', target: interviewId })
}

/** After the commit: nothing of it stays in memory, no restore brings it back, and later interviews that quoted it say so. */
export async function forgetErased(context: InterviewContext, interviewId: string): Promise<void> {
  noteDeletion({ kind: 'interview', workspaceId: context.workspaceId, id: interviewId })
  context.live.delete(liveKey(context.workspaceId, interviewId))
  forgetAfterErasure()
  await noteQuotationsGone(context, interviewId)
}
