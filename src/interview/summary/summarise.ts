/**
 * The short summary at the end: the participant's own words, one quotation for each of the questions they said most
 * about, and what they call the main thing among them. Nothing is paraphrased, so nothing can be put in their mouth, and
 * nothing is quoted that they took back; they may correct it all the same.
 */
import { type Question, type Section, textIn } from '../../study/model.ts'
import { kindOf } from '../../study/question-kinds/index.ts'
import type { EventPayload } from '../events.ts'
import type { GuideIndex } from '../guide-index.ts'
import { withoutDescription } from '../shown-at.ts'
import { callsForCare, type InterviewState } from '../state.ts'
import { chooseLine } from './choose-line.ts'
import { headingOf } from './heading.ts'
import { leftOutIn } from './left-out-in.ts'

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

/** What the guide must know comes before what it begins with. */
function weightOf({ required, priority }: Question, { kind }: Section): number {
  return (required ? 0.2 : 0) + (priority === 'high' ? 0.15 : 0) - (kind === 'warm_up' ? 0.2 : 0)
}

/**
 * What the words under it are about. Of a closed question they are what was said about the choice, so the choice stands
 * beside the question: "just did" alone is no answer to "Which of these had most to do with it?".
 */
function aboutOf(
  { questions, language }: InterviewState,
  question: Question,
  { asked, quote }: { asked: string; quote: string },
): string {
  const heading = headingOf(asked, language)
  const value = questions[question.key]?.value ?? null
  const { closed, formatValue } = kindOf(question)
  const chosen = closed && value ? formatValue(question, value, language) : ''
  if (chosen === '' || quote.includes(chosen)) return heading
  const stem = withoutInstruction(heading)
  return /[?？]$/.test(stem) ? `${stem} ${chosen}` : `${stem.replace(/[.:]$/, '')}: ${chosen}`
}

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
    const { salient = [], turns = [] } = state.questions[question.key] ?? {}
    const top = chooseLine({
      question: about,
      salient: salient.filter(({ turn }) => !callsForCare(state, turn)),
      first: turns[0],
      textOf,
      isLeftOut,
    })
    const quote = top && textOf(top.turn)?.slice(top.start, top.end)
    return top && quote
      ? [{ question, about, position, top, quote, weight: top.score + weightOf(question, section) }]
      : []
  })
  const picked = best
    .sort((a, b) => b.weight - a.weight || a.position - b.position)
    .slice(0, mostLines)
    .sort((a, b) => a.position - b.position)
  if (picked.length === 0) return null
  const lines = picked.map(({ question, about, quote }) => ({
    questionKey: question.key,
    about: aboutOf(state, question, { asked: about, quote }),
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
