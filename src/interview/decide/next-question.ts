/** Which question comes next: guide order, minus what rules, answers and time have made needless. */
import type { Question } from '../../study/model.ts'
import { drawOptionOrder } from '../../study/question-kinds/index.ts'
import { evaluateSkipRule } from '../../study/skip-rules.ts'
import type { GuideIndex, PlacedQuestion } from '../guide-index.ts'
import { randomFor } from '../random.ts'
import { round } from '../reading.ts'
import { answersOf, type InterviewState, type QuestionProgress, type SkipReason } from '../state.ts'
import { sureFrom } from '../volunteered.ts'
import {
  type Considered,
  type Decision,
  type DecisionInputs,
  decision,
  type EarlierPlace,
  type PerhapsTold,
} from './decision.ts'
import { isLeft } from './steering.ts'
import { cutForTime, paceOf, timeLeftMs } from './time.ts'

/** Questions neither asked, nor done, nor passed over for good. A rule that no longer holds brings one back. */
function listRemaining(state: InterviewState, index: GuideIndex): PlacedQuestion[] {
  return index.placed.filter(({ question }) => {
    const progress = state.questions[question.key]
    if (!progress || progress.state === 'unasked') return true
    if (progress.state === 'volunteered')
      return progress.skipReason === null && (needsConfirming(question) || isUnsure(progress))
    return progress.state === 'skipped' && progress.skipReason === 'rule'
  })
}

/** Said before it was asked: where comparability was promised it is confirmed, elsewhere it is answered. */
function needsConfirming(question: PlacedQuestion['question']): boolean {
  return question.required || question.probing.mode !== 'adaptive'
}

/** Touched on, by a weak sign only: asked with what they said, for what is missing. */
function isUnsure({ volunteered }: QuestionProgress): boolean {
  return volunteered.every(({ score }) => score < sureFrom)
}

/** The remaining questions that no rule and no researcher excludes. */
export function listPossible(state: InterviewState, index: GuideIndex): PlacedQuestion[] {
  const answers = answersOf(state)
  return listRemaining(state, index).filter(
    ({ question }) =>
      !isLeft(state, question) &&
      (question.skipWhen === null || !evaluateSkipRule(question.skipWhen, answers)),
  )
}

export function decideNext(
  state: InterviewState,
  index: GuideIndex,
  {
    inapplicable = new Map(),
    perhapsTold = new Map(),
  }: Pick<DecisionInputs, 'inapplicable' | 'perhapsTold'> = {},
): Decision {
  const leftMs = timeLeftMs(state, index)
  const pace = paceOf(state, index)
  const remaining = listRemaining(state, index)
  const isNeedless = ({ question }: PlacedQuestion) => inapplicable.get(question.key)?.isSure === true
  const possible = listPossible(state, index).filter((placed) => !isNeedless(placed))
  const { kept, cut } = cutForTime(possible, leftMs, pace)
  const isCut = (question: Question) => cut.some((other) => other.question.key === question.key)
  const reasonOf = (placed: PlacedQuestion): SkipReason => {
    if (isLeft(state, placed.question)) return 'researcher'
    if (isNeedless(placed)) return 'inapplicable'
    return isCut(placed.question) ? 'time' : 'rule'
  }
  const next = kept[0]
  const upTo = next?.position ?? Number.POSITIVE_INFINITY
  const passedOver = remaining
    .filter((placed) => placed.position < upTo)
    .filter((placed) => state.questions[placed.question.key]?.state !== 'skipped' || cut.includes(placed))
    .map((placed) => ({ questionKey: placed.question.key, reason: reasonOf(placed) }))
  const skips = [...passedOver, ...listAnswered(state, index, upTo)]
  const rest = {
    skips,
    considered: [...describeSkips(skips), ...describeWaiting(kept.slice(1, 3))],
    inputs: { timeLeftMs: leftMs, pace: round(pace), questionsLeft: kept.length, questionsCut: cut.length },
  }
  if (!next) return decision({ kind: 'summarise' }, 'No question is left.', rest)
  const stimulus = findStimulus(state, next)
  const place = inapplicable.get(next.question.key)
  if (place) return { ...askWhetherItApplies(next, place), ...rest, stimulus }
  const told = perhapsTold.get(next.question.key)
  const asked = told ? askWhatIsLeft(next, told) : ask(state, next, skips.length)
  return { ...asked, ...rest, stimulus }
}

