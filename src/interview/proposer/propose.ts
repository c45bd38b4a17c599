/**
 * The embedded proposer: candidate utterances for a decision, best first, from the wordings that this interview has
 * not seen and the participant's own words. The last candidates take up no words at all and so can hardly fail.
 */
import { type Question, textIn } from '../../study/model.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'
import type { Move } from '../decide/decision.ts'
import { randomFor } from '../random.ts'
import type { Focus } from '../reading.ts'
import { findTechnique, type Technique, type Wording } from '../techniques/index.ts'
import { askKindOf } from './ask-kind.ts'
import { fillWording, frameWords } from './fill.ts'
import { fitsFocus, standsAlone, unseen } from './fit.ts'
import { proposeForValue } from './for-value.ts'
import { proposeForWord } from './for-word.ts'
import { shortAnswer } from './pieces.ts'
import { aboutTheTalk, afterDistress, afterPause, backToTelling, frames } from './wordings.ts'

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
  /** The words of the newest answer, which the move's focus points into unless it names another turn. */
  answer: string | null
  /** Words of an earlier turn. */
  textOf?: (turn: number) => string | null
  value: AnswerValue | null
  /** What stands on the screen, where it is a text. */
  screen?: string | null
  /** What they volunteered, or what the next question may not apply to, verbatim. */
  volunteered: string | null
  /** They were called away. */
  isPause?: boolean
  /** What they wrote calls for help. */
  isDistress?: boolean
  /** The guide's question has its answer: a question of theirs came after a follow-up. */
  isAnswered?: boolean
}

type ProbeMove = Extract<Move, { kind: 'probe' }>

export function proposeProbe(move: ProbeMove, context: ProposeContext): Candidate[] {
  const questionText = textIn(context.question.text, context.language)
  if (move.technique === 'fixed') return fixedProbe(move, context)
  if (move.technique === 'rephrase') return rephrase(context, questionText)
  if (!context.language.startsWith('en')) return [{ text: questionText, wordings: [], takesUpFocus: false }]
  if (move.technique === 'return_question') return returnToQuestion(context, questionText)
  if (move.technique === 'confirm_stop') {
    const list = context.isDistress ? afterDistress : aboutTheTalk.confirm_stop
    return saidPlainly(list, context, questionText)
  }
  const technique = findTechnique(move.technique)
  if (!technique) return []
  if (move.focus?.kind === 'bare_word') return proposeForWord(technique, move.focus, context)
  const { value, answer } = context
  if (technique.name === 'what_led_to_it' && value && value.kind !== 'open' && !answer) {
    return [...proposeForValue(context, value), ...plain(technique, context)]
  }
  return [...withTheirWords(technique, move.focus, context), ...plain(technique, context)]
}

/** Confirms what was said before it was asked, or that a question still applies; falls back on the question alone. */
export function proposeConfirmation(
  context: ProposeContext,
  about: 'confirm_volunteered' | 'confirm_applies' = 'confirm_volunteered',
): Candidate[] {
  const question = textIn(context.question.text, context.language)
  const bare: Candidate = { text: question, wordings: [], takesUpFocus: false }
  if (!context.volunteered || !context.language.startsWith('en')) return [bare]
  const quote = trimQuote(context.volunteered)
  const fresh = unused(aboutTheTalk[about], context).map(({ id, text }) => ({
    text: text.replace('{q}', () => quote).replace('{question}', () => question),
    wordings: [id],
    takesUpFocus: true,
  }))
  return [...fresh.slice(0, 2), bare]
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
  return [...inOwnWords, ...saidPlainly(aboutTheTalk.rephrase, context, questionText).slice(0, 2)]
}

/** After a question of theirs: the guide's question again, or on with what they were telling. */
function returnToQuestion(context: ProposeContext, questionText: string): Candidate[] {
  const { isPause, isAnswered } = context
  const usual = isAnswered ? backToTelling : aboutTheTalk.return_question
  return [
    ...(isPause ? saidPlainly(afterPause, context, questionText) : []),
    ...saidPlainly(usual, context, questionText),
  ]
}

