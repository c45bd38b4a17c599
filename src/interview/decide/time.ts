/** The time budget: what is left, what each question will need, and which ones are cut when it does not suffice. */
import type { Question, QuestionKind } from '../../study/model.ts'
import type { GuideIndex, PlacedQuestion } from '../guide-index.ts'
import type { InterviewState } from '../state.ts'

/** Follow-ups a question may have, by depth. */
export const depthLimits = { none: 0, light: 1, moderate: 2, deep: 4 } as const

/** Reading and answering, in milliseconds: typed answers of about 45 words at 30 words a minute, a glance for a click. */
const baseMs: Record<QuestionKind, number> = {
  open: 75_000,
  single_choice: 15_000,
  multiple_choice: 25_000,
  scale: 12_000,
  ranking: 40_000,
  number: 12_000,
  yes_no: 10_000,
}
export const probeMs = 55_000

/** Without follow-ups. A budget of the question's own is shared among it and its follow-ups. */
function expectedMs(question: Question): number {
  const base = baseMs[question.kind]
  return question.timeBudgetMs === null ? base : Math.min(base, question.timeBudgetMs)
}

/**
 * How this person's time compares with what was expected, so far: 1 as expected, 2 twice as slow; kept between 0.4
 * and 2.5, and 1 until two questions are done.
 */
export function paceOf(state: InterviewState, index: GuideIndex): number {
  let spent = 0
  let expected = 0
  let done = 0
  for (const [key, progress] of Object.entries(state.questions)) {
    const placed = index.byKey.get(key)
    if (!placed || progress.firstWords === null) continue
    const replies = progress.probes.filter((probe) => probe.replyWords !== null).length
    spent += progress.activeMs
    expected += expectedMs(placed.question) + replies * probeMs
    done++
  }
  return done < 2 || expected === 0 ? 1 : Math.min(2.5, Math.max(0.4, spent / expected))
}

export function timeLeftMs(state: InterviewState, index: GuideIndex): number {
  return index.guide.timeBudgetMs - state.activeMs
}

const rank = { low: 0, normal: 1, high: 2 } as const

/**
 * Which of the questions still to come there is time for. Required ones always stay; of the others the lowest
 * priority goes first, and among equals the one furthest down the guide.
 */
export function cutForTime(
  remaining: readonly PlacedQuestion[],
  leftMs: number,
  pace: number,
): { kept: PlacedQuestion[]; cut: PlacedQuestion[] } {
  let need = remaining.reduce((sum, { question }) => sum + expectedMs(question) * pace, 0)
  const expendable = remaining
    .filter(({ question }) => !question.required)
    .sort((a, b) => rank[a.question.priority] - rank[b.question.priority] || b.position - a.position)
  const cut = new Set<PlacedQuestion>()
  for (const placed of expendable) {
    if (need <= leftMs) break
    cut.add(placed)
    need -= expectedMs(placed.question) * pace
  }
  return { kept: remaining.filter((placed) => !cut.has(placed)), cut: [...cut] }
}

/** Time that a follow-up on `question` may use without taking it from a question that matters as much. */
export function slackMs(
  remaining: readonly PlacedQuestion[],
  question: Question,
  { leftMs, pace }: { leftMs: number; pace: number },
): number {
  const need = remaining
    .filter((other) => other.question.required || rank[other.question.priority] >= rank[question.priority])
    .reduce((sum, other) => sum + expectedMs(other.question) * pace, 0)
  return leftMs - need
}
