/** From an interview to what its room shows. Pure. */
import { helpTextOf } from '../study/care-terms.ts'
import { type Stimulus, textIn } from '../study/model.ts'
import { kindOf, type RoomView } from '../study/question-kinds/index.ts'
import { estimateTimeLeft } from './decide/time-left.ts'
import type { LiveInterview, Revision } from './live-interview.ts'
import { revisionOf, textOfTurn } from './live-interview.ts'
import { quotesWords } from './quotes-words.ts'
import type { RoomPhase, RoomQuestion, RoomState, RoomStimulus, RoomSummary } from './room-model.ts'
import { roomPackFor } from './room-packs/index.ts'
import { describeIntro, sponsorReveal } from './room-texts.ts'
import { withoutDescription } from './shown-at.ts'
import {
  emptyState,
  findTurn,
  type InterviewState,
  isAsItWas,
  isSureDistress,
  lastHeard,
  phaseOf,
  wantsWords,
} from './state.ts'
import { headingOf } from './summary/summarise.ts'

export interface RoomOptions {
  /** The tab that asks; older than the newest gets `another_tab`. */
  tab?: number
}

export function describeRoom(live: LiveInterview, { tab }: RoomOptions = {}): RoomState {
  const { state } = live
  const revision = revisionOf(live)
  const phase = tab !== undefined && tab < state.tab ? 'another_tab' : phaseOf(state)
  const isTalking = phase === 'talking'
  const utterances = phase === 'talking' || phase === 'summary' ? currentUtterances(live) : []
  return {
    ...frame(revision, { language: state.language, isTest: state.isTest, phase }),
    interviewId: live.row.interviewId,
    seq: state.seq,
    isPaused: state.isPaused,
    tab: state.tab,
    utterances,
    question: isTalking ? describeQuestion(live, revision) : null,
    isQuestionComing: isTalking && state.awaited !== null,
    stimulus: isTalking ? describeStimulus(live, revision) : null,
    progress: describeProgress(state, revision),
    canEditLast: (isTalking || phase === 'summary') && state.lastAnswer !== null && state.awaited === null,
    lastAnswerTurn: state.lastAnswer?.turn ?? null,
    recordsComposition: state.consent.composition === true,
    earlierTurns: state.turns.length - utterances.length,
    summary: phase === 'summary' ? describeSummary(live, revision) : null,
    status: state.status,
    endedMessage: phase === 'ended' ? endedMessage(live) : null,
    mayGoOn:
      phase === 'ended' && state.status === 'abandoned' && state.endReason === 'abandoned' && !isErased(live),
    isErased: isErased(live),
    help: isTalking || phase === 'summary' ? helpBeside(live, utterances) : null,
    endedHelp: phase === 'ended' ? endedHelp(live) : null,
    isHelpFolded: isHelpFolded(live),
    // Whoever was sent away is not asked how it was.
    taps: phase === 'ended' && state.endReason !== 'minor' && !isErased(live) ? state.taps : null,
    sponsorReveal: phase === 'ended' ? sponsorReveal(revision.terms, state.language) : null,
  }
}

export interface DoorView {
  language: string
  isTest: boolean
  /** Set when nobody can come in. */
  closedMessage: string | null
}

/** Before an interview exists: what it is about, or why nobody can come in. */
export function describeDoor(revision: Revision, { language, isTest, closedMessage }: DoorView): RoomState {
  const phase = closedMessage === null ? 'consent' : 'closed'
  const state = { ...emptyState(), language }
  return {
    ...frame(revision, { language, isTest, phase }),
    interviewId: null,
    seq: 0,
    isPaused: false,
    tab: 0,
    utterances: [],
    question: null,
    isQuestionComing: false,
    stimulus: null,
    progress: describeProgress(state, revision),
    canEditLast: false,
    lastAnswerTurn: null,
    recordsComposition: false,
    earlierTurns: 0,
    summary: null,
    status: null,
    endedMessage: null,
    mayGoOn: false,
    isErased: false,
    help: null,
    endedHelp: null,
    isHelpFolded: false,
    taps: null,
    sponsorReveal: null,
    closedMessage,
  }
}

