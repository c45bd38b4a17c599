/** The state of an interview, as `reduce` makes it from the log. It holds structure and references, never words. */
import type { AnswerValue } from '../study/skip-rules.ts'
import type {
  EventPayload,
  InterviewStatus,
  NoticeKind,
  ProbeTechnique,
  Salient,
  Span,
  SteeringKind,
  skipReasons,
  TapAnswer,
  TapKey,
} from './events.ts'

export type SkipReason = (typeof skipReasons)[number]

export interface ProbeProgress {
  technique: ProbeTechnique
  turn: number
  /** Words of the reply; null while it waits for one. */
  replyWords: number | null
  /** It follows something nobody expected. */
  isUnexpected?: boolean
  /** The words that it is about. */
  about?: Span
}

export interface QuestionProgress {
  /** `unasked`: what was volunteered was taken back by a correction, and it may still come. */
  state: 'asked' | 'answered' | 'volunteered' | 'skipped' | 'unasked'
  meaning: number
  skipReason: SkipReason | null
  /** The answer after which it was passed over as needless for them: where that is corrected, it may come after all. */
  ruledOutAt?: number
  value: AnswerValue | null
  /** Participant turns that make up the answer. */
  turns: number[]
  /** Words of the first reply; null while it waits for one. */
  firstWords: number | null
  probes: ProbeProgress[]
  optionOrder: string[] | null
  notUnderstood: number
  volunteered: { span: Span; score: number }[]
  /** Turns whose correction took back what was volunteered in them. */
  takenBackIn: number[]
  /** Per turn, the clause that says most. */
  salient: (Salient & { turn: number; turnRevision: number })[]
  /** Time the participant spent on it so far, pauses and long absences left out. */
  activeMs: number
}

/** What waits for a reply. */
export interface Current {
  turn: number
  questionKey: string
  kind: 'question' | 'probe'
  technique: ProbeTechnique | null
}

export interface TurnReference {
  turn: number
  turnRevision: number
  role: 'participant' | 'interviewer'
  kind: 'question' | 'probe' | 'notice' | 'summary' | 'answer' | 'aside' | 'correction' | 'imported'
  questionKey: string | null
  contentId: string | null
  at: number
  startMs: number | null
  endMs: number | null
}

export interface SummaryState {
  turn: number
  lines: EventPayload<'summary.shown'>['lines']
  correctionTurn: number | null
  /** What the correction wants and asks; older states have neither. */
  wants?: EventPayload<'summary.corrected'>['wants']
  asks?: EventPayload<'summary.corrected'>['asks']
  isConfirmed: boolean
}

/** A researcher's note; how far it was obeyed. */
export interface NoteState {
  noteId: string
  kind: SteeringKind
  questionKey: string | null
  contentId: string | null
  /** Of what came before it: a follow-up that was asked earlier obeys nothing. */
  seq: number
  at: number
  /** The turn in which a follow-up was asked because of it. */
  turn: number | null
}

export interface InterviewState {
  seq: number
  epoch: number
  seed: number
  revisionId: string | null
  language: string
  mode: 'text' | 'voice'
  isTest: boolean
  embedderId: string
  status: InterviewStatus
  /** What it was before it was set aside. */
  statusBefore: InterviewStatus | null
  endReason: EventPayload<'interview.ended'>['reason'] | null
  startedAt: number
  endedAt: number | null
  consent: Record<string, boolean>
  /** The tab that talks; 0 before any claimed. */
  tab: number
  isPaused: boolean
  /** Time of the last event and time actually spent, in milliseconds. */
  lastAt: number
  activeMs: number
  nextTurn: number
  turns: TurnReference[]
  /** Turns of the interviewer since the participant's last one. */
  pending: number[]
  current: Current | null
  /** A follow-up that is decided and waits for its words; nothing is on screen meanwhile. */
  awaited: EventPayload<'wording.awaited'> | null
  /** By question key, in the order in which they came up. */
  questions: Record<string, QuestionProgress>
  lastAnswer: { turn: number; questionKey: string; isValue: boolean } | null
  stimuliShown: string[]
  wordingsUsed: string[]
  /** Of what was said last; none where that was the guide's own words. */
  lastWordings: string[]
  focuses: Span[]
  noticesSaid: NoticeKind[]
  /** Questions answered in an earlier interview, and where the quotation stands. */
  earlier: { questionKey: string; contentId: string }[]
  /** By key of a question still to come, the best place where they touched on it. */
  touched: Record<string, { span: Span; score: number }>
  /** Moments that call for care, in the order in which they came. */
  moments: EventPayload<'moment.flagged'>[]
  /** Turns in which the help text was shown. */
  helpTurns: number[]
  summary: SummaryState | null
  participantWords: number
  notes: NoteState[]
  taps: Partial<Record<TapKey, TapAnswer>>
  /** Contents that were erased: tombstones. */
  erased: number
}

