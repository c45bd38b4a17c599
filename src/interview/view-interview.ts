import { listConsents } from '../audience/store.ts'
import { type Tx, withTenant } from '../platform/database/database.ts'
import type { UseCaseContext } from '../platform/http/dependencies.ts'
import type { InterviewEvent } from './events.ts'
import type { InterviewView } from './field-model.ts'
import { describeFlags } from './flags/list-flags.ts'
import { listMomentFlags } from './flags/store.ts'
import { listFlags, listInterviewLines, listTurns } from './list-store.ts'
import { interviewNotFound } from './live-interview.ts'
import { readEvent } from './read-event.ts'
import { readNotes, readTaps } from './read-notes.ts'
import { readWordings } from './read-wordings.ts'
import { findInterview, listContents, listEvents } from './store.ts'
import { describeLines } from './view-field.ts'

type Call = Pick<UseCaseContext, 'db' | 'workspaceId'>

/** One interview whole: every revision of every turn, and why each question was asked. @throws AppError `not_found` */
export function viewInterview(call: Call, interviewId: string): Promise<InterviewView> {
  return withTenant(call.db, call.workspaceId, async (tx) => {
    const row = await findInterview(tx, interviewId)
    if (!row) throw interviewNotFound()
    const lines = describeLines(await listInterviewLines(tx, row.studyId))
    const line = lines.find((each) => each.interviewId === interviewId)!
    const events = await readLog(tx, interviewId)
    const started = events.find((event) => event.type === 'interview.started')
    const words = await listContents(tx, interviewId)
    return {
      interview: { ...line, studyId: row.studyId, language: started?.payload.language ?? 'en' },
      turns: (await listTurns(tx, interviewId)).map((turn) => ({ ...turn, at: turn.at.toISOString() })),
      decisions: events.flatMap((event) => (event.type === 'decision.made' ? [describe(event, words)] : [])),
      wordings: readWordings(events, words),
      notes: readNotes(events, words),
      taps: readTaps(events),
      flags: (await listFlags(tx, interviewId)).map((flag) => ({
        ...flag,
        at: flag.at.toISOString(),
        resolvedAt: flag.resolvedAt?.toISOString() ?? null,
      })),
      moments: describeFlags(
        await listMomentFlags(tx, { interviewIds: [interviewId] }),
        new Map([[interviewId, line.participantLabel]]),
      ),
      consents: (await listConsents(tx, interviewId)).map((consent) => ({
        purpose: consent.purpose,
        granted: consent.granted,
        text: consent.text,
        textVersion: consent.textVersion,
        language: consent.language,
        at: consent.at.toISOString(),
      })),
    }
  })
}

/** The log itself, in order. @throws AppError `not_found` */
export function viewEvents(call: Call, interviewId: string): Promise<InterviewEvent[]> {
  return withTenant(call.db, call.workspaceId, async (tx) => {
    if (!(await findInterview(tx, interviewId))) throw interviewNotFound()
    return readLog(tx, interviewId)
  })
}

async function readLog(tx: Tx, interviewId: string): Promise<InterviewEvent[]> {
  return (await listEvents(tx, { interviewId })).map((event) => readEvent(event))
}

function describe(
  { seq, payload }: Extract<InterviewEvent, { type: 'decision.made' }>,
  words: ReadonlyMap<string, string>,
): InterviewView['decisions'][number] {
  const { decision, reason, considered, inputs, dropped, proposer, tookMs } = payload
  return {
    seq,
    move: [decision.kind, decision.technique].filter(Boolean).join(': '),
    reason,
    considered,
    inputs,
    proposer,
    tookMs,
    dropped: dropped.map(({ proposer: from, codes, contentId }) => ({
      proposer: from,
      codes,
      text: contentId === null ? null : (words.get(contentId) ?? null),
    })),
  }
}
