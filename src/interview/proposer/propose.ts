/**
 * The embedded proposer: candidate utterances for a decision, best first, from the wordings that this interview has
 * not seen and the participant's own words. The last candidates take up no words at all and so can hardly fail.
 */
import { packFor } from '../../study/lint/index.ts'
import { contentStems } from '../../study/lint/questions.ts'
import { countWords } from '../../study/lint/text.ts'
import { type Question, textIn } from '../../study/model.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'
import type { Move } from '../decide/decision.ts'
import { goesOnBehind, isExplainedBehind, toldIn } from '../reading/already-told.ts'
import { isOneThing } from '../reading/extent.ts'
import { gistOf } from '../reading/gist.ts'
import { generalities } from '../reading/lexicon.ts'
import { hasAny } from '../reading/measures.ts'
import type { Place } from '../reading/phrases.ts'
import { isConfidential } from '../reading/signals.ts'
import type { Focus } from '../reading.ts'
import { findTechnique, type Technique, type Wording } from '../techniques/index.ts'
import { askKindOf } from './ask-kind.ts'
import { fillerOf, frameWords, quotedPiece, toSentenceEnd } from './fill.ts'
import { fitsFocus, fitsGist, fitsJudgement, fitsWords, type PointedAt, standsAlone } from './fit.ts'
import { proposeForOpenEnd } from './for-open-end.ts'
import { proposeForScreen } from './for-screen.ts'
import { proposeForValue } from './for-value.ts'
import { proposeForWord } from './for-word.ts'
import { repairText, type ToRepair } from './repair.ts'
import { isGeneralWording, quotedOfLate, timesQuotedForMore, unused } from './unused.ts'
import { saidPlainly, withQuestion } from './with-question.ts'
import {
  aboutTheTalk,
  afterDistress,
  afterGloss,
  afterPause,
  backToHeld,
  backToScreen,
  backToTelling,
  frames,
  withoutQuote,
} from './wordings.ts'

export interface Candidate {
  text: string
  wordings: string[]
  takesUpFocus: boolean
  /** The part of the focus that it takes up; all of it where absent. */
  place?: Place
  /** Not a word of it is theirs: a wording of the program's, and at most what the guide calls the value that they chose. */
  isOurs?: true
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
  /** Of what was said just before; none where that was the guide's own words. */
  lastWordings?: readonly string[]
  /** Nothing came to their mind just now, or they left a question. */
  isAfterNothing?: boolean
  /** The words of the newest answer, which the move's focus points into unless it names another turn. */
  answer: string | null
  /** What they said to this question before the newest answer. */
  saidHere?: readonly string[]
  /** Words of an earlier turn. */
  textOf?: (turn: number) => string | null
  value: AnswerValue | null
  /** What stands on the screen, where it is a text. */
  screen?: string | null
  /** The same, or what is said to describe it. */
  shown?: string | null
  /** What they said that makes the question needless for them, as it seems, verbatim. */
  denied: string | null
  /** Nothing that only asks for more: that was asked just before. */
  sparesGeneral?: boolean
  /** They were called away. */
  isPause?: boolean
  /** They asked what something on the screen means. */
  isAboutScreen?: boolean
  /** A word of the question was said in plain words. */
  isGlossed?: boolean
  /** What they wrote calls for help. */
  isDistress?: boolean
  /** The guide's question has its answer: a question of theirs came after a follow-up. */
  isAnswered?: boolean
  /** That follow-up: it is asked again. */
  onScreen?: string | null
  /** They asked what it means. */
  toRepair?: ToRepair
}

type ProbeMove = Extract<Move, { kind: 'probe' }>

