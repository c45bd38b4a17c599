/**
 * The embedded proposer: candidate utterances for a decision, best first, from the wordings that this interview has
 * not seen and the participant's own words. The last candidates take up no words at all and so can hardly fail.
 */

import { splitSentences } from '../../study/lint/text.ts'
import { type Question, textIn } from '../../study/model.ts'
import { kindOf } from '../../study/question-kinds/index.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'
import type { Move } from '../decide/decision.ts'
import type { ProbeTechnique } from '../events.ts'
import { randomFor } from '../random.ts'
import { clausesOfSentence } from '../reading/clauses.ts'
import type { Focus } from '../reading.ts'
import { turnAround } from './turn-around.ts'
import {
  type Frame,
  fitsFocus,
  frames,
  standsAlone,
  type Tail,
  tails,
  type ValueWordingKind,
  valueWordings,
  whole,
} from './wordings.ts'

export interface Candidate {
  text: string
  wordings: string[]
  takesUpFocus: boolean
}

export interface ProposeContext {
  question: Question
  language: string
  /** In which its notes are written. */
  guideLanguage: string
  seed: number
  /** Position in the interview; varies the draw. */
  turn: number
  wordingsUsed: readonly string[]
  /** The words that the move's focus points into. */
  answer: string | null
  value: AnswerValue | null
  /** What they volunteered, verbatim. */
  volunteered: string | null
}

type ProbeMove = Extract<Move, { kind: 'probe' }>

export function proposeProbe(move: ProbeMove, context: ProposeContext): Candidate[] {
  const questionText = textIn(context.question.text, context.language)
  if (move.technique === 'fixed') return fixedProbe(move, context)
  if (move.technique === 'rephrase') return rephrase(context, questionText)
  if (!context.language.startsWith('en')) return [{ text: questionText, wordings: [], takesUpFocus: false }]
  const templates = whole[move.technique]
  if (templates) return fillTemplates(templates, move, context)
  if (
    move.technique === 'what_led_to_it' &&
    context.value &&
    context.value.kind !== 'open' &&
    !context.answer
  ) {
    return proposeForValue(context, context.value)
  }
  return proposeFramed(move, context)
}

/** Confirms what was said before it was asked; falls back on the guide's own question. */
export function proposeConfirmation(context: ProposeContext): Candidate[] {
  const question = textIn(context.question.text, context.language)
  const plain: Candidate = { text: question, wordings: [], takesUpFocus: false }
  if (!context.volunteered || !context.language.startsWith('en')) return [plain]
  const quote = trimQuote(context.volunteered)
  const fresh = unused(whole.confirm_volunteered!, context).map(({ id, text }) => ({
    text: text.replace('{q}', quote).replace('{question}', question),
    wordings: [id],
    takesUpFocus: true,
  }))
  return [...fresh.slice(0, 2), plain]
}

function fixedProbe(move: ProbeMove, { question, language }: ProposeContext): Candidate[] {
  const probe = question.probing.fixedProbes[move.fixedIndex ?? 0]
  return probe ? [{ text: textIn(probe, language), wordings: [], takesUpFocus: false }] : []
}

/** Never the same words alone again. The guide may say it in other words itself: a note "In other words: ..." or "Rephrase: ...". */
function rephrase(context: ProposeContext, questionText: string): Candidate[] {
  const own = /^\s*(?:in other words|rephrase|reworded|put differently)\s*:\s*(.+)$/im.exec(
    context.question.probing.notes,
  )
  const ownText = context.language === context.guideLanguage ? own?.[1]?.trim() : undefined
  const inOwnWords =
    ownText === undefined || ownText === questionText
      ? []
      : [{ text: ownText, wordings: [], takesUpFocus: false }]
  if (!context.language.startsWith('en')) {
    return inOwnWords.length > 0 ? inOwnWords : [{ text: questionText, wordings: [], takesUpFocus: false }]
  }
  const fresh = unused(whole.rephrase!, context).map(({ id, text }) => ({
    text: text.replace('{question}', questionText),
    wordings: [id],
    takesUpFocus: false,
  }))
  return [...inOwnWords, ...fresh.slice(0, 2)]
}

function fillTemplates(
  templates: readonly { id: string; text: string }[],
  move: ProbeMove,
  context: ProposeContext,
): Candidate[] {
  const term = move.focus && context.answer ? context.answer.slice(move.focus.start, move.focus.end) : null
  return unused(templates, context)
    .filter(({ text }) => term !== null || !text.includes('{t}'))
    .map(({ id, text }) => ({
      text: capitalize(text.replace('{t}', (term ?? '').trim())),
      wordings: [id],
      takesUpFocus: term !== null,
    }))
}

