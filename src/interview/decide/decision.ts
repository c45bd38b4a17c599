/** What the program can decide to do next, and what it says about why. */
import type { EventPayload, InterviewStatus, NoticeKind, ProbeTechnique } from '../events.ts'
import type { Place } from '../reading/phrases.ts'
import type { SensitiveKind } from '../reading/sensitive.ts'
import type { Focus, Reading } from '../reading.ts'
import type { SkipReason } from '../state.ts'

/** What just happened. */
export type Trigger =
  | 'begin'
  | 'answer'
  | 'aside'
  | 'correction'
  | 'skip'
  | 'not_understood'
  | 'stop'
  | 'summary'

export interface DecisionInputs {
  trigger: Trigger
  /** Epoch milliseconds; the state's own clock stands still at its last event. */
  now: number
  /** Of the reply just given; null where it had no words. */
  reading: Reading | null
  /** What in the turn just heard calls for care. */
  moments?: readonly SensitiveKind[]
  /** Distress of a kind that calls for help at once. */
  isCrisis?: boolean
  /** Techniques decided before in this turn, for which no wording passed the lint. */
  withheld?: readonly ProbeTechnique[]
  /** Words that make a coming question needless for them, by question: what they said they never do or have. */
  inapplicable?: ReadonlyMap<string, Inapplicable>
  /** Coming questions that something they said may have answered. */
  perhapsTold?: ReadonlyMap<string, PerhapsTold>
  /** Things mentioned earlier that belong to the present question. */
  threads?: readonly Focus[]
}

/** A place in an earlier turn. */
export interface EarlierPlace {
  turn: number
  start: number
  end: number
}

/** Where they touched on a question still to come. */
export interface PerhapsTold extends EarlierPlace {
  /** Likely to be an answer, in part at least: what is left is asked. Else the question is put so that it holds in any case. */
  isLikely: boolean
  /** So much so that their words are read out. */
  isSure?: boolean
}

/** Where they said what makes a question needless for them. */
export interface Inapplicable extends EarlierPlace {
  /** Sure enough to leave it out; what is not sure is put with their words, and they say whether it applies. */
  isSure: boolean
}

export type Move =
  | {
      kind: 'ask'
      questionKey: string
      optionOrder: string[] | null
      /** With what they said in an earlier interview, to confirm or change. */
      recalls?: true
    }
  | {
      kind: 'confirm_volunteered'
      questionKey: string
      place?: EarlierPlace
      isLikely?: boolean
      isSure?: boolean
    }
  | { kind: 'confirm_applies'; questionKey: string; place: EarlierPlace }
  | {
      kind: 'probe'
      questionKey: string
      technique: ProbeTechnique
      /** Which of the guide's own follow-ups. */
      fixedIndex: number | null
      focus: Focus | null
      /** The researcher's note that asks for it. */
      noteId?: string
      /** They asked what our question means: places in their newest words of what they offered. */
      repair?: readonly Place[]
      /** They hold something back until what they ask is answered: it is left to them. */
      isHeld?: true
      /** An end is offered, not granted. */
      isOffer?: true
    }
  | { kind: 'summarise' }
  | { kind: 'close'; status: InterviewStatus; reason: EventPayload<'interview.ended'>['reason'] }
  /** The question on screen stays. */
  | { kind: 'wait' }

export interface Considered {
  move: string
  score: number | null
  why: string
}

export interface Decision {
  move: Move
  /** One sentence for the researcher. */
  reason: string
  /** Questions passed over on the way. */
  skips: { questionKey: string; reason: SkipReason }[]
  /** Said before the move. */
  notice: NoticeKind | null
  /** And after it. */
  alsoSays?: NoticeKind
  /** What the notice counts. */
  minutes?: number
  questions?: number
  stimulus: { sectionKey: string; stimulusKey: string } | null
  considered: Considered[]
  /** What it rested on; no words of the participant. */
  inputs: Record<string, unknown>
}

/** A part of `decide` answers with a decision, or leaves it to the next part with what it noted. */
export type Verdict = { decided: Decision } | { decided: null; considered: Considered[] }

export function decision(move: Move, reason: string, rest: Partial<Decision> = {}): Decision {
  return { move, reason, skips: [], notice: null, stimulus: null, considered: [], inputs: {}, ...rest }
}

/** A turn about the talk itself: no words of theirs are taken up. */
export function probe(
  questionKey: string,
  technique: 'confirm_stop' | 'confirm_deletion' | 'rephrase' | 'return_question',
): Extract<Move, { kind: 'probe' }> {
  return { kind: 'probe', questionKey, technique, fixedIndex: null, focus: null }
}

/** Short name of a move for lists of what was considered. */
export function nameOf(move: Move): string {
  if (move.kind === 'probe') return `probe: ${move.technique}`
  return 'questionKey' in move ? `${move.kind}: ${move.questionKey}` : move.kind
}
