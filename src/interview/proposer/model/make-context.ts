/**
 * What a model is told for one follow-up. The program remembers, so that the model need not: its window may be a tenth
 * of the interview. However long the interview, this has the same size. Pure; nobody else's words are in it.
 */
import { packFor } from '../../../study/lint/index.ts'
import type { LanguagePack } from '../../../study/lint/packs/pack.ts'
import { contentStems } from '../../../study/lint/questions.ts'
import { textIn } from '../../../study/model.ts'
import { kindOf } from '../../../study/question-kinds/index.ts'
import type { ProbeTechnique, Span } from '../../events.ts'
import { type GuideIndex, objectiveTextOf, type PlacedQuestion } from '../../guide-index.ts'
import { callsForCare, type InterviewState, isAsItWas } from '../../state.ts'
import { cleanText, excerptAround } from './clean-text.ts'

/** What is to be worded, as it was decided. */
export interface ProbeToWord {
  questionKey: string
  technique: ProbeTechnique
  /** The participant's words that it takes up. */
  focus: Span | null
}

export interface ContextInput {
  state: InterviewState
  index: GuideIndex
  /** A turn's words, newest revision; null when they were erased. */
  textOf: (turn: number) => string | null
  probe: ProbeToWord
}

export interface Quote {
  /** `q1` is what is to be taken up. */
  id: string
  span: Span
  /** As it stands in the record. */
  text: string
  /** Nobody has taken it up. */
  isOpen: boolean
}

export interface Fact {
  id: string
  turn: number
  about: string
  value: string
}

export interface ModelContext {
  language: string
  technique: ProbeTechnique
  question: string
  objective: string | null
  /** Beside the question. */
  onScreen: string[]
  asked: string
  answered: string
  quotes: Quote[]
  facts: Fact[]
  /** In short, newest first. */
  askedBefore: string[]
}

/** Most characters of each part. Together below 2,300: some 600 tokens of English. */
export const contextCharacters = {
  question: 200,
  objective: 120,
  onScreen: 200,
  asked: 160,
  answered: 480,
  quote: 120,
  quotes: 380,
  fact: 100,
  askedBefore: 60,
} as const
const mostAskedBefore = 5
const mostFacts = 3
const mostQuotes = 4
/** Of those that could be quoted, this many are weighed; the rest is too long ago, and the work stays the same. */
const quotesWeighed = 60

/** Null where there are no words to follow up. */
export function makeContext(input: ContextInput): ModelContext | null {
  const { state, index, textOf, probe } = input
  const placed = index.byKey.get(probe.questionKey)
  const last = state.lastAnswer
  const answer = last && textOf(last.turn)
  const pack = packFor(state.language)
  if (!placed || !answer || !pack) return null
  const inLanguage = (text: Parameters<typeof textIn>[0]) =>
    textIn(text, state.language, index.guide.language)
  const question = inLanguage(placed.question.text)
  const focus = probe.focus?.turn === last.turn ? probe.focus : null
  return {
    language: state.language,
    technique: probe.technique,
    question: cleanText(question, contextCharacters.question),
    objective: objectiveOf(placed, index),
    onScreen: onScreen(placed, inLanguage),
    asked: cleanText(askedBefore(state, last.turn, textOf) ?? question, contextCharacters.asked),
    answered: excerptAround(answer, focus ?? { start: 0, end: 0 }, contextCharacters.answered),
    quotes: pickQuotes(input, { about: `${question} ${answer}`, pack }),
    facts: pickFacts(input, inLanguage),
    askedBefore: listAsked(input),
  }
}

function objectiveOf({ question }: PlacedQuestion, index: GuideIndex): string | null {
  const objective = objectiveTextOf(index, question)
  return objective === null ? null : cleanText(objective, contextCharacters.objective)
}

function onScreen(
  { section }: PlacedQuestion,
  inLanguage: (text: Record<string, string>) => string,
): string[] {
  const { stimulus } = section
  if (!stimulus) return []
  const text =
    stimulus.kind === 'text'
      ? inLanguage(stimulus.text)
      : inLanguage(stimulus.kind === 'image' ? stimulus.alternative : stimulus.label)
  return [cleanText(text, contextCharacters.onScreen)]
}

