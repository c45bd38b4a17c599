/**
 * The short summary at the end: the participant's own words, one quotation for each of the questions they said most
 * about. Nothing is paraphrased, so nothing can be put in their mouth; they may correct it all the same.
 */
import { textIn } from '../study/model.ts'
import type { EventPayload } from './events.ts'
import type { GuideIndex } from './guide-index.ts'
import { callsForCare, type InterviewState } from './state.ts'

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

/** Null when nothing was said that can be quoted. `textOf` gives a turn's words, or null when they were erased. */
export function summarise(
  state: InterviewState,
  index: GuideIndex,
  textOf: (turn: number) => string | null,
): Summary | null {
  const best = index.placed.flatMap(({ question, position }) => {
    const said = state.questions[question.key]?.salient ?? []
    const salient = said.filter(({ turn }) => !callsForCare(state, turn))
    const top = [...salient].sort((a, b) => b.score - a.score)[0]
    const quote = top && textOf(top.turn)?.slice(top.start, top.end)
    return top && quote ? [{ question, position, top, quote }] : []
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
