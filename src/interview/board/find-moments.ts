/**
 * Moments of a real interview at which at least two follow-ups of different techniques could have been asked: the
 * candidates are made again by the embedded proposer and pass the question lint. Pure.
 */
import { textIn } from '../../study/model.ts'
import { rankTechniques } from '../decide/rank-techniques.ts'
import { isSensitive } from '../decide/sensitive.ts'
import type { ProbeTechnique } from '../events.ts'
import { type GuideIndex, indexGuide } from '../guide-index.ts'
import { readEvent } from '../read-event.ts'
import { reduce } from '../reduce.ts'
import type { ReplayLog } from '../replay/model.ts'
import { type PreparedTurn, prepareTurn } from '../replay/retake-turn.ts'
import { decisionOf, type RecordedTurn, splitTurns } from '../replay/split-turns.ts'
import { emptyState, type InterviewState } from '../state.ts'
import { findThreads } from '../threads.ts'
import { wordMove } from '../word-move.ts'

export interface FollowUp {
  technique: ProbeTechnique
  text: string
  /** As the program ranks it, without weights. */
  score: number
}

export interface Moment {
  seq: number
  questionKey: string
  /** What had been asked, and what they said to it. */
  asked: string
  answer: string
  /** Best first; at least two. */
  followUps: FollowUp[]
}

/** More are not worth being judged. */
const mostFollowUps = 5
/** Below it nothing in the answer calls for the technique; the last word on a question is always one of those that could be said. */
const leastNeed = 0.15

/** Places in the log at which something was answered in words: where a moment may be. */
export function listPlaces({ events }: Pick<ReplayLog, 'events'>): number[] {
  return splitTurns(events)
    .filter(({ acts }) => acts.some(isAnswerInWords))
    .map((turn) => decisionOf(turn).seq)
}

function isAnswerInWords({ type, payload }: RecordedTurn['acts'][number]): boolean {
  return type === 'answer.received' && (payload as { contentId?: string | null }).contentId != null
}

/** The moment at a place; null when fewer than two follow-ups could have been asked, or care is called for. */
export async function findMoment(log: ReplayLog, seq: number): Promise<Moment | null> {
  const turn = splitTurns(log.events).find((each) => decisionOf(each).seq === seq)
  if (!turn || !log.guide || !turn.acts.some(isAnswerInWords)) return null
  const index = indexGuide(log.guide)
  const events = log.events.map((event) => readEvent(event))
  const state = reduce(events.slice(0, turn.from), emptyState())
  const prepared = await prepareTurn(turn, { state, index, log })
  const { draft, missing } = prepared
  const questionKey = draft.state.lastAnswer?.questionKey
  const placed = questionKey === undefined ? undefined : index.byKey.get(questionKey)
  if (!placed || questionKey === undefined || missing.size > 0) return null
  if (isSensitive(reduce(events), questionKey)) return null
  const followUps = await wordAll(prepared, index)
  if (followUps.length < 2) return null
  const askedTurn = state.current?.turn
  return {
    seq,
    questionKey,
    asked:
      (askedTurn === undefined ? null : draft.textOf(askedTurn)) ??
      textIn(placed.question.text, state.language),
    answer: draft.textOf(draft.state.lastAnswer!.turn) ?? '',
    followUps,
  }
}

async function wordAll(
  { draft, reading, comparisons }: PreparedTurn,
  index: GuideIndex,
): Promise<FollowUp[]> {
  const { textOf, wordsOf } = draft
  // Whatever was worded before may be compared.
  const state = { ...draft.state, wordingsUsed: [] }
  const questionKey = state.lastAnswer!.questionKey
  const { question } = index.byKey.get(questionKey)!
  const threads = findThreads(state, index, textOf)
  const ranked = rankTechniques({
    state,
    question,
    progress: progressOf(state, questionKey),
    reading,
    threads,
    // To be compared, more is worth taking up than would be asked.
    takesAny: true,
  })
  const found: FollowUp[] = []
  for (const { technique, need, score, focus } of ranked) {
    if (need < leastNeed || found.length >= mostFollowUps) continue
    const move = { kind: 'probe', questionKey, technique, fixedIndex: null, focus } as const
    const decision = { move, reason: '', skips: [], notice: null, stimulus: null, considered: [], inputs: {} }
    const worded = await wordMove(decision, { state, index, textOf, wordsOf, comparisons })
    if (worded?.text && found.every(({ text }) => text !== worded.text)) {
      found.push({ technique, text: worded.text, score })
    }
  }
  return found
}

const progressOf = (state: InterviewState, questionKey: string) => state.questions[questionKey]!
