/** A whole interview by the real use-cases, without a database: what they would write is kept here. */
import { randomBytes } from 'node:crypto'
import { computeSummary } from '../../src/interview/answer-summary.ts'
import { advance, type Draft } from '../../src/interview/append-events.ts'
import { computeBeginning } from '../../src/interview/compute-beginning.ts'
import { computeCorrection } from '../../src/interview/correct-answer.ts'
import type { InterviewEvent, SteeringKind } from '../../src/interview/events.ts'
import { draftNote } from '../../src/interview/give-note.ts'
import type { LiveInterview } from '../../src/interview/live-interview.ts'
import { computeMove } from '../../src/interview/make-move.ts'
import { computeAnswer } from '../../src/interview/receive-answer.ts'
import { blankInterview } from '../../src/interview/rehearsal/run-interview.ts'
import type { ReplayLog } from '../../src/interview/replay/model.ts'
import { isAppError } from '../../src/platform/errors.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Embedder } from '../../src/platform/models/embedder.ts'
import type { Guide } from '../../src/study/model.ts'
import type { AnswerValue } from '../../src/study/skip-rules.ts'
import { comparingBudgetMs } from './limits.ts'
import { testTerms } from './live-study.ts'

export type Reply =
  | { text?: string; value?: AnswerValue }
  | { move: 'skip' | 'stop' | 'not_understood' }
  | { correct: string }

export interface TalkOptions {
  guide: Guide
  embedder: Embedder
  /** What is said to what is on screen. */
  reply: (live: LiveInterview, turn: number) => Reply
  seed: number
  /** Researchers' notes that come before the next reply. */
  notes?: (replies: number) => readonly { kind: SteeringKind; questionKey?: string; text?: string }[]
  /** Between the beginning of a change and its commit, in milliseconds. */
  commitMs?: number
}

export interface Talk {
  live: LiveInterview
  log: ReplayLog
}

const mostTurns = 200

export async function talkInMemory({
  guide,
  embedder,
  reply,
  seed,
  notes,
  commitMs = 13,
}: TalkOptions): Promise<Talk> {
  let now = Date.UTC(2026, 0, 5, 9)
  const context = { embedder, clock: () => now, comparingBudgetMs }
  const events: InterviewEvent[] = []
  let live = newLive(guide)
  const commit = (draft: Draft) => {
    const at = Math.max(now + commitMs, live.state.lastAt)
    const after = advance(live, draft, { epoch: live.epoch, at })
    events.push(...after.events)
    live = after.live
  }
  const beginning = {
    seed,
    isTest: false,
    language: guide.language,
    clientId: newId(),
    purposes: [{ purpose: 'interview' as const, granted: true }],
  }
  commit(await computeBeginning(context, live, beginning))
  for (let turn = 0; turn < mostTurns && live.state.endedAt === null; turn++) {
    for (const note of notes?.(turn) ?? []) {
      now = live.state.lastAt + 1_500
      commit(draftNote(live, { noteId: newId(), input: note, faults: [], at: now }))
    }
    now = live.state.lastAt + 4_000 + ((turn * 7_919) % 40_000)
    commit(await answer(context, live, live.state.summary ? null : reply(live, turn)))
  }
  return {
    live,
    log: {
      events: asStored(events),
      texts: live.texts,
      guide,
      terms: testTerms,
      evidenceKey: live.row.evidenceKey,
    },
  }
}

/** What is no answer here is skipped. */
async function answer(context: Context, live: LiveInterview, reply: Reply | null): Promise<Draft> {
  try {
    return await compute(context, live, reply)
  } catch (error) {
    if (!isAppError(error)) throw error
    return computeMove(context, live, { move: 'skip', clientId: newId() })
  }
}

type Context = Parameters<typeof computeAnswer>[0]

function compute(context: Context, live: LiveInterview, reply: Reply | null): Promise<Draft> {
  const clientId = newId()
  if (reply === null) return computeSummary(context, live, { clientId })
  if ('move' in reply) return computeMove(context, live, { move: reply.move, clientId })
  if ('correct' in reply) {
    const { turn } = live.state.lastAnswer!
    return computeCorrection(context, live, { clientId, turn, text: reply.correct })
  }
  const { questionKey, turn } = live.state.current!
  return computeAnswer(context, live, { clientId, questionKey, replyTo: turn, ...reply })
}

function newLive(guide: Guide): LiveInterview {
  const blank = blankInterview(guide, testTerms)
  return { ...blank, row: { ...blank.row, evidenceKey: randomBytes(32) } }
}

/** As a database gives it back: plain JSON, its keys in another order. */
function asStored(events: readonly InterviewEvent[]): ReplayLog['events'] {
  return JSON.parse(JSON.stringify(events), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  )
}