export function emptyState(): InterviewState {
  return {
    seq: 0,
    epoch: 0,
    seed: 0,
    revisionId: null,
    language: 'en',
    mode: 'text',
    isTest: false,
    embedderId: 'lexical',
    status: 'in_progress',
    statusBefore: null,
    endReason: null,
    startedAt: 0,
    endedAt: null,
    consent: {},
    tab: 0,
    isPaused: false,
    lastAt: 0,
    activeMs: 0,
    nextTurn: 0,
    turns: [],
    pending: [],
    current: null,
    awaited: null,
    questions: {},
    lastAnswer: null,
    stimuliShown: [],
    wordingsUsed: [],
    lastWordings: [],
    focuses: [],
    noticesSaid: [],
    earlier: [],
    touched: {},
    moments: [],
    helpTurns: [],
    summary: null,
    participantWords: 0,
    notes: [],
    taps: {},
    erased: 0,
  }
}

export type StatePhase = 'consent' | 'talking' | 'summary' | 'ended'

export function phaseOf(state: InterviewState): StatePhase {
  if (state.endedAt !== null) return 'ended'
  if (state.consent.interview !== true) return 'consent'
  return state.summary === null ? 'talking' : 'summary'
}

/** A guardian consented, and they themselves agreed. */
export function mayBeMinor({ consent }: Pick<InterviewState, 'consent'>): boolean {
  return consent.guardian === true && consent.assent === true
}

/** Said in words, or in a meaning that words bear out. */
export const isSureDistress = ({ kind, isUnsure }: InterviewState['moments'][number]) =>
  kind === 'distress' && isUnsure !== true

/** Nothing of such a turn is asked about, quoted or taken up again. */
export function callsForCare({ moments }: Pick<InterviewState, 'moments'>, turn: number): boolean {
  return moments.some((moment) => moment.turn === turn && moment.kind !== 'minor' && !moment.isUnsure)
}

/** Whether an earlier follow-up took up these words, or some of them. */
export function isTakenUp(
  { focuses }: Pick<InterviewState, 'focuses'>,
  place: { turn: number; start: number; end: number },
): boolean {
  return focuses.some((used) => used.turn === place.turn && used.start < place.end && place.start < used.end)
}

/** The newest revision of a turn, or undefined. */
export function findTurn(state: InterviewState, turn: number): TurnReference | undefined {
  return state.turns[turn]
}

/** The follow-up that is the last thing they were asked; undefined where that was something else. */
/** Undefined before their first word. */
export function lastHeard({ turns }: Pick<InterviewState, 'turns'>): TurnReference | undefined {
  return turns.findLast(({ role }) => role === 'participant')
}

export function lastProbe(
  { turns, questions }: Pick<InterviewState, 'turns' | 'questions'>,
  questionKey: string,
): ProbeProgress | undefined {
  const asked = turns.findLast(({ role, kind }) => role === 'interviewer' && kind !== 'notice')
  const probe = questions[questionKey]?.probes.at(-1)
  return probe?.turn === asked?.turn ? probe : undefined
}

/** Offsets are of one revision of the words: in any other they point somewhere else. */
export function isAsItWas(
  state: InterviewState,
  { turn, turnRevision }: Pick<TurnReference, 'turn' | 'turnRevision'>,
): boolean {
  return findTurn(state, turn)?.turnRevision === turnRevision
}

/** What holds as answers, for skip rules: volunteered words count as an answer, skipped questions do not. */
export function answersOf(state: InterviewState): Map<string, AnswerValue> {
  const answers = new Map<string, AnswerValue>()
  for (const [key, question] of Object.entries(state.questions)) {
    if (question.value && question.state === 'answered') answers.set(key, question.value)
    else if (question.state === 'volunteered') answers.set(key, { kind: 'open' })
  }
  return answers
}

/** A follow-up wants words; a closed question that is only said again still wants its kind of answer. */
export function wantsWords(current: Current, state: InterviewState): boolean {
  const isOpen = state.questions[current.questionKey]?.firstWords == null
  return current.kind === 'probe' && !(isOpen && saidAgain.has(current.technique))
}

const saidAgain: ReadonlySet<ProbeTechnique | null> = new Set([
  'rephrase',
  'return_question',
  'confirm_stop',
  'confirm_volunteered',
])
