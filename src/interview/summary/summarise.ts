/**
 * The short summary at the end: the participant's own words to each question that they answered, and what they call the main
 * thing among them. Nothing is paraphrased, so nothing can be put in their mouth, and
 * nothing is quoted that they took back; they may correct it all the same.
 */
import { type Question, type Section, textIn } from '../../study/model.ts'
import { kindOf } from '../../study/question-kinds/index.ts'
import type { EventPayload } from '../events.ts'
import type { GuideIndex } from '../guide-index.ts'
import { withoutDescription } from '../shown-at.ts'
import { callsForCare, type InterviewState } from '../state.ts'
import { choosePlaces, type Line } from './choose-places.ts'
import { leftOutIn } from './left-out-in.ts'

export interface SummaryLine {
  questionKey: string
  about: string
  /** Of a closed question, where the quotation does not name it. */
  chosen: string | null
  quote: string
}

export interface Summary {
  text: string
  lines: SummaryLine[]
  /** Where each line's quotation stands. */
  places: EventPayload<'summary.shown'>['lines']
}

/** Of more questions those they said most to. */
const mostQuestions = 15

/** What the guide must know comes before what it begins with. */
function weightOf({ required, priority }: Question, { kind }: Section): number {
  return (required ? 0.2 : 0) + (priority === 'high' ? 0.15 : 0) - (kind === 'warm_up' ? 0.2 : 0)
}

/**
 * The question as the guide has it, and what was chosen of a closed one: the words under it are what was said about the choice,
 * and "just did" alone is no answer to "Which of these had most to do with it?".
 */
export function headingOf(
  { questions, language }: Pick<InterviewState, 'questions' | 'language'>,
  question: Question,
  { asked, quote }: { asked: string; quote: string },
): Pick<SummaryLine, 'about' | 'chosen'> {
  const value = questions[question.key]?.value ?? null
  const { closed, formatValue } = kindOf(question)
  if (!closed || !value) return { about: asked, chosen: null }
  const chosen = formatValue(question, value, language)
  return {
    about: withoutInstruction(asked),
    chosen: chosen === '' || beginsWith(quote, chosen) ? null : chosen,
  }
}

/** "The price went up twice.": the choice need not be said before it. "Nothing" does not begin with "No", and a number may begin another. */
const beginsWith = (quote: string, chosen: string) =>
  /\p{L}/u.test(chosen) &&
  quote.toLowerCase().startsWith(chosen.toLowerCase()) &&
  !/^[\p{L}\p{N}]/u.test(quote.slice(chosen.length))

/** "Choose up to two." is for who has still to choose. */
function withoutInstruction(heading: string): string {
  const end = Math.max(heading.lastIndexOf('?'), heading.lastIndexOf('？'))
  return end === -1 ? heading : heading.slice(0, end + 1)
}

/** Null when nothing was said that can be quoted. `textOf` gives a turn's words, or null when they were erased. */
export function summarise(
  state: InterviewState,
  index: GuideIndex,
  textOf: (turn: number) => string | null,
): Summary | null {
  const asked = index.placed.map((placed) => ({
    ...placed,
    about: withoutDescription(textIn(placed.question.text, state.language, index.guide.language)),
  }))
  const isLeftOut = leftOutIn(state, index, textOf)
  const best = asked.flatMap(({ question, section, position, about }) => {
    const chosen = choosePlaces({
      question: about,
      salient: quotableIn(state, question),
      first: state.questions[question.key]?.turns[0],
      textOf,
      isLeftOut,
      isElsewhere: (turn) => isOfAnother(state, question, turn),
    })
    if (!chosen) return []
    const quotes = chosen.places.map((place) => ({
      place,
      quote: textOf(place.turn)!.slice(place.start, place.end),
    }))
    return [{ question, about, position, quotes, weight: chosen.score + weightOf(question, section) }]
  })
  const picked = best
    .sort((a, b) => b.weight - a.weight || a.position - b.position)
    .slice(0, mostQuestions)
    .sort((a, b) => a.position - b.position)
    .map((one) => {
      const quote = one.quotes.map((each) => each.quote).join(' ')
      return { ...one, ...headingOf(state, one.question, { asked: one.about, quote }) }
    })
  if (picked.length === 0) return null
  const intro = state.language.startsWith('en') ? 'In short, in your own words:\n' : ''
  const textOfLine = ({ about, chosen, quotes }: (typeof picked)[number]) =>
    [about, ...(chosen === null ? [] : [chosen]), ...quotes.map(({ quote }) => `“${quote}”`)].join('\n')
  return {
    text: intro + picked.map(textOfLine).join('\n'),
    lines: picked.flatMap(({ question, about, chosen, quotes }) =>
      quotes.map(({ quote }) => ({ questionKey: question.key, about, chosen, quote })),
    ),
    places: picked.flatMap(({ question, quotes }) =>
      quotes.map(({ place: { turn, turnRevision, start, end } }) => ({
        questionKey: question.key,
        span: { turn, turnRevision, start, end, startMs: null, endMs: null },
      })),
    ),
  }
}

/** Told while another question was asked. */
function isOfAnother({ turns }: InterviewState, { key }: Question, turn: number): boolean {
  const asked = turns.find((each) => each.turn === turn)?.questionKey ?? null
  return asked !== null && asked !== key
}

/**
 * The turns that answered it, with the clause that was found in each when it came. Of an open question an answer in which none was found ("No.
 * Three hundred to do sums.") is one all the same.
 */
function quotableIn(state: InterviewState, question: Question): Line[] {
  const { salient = [], turns = [] } = state.questions[question.key] ?? {}
  const found = salient.filter(({ turn }) => !callsForCare(state, turn))
  if (kindOf(question).closed) return found
  const others = turns.flatMap((turn) => {
    const said = state.turns.find((each) => each.turn === turn)
    if (!said || salient.some((each) => each.turn === turn) || callsForCare(state, turn)) return []
    return [{ turn, turnRevision: said.turnRevision, start: 0, end: 0, score: 0 }]
  })
  return [...found, ...others].sort((a, b) => a.turn - b.turn)
}
