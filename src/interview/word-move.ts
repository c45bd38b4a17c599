/** From a decision to the words on the screen: candidates, the question lint on each, and the first that passes. */

import {
  type AskedText,
  detectByStopWords,
  type LintContext,
  type LintResult,
  lintingAgainst,
  outlineOfGuide,
  packFor,
  type Similarity,
} from '../study/lint/index.ts'
import { textIn } from '../study/model.ts'
import type { EarlierPlace } from './decide/decision.ts'
import type { Decision, Move } from './decide.ts'
import { wordEarlier } from './earlier/word-earlier.ts'
import type { NoticeKind, Span } from './events.ts'
import type { GuideIndex } from './guide-index.ts'
import type { Comparisons } from './likeness.ts'
import { followUpOnScreen, talk, whatToRepair } from './on-screen.ts'
import { checkUtterance } from './proposer/check-utterance.ts'
import { type Candidate, type ProposeContext, proposeConfirmation, proposeProbe } from './proposer/propose.ts'
import { proposeTold } from './proposer/propose-told.ts'
import type { Place } from './reading/phrases.ts'
import { piecesAround } from './reading/whole-pieces.ts'
import { round } from './reading.ts'
import { shownAt } from './shown-at.ts'
import { findTurn, type InterviewState } from './state.ts'
import { toldBefore, toldNothing } from './told-so-far.ts'

export interface WordContext {
  state: InterviewState
  index: GuideIndex
  /** A turn's words, newest revision; null when they were erased. */
  textOf: (turn: number) => string | null
  /** Words that an event refers to. */
  wordsOf: (contentId: string) => string | null
  comparisons: Comparisons
  /** Requests for more are left out. */
  sparesGeneral?: boolean
}

export interface Worded {
  text: string
  wordings: string[]
  focus: Span | null
  /** What a follow-up asks about, where it takes up no words. */
  about?: Span | null
  proposer: 'guide' | 'researcher' | 'embedded'
  /** What the lint dropped: the words go to `contents`, their faults' codes to the log. */
  dropped: { text: string; codes: string[]; similarities: number[] }[]
  /** Faults that stay: the guide's own words are the researcher's, who saw these notes before publishing. */
  kept: string[]
}

/** How many of the latest turns count as said and asked for the lint; older ones cannot be what an utterance refers to. */
const recentTurns = 16

/** Nothing that may be said: another decision is wanted. */
export interface Unworded extends Pick<Worded, 'dropped'> {
  text: null
}

/** Null for a move that has no words. */
export async function wordMove(decision: Decision, context: WordContext): Promise<Worded | Unworded | null> {
  const { move } = decision
  if (!('questionKey' in move)) return null
  const { question } = context.index.byKey.get(move.questionKey)!
  const said = {
    isPause: decision.notice === 'may_pause',
    isAboutScreen: decision.notice === 'yours_to_read',
    isGlossed: decision.notice === 'gloss',
    isDistress: decision.notice !== null && callsForCare.has(decision.notice),
    isAfterNothing: toldNothing(decision.notice, context),
  }
  const candidates = move.kind === 'ask' ? [] : listCandidates(move, { ...context, ...said })
  const own = textIn(question.text, context.state.language, context.index.guide.language)
  if (move.kind === 'probe' && move.technique === 'noted') {
    const noted = await asItStands(notedText(move, context) ?? own, { move, context })
    return { ...noted, proposer: 'researcher' }
  }
  const isGuideText = move.kind === 'ask' || (move.kind === 'probe' && move.technique === 'fixed')
  const recalled = move.kind === 'ask' && move.recalls ? recalledText(move.questionKey, context) : null
  if (isGuideText) return asItStands(recalled ?? candidates[0]?.text ?? own, { move, context })
  const lint = lintingAgainst(lintContext(move, context))
  const contained = containsQuestion(move) ? own : null
  const form = context.state.language.startsWith('en') ? formFaults(contained) : () => []
  const ours = candidates.filter((candidate) => candidate.isOurs).map(({ text }) => text)
  const result = await context.comparisons.compare(
    (similarity) => pick({ candidates, form, lint, own: contained }, similarity),
    { isOurs: (asked) => ours.some((text) => text.includes(asked)) },
  )
  const { chosen } = result
  if (chosen === null) return { text: null, dropped: result.dropped }
  return {
    text: chosen.text,
    wordings: chosen.wordings,
    focus: restsOnWords(move, chosen) ? focusSpan(move, context.state, chosen.place) : null,
    about: move.kind === 'probe' ? focusSpan(move, context.state) : null,
    proposer: 'embedded',
    dropped: result.dropped,
    kept: [],
  }
}

