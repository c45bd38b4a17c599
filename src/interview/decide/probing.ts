/**
 * Whether to follow up, and how. The guide's own follow-ups come first and for everyone. Adaptive ones stop when the
 * answer is rich, when depth or time is used up, when the answers shrink, when they have had enough, or when nothing
 * calls for one. Which technique serves is said in `../techniques`, one file each.
 */
import { type Question, textIn } from '../../study/model.ts'
import type { ProbeTechnique } from '../events.ts'
import type { GuideIndex } from '../guide-index.ts'
import type { Focus, Reading } from '../reading.ts'
import type { InterviewState, QuestionProgress } from '../state.ts'
import { type ComesNext, isAdaptive } from '../techniques/index.ts'
import { type Considered, type Decision, decision, nameOf, type Verdict } from './decision.ts'
import { listPossible } from './next-question.ts'
import { type RankedTechnique, rankTechniques } from './rank-techniques.ts'
import { gentleDepth } from './sensitive.ts'
import { isWantedDeeper } from './steering.ts'
import { depthLimits, paceOf, probeMs, slackMs, timeLeftMs } from './time.ts'
import { wasTried } from './trouble.ts'

export interface ProbingContext {
  index: GuideIndex
  questionKey: string
  reading: Reading | null
  /** Things mentioned earlier that belong to this question. */
  threads?: readonly Focus[]
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
  const weights = context.index.guide.probeWeights ?? {}
  const isLast = isLastWord(state, question, context)
  const comesNext = whatComesNext(state, question, context)
  const ranking = { state, question, progress, weights, isLast, comesNext, ...context }
  const options = rankTechniques(ranking).filter(({ technique }) => !withheld.includes(technique))
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

const asksForSequel =
  /\b(?:next|then|after(?:wards)?|outcome|in the end|c[oa]me of it|since|end up|turn out)\b|\bhow did .*\b(?:respond|react|end|go on)\b/i
const asksForOneTime = /\b(?:last|first|one|most recent) (?:time|one)\b|\bexample\b|\ba time when\b/i

function whatComesNext(state: InterviewState, question: Question, { index }: ProbingContext): ComesNext {
  const asked = listPossible(state, index)
    .filter((placed) => placed.question.key !== question.key)
    .map((placed) => textIn(placed.question.text, state.language, index.guide.language))
  return {
    sequel: asked[0] !== undefined && asksForSequel.test(asked[0]),
    oneTime: asked.some((text) => asksForOneTime.test(text)),
  }
}

/** Nothing is left to ask, and what they end on was not followed up nor told at length. */
function isLastWord(state: InterviewState, question: Question, { index, reading }: ProbingContext): boolean {
  const isOpen = reading !== null && !reading.isClosing && reading.richness < richAtTheEnd
  const isFirst = !state.questions[question.key]!.probes.some(({ technique }) => isAdaptive(technique))
  return (
    isOpen && isFirst && listPossible(state, index).every((placed) => placed.question.key === question.key)
  )
}
const richAtTheEnd = 0.6

/** In so few words it is all there is. */
const mostWordsOfLoss = 16
/** In so few words there is nothing beside it. */
const mostWordsOfProtest = 14

/** In so few words that nothing comes to mind, nothing else is said. */
const mostWordsOfNone = 9

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
  const isTired = state.noticesSaid.includes('offer_way_out')
  const depth = gentleDepth(depthLimits[probing.depth], state)
  const limit = isTired ? Math.min(depth, 1) : depth
  if (reading?.saidBefore) return 'They told it before.'
  if (reading?.isFinished && !namesLead(reading) && !namesPoint(reading))
    return 'They say that there is no more to it.'
  if (reading?.blamesRepeating) return 'They were asked that before.'
  if (reading?.isMisheard && reading.words <= mostWordsOfProtest)
    return 'They put right how they were understood.'
  if (reading?.isFedUp) return 'They have had enough of being asked.'
  if (reading?.isConfidential)
    return 'They told of somebody else what is not to be known: it is not asked about.'
  if ((reading?.isUpset || reading?.mayBeUpset) && wasTried(state, question.key, 'hear_out'))
    return 'They are angry: nothing more is dug for.'
  if (reading?.isUnwell && !pointsAtScreen(reading))
    return 'They are not well: nothing more is asked about it.'
  if (reading?.mayNeedCare || (reading?.mayBeUnwell && !pointsAtScreen(reading)))
    return 'It may be hard for them: nothing is dug for.'
  if (reading?.mayBeConfidential) return 'It may concern somebody else: it is not asked about.'
  if (reading?.mayWantToStop) return 'They may want to stop: nothing more is asked about it.'
  if (reading?.isJoke && !(question.required && reading.words <= 6) && !pointsAtScreen(reading))
    return 'They joke: on with the next question.'
  if (reading?.backQuestion && (reading.words < 30 || reading.backQuestion !== 'other'))
    return 'They asked something back beside their answer.'
  if (reading?.isBareNothing && !reading.deniesPremise) return 'There is nothing in the word to ask about.'
  if (reading?.tellsOfLoss && reading.words <= mostWordsOfLoss)
    return 'They told of a loss, and of little else.'
  if (reading?.wantsPause) return 'They want to pause.'
  if (reading?.recallsNone && reading.words <= mostWordsOfNone) return 'Nothing comes to mind.'
  if (limit === 0) return 'The guide asks for no follow-ups here.'
  const progress = state.questions[question.key]!
  const asked = progress.probes.filter(({ technique }) => isAdaptive(technique))
  if (asked.length >= limit) return `The depth is used up (${limit}).`
  if (asked.at(-1)?.technique === 'anything_else') return 'They had the last word on it.'
  if (asked.at(-1)?.technique === 'confirm_paraphrase' && !(reading && namesLead(reading)))
    return 'They had it said back, and put right what was wrong.'
  if (asked.at(-1)?.technique === 'take_up_word' && (reading?.words ?? 0) <= 3) return 'They keep it short.'
  if (question.timeBudgetMs !== null && progress.activeMs >= question.timeBudgetMs) {
    return 'The time for this question is used up.'
  }
  const pace = paceOf(state, index)
  const others = listPossible(state, index).filter((placed) => placed.question.key !== question.key)
  const slack = slackMs(others, question, { leftMs: timeLeftMs(state, index), pace })
  if (slack < probeMs * pace) return 'The time left is needed for other questions.'
  if (reading && isWantedDeeper(state, question.key)) {
    return reading.isClosing ? 'They have nothing to add.' : null
  }
  if (reading && (namesLead(reading) || hintsAtMore(reading))) return null
  if (reading) return answerSaysEnough(reading, progress, asked.length / limit)
  return isPlainValue(question) ? null : 'There are no words to follow up.'
}