function frame(
  revision: Revision,
  { language, isTest, phase }: { language: string; isTest: boolean; phase: RoomPhase },
) {
  return { language, phase, intro: describeIntro(revision, { language, isTest }), closedMessage: null }
}

/** On another device the words before are not shown until asked for: only what the interviewer said last. */
function currentUtterances(live: LiveInterview): RoomState['utterances'] {
  const { pending, current, helpTurns } = live.state
  // What is said about a correction comes after the question that stays; the last one asks.
  const inOrder = [...pending].sort((a, b) => Number(a === current?.turn) - Number(b === current?.turn))
  return inOrder.flatMap((turn) => {
    const kind = findTurn(live.state, turn)?.kind
    if (kind !== 'question' && kind !== 'probe' && kind !== 'notice' && kind !== 'summary') return []
    const shown = helpTurns.includes(turn) ? ('help' as const) : kind
    const text = textOfTurn(live, turn) ?? ''
    const holdsTheirs = kind === 'notice' ? quotesWords(text, wordsOf(live)) : text !== asWritten(live, turn)
    return [{ turn, kind: shown, text, quotesThem: shown !== 'help' && holdsTheirs }]
  })
}

/** All that they said. */
function wordsOf(live: LiveInterview): (string | null)[] {
  return live.state.turns.flatMap(({ role }, turn) =>
    role === 'participant' ? [textOfTurn(live, turn)] : [],
  )
}

/** The guide's words for the question that a turn asks; its quotation marks are the author's. */
function asWritten({ state, revision }: LiveInterview, turn: number): string | null {
  const key = findTurn(state, turn)?.questionKey ?? null
  const placed = key === null ? undefined : revision?.index.byKey.get(key)
  return placed && revision ? textIn(placed.question.text, state.language, revision.guide.language) : null
}

function describeQuestion(live: LiveInterview, { index, guide }: Revision): RoomQuestion | null {
  const { current, language, questions } = live.state
  const placed = current && index.byKey.get(current.questionKey)
  if (!placed) return null
  const isProbe = current.kind === 'probe'
  const isInWords = wantsWords(current, live.state)
  const view: RoomView = isInWords
    ? { control: 'words', hint: roomPackFor(live.state.language).answerInWords }
    : kindOf(placed.question).describeRoom(placed.question, {
        language,
        optionOrder: questions[current.questionKey]?.optionOrder ?? null,
      })
  return {
    questionKey: current.questionKey,
    turn: current.turn,
    kind: isInWords ? 'open' : placed.question.kind,
    isProbe,
    // What quoted a deleted interview is gone: the question itself is left.
    text: textOfTurn(live, current.turn) ?? textIn(placed.question.text, language, guide.language),
    view,
    sectionTitle: textIn(placed.section.title, language, guide.language),
  }
}

function describeStimulus(live: LiveInterview, { index, guide }: Revision): RoomStimulus | null {
  const { current, awaited, language } = live.state
  // What is shown stays while the next question comes.
  const questionKey = (current ?? awaited)?.questionKey
  const stimulus = questionKey === undefined ? null : index.byKey.get(questionKey)?.section.stimulus
  return stimulus
    ? localizeStimulus(stimulus, live.row.interviewId, (text) => textIn(text, language, guide.language))
    : null
}

function localizeStimulus(
  stimulus: Stimulus,
  interviewId: string,
  localize: (text: Record<string, string>) => string,
): RoomStimulus {
  const { key } = stimulus
  if (stimulus.kind === 'text') return { kind: 'text', key, text: localize(stimulus.text) }
  if (stimulus.kind === 'link')
    return { kind: 'link', key, url: stimulus.url, label: localize(stimulus.label) }
  return {
    kind: 'image',
    key,
    url: `/api/v1/room/interviews/${interviewId}/media/${stimulus.mediaId}`,
    alternative: localize(stimulus.alternative),
  }
}

