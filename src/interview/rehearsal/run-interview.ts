/**
 * Holds one interview in memory: the real engine from the first question to its end, without a database. What is made
 * here exists nowhere else and so never mixes with results. For rehearsals, benches and tests.
 */
import { newId } from '../../platform/ids.ts'
import { defaultTerms } from '../../study/default-terms.ts'
import type { Guide, LaunchTerms, Question } from '../../study/model.ts'
import { computeSummary } from '../answer-summary.ts'
import { advance, type Draft } from '../append-events.ts'
import { computeBeginning } from '../compute-beginning.ts'
import { computeWording } from '../compute-wording.ts'
import type { InterviewEvent, ProbeTechnique } from '../events.ts'
import { indexGuide } from '../guide-index.ts'
import { type LiveInterview, revisionOf, type TurnEngine, textOfTurn } from '../live-interview.ts'
import { computeMove } from '../make-move.ts'
import { computeAnswer } from '../receive-answer.ts'
import type { ScriptReply } from '../script.ts'
import { emptyState, wantsWords } from '../state.ts'
import { readingMs, replyMs } from './pace.ts'

export interface RunInMemory {
  guide: Guide
  /** Of all that is drawn, 32 bits. */
  seed: number
  respond: Respond
  engine: Omit<TurnEngine, 'clock'>
  language?: string
  /** Epoch milliseconds. The clock is the interview's own: reading, thinking and typing take their usual time. */
  startsAt?: number
  /** They are minors whose guardians have consented. */
  mayBeMinor?: boolean
  /** What is wrong with the summary at the end; without it it is confirmed. */
  summaryCorrection?: string
}

export type Respond = (heard: HeardInMemory) => MoveInMemory | Promise<MoveInMemory>

/** `leave` closes the page for good, without a word. */
export type MoveInMemory = ScriptReply | { move: 'leave' }

/** What a participant has before them when it is their turn. */
export interface HeardInMemory {
  /** All that was said since their last reply, with the notices. */
  utterance: string
  question: Question
  technique: ProbeTechnique | null
  /** Whether words are wanted, and not a value. */
  wantsWords: boolean
  /** As the options are shown to them. */
  optionOrder: readonly string[] | null
  /** Replies given before. */
  replies: number
  elapsedMs: number
}

export interface Exchange {
  questionKey: string
  /** Null for a question of the guide. */
  technique: ProbeTechnique | null
  /** What asks; the notices before it stand apart. */
  utterance: string
  notices: readonly string[]
  reply: MoveInMemory
  /** Since the beginning, when the reply was sent. */
  elapsedMs: number
}

export interface HeldInMemory {
  live: LiveInterview
  events: readonly InterviewEvent[]
  exchanges: readonly Exchange[]
  hasLeft: boolean
}

const mostReplies = 1_000

/** @throws RangeError when the interview does not come to its end; AppError as the use-cases do */
export async function runInMemory(input: RunInMemory): Promise<HeldInMemory> {
  const startsAt = input.startsAt ?? 0
  let now = startsAt
  const engine: TurnEngine = { ...input.engine, clock: () => now }
  let live = blankInterview(input.guide)
  const events: InterviewEvent[] = []
  const exchanges: Exchange[] = []
  const take = (draft: Draft) => {
    const after = advance(live, draft, { epoch: live.epoch, at: now })
    live = after.live
    events.push(...after.events)
  }
  take(await computeBeginning(engine, live, beginning(input)))
  while (live.state.endedAt === null) {
    if (exchanges.length > mostReplies) throw new RangeError(`no end within ${mostReplies} replies`)
    if (live.state.summary !== null) {
      now += readingMs(textOfTurn(live, live.state.summary.turn) ?? '')
      take(await computeSummary(engine, live, { clientId: newId(now), correction: input.summaryCorrection }))
      continue
    }
    const before = describeExchange(live)
    const heard = hear(live, before, { replies: exchanges.length, elapsedMs: now - startsAt })
    const reply = await input.respond(heard)
    if (isLeaving(reply)) return { live, events, exchanges, hasLeft: true }
    now += replyMs(heard.utterance, wordsOf(reply))
    exchanges.push({ ...before, reply, elapsedMs: now - startsAt })
    take(await carryOut(engine, live, reply))
    if (live.state.awaited !== null) take(await computeWording(engine, live))
  }
  return { live, events, exchanges, hasLeft: false }
}

/** An interview in which nothing was said yet, and which stands in no database. */
export function blankInterview(guide: Guide, terms: LaunchTerms = defaultTerms('')): LiveInterview {
  const revision = { revisionId: newId(), guide, terms, index: indexGuide(guide) }
  return {
    workspaceId: newId(),
    row: {
      interviewId: newId(),
      studyId: newId(),
      revisionId: revision.revisionId,
      participantId: newId(),
      linkId: null,
      origin: 'live',
      leaseHolder: null,
      erasedAt: null,
      evidenceKey: new Uint8Array(32),
    },
    state: emptyState(),
    epoch: 1,
    texts: new Map(),
    revision,
  }
}

function beginning({ seed, language, guide, mayBeMinor = false }: RunInMemory) {
  const purposes = ['interview', ...(mayBeMinor ? ['guardian', 'assent'] : [])] as const
  return {
    seed: seed >>> 0,
    language: language ?? guide.language,
    isTest: true,
    clientId: newId(),
    purposes: purposes.map((purpose) => ({ purpose, granted: true })),
  }
}

function describeExchange(live: LiveInterview): Omit<Exchange, 'reply' | 'elapsedMs'> {
  const { current, pending, turns } = live.state
  const { questionKey, technique, turn } = current!
  const notices = pending
    .filter((said) => said !== turn && turns[said]?.kind === 'notice')
    .flatMap((said) => textOfTurn(live, said) ?? [])
  return { questionKey, technique, utterance: textOfTurn(live, turn) ?? '', notices }
}

function hear(
  live: LiveInterview,
  { questionKey, technique, utterance, notices }: Omit<Exchange, 'reply' | 'elapsedMs'>,
  so: Pick<HeardInMemory, 'replies' | 'elapsedMs'>,
): HeardInMemory {
  const { question } = revisionOf(live).index.byKey.get(questionKey)!
  return {
    utterance: [...notices, utterance].join(' '),
    question,
    technique,
    wantsWords: question.kind === 'open' || wantsWords(live.state.current!, live.state),
    optionOrder: live.state.questions[questionKey]?.optionOrder ?? null,
    ...so,
  }
}

const isLeaving = (reply: MoveInMemory): reply is { move: 'leave' } =>
  typeof reply === 'object' && 'move' in reply && reply.move === 'leave'

function carryOut(engine: TurnEngine, live: LiveInterview, reply: ScriptReply): Promise<Draft> {
  const { questionKey, turn } = live.state.current!
  const common = { clientId: newId(engine.clock()), questionKey, replyTo: turn }
  if (typeof reply === 'string') return computeAnswer(engine, live, { ...common, text: reply })
  if ('move' in reply) return computeMove(engine, live, { ...common, move: reply.move })
  return computeAnswer(engine, live, { ...common, ...reply })
}

function wordsOf(reply: ScriptReply): string {
  if (typeof reply === 'string') return reply
  return 'text' in reply ? (reply.text ?? '') : ''
}
