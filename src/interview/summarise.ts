/**
 * The short summary at the end: the participant's own words, one quotation for each of the questions they said most
 * about. Nothing is paraphrased, so nothing can be put in their mouth; they may correct it all the same.
 */
import { countWords, splitSentences } from '../study/lint/text.ts'
import { textIn } from '../study/model.ts'
import type { EventPayload } from './events.ts'
import type { GuideIndex } from './guide-index.ts'
import { endOfBeginning } from './reading/salient.ts'
import { callsForCare, type InterviewState, type QuestionProgress } from './state.ts'

export interface SummaryLine {
  questionKey: string
  about: string
  quote: string
}

export interface Summary {
  text: string
  lines: SummaryLine[]
  /** Where each line's quotation stands. */
  places: EventPayload<'summary.shown'>['lines']
}

const mostLines = 6

/** A reply to what followed stands for the answer only where that is a word or three and the reply says this much. */
const fewestWordsOfAnAnswer = 4
const leastOfAReply = 0.3
const mostWordsOfALine = 32

type Telling = QuestionProgress['salient'][number]

/** The answer to the question itself, in which they said the main thing first. */
function mostTelling(
  salient: readonly Telling[],
  { first, textOf }: { first: number | undefined; textOf: (turn: number) => string | null },
): Telling | undefined {
  const sorted = [...salient].sort((a, b) => b.score - a.score || a.turn - b.turn)
  const own = sorted.find(({ turn }) => turn === first)
  if (!own) return sorted[0]
  const isTiny = countWords(textOf(own.turn) ?? '') < fewestWordsOfAnAnswer
  return isTiny && sorted[0]!.score >= leastOfAReply ? sorted[0] : own
}

/** The whole answer, or the sentence around a clause, where it is short enough: half of it reads as if the rest did not count. */
function wholeOf(text: string, { start, end }: { start: number; end: number }) {
  const whole = { start: text.length - text.trimStart().length, end: text.trimEnd().length }
  if (countWords(text) <= mostWordsOfALine && !text.includes('?')) return trimEnd(text, whole)
  const sentence = splitSentences(text).find((each) => each.start <= start && end <= each.end)
  if (!sentence) return { start, end }
  if (countWords(sentence.text) <= mostWordsOfALine) return trimEnd(text, sentence)
  const cut = endOfBeginning(sentence, mostWordsOfALine)
  return cut !== null && end <= cut ? { start: sentence.start, end: cut } : { start, end }
}

function trimEnd(text: string, { start, end }: { start: number; end: number }) {
  return { start, end: end - (/[.!,;:…]+$/.exec(text.slice(start, end))?.[0].length ?? 0) }
}

/** Null when nothing was said that can be quoted. `textOf` gives a turn's words, or null when they were erased. */
export function summarise(
  state: InterviewState,
  index: GuideIndex,
  textOf: (turn: number) => string | null,
): Summary | null {
  const best = index.placed.flatMap(({ question, position }) => {
    const { salient = [], turns = [] } = state.questions[question.key] ?? {}
    const chosen = mostTelling(
      salient.filter(({ turn }) => !callsForCare(state, turn)),
      { first: turns[0], textOf },
    )
    const text = chosen && textOf(chosen.turn)
    if (!chosen || !text) return []
    const top = { ...chosen, ...wholeOf(text, chosen) }
    return [{ question, position, top, quote: text.slice(top.start, top.end) }]
  })
  const picked = best
    .sort((a, b) => b.top.score - a.top.score || a.position - b.position)
    .slice(0, mostLines)
    .sort((a, b) => a.position - b.position)
  if (picked.length === 0) return null
  const lines = picked.map(({ question, quote }) => ({
    questionKey: question.key,
    about: textIn(question.text, state.language, index.guide.language),
    quote,
  }))
  const intro = state.language.startsWith('en') ? 'In short, in your own words:\n' : ''
  return {
    text: intro + lines.map(({ about, quote }) => `${about}\n“${quote}”`).join('\n'),
    lines,
    places: picked.map(({ question, top }) => ({
      questionKey: question.key,
      span: {
        turn: top.turn,
        turnRevision: top.turnRevision,
        start: top.start,
        end: top.end,
        startMs: null,
        endMs: null,
      },
    })),
  }
}