/** Open follow-up questions before a place in the guide that were answered before they came. */
function listAnswered(state: InterviewState, { placed }: GuideIndex, upTo: number): Decision['skips'] {
  return placed
    .filter(({ question, position }) => {
      const progress = state.questions[question.key]
      const isAnswered = progress?.state === 'volunteered' && progress.skipReason === null
      return position < upTo && isAnswered && !needsConfirming(question) && !isUnsure(progress)
    })
    .map(({ question }) => ({ questionKey: question.key, reason: 'volunteered' }))
}

/** Something they said makes it needless, as it seems: it is put with their words, and they say whether it applies. */
function askWhetherItApplies({ question }: PlacedQuestion, place: EarlierPlace): Decision {
  const move = { kind: 'confirm_applies', questionKey: question.key, place } as const
  return decision(move, 'Something they said may make it needless, so they can say that it does not apply.')
}

/** It may be told: they can say that it is. */
function askWhatIsLeft(
  { question }: PlacedQuestion,
  { turn, start, end, isLikely, isSure }: PerhapsTold,
): Decision {
  const place = { turn, start, end }
  return decision(
    { kind: 'confirm_volunteered', questionKey: question.key, place, isLikely, ...(isSure && { isSure }) },
    isLikely
      ? 'They told some of it before it was asked, so what is left is asked.'
      : 'They may have touched on it, so it is put with what they said.',
  )
}

function ask(state: InterviewState, next: PlacedQuestion, skipped: number): Decision {
  const { question } = next
  if (state.questions[question.key]?.state === 'volunteered') {
    return decision(
      { kind: 'confirm_volunteered', questionKey: question.key },
      'They spoke of it before it was asked, so it is put with what they said.',
    )
  }
  const order = drawOptionOrder(question, randomFor(state.seed, `options:${question.key}`))
  const why = next.position === 0 ? 'The first question of the guide.' : 'The next question of the guide.'
  const passed = skipped === 0 ? '' : ` ${skipped === 1 ? 'One was' : `${skipped} were`} passed over.`
  const move = { kind: 'ask', questionKey: question.key, optionOrder: order } as const
  if (state.earlier.some(({ questionKey }) => questionKey === question.key)) {
    const known = ' They answered it in an earlier interview, so that is confirmed.'
    return decision({ ...move, recalls: true }, why + known + passed)
  }
  return decision(move, why + passed)
}

function findStimulus(state: InterviewState, { section }: PlacedQuestion): Decision['stimulus'] {
  if (!section.stimulus || state.stimuliShown.includes(section.stimulus.key)) return null
  return { sectionKey: section.key, stimulusKey: section.stimulus.key }
}

const skipTexts: Partial<Record<SkipReason, string>> = {
  volunteered: 'They answered it before it was asked.',
  rule: 'A rule of the guide makes it needless.',
  time: 'There is no time for it; questions that matter more come first.',
  inapplicable: 'Something they said makes it needless for them.',
  researcher: 'A researcher asked to leave it, while the interview ran.',
}

function describeSkips(skips: Decision['skips']): Considered[] {
  return skips.map(({ questionKey, reason }) => ({
    move: `ask: ${questionKey}`,
    score: null,
    why: skipTexts[reason] ?? reason,
  }))
}

function describeWaiting(placed: readonly PlacedQuestion[]): Considered[] {
  return placed.map(({ question }) => ({
    move: `ask: ${question.key}`,
    score: null,
    why: 'It comes later in the guide.',
  }))
}