export function proposeProbe(move: ProbeMove, context: ProposeContext): Candidate[] {
  const questionText = textIn(context.question.text, context.language)
  if (move.technique === 'fixed') return fixedProbe(move, context)
  if (move.technique === 'rephrase') return rephrase(context, questionText)
  if (!context.language.startsWith('en')) return [{ text: questionText, wordings: [], takesUpFocus: false }]
  if (move.technique === 'return_question' && move.isHeld)
    return saidPlainly(backToHeld, context, questionText)
  if (move.technique === 'return_question') return returnToQuestion(context, questionText)
  if (move.technique === 'confirm_stop') {
    const list = context.isDistress || move.isOffer ? afterDistress : aboutTheTalk.confirm_stop
    return saidPlainly(list, context, questionText)
  }
  if (move.technique === 'confirm_deletion')
    return saidPlainly(aboutTheTalk.confirm_deletion, context, questionText)
  const found = findTechnique(move.technique)
  if (!found) return []
  const technique = withoutTold(found, move.focus, context)
  if (move.focus?.kind === 'off_screen') return proposeForScreen(technique, context)
  if (move.focus?.kind === 'open_end') return proposeForOpenEnd(technique, move.focus, context)
  if (move.focus?.kind === 'bare_word') return proposeForWord(technique, move.focus, context)
  const asItStands = withoutTheirWords(technique, move.focus, context)
  if (asItStands.length > 0) return asItStands
  const { value, answer } = context
  if (technique.name === 'what_led_to_it' && value && value.kind !== 'open' && !answer) {
    return [...proposeForValue(context, value), ...plain(technique, null, context)]
  }
  return inOrder(technique, move.focus, context)
}

/** What was done about it, or came of it: where that comes from is what was asked about. */
const asksForOutcome =
  /\bdid you do (?:about|after|then|next|in the)\b|\b(?:effects?|affect(?:s|ed)?|impact|mean(?:t|s)? (?:for|to)|chang(?:e|es|ed))\b/i

/** Without the questions that their words, in this answer or before it to the same question, answer already. */
function withoutTold(technique: Technique, focus: Focus | null, context: ProposeContext): Technique {
  const said = [
    ...(context.saidHere ?? []),
    ...(focus && focus.turn !== undefined ? [wordsOf(focus, context)] : []),
  ]
  const told = new Set(toldIn([context.answer, ...said].filter((text) => text !== null).join('\n')))
  const question = textIn(context.question.text, context.language)
  const asked = askKindOf(question)
  // Asked for a reason or for one time, that is what they gave.
  if (asked === 'reason' || asksForOutcome.test(question)) told.add('cause')
  if (asked === 'event' && !hasAny(context.answer ?? '', generalities)) told.add('example')
  const goesOn = focus !== null && focus.turn === undefined && goesOnBehind(focus, context.answer ?? '')
  const isExplained =
    focus !== null && focus.turn === undefined && isExplainedBehind(focus, context.answer ?? '')
  if (isExplained) for (const each of ['cause', 'example', 'steps'] as const) told.add(each)
  const isLeft = ({ asks, general, of }: Wording) =>
    (!asks || !told.has(asks)) &&
    !(general && (context.sparesGeneral || isExplained)) &&
    !(goesOn && [of].flat().includes('preference'))
  return { ...technique, wordings: technique.wordings.filter(isLeft) }
}

/**
 * Where one short thing is all they said, a person asks without reading it out; of all else they say which part they
 * mean. Small things are asked about by their word. Where neither can be done nothing is asked: "What was that like?" after a
 * story makes people ask what was what like.
 */
function inOrder(technique: Technique, focus: Focus | null, context: ProposeContext): Candidate[] {
  const { filled, framed } = withTheirWords(technique, focus, context)
  const isClear = technique.pointsAtNothing === true || isOneThingSaid(focus, context)
  const bare = plain(technique, focus, context)
  const isOfClause = focus === null || focus.kind === 'clause' || focus.kind === 'phrase'
  if (!isOfClause) return [...filled, ...framed, ...(isClear ? bare : [])]
  // Their words in the grammar of the question are no quotation.
  const turned = filled.filter(({ text }) => focus?.kind === 'clause' && !text.includes('“'))
  const rest = [...filled.filter((candidate) => !turned.includes(candidate)), ...framed]
  // Read out twice in a row is a habit: then nothing is asked here rather than that, unless they call it the point.
  const isHabit = !focus?.isPoint && quotedOfLate(context.wordingsUsed) && (context.saidHere ?? []).length > 0
  // Twice in an interview is enough of reading out a sentence only to ask for more of it.
  const isWorn = timesQuotedForMore(context.wordingsUsed) >= mostQuotedForMore
  const mayAskForMore = ({ place }: Candidate) => !isWorn && (!place || isSaidLast(place, focus, context))
  const quoted = isHabit
    ? []
    : rest.filter((candidate) => !candidate.wordings.some(isGeneralWording) || mayAskForMore(candidate))
  const isTurnedFirst = (context.seed + context.turn) % 2 === 0
  if (!isClear) {
    const apart = bare.filter((candidate) => isApart(technique, candidate))
    return isTurnedFirst ? [...turned, ...quoted, ...apart] : [...quoted, ...turned, ...apart]
  }
  return isTurnedFirst ? [...turned, ...bare] : [...bare, ...turned]
}