/** Told as an estimate, see `estimateTimeLeft`. */
function describeProgress(state: InterviewState, { index }: Revision): RoomState['progress'] {
  const answered = Object.values(state.questions).filter(({ state }) => state === 'answered').length
  if (state.endedAt !== null || state.summary !== null) return { answered, remaining: 0, minutesLeft: 0 }
  const { questions, minutes } = estimateTimeLeft(state, index)
  return { answered, remaining: questions, minutesLeft: minutes }
}

function describeSummary(live: LiveInterview, { index, guide }: Revision): RoomSummary | null {
  const { summary, language } = live.state
  if (!summary) return null
  return {
    turn: summary.turn,
    text: textOfTurn(live, summary.turn) ?? '',
    lines: summary.lines.flatMap(({ questionKey, span }) => {
      const placed = index.byKey.get(questionKey)
      // An answer edited since is not quoted by its old places.
      const quote = isAsItWas(live.state, span) && textOfTurn(live, span.turn)?.slice(span.start, span.end)
      if (!placed || !quote) return []
      const asked = withoutDescription(textIn(placed.question.text, language, guide.language))
      return [{ questionKey, ...headingOf(live.state, placed.question, { asked, quote }), quote }]
    }),
  }
}

/** The help text beside the question, at once after distress. Where the interviewer says it, it need not stand there twice. */
function helpBeside(live: LiveInterview, utterances: RoomState['utterances']): string | null {
  const heard = lastHeard(live.state)?.turn
  const isFresh = live.state.moments.some(({ kind, turn }) => kind === 'distress' && turn === heard)
  return isFresh && !utterances.some(({ kind }) => kind === 'help') ? helpTextFor(live) : null
}

/** Whoever told of distress at the very last leaves with the help text in front of them; the yes to ending is none of it. */
function endedHelp(live: LiveInterview): string | null {
  const { helpTurns, moments, turns, questions, endReason } = live.state
  const spoken = turns.filter(({ role }) => role === 'participant')
  const last = spoken.at(-1)
  const isReply = Object.values(questions).some(({ probes }) =>
    probes.some(({ technique, turn }) => technique === 'confirm_stop' && turn === (last?.turn ?? 0) - 1),
  )
  const from = (endReason === 'stopped' && isReply ? spoken.at(-2) : last)?.turn ?? 0
  const isFresh =
    helpTurns.some((turn) => turn > from) ||
    moments.some(({ kind, turn }) => kind === 'distress' && turn >= from)
  return isFresh && !isErased(live) ? helpTextFor(live) : null
}

/** Where no moment of the talk is sure, and nobody asked for it. */
const isHelpFolded = ({ state }: LiveInterview) =>
  state.helpTurns.length === 0 && !state.moments.some(isSureDistress)

function helpTextFor(live: LiveInterview): string {
  const { terms, guide } = revisionOf(live)
  return helpTextOf(terms, live.state.language, guide.language)
}

/** In the reply that deletes it the row is as it was before. */
function isErased({ state, row }: LiveInterview): boolean {
  return row.erasedAt !== null || state.endReason === 'deleted'
}

function endedMessage(live: LiveInterview): string {
  const { state } = live
  const ended = roomPackFor(state.language).ended
  if (isErased(live)) return ended.erased
  if (state.endReason === 'minor') return ended.minor
  if (state.endReason === 'abandoned') return ended.abandoned
  const last = state.endReason === 'stopped' ? ended.partial : ended.complete
  return [...saidLast(live), last].join(' ')
}

/** What was said to their last words, before the end. */
function saidLast(live: LiveInterview): string[] {
  const { pending, helpTurns } = live.state
  return pending
    .filter((turn) => findTurn(live.state, turn)?.kind === 'notice' && !helpTurns.includes(turn))
    .flatMap((turn) => textOfTurn(live, turn) ?? [])
}