const onScreen: readonly Focus['kind'][] = ['pointing', 'off_screen', 'blank_screen']

/** They name what to ask about. */
const namesLead = ({ focuses }: Reading) => focuses.some(({ kind }) => kind === 'named')

/** They announce something and do not tell it: it is asked for, however much they said. */
const hintsAtMore = ({ focuses }: Reading) => focuses.some(({ open }) => open?.startsWith('hint_'))

const namesPoint = ({ focuses }: Reading) => focuses.some(({ isPoint, score }) => isPoint && score >= 0.5)

/** What they say of the screen is asked about, joke or not. */
function pointsAtScreen({ focuses }: Reading): boolean {
  return focuses.some(({ kind }) => onScreen.includes(kind))
}

/** A mark or a choice without words: the reason behind it may be asked. */
function isPlainValue(question: Question): boolean {
  return question.kind !== 'open'
}

/** The more follow-ups were asked, the less is needed to call it enough. */
function answerSaysEnough(reading: Reading, progress: QuestionProgress, used: number): string | null {
  const enough = 0.72 - 0.25 * used
  if (used > 0 && reading.richness >= enough) return `The answer is rich (${reading.richness}).`
  if (reading.deniesPremise && progress.probes.length === 0) return null
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

interface Picked {
  others: RankedTechnique[]
  reading: Reading | null
}

function adaptive(question: Question, best: RankedTechnique, { others, reading }: Picked): Decision {
  const { technique, focus, score } = best
  const considered: Considered[] = others.map((option) => ({
    move: `probe: ${option.technique}`,
    score: option.score,
    why: option.why,
  }))
  const isUnexpected = focus?.isUnexpected === true
  const move = { kind: 'probe', questionKey: question.key, technique, fixedIndex: null, focus } as const
  return decision(
    move,
    isUnexpected ? `${best.why} Nobody expected it, and it serves the objective.` : best.why,
    {
      considered,
      inputs: { score, richness: reading?.richness ?? null, move: nameOf(move) },
    },
  )
}
