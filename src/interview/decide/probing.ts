/**
 * Whether to follow up, and how. The guide's own follow-ups come first and for everyone. Adaptive ones stop when the
 * answer is rich, when depth or time is used up, when the answers shrink, or when nothing calls for one.
 *
 * The techniques and when each serves follow the interviewing literature: elaboration, example, clarification and
 * contrast probes (Patton 2015, ch. 7; Robinson 2023, "Probing in qualitative research interviews").
 */
import type { Question } from '../../study/model.ts'
import type { ProbeTechnique } from '../events.ts'
import type { GuideIndex } from '../guide-index.ts'
import { techniquesLeft } from '../proposer/wordings.ts'
import { type Focus, type Reading, round } from '../reading.ts'
import type { InterviewState, QuestionProgress } from '../state.ts'
import { type Considered, type Decision, decision, nameOf, type Verdict } from './decision.ts'
import { listPossible } from './next-question.ts'
import { depthLimits, paceOf, probeMs, slackMs, timeLeftMs } from './time.ts'

export const adaptiveTechniques = [
  'elaborate',
  'example',
  'clarify_term',
  'what_led_to_it',
  'contrast',
  'anything_else',
] as const satisfies readonly ProbeTechnique[]
type AdaptiveTechnique = (typeof adaptiveTechniques)[number]

export interface ProbingContext {
  index: GuideIndex
  questionKey: string
  reading: Reading | null
  /** Techniques for which no wording passed the lint this time. */
  withheld?: readonly ProbeTechnique[]
}

export function decideProbe(state: InterviewState, context: ProbingContext): Verdict {
  const { question } = context.index.byKey.get(context.questionKey)!
  const progress = state.questions[context.questionKey]!
  const fixed = nextFixed(question, progress)
  if (fixed !== null) return { decided: fixed }
  const stop = whyNot(state, question, context)
  if (stop) return { decided: null, considered: [{ move: `probe: ${question.key}`, score: null, why: stop }] }
  const withheld = context.withheld ?? []
  const options = scoreTechniques(state, progress, context.reading).filter(
    ({ technique }) => !withheld.includes(technique),
  )
  const unworded: Considered[] = withheld.map((technique) => ({
    move: `probe: ${technique}`,
    score: null,
    why: 'None of its wordings fits here.',
  }))
  const best = options[0]
  if (!best || best.need < leastNeed) {
    const why = 'Nothing in the answer calls for a follow-up.'
    return {
      decided: null,
      considered: [...unworded, { move: `probe: ${question.key}`, score: best?.need ?? null, why }],
    }
  }
  const made = adaptive(question, best, { others: options.slice(1, 4), reading: context.reading })
  return { decided: { ...made, considered: [...unworded, ...made.considered] } }
}

/** Below it nothing in the answer calls for the technique. */
const leastNeed = 0.25

function nextFixed(question: Question, progress: QuestionProgress): Decision | null {
  if (question.probing.mode === 'adaptive') return null
  const done = progress.probes.filter((probe) => probe.technique === 'fixed').length
  if (done >= question.probing.fixedProbes.length) return null
  const move = {
    kind: 'probe',
    questionKey: question.key,
    technique: 'fixed',
    fixedIndex: done,
    focus: null,
  } as const
  return decision(move, 'A follow-up that everyone is asked.')
}

/** The first reason against an adaptive follow-up, or null. */
function whyNot(
  state: InterviewState,
  question: Question,
  { index, reading }: ProbingContext,
): string | null {
  const { probing } = question
  if (probing.mode === 'fixed') return 'Only the guide’s own follow-ups are asked here.'
  const limit = depthLimits[probing.depth]
  if (limit === 0) return 'The guide asks for no follow-ups here.'
  const progress = state.questions[question.key]!
  const asked = progress.probes.filter(({ technique }) => isAdaptive(technique))
  if (asked.length >= limit) return `The depth is used up (${limit}).`
  if (asked.at(-1)?.technique === 'anything_else') return 'They had the last word on it.'
  if (question.timeBudgetMs !== null && progress.activeMs >= question.timeBudgetMs) {
    return 'The time for this question is used up.'
  }
  const pace = paceOf(state, index)
  const others = listPossible(state, index).filter((placed) => placed.question.key !== question.key)
  const slack = slackMs(others, question, { leftMs: timeLeftMs(state, index), pace })
  if (slack < probeMs * pace) return 'The time left is needed for other questions.'
  if (reading) return answerSaysEnough(reading, progress, asked.length / limit)
  return isPlainValue(question) ? null : 'There are no words to follow up.'
}

function isAdaptive(technique: ProbeTechnique): technique is AdaptiveTechnique {
  return (adaptiveTechniques as readonly ProbeTechnique[]).includes(technique)
}

/** A mark or a choice without words: the reason behind it may be asked. */
function isPlainValue(question: Question): boolean {
  return question.kind !== 'open'
}

/** The more follow-ups were asked, the less is needed to call it enough. */
function answerSaysEnough(reading: Reading, progress: QuestionProgress, used: number): string | null {
  const enough = 0.72 - 0.25 * used
  if (reading.richness >= enough) return `The answer is rich (${reading.richness}).`
  if (reading.isClosing || (reading.yesNo !== null && progress.probes.length > 0)) {
    return 'They have nothing to add.'
  }
  const replies = [progress.firstWords, ...progress.probes.map((probe) => probe.replyWords)].filter(
    (words): words is number => words !== null,
  )
  const [before, last] = replies.slice(-2)
  if (before !== undefined && last !== undefined && last < 12 && last <= 0.5 * before) {
    return `The answers get shorter (${before}, then ${last} words).`
  }
  return null
}