/** A question that is said to be answered in part rests on their words, though none is read out. */
const restsOnWords = (move: Move, { takesUpFocus, wordings }: Candidate) =>
  takesUpFocus || (move.kind === 'confirm_volunteered' && move.isLikely !== false && wordings.length > 0)

async function asItStands(text: string, on: { move: Move; context: WordContext }): Promise<Worded> {
  const lint = lintingAgainst(lintContext(on.move, on.context))
  const kept = await on.context.comparisons.compare((similarity) =>
    lint(text, similarity).faults.map(({ code }) => code),
  )
  return { text, wordings: [], focus: null, proposer: 'guide', dropped: [], kept }
}

/** Null once the earlier interview was deleted: then the guide's question is asked as it stands. */
function recalledText(questionKey: string, { state, index, wordsOf }: WordContext): string | null {
  const held = state.earlier.find((earlier) => earlier.questionKey === questionKey)
  const quote = held ? wordsOf(held.contentId) : null
  const { question } = index.byKey.get(questionKey)!
  return quote === null ? null : wordEarlier(quote, question, state.language)
}

/** Gone only with all words of the interview. */
function notedText(
  { noteId }: Extract<Move, { kind: 'probe' }>,
  { state, wordsOf }: WordContext,
): string | null {
  const contentId = state.notes.find((note) => note.noteId === noteId)?.contentId
  return contentId ? wordsOf(contentId) : null
}

interface Picking {
  candidates: readonly Candidate[]
  form: (candidate: Candidate) => readonly string[]
  lint: (text: string, similarity: Similarity) => LintResult
  /** The guide's own question, where candidates contain it. */
  own: string | null
}

function pick(
  { candidates, form, lint, own }: Picking,
  similarity: Similarity,
): { chosen: Candidate | null; dropped: Worded['dropped'] } {
  // What is wrong with the guide's own question is no fault of what stands around it; and a confirmation repeats.
  const tolerated = new Set(
    own === null ? [] : ['answered', 'repeat', ...lint(own, similarity).faults.map(({ code }) => code)],
  )
  const dropped: Worded['dropped'] = []
  for (const candidate of candidates) {
    const broken = form(candidate)
    if (broken.length > 0) {
      dropped.push({ text: candidate.text, codes: [...broken], similarities: [] })
      continue
    }
    const measured: number[] = []
    const { faults } = lint(candidate.text, {
      ...similarity,
      measure: noteMeasures(similarity, measured),
    })
    const codes = new Set<string>(faults.map(({ code }) => code).filter((code) => !tolerated.has(code)))
    if (codes.size === 0) return { chosen: candidate, dropped }
    const similarities = measured.sort((a, b) => b - a).slice(0, 3)
    dropped.push({ text: candidate.text, codes: [...codes], similarities })
  }
  return { chosen: null, dropped }
}

/** Of each candidate once, though it is picked from more than once. */
function formFaults(own: string | null): (candidate: Candidate) => readonly string[] {
  const known = new Map<Candidate, readonly string[]>()
  return (candidate) => {
    const faults = known.get(candidate) ?? formFaultsOf(candidate, own)
    known.set(candidate, faults)
    return faults
  }
}