function saidPlainly(
  list: readonly { id: string; text: string }[],
  context: ProposeContext,
  questionText: string,
): Candidate[] {
  return unused(list, context).map(({ id, text }) => ({
    text: text.replace('{question}', () => questionText),
    wordings: [id],
    takesUpFocus: false,
  }))
}

/** Wordings with a slot for their words, and questions behind a sentence that says the words back; which comes first varies. */
function withTheirWords(technique: Technique, focus: Focus | null, context: ProposeContext): Candidate[] {
  const words = focus && wordsOf(focus, context)
  if (!focus || !words) return []
  const fitting = unused(technique.wordings, context).filter((wording) => fitsFocus(wording, focus))
  const filled = fitting.filter(hasSlot).flatMap((wording) => {
    const { textOf, screen } = context
    const text = fillWording(wording.text, { focus, words, textOf, screen })
    return text === null ? [] : [{ text, wordings: [wording.id], takesUpFocus: true }]
  })
  if (focus.kind !== 'clause' && focus.kind !== 'phrase') return filled
  const framed = frameWords(focus, words, (list) => unused(list, context))
    .slice(0, 3)
    .flatMap(({ frame, lead, isClause }) =>
      unused(technique.wordings, context)
        .filter((wording) => !hasSlot(wording) && fitsFocus(wording, isClause ? focus : asThing(focus)))
        .slice(0, 2)
        .map((tail) => ({
          text: `${lead} ${'joins' in frame ? lowered(tail.text) : tail.text}`,
          wordings: [frame.id, tail.id],
          takesUpFocus: true,
        })),
    )
  const isSlotFirst = (context.seed + context.turn) % 2 === 0
  const [first, second] = isSlotFirst ? [filled.slice(0, 2), framed] : [framed, filled.slice(0, 2)]
  return [...first, ...second]
}

/** What is only named did not happen, and is no habit. */
function asThing(focus: Focus): Focus {
  return { ...focus, kind: 'phrase', manner: 'topic', isOpinion: false, isEvaluation: false, isChange: false }
}

function wordsOf(focus: Focus, { answer, textOf }: ProposeContext): string | null {
  return focus.turn === undefined ? answer : (textOf?.(focus.turn) ?? null)
}

const hasSlot = ({ text }: Wording) => text.includes('{')

/** Without any of their words: what is always possible; what fits the guide's question comes first. */
function plain(technique: Technique, context: ProposeContext): Candidate[] {
  const asked = askKindOf(textIn(context.question.text, context.language))
  const rank = ({ after }: Wording) => (after === undefined ? 1 : after.includes(asked) ? 0 : 2)
  const alone = unused(technique.wordings, context)
    .filter((wording) => standsAlone(wording) && rank(wording) < 2)
    .sort((a, b) => rank(a) - rank(b))
  const bare = alone.map(({ id, text }) => ({ text, wordings: [id], takesUpFocus: false }))
  const said = context.answer === null ? null : shortAnswer(context.answer)
  const frame = said && unused(frames.short, context)[0]
  if (!frame) return bare
  const led = alone.slice(0, 3).map(({ id, text }) => ({
    text: `${frame.text.replace('{p}', () => said.text)} ${text}`,
    wordings: [frame.id, id],
    takesUpFocus: false,
  }))
  return [...led, ...bare]
}

/** Those not seen in this interview, in an order drawn for this turn. */
export function unused<T extends { id: string }>(list: readonly T[], context: ProposeContext): T[] {
  const random = randomFor(context.seed, `wording:${context.turn}:${list[0]?.id ?? ''}`)
  return unseen(list, context.wordingsUsed)
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

export function trimQuote(words: string): string {
  return words.trim().replace(/[.,;:]+$/, '')
}