/** What they replied to. */
function askedBefore(state: InterviewState, turn: number, textOf: ContextInput['textOf']): string | null {
  for (let at = turn - 1; at >= 0; at--) {
    const said = state.turns[at]
    if (said?.kind === 'question' || said?.kind === 'probe') return textOf(at)
  }
  return null
}

function listAsked({ state, textOf }: ContextInput): string[] {
  const found: string[] = []
  for (let at = state.turns.length - 1; at >= 0 && found.length < mostAskedBefore; at--) {
    const kind = state.turns[at]!.kind
    const text = kind === 'question' || kind === 'probe' ? textOf(at) : null
    if (text) found.push(cleanText(text, contextCharacters.askedBefore))
  }
  return found
}

interface Weighing {
  about: string
  pack: LanguagePack
}

function pickQuotes({ state, textOf, probe }: ContextInput, { about, pack }: Weighing): Quote[] {
  const wanted = contentStems(about, pack)
  const weighed = listQuotable(state)
    .flatMap((span) => {
      const text = textOf(span.turn)?.slice(span.start, span.end)
      if (!text || text.length > contextCharacters.quote) return []
      const shared = [...contentStems(text, pack)].filter((stem) => wanted.has(stem)).length
      return [{ span, text, weight: shared + span.turn / 1e4 }]
    })
    .sort((a, b) => b.weight - a.weight)
  const focus = probe.focus && quotedFocus(probe.focus, textOf)
  const others = weighed.filter(({ span }) => !probe.focus || !overlaps(span, probe.focus))
  const quotes: Quote[] = []
  let characters = 0
  for (const { span, text } of [...(focus ? [focus] : []), ...others]) {
    if (quotes.length >= mostQuotes || characters + text.length > contextCharacters.quotes) break
    characters += text.length
    const isOpen = !state.focuses.some((taken) => overlaps(taken, span))
    quotes.push({ id: `q${quotes.length + 1}`, span, text, isOpen })
  }
  return quotes
}

function quotedFocus(span: Span, textOf: ContextInput['textOf']): { span: Span; text: string } | null {
  const text = textOf(span.turn)?.slice(span.start, span.end)
  return text ? { span, text: text.slice(0, contextCharacters.quote) } : null
}

/** The clause of each answer that says most, newest first; what calls for care is told to no model. */
function listQuotable(state: InterviewState): Span[] {
  return Object.values(state.questions)
    .flatMap(({ salient }) => salient)
    .filter((salient) => isAsItWas(state, salient) && !callsForCare(state, salient.turn))
    .sort((a, b) => b.turn - a.turn)
    .slice(0, quotesWeighed)
    .map(({ turn, turnRevision, start, end }) => ({
      turn,
      turnRevision,
      start,
      end,
      startMs: null,
      endMs: null,
    }))
}

function overlaps(one: Span, other: Span): boolean {
  return one.turn === other.turn && one.start < other.end && other.start < one.end
}

/** What they chose, marked or counted: of this section first, then the newest. */
function pickFacts(
  { state, index, probe }: ContextInput,
  inLanguage: (text: Record<string, string>) => string,
): Fact[] {
  const here = index.byKey.get(probe.questionKey)?.section.key
  const facts = index.placed
    .flatMap(({ question, section }) => {
      const progress = state.questions[question.key]
      const { value = null, turns = [] } = progress ?? {}
      if (!value || value.kind === 'open' || progress?.state !== 'answered') return []
      const said = kindOf(question).formatValue(question, value, state.language)
      return [
        { about: inLanguage(question.text), value: said, turn: turns[0] ?? 0, isHere: section.key === here },
      ]
    })
    .sort((a, b) => Number(b.isHere) - Number(a.isHere) || b.turn - a.turn)
  const most = Math.floor(contextCharacters.fact / 2)
  return facts.slice(0, mostFacts).map(({ about, value, turn }, at) => ({
    id: `f${at + 1}`,
    turn,
    about: cleanText(about, most),
    value: cleanText(value, most),
  }))
}