/** What is quoted of a closed answer is a label of the guide's. */
function formFaultsOf({ text, takesUpFocus }: Candidate, own: string | null): string[] {
  return checkUtterance(text, own).filter((fault) => takesUpFocus || !fault.startsWith('quotes_'))
}

function noteMeasures({ measure }: Similarity, measured: number[]): Similarity['measure'] {
  return (a, b) => {
    const likeness = measure(a, b)
    measured.push(round(likeness))
    return likeness
  }
}

function containsQuestion(move: Move): boolean {
  return move.kind !== 'probe' || move.technique === 'rephrase' || move.technique === 'return_question'
}

/** What is said before the move. */
type Said = Pick<ProposeContext, 'isPause' | 'isDistress' | 'isAboutScreen' | 'isGlossed' | 'isAfterNothing'>

function listCandidates(move: Exclude<Move, { kind: 'ask' }>, context: WordContext & Said): Candidate[] {
  if (move.kind === 'probe') {
    const { questionKey, repair } = move
    const toRepair = repair && whatToRepair(context, questionKey, repair)
    return proposeProbe(move, { ...proposeContext(questionKey, context), ...(toRepair && { toRepair }) })
  }
  if (move.kind !== 'confirm_volunteered' && move.kind !== 'confirm_applies') return []
  const proposing = proposeContext(move.questionKey, context)
  if (move.kind === 'confirm_volunteered') return proposeTold(proposing, toldBefore(move, context))
  const said = context.textOf(move.place.turn)
  const denied = said ? (piecesAround(said, move.place)[0]?.text ?? null) : null
  return proposeConfirmation({ ...proposing, denied })
}

function proposeContext(
  questionKey: string,
  {
    state,
    index,
    textOf,
    isPause = false,
    isDistress = false,
    isAboutScreen = false,
    isGlossed = false,
    isAfterNothing = false,
    sparesGeneral = false,
  }: WordContext & Said,
): ProposeContext {
  const { question } = index.byKey.get(questionKey)!
  const progress = state.questions[questionKey]
  const last = state.lastAnswer?.questionKey === questionKey ? state.lastAnswer : null
  return {
    question,
    language: state.language,
    guideLanguage: index.guide.language,
    seed: state.seed,
    turn: state.nextTurn,
    wordingsUsed: state.wordingsUsed,
    lastWordings: state.lastWordings,
    isAfterNothing,
    answer: last ? textOf(last.turn) : null,
    textOf,
    isPause,
    isDistress,
    isAboutScreen,
    isGlossed,
    sparesGeneral,
    screen: screenText(index.byKey.get(questionKey), state, index),
    shown: shownText(index.byKey.get(questionKey), state, index),
    isAnswered: progress?.firstWords != null,
    saidHere: listSaid(state, questionKey, textOf),
    onScreen: followUpOnScreen({ state, index, textOf }, questionKey),
    value: last?.isValue ? (progress?.value ?? null) : null,
    denied: null,
  }
}

/** Their answers to a question before the newest, its follow-ups included. */
function listSaid(
  { turns, lastAnswer }: InterviewState,
  questionKey: string,
  textOf: (turn: number) => string | null,
): string[] {
  return turns
    .filter(
      (turn) => turn.role === 'participant' && turn.kind === 'answer' && turn.questionKey === questionKey,
    )
    .filter(({ turn }) => turn !== lastAnswer?.turn)
    .slice(-mostSaidHere)
    .flatMap(({ turn }) => textOf(turn) ?? [])
}
const mostSaidHere = 6

function focusSpan(move: Move, state: InterviewState, place?: Place): Span | null {
  if (move.kind === 'confirm_volunteered' && !move.place) {
    const span = state.questions[move.questionKey]?.volunteered.at(-1)?.span ?? null
    return span && place ? { ...span, ...place } : span
  }
  if (move.kind !== 'probe' && 'place' in move && move.place)
    return spanIn(state, { ...move.place, ...place })
  if (move.kind !== 'probe' || !move.focus || !state.lastAnswer) return null
  const { start, end } = place ?? move.focus
  return spanIn(state, { turn: move.focus.turn ?? state.lastAnswer.turn, start, end })
}