interface Option {
  technique: AdaptiveTechnique
  /** How much the answer calls for it, 0 to 1. */
  need: number
  /** The need, less where the technique was used before: decides between techniques, not whether to follow up. */
  score: number
  why: string
  focus: Focus | null
}

function scoreTechniques(
  state: InterviewState,
  progress: QuestionProgress,
  reading: Reading | null,
): Option[] {
  const { language, wordingsUsed } = state
  const needs = reading ? scoreWords(state, progress, reading) : [reasonBehindValue]
  return needs
    .filter(({ technique, focus }) => techniquesLeft(language, wordingsUsed, focus).has(technique))
    .map((option) => ({ ...option, score: round(option.need * fresh(state, progress, option.technique)) }))
    .sort((a, b) => b.score - a.score)
}

const reasonBehindValue: Omit<Option, 'score'> = {
  technique: 'what_led_to_it',
  need: 0.8,
  why: 'A mark says how much, not why.',
  focus: null,
}

/** Variety: a technique just used here counts little, one used often in this interview somewhat less. */
function fresh(state: InterviewState, progress: QuestionProgress, technique: AdaptiveTechnique): number {
  const here = progress.probes.some((probe) => probe.technique === technique) ? 0.2 : 1
  const all = Object.values(state.questions).flatMap((question) => question.probes)
  const times = all.filter((probe) => probe.technique === technique).length
  return here / (1 + 0.12 * times)
}

function scoreWords(
  state: InterviewState,
  progress: QuestionProgress,
  reading: Reading,
): Omit<Option, 'score'>[] {
  const focuses = reading.focuses.filter((focus) => !wasTakenUp(state, focus))
  const clauses = focuses.filter((focus) => focus.kind === 'clause' && focus.score >= 0.2)
  const term = focuses.find((focus) => focus.kind === 'term') ?? null
  const phrase = focuses.find((focus) => focus.kind === 'phrase') ?? null
  const told = clauses.find((focus) => focus.isGeneral && isTold(focus)) ?? clauses.find(isTold) ?? null
  const turning = clauses.find((focus) => focus.isChange || focus.isEvaluation || focus.isOpinion) ?? null
  const contrasted = clauses.find((focus) => focus.manner === 'habit' || focus.manner === 'state') ?? null
  const isShort = reading.words < 12 || (reading.relativeLength !== null && reading.relativeLength < 0.6)
  // In a long answer "that" points nowhere unless some of their words are taken up.
  const pointing = (focus: Focus | null) => (focus || reading.words <= 25 ? 1 : 0.7)
  return [
    {
      technique: 'clarify_term',
      need: term ? 0.5 + 0.15 * term.score : 0,
      why: 'They used a word that means different things to different people.',
      focus: term,
    },
    {
      technique: 'example',
      need:
        (reading.hasExample || reading.words < 5 || (!told && isPlainFact(reading, clauses))
          ? 0.1
          : 0.6 - 0.4 * reading.specificity + (told?.isGeneral ? 0.15 : 0)) * pointing(told),
      why: 'It is said in general; nothing that happened is told yet.',
      focus: told,
    },
    {
      technique: 'what_led_to_it',
      need: ((turning ? 0.64 : isShort ? 0.45 : 0.3) - (reading.hasCause ? 0.35 : 0)) * pointing(turning),
      why: turning ? 'They judge or decide something without saying what led to it.' : 'No reason is given.',
      focus: turning,
    },
    {
      technique: 'contrast',
      need: contrasted && reading.words >= 15 ? (reading.hasContrast ? 0.58 : 0.3) : 0.1,
      why: reading.hasContrast ? 'They set two things against each other.' : 'The other side is not told.',
      focus: contrasted,
    },
    {
      technique: 'elaborate',
      need: (0.42 + (isShort ? 0.15 : 0) + 0.1 * reading.vagueness) * pointing(clauses[0] ?? phrase),
      why: isShort ? 'It is short for this person.' : 'There is more to it than was said.',
      focus: clauses[0] ?? phrase,
    },
    {
      technique: 'anything_else',
      need: progress.probes.length === 0 ? 0.15 : 0.26 + 0.06 * progress.probes.length,
      why: 'A last chance to add something before the next question.',
      focus: null,
    },
  ]
}

/** Short, and neither general nor a judgement: a fact is no case of anything, and has no example. */
function isPlainFact(reading: Reading, clauses: readonly Focus[]): boolean {
  const isJudged = clauses.some((focus) => focus.isEvaluation || focus.isOpinion || focus.isGeneral)
  return reading.words < 15 && !isJudged && !reading.isGeneral && !reading.hasEvaluation
}

/** What happens again and again can be shown by one time; what happened once is that time already. */
function isTold(focus: Focus): boolean {
  return focus.manner === 'habit'
}

/** Words that an earlier follow-up took up already. The reading is of the newest turn, so turns need no comparing. */
function wasTakenUp(state: InterviewState, focus: Focus): boolean {
  const turn = state.lastAnswer?.turn
  return state.focuses.some((used) => used.turn === turn && used.start < focus.end && focus.start < used.end)
}

interface Picked {
  others: Option[]
  reading: Reading | null
}

function adaptive(question: Question, best: Option, { others, reading }: Picked): Decision {
  const { technique, focus, score } = best
  const considered: Considered[] = others.map((option) => ({
    move: `probe: ${option.technique}`,
    score: option.score,
    why: option.why,
  }))
  const move = { kind: 'probe', questionKey: question.key, technique, fixedIndex: null, focus } as const
  return decision(move, best.why, {
    considered,
    inputs: { score, richness: reading?.richness ?? null, move: nameOf(move) },
  })
}