const mostQuotedForMore = 2

/** Of what was said before the end they told more already, as often as not. */
function isSaidLast({ end }: Place, focus: Focus | null, { answer }: ProposeContext): boolean {
  if (answer === null || focus?.turn !== undefined || focus?.isPoint) return true
  return countWords(answer.slice(end)) <= mostWordsBehind
}
const mostWordsBehind = 8

/** It points at nothing that was said. */
const isApart = ({ wordings }: Technique, { wordings: used }: Candidate) =>
  wordings.some(({ id, ifNothing }) => ifNothing === true && used.includes(id))

function isOneThingSaid(focus: Focus | null, { answer }: ProposeContext): boolean {
  return answer === null ? focus === null : focus?.turn === undefined && isOneThing(answer)
}

/** Confirms that a question still applies; falls back on the question alone. */
export function proposeConfirmation(context: ProposeContext): Candidate[] {
  const question = textIn(context.question.text, context.language)
  const bare: Candidate = { text: question, wordings: [], takesUpFocus: false }
  if (!context.language.startsWith('en')) return [bare]
  const plainly = saidPlainly(withoutQuote.confirm_applies, context, question).slice(0, 1)
  // What was told under the seal of secrecy is not said back.
  if (!context.denied || isConfidential(context.denied)) return [...plainly, bare]
  const quote = trimQuote(context.denied)
  const fresh = unused(aboutTheTalk.confirm_applies, context).map(({ id, text }) => ({
    text: withQuestion(text, question).replace('{q}', () => quote),
    wordings: [id],
    takesUpFocus: true,
  }))
  return [...fresh.slice(0, 2), ...plainly, bare]
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
  const { toRepair } = context
  const repaired = toRepair ? repair(toRepair, context) : []
  // A follow-up of which nothing can be named is left; a question of the guide is put in other words.
  if (toRepair?.isFollowUp) return repaired
  const rephrased = saidPlainly(aboutTheTalk.rephrase, context, questionText).slice(0, 2)
  return toRepair?.options.length
    ? [...repaired, ...inOwnWords, ...rephrased]
    : [...inOwnWords, ...repaired, ...rephrased]
}

function repair(asked: ToRepair, context: ProposeContext): Candidate[] {
  const found = repairText(asked)
  if (!found) return []
  return unused(found.list, context).map(({ id, text }) => ({
    text: found.fill(text),
    wordings: [id],
    takesUpFocus: asked.about !== null,
  }))
}

/** After a question of theirs: the guide's question or the follow-up again, or on with what they were telling. */
function returnToQuestion(context: ProposeContext, questionText: string): Candidate[] {
  const { isPause, isAnswered, isAboutScreen, isGlossed, onScreen } = context
  if (isPause) return saidPlainly(afterPause, context, questionText)
  if (isAboutScreen) return saidPlainly(backToScreen, context, questionText)
  if (isGlossed) return saidPlainly(afterGloss, context, questionText)
  const again = saidPlainly(aboutTheTalk.return_question, context, onScreen ?? questionText)
  return isAnswered && !onScreen ? saidPlainly(backToTelling, context, questionText) : again
}