function spanIn(state: InterviewState, { turn, start, end }: EarlierPlace): Span {
  return {
    turn,
    turnRevision: findTurn(state, turn)?.turnRevision ?? 0,
    start,
    end,
    startMs: null,
    endMs: null,
  }
}

/** What an utterance is held against: what was asked and said of late, and what is on the screen. */
export function lintContext(
  move: Move,
  { state, index, textOf }: Omit<WordContext, 'comparisons' | 'wordsOf'>,
): LintContext {
  const recent = state.turns.slice(-recentTurns)
  const volunteered = 'questionKey' in move ? (state.questions[move.questionKey]?.volunteered ?? []) : []
  const turns = new Set([
    ...recent.filter(({ role }) => role === 'participant').map(({ turn }) => turn),
    ...volunteered.map(({ span }) => span.turn),
    ...('place' in move && move.place ? [move.place.turn] : []),
    ...(move.kind === 'probe' && move.focus?.turn !== undefined ? [move.focus.turn] : []),
    ...(move.kind === 'probe' && move.focus?.before ? [move.focus.before.turn] : []),
  ])
  const isOpen = move.kind !== 'probe' || !talk.has(move.technique)
  const placed = 'questionKey' in move ? index.byKey.get(move.questionKey) : undefined
  const pack = packFor(state.language)
  const screen = screenText(placed, state, index)
  return {
    language: state.language,
    place: 'live',
    // Whether to go on is asked about the talk: that leaves no study.
    ...(isOpen && { guide: outlineOfGuide(index.guide, state.language) }),
    ...(screen !== null && { screen }),
    ...(pack && { detectLanguage: detectByStopWords(pack) }),
    open: isOpen && (move.kind === 'probe' || placed?.question.kind === 'open'),
    known: known(placed, state, index),
    asked: listAsked(recent, { state, index }),
    said: [...turns].map(textOf).filter((text) => text !== null),
  }
}

/** After these they are asked whether to go on; nobody is sent away. */
const callsForCare: ReadonlySet<NoticeKind> = new Set(['help', 'sorry', 'see_a_doctor', 'child_at_risk'])

/** Null where the screen shows no words that could be contradicted. */
function screenText(
  placed: GuideIndex['placed'][number] | undefined,
  { language }: InterviewState,
  { guide }: GuideIndex,
): string | null {
  const stimulus = placed?.section.stimulus
  return stimulus?.kind === 'text' ? textIn(stimulus.text, language, guide.language) : null
}

/** What is known of what is shown, to be named where they seem to have something else before them. */
function shownText(
  placed: GuideIndex['placed'][number] | undefined,
  { language }: InterviewState,
  { guide }: GuideIndex,
): string | null {
  return placed ? (shownAt(placed, language, guide.language)?.text ?? null) : null
}

/** The screen shows the question and its stimulus: referring to them invents nothing. */
function known(
  placed: GuideIndex['placed'][number] | undefined,
  state: InterviewState,
  index: GuideIndex,
): string[] {
  if (!placed) return []
  const texts = [textIn(placed.question.text, state.language, index.guide.language)]
  const shown = shownText(placed, state, index)
  return shown === null ? texts : [...texts, shown]
}

function listAsked(
  recent: InterviewState['turns'],
  { state, index }: { state: InterviewState; index: GuideIndex },
): AskedText[] {
  return recent
    .filter(({ kind }) => kind === 'question')
    .flatMap(({ questionKey }) => {
      const placed = questionKey === null ? undefined : index.byKey.get(questionKey)
      if (!placed || questionKey === null) return []
      const answered = state.questions[questionKey]?.state === 'answered'
      return [{ text: textIn(placed.question.text, state.language, index.guide.language), answered }]
    })
}
