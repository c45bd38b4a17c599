/**
 * Questions still to come that something they said may have answered: it holds the kind of thing that is asked for, or
 * most of the words that set the question apart, on the same matter. Too weak a sign to pass the question over; it is put
 * with their own words, and they say what is missing. Pure; English.
 */
import { rememberingPack } from '../study/lint/index.ts'
import { contentStems } from '../study/lint/questions.ts'
import { countWords, splitSentences } from '../study/lint/text.ts'
import { textIn } from '../study/model.ts'
import { asksForKind, isTold } from './answer-kinds.ts'
import type { EarlierPlace, PerhapsTold } from './decide/decision.ts'
import type { GuideIndex } from './guide-index.ts'
import { pastForms } from './reading/lexicon.ts'
import { countMatches } from './reading/measures.ts'
import { callsForCare, type InterviewState, isAsItWas } from './state.ts'
import { sureFrom, toldFrom } from './told/find-touched.ts'
import { commonStems } from './volunteered.ts'

const answersRead = 8
const questionsAhead = 2
/** Of the words that set a question apart, so many and such a share must stand in one sentence. */
const fewestShared = 2
const leastShare = 0.6
const fewestWords = 4

interface Sentence extends EarlierPlace {
  text: string
  stems: ReadonlySet<string>
}

/** By question, where the sentence stands: what was measured when it was said, else what its words show now. */
export function findPerhapsTold(
  state: InterviewState,
  index: GuideIndex,
  textOf: (turn: number) => string | null,
): ReadonlyMap<string, PerhapsTold> {
  return new Map([
    ...findByWords(state, index, textOf),
    ...listTouched(state),
    ...findStory(state, index, textOf),
  ])
}

const asksForStory =
  /\b(?:about (?:that|this)\b.*|what happened\b.*|(?:that|this) (?:time|day|visit|trip|one)\b.*)(?:beginning|start|first to last|one thing after|step by step)/i
const wordsOfStory = 40
const eventsOfStory = 4

/** "Please tell us about that time, from beginning to end": they just did. */
function findStory(
  state: InterviewState,
  index: GuideIndex,
  textOf: (turn: number) => string | null,
): [string, PerhapsTold][] {
  const next = index.placed.find(({ question }) => state.questions[question.key] === undefined)?.question
  const key = state.lastAnswer?.questionKey
  if (next?.kind !== 'open' || key === undefined || !state.language.startsWith('en')) return []
  if (!asksForStory.test(textIn(next.text, state.language, index.guide.language))) return []
  const told = state.turns
    .filter(
      ({ role, kind, questionKey }) => role === 'participant' && kind === 'answer' && questionKey === key,
    )
    .map(({ turn }) => ({ turn, text: textOf(turn) ?? '' }))
    .sort((a, b) => countWords(b.text) - countWords(a.text))[0]
  if (!told || callsForCare(state, told.turn)) return []
  if (countWords(told.text) < wordsOfStory || countMatches(told.text, pastForms) < eventsOfStory) return []
  return [[next.key, { turn: told.turn, start: 0, end: told.text.length, isLikely: true }]]
}

function listTouched(state: InterviewState): [string, PerhapsTold][] {
  return Object.entries(state.touched)
    .filter(([key, { span }]) => {
      return state.questions[key] === undefined && isAsItWas(state, span) && !callsForCare(state, span.turn)
    })
    .map(([key, { span, score }]) => {
      const { turn, start, end } = span
      return [
        key,
        { turn, start, end, isLikely: score >= toldFrom, ...(score >= sureFrom && { isSure: true }) },
      ]
    })
}

/** The latest where several do. */
function findByWords(
  state: InterviewState,
  index: GuideIndex,
  textOf: (turn: number) => string | null,
): ReadonlyMap<string, PerhapsTold> {
  const found = new Map<string, PerhapsTold>()
  const pack = rememberingPack(state.language)
  if (!state.language.startsWith('en') || !pack) return found
  const textOfQuestion = ({ question }: GuideIndex['placed'][number]) =>
    textIn(question.text, state.language, index.guide.language)
  const coming = index.placed
    .filter(({ question }) => question.kind === 'open' && state.questions[question.key] === undefined)
    .slice(0, questionsAhead)
  if (coming.length === 0) return found
  const sentences: Sentence[] = state.turns
    .filter(({ role, kind }) => role === 'participant' && kind === 'answer')
    .slice(-answersRead)
    .flatMap(({ turn }) =>
      splitSentences(textOf(turn) ?? '')
        .filter(({ text }) => countWords(text) >= fewestWords && !text.endsWith('?'))
        .map(({ start, end, text }) => ({ turn, start, end, text, stems: contentStems(text, pack) })),
    )
  const common = commonStems(index.placed.map(textOfQuestion), (text) => contentStems(text, pack))
  for (const [at, placed] of coming.entries()) {
    const text = textOfQuestion(placed)
    const own = [...contentStems(text, pack)].filter((stem) => !common.has(stem))
    const hasKind = asksForKind(text)
    const told = sentences.findLast((sentence) => {
      const shared = own.filter((stem) => sentence.stems.has(stem)).length
      if (shared >= fewestShared && shared >= leastShare * own.length) return true
      // What points back means what was spoken of last.
      const isNext = at === 0 && sentence.turn === state.lastAnswer?.turn
      return hasKind && isTold(sentence.text, { text, isNext, sharesWord: shared > 0 })
    })
    if (told)
      found.set(placed.question.key, { turn: told.turn, start: told.start, end: told.end, isLikely: false })
  }
  return found
}