/** Questions that hold their words in a certain form, and questions behind a sentence in which they are quoted. */
function withTheirWords(
  technique: Technique,
  focus: Focus | null,
  context: ProposeContext,
): { filled: Candidate[]; framed: Candidate[] } {
  const words = focus && wordsOf(focus, context)
  if (!focus || !words) return { filled: [], framed: [] }
  const { textOf, screen } = context
  const question = textIn(context.question.text, context.language)
  const taken = asAsked(focus, question)
  const cut = quotedPiece(words, taken, screen)
  const found = cut && toSentenceEnd(words, cut)
  // A heading that only says the question again is nothing that they said.
  const piece = found && echoes(found.text, question) ? null : found
  const fill = fillerOf({ focus: taken, words, textOf, piece })
  const asks = askKindOf(question)
  const fitting = unused(technique.wordings, context).filter(
    (wording) => fitsFocus(wording, taken) && (!hasSlot(wording) || (wording.after?.includes(asks) ?? true)),
  )
  const sentence = pointedAt(focus, focus, words)
  const isOfSentence = (wording: Wording) => hasSlot(wording) && fitsWords(wording, sentence)
  const filled = fitting.filter(isOfSentence).flatMap((wording) => {
    const made = fill(wording)
    return made === null ? [] : [{ ...made, wordings: [wording.id], takesUpFocus: true }]
  })
  if (focus.kind !== 'clause' && focus.kind !== 'phrase')
    return { filled: filled.slice(0, mostFilled), framed: [] }
  const gist = piece ? gistOf(piece.text, question, isString(screen)) : 'other'
  const tails = fitting
    .filter((wording) => !hasSlot(wording) && !wording.ifNothing && fitsGist(wording, gist))
    .filter((wording) => piece !== null && fitsWords(wording, pointedAt(piece, focus, words)))
    .sort((a, b) => Number(a.general === true) - Number(b.general === true))
    .slice(0, 2)
  const leads = piece ? frameWords(piece, unused(frames, context).slice(0, 3)) : []
  const framed = leads.flatMap(({ frame, lead, place }) =>
    tails.map((tail) => ({
      text: `${lead} ${tail.text}`,
      wordings: [frame.id, tail.id],
      takesUpFocus: true,
      place,
    })),
  )
  return { filled: filled.slice(0, mostFilled), framed }
}

/** No word of it that says something is their own. */
function echoes(text: string, question: string): boolean {
  const pack = packFor('en')
  if (!pack) return false
  const asked = [...contentStems(question, pack)]
  // "Order" and "ordering" do not always come to the same stem.
  const isAsked = (stem: string) =>
    asked.some(
      (other) =>
        stem === other ||
        (Math.min(stem.length, other.length) >= fewestOfStem &&
          (stem.startsWith(other) || other.startsWith(stem))),
    )
  return [...contentStems(text, pack)].every(isAsked)
}
const fewestOfStem = 3

function pointedAt({ start, end }: Place, focus: Focus, words: string): PointedAt {
  return {
    text: words.slice(start, end),
    isLast: !/\p{L}/u.test(words.slice(end)),
    isPoint: focus.isPoint === true,
  }
}

/** Asked what should be, they name what there is not yet. */
const isWish = /\b(?:would|wish|should|could|looking ahead|in (?:the )?future)\b/i

function asAsked(focus: Focus, question: string): Focus {
  if (focus.kind !== 'clause' && focus.kind !== 'phrase') return focus
  return isWish.test(question) && focus.manner !== 'event' ? { ...focus, manner: 'hypothetical' } : focus
}

const mostFilled = 3

function wordsOf(focus: Focus, { answer, textOf }: ProposeContext): string | null {
  return focus.turn === undefined ? answer : (textOf?.(focus.turn) ?? null)
}

/** What they do with the screen can say by itself what to ask. */
function withoutTheirWords(technique: Technique, focus: Focus | null, context: ProposeContext): Candidate[] {
  const saysAll = focus?.kind === 'blank_screen' || focus?.kind === 'denial' || focus?.aim !== undefined
  if (!saysAll) return []
  return unused(technique.wordings, context)
    .filter((wording) => !hasSlot(wording) && (wording.kind ?? wording.aim) !== undefined)
    .filter((wording) => fitsFocus(wording, focus))
    .map(({ id, text }) => ({ text, wordings: [id], takesUpFocus: false }))
}

const isString = (screen: string | null | undefined) => typeof screen === 'string'

const hasSlot = ({ text }: Wording) => text.includes('{')

/** Without any of their words, where it fits the guide's question and what they told. */
function plain(technique: Technique, focus: Focus | null, context: ProposeContext): Candidate[] {
  const question = textIn(context.question.text, context.language)
  const asked = askKindOf(question)
  const gist = context.answer === null ? 'other' : gistOf(context.answer, question, isString(context.screen))
  const whole = { text: context.answer ?? '', isLast: true, isPoint: focus?.isPoint === true }
  return unused(technique.wordings, context)
    .filter((wording) => standsAlone(wording) && fitsGist(wording, gist) && fitsWords(wording, whole))
    .filter((wording) => fitsJudgement(wording, focus))
    .filter((wording) => wording.after?.includes(asked) ?? true)
    .filter(
      ({ fits, ifNothing }) =>
        focus === null || (!ifNothing && (fits === undefined || fits.includes(focus.manner))),
    )
    .map(({ id, text }) => ({ text, wordings: [id], takesUpFocus: false }))
}

function trimQuote(words: string): string {
  return words.trim().replace(/[.,;:]+$/, '')
}