const valueKinds: Partial<Record<AnswerValue['kind'], ValueWordingKind>> = {
  scale: 'scale',
  number: 'number',
  single_choice: 'choice',
  multiple_choice: 'several',
  ranking: 'ranking',
  yes_no: 'yes_no',
}

function proposeForValue(context: ProposeContext, value: AnswerValue): Candidate[] {
  const kind = valueKinds[value.kind] ?? 'several'
  const said = nameValue(context, value)
  const fresh = unused<{ id: string; text: string }>(valueWordings[kind], context)
  const filled = fresh.map(({ id, text }) => ({
    text: text.replace('{v}', said),
    wordings: [id],
    takesUpFocus: false,
  }))
  return [...filled, ...plainTails('what_led_to_it', context)]
}

function nameValue({ question, language }: ProposeContext, value: AnswerValue): string {
  if (value.kind === 'scale') return String(value.point)
  if (value.kind === 'yes_no') return value.yes ? 'yes' : 'no'
  if (value.kind === 'ranking') {
    const first = question.settings.options?.find((option) => option.key === value.order[0])
    return first ? textIn(first.label, language) : ''
  }
  return kindOf(question).formatValue(question, value, language)
}

function proposeFramed(move: ProbeMove, context: ProposeContext): Candidate[] {
  const { technique, focus } = move
  const fitting = unused(tails[technique] ?? [], context).filter((tail) => fitsFocus(tail, focus))
  const framed = focus ? framesFor(focus, context) : []
  const withWords = framed
    .slice(0, 2)
    .flatMap(({ frame, words }) => fitting.slice(0, 2).map((tail) => join(frame, words, tail)))
  return [...withWords, ...plainTails(technique, context)]
}

interface Filled {
  frame: Frame
  words: string
}

function framesFor(focus: Focus, context: ProposeContext): Filled[] {
  if (!context.answer) return []
  const verbatim = trimQuote(context.answer.slice(focus.start, focus.end))
  if (focus.kind !== 'clause') {
    return unused<Frame>(frames.phrase, context).map((frame) => ({ frame, words: verbatim }))
  }
  const turned = turnFocus(context.answer, focus)
  const quoted = unused<Frame>(frames.quoted, context).map((frame) => ({ frame, words: verbatim }))
  if (turned === null) return quoted
  const inside = unused<Frame>(frames.turned, context).map((frame) => ({ frame, words: turned }))
  // Mostly told back, now and then quoted: an interview should not sound like a form.
  return [...inside.slice(0, 1), ...quoted.slice(0, 1), ...inside.slice(1)]
}

function turnFocus(answer: string, focus: Focus): string | null {
  const sentence = splitSentences(answer).find(({ start, end }) => start <= focus.start && focus.end <= end)
  if (!sentence) return null
  const clause = clausesOfSentence(sentence).find(
    ({ start, end }) => start === focus.start && end === focus.end,
  )
  return clause ? turnAround(clause) : null
}

function join(frame: Frame, words: string, tail: Tail): Candidate {
  const lead = frame.text.replace('{c}', words).replace('{q}', words)
  const question = frame.joins ? tail.text.charAt(0).toLowerCase() + tail.text.slice(1) : tail.text
  return { text: `${lead} ${question}`, wordings: [frame.id, tail.id], takesUpFocus: true }
}

/** Without any of their words: what is always possible. */
function plainTails(technique: ProbeTechnique, context: ProposeContext): Candidate[] {
  return unused(tails[technique] ?? [], context)
    .filter(standsAlone)
    .map((tail) => ({ text: tail.text, wordings: [tail.id], takesUpFocus: false }))
}

/** Those not seen in this interview, in an order drawn for this turn. */
function unused<T extends { id: string }>(list: readonly T[], context: ProposeContext): T[] {
  const seen = new Set(context.wordingsUsed)
  const random = randomFor(context.seed, `wording:${context.turn}:${list[0]?.id ?? ''}`)
  return list
    .filter(({ id }) => !seen.has(id))
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

function trimQuote(words: string): string {
  return words.trim().replace(/[.,;:]+$/, '')
}

function capitalize(text: string): string {
  return text.startsWith('“') ? text : text.charAt(0).toUpperCase() + text.slice(1)
}
