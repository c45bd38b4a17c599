/**
 * The short summary at the end: the participant's own words, one quotation for each of the questions they said most
 * about. Nothing is paraphrased, so nothing can be put in their mouth; they may correct it all the same.
 */
import { countWords, splitSentences } from '../study/lint/text.ts'
import { textIn } from '../study/model.ts'
import type { EventPayload } from './events.ts'
import type { GuideIndex } from './guide-index.ts'
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

/** The answer to the question itself comes before replies to what followed, unless it says next to nothing. */
const firstAnswerBonus = 0.3
const mostWordsOfALine = 28

type Telling = QuestionProgress['salient'][number]

function mostTelling(salient: readonly Telling[], firstTurn: number | undefined): Telling | undefined {
  const weight = ({ turn, score }: Telling) =>
    score + (turn === firstTurn && score >= 0.1 ? firstAnswerBonus : 0)
  return [...salient].sort((a, b) => weight(b) - weight(a) || a.turn - b.turn)[0]
}

/** The sentence around a clause where it is short enough: half a sentence reads as if the rest did not count. */
function wholeSentence(text: string, { start, end }: { start: number; end: number }) {
  const sentence = splitSentences(text).find((each) => each.start <= start && end <= each.end)
  if (!sentence || countWords(sentence.text) > mostWordsOfALine) return { start, end }
  return { start: sentence.start, end: sentence.end - (/[.!,;:…]+$/.exec(sentence.text)?.[0].length ?? 0) }
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
      turns[0],
    )
    const text = chosen && textOf(chosen.turn)
    if (!chosen || !text) return []
    const top = { ...chosen, ...wholeSentence(text, chosen) }
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
