/**
 * The question lint: a closed list of faults that textbooks on interviewing forbid, found in one utterance of an
 * interviewer or one question of a guide. Pure, one rule a file, language by packs.
 *
 * Sources of the list: Payne 1951, "The Art of Asking Questions"; Sudman & Bradburn 1982, "Asking Questions";
 * Krosnick & Presser 2010, Handbook of Survey Research, ch. 9; Patton 2015, "Qualitative Research & Evaluation
 * Methods", ch. 7 (singular, neutral, open questions; no presuppositions that were not established).
 */

export const faultCodes = [
  'multi',
  'leading',
  'presume',
  'praise',
  'closed',
  'long',
  'options',
  'personal',
  'repeat',
  'answered',
  'invented',
  'offguide',
  'language',
  'stimulus',
] as const
export type FaultCode = (typeof faultCodes)[number]

export type Severity = 'serious' | 'minor'

export interface Fault {
  code: FaultCode
  /** UTF-16 offsets into the text, end exclusive. */
  start: number
  end: number
  /** What is wrong with it, for the person who wrote it. */
  why: string
  /** What to write instead. */
  suggestion: string
  severity: Severity
}

/**
 * Signs of a fault that in real interviews were more often wrong than right: for a person to look at, and counted
 * nowhere.
 */
export interface PossibleFault extends Fault {
  /** By the weighing of its signs, from 0 to 1. */
  chance: number
}

export interface AskedText {
  text: string
  /** False while it waits for its answer, or when it was skipped: asking again is then no fault. */
  answered: boolean
}

/**
 * How alike two texts are, from -1 to 1. `embedding`: cosine of sentence embeddings; `lexical`: overlap of content
 * words (`lexicalSimilarity`). Synchronous: the caller embeds beforehand, in one batch.
 */
export interface Similarity {
  kind: 'embedding' | 'lexical'
  measure(a: string, b: string): number
}

/** What the study is about, as far as a rule needs it. */
export interface GuideOutline {
  topic?: string | undefined
  /** `open` false: the question wants no answer in their own words. */
  questions: readonly { text: string; open?: boolean | undefined }[]
}

/** The language of a text as a tag without region, or null where it cannot be told: too short, or ambiguous. */
export type DetectLanguage = (text: string) => string | null

export interface LintContext {
  /**
   * Language of the interview; without it the English pack reads the text, and `language` is not checked. Without a
   * pack for it only `long` and `language` are checked.
   */
  language?: string
  /**
   * Default `live`: somebody waits, and a candidate with a fault is dropped, so that only what is sure is reported.
   * `held`: an interview that is over, where signs are weighed too. In a guide nothing has been said yet, so that
   * presuming is judged by its wording alone.
   */
  place?: 'guide' | 'live' | 'held'
  /** What would only be possible is not looked for: nobody will see it, and it compares the most texts. */
  surely?: boolean
  /** Whether an answer in their own words is wanted; default true. False switches `closed` and `options` off. */
  open?: boolean
  /** Facts that are established without having been said: by recruiting, or on the screen. */
  known?: readonly string[]
  /** Everything asked before, oldest first. Without it `repeat` and `answered` are not checked. */
  asked?: readonly AskedText[]
  /** Everything the participant has said, oldest first. Without it `presume`, `answered`, `invented` are not checked. */
  said?: readonly string[]
  /** Without it `repeat`, `answered`, `invented` and `offguide` are not checked. */
  similarity?: Similarity
  /** Without it `offguide` is not checked. */
  guide?: GuideOutline
  /** Words of what is on the participant's screen. Without it `stimulus` is not checked. */
  screen?: string
  /** Without it `language` is not checked: a detector is large, and a browser page does without. */
  detectLanguage?: DetectLanguage
}

export interface LintResult {
  /** In order of their start. */
  faults: Fault[]
  /** In the same order; only of interviews that were held. */
  possible: PossibleFault[]
  notChecked: FaultCode[]
}
