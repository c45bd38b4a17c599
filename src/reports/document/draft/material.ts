import type { SaidFigure } from '../../../findings/asked/said-in-answer.ts'
import type { Origin } from '../../../findings/asked/theme-origins.ts'
import type { Proportion, Quote, Results, Themes } from '../../../findings/model.ts'
import type { InterviewStatus } from '../../../interview/events.ts'
import type { Taps } from '../../../interview/taps-model.ts'
import type { ReportHeard, ReportProvenance } from '../model.ts'
import type { LeadingUp } from './leading-up.ts'

export interface DirectedStudy {
  questions: {
    key: string
    wording: string
    isRecovered: boolean
    asked: Proportion
    said: readonly Pick<SaidFigure, 'key' | 'label' | 'proportion' | 'isBland'>[]
  }[]
  themes: { themeId: string; origin: Origin }[]
}

export interface NearTheme {
  themeId: string
  /** Near enough to be part of an answer. */
  isNear: boolean
  /** A person wrote it, and it is near or tied to the objective. */
  isByHand?: boolean
  /** It denies what the objective asks for: no answer, and what stands against one. */
  isOpposite?: boolean
}

export interface AskedBy {
  questionKey: string
  /** What of its answers is the objective's; null where the whole question asks for it. */
  keys: readonly string[] | null
}

export interface Readers {
  readers: number
  /** Participants whom two or more have read. */
  readTwice: number
  /** Of these, by theme; `alpha` is null where all said one thing. */
  agreement: { name: string; alpha: number | null }[]
}

/** Everything that the first draft is written from. Plain values, so that writing it is pure. */
export interface DraftMaterial {
  study: { studyId: string; name: string; question: string; decision: string; isSample: boolean }
  /** Of the guide, in its order; also those that no question serves. */
  objectives: { key: string; text: string }[]
  /** By objective: themes of the whole study, the nearest first. */
  nearest: Readonly<Record<string, readonly NearTheme[]>>
  /** By objective: the question in whose answers it is answered, of those that no guide names. */
  askedBy: Readonly<Record<string, AskedBy>>
  /** By objective: questions under no objective, of answers that were imported, that ask for it. */
  alsoAsked: Readonly<Record<string, readonly string[]>>
  /** By question of the guide that leads up to others: how. */
  leadingUp: ReadonlyMap<string, LeadingUp>
  /** By question that no guide names, and by what is said to it: words in which it is said, of one person each. */
  saidQuotes: Readonly<Record<string, Readonly<Record<string, readonly Quote[]>>>>
  /** Themes of which one denies what the other says, with how many the machine counts in both. */
  contradictions: readonly { one: string; other: string; people: number }[]
  results: Results
  themes: Themes
  /** By theme: words that deny it, of one each. Only of those that may answer an objective; none was found for the others. */
  opposing: Readonly<Record<string, readonly Quote[]>>
  /** Where people come to speak of each theme; null before the first analysis. */
  directions: DirectedStudy | null
  /** Results again with interviews taken in that the report leaves out; none where nothing was left out. */
  alternatives: { added: string; results: Results }[]
  recruited: { how: string; interviews: number }[]
  /** By theme that people have checked: passages of those who were read and have it, of one each. */
  read: Readonly<Record<string, readonly Quote[]>>
  /** Who checked the coding; null where nobody has. */
  readers: Readers | null
  /** How many were held elsewhere: what was asked there is not known. */
  imported: number
  languages: { language: string; interviews: number }[]
  lengths: ReportHeard['lengths']
  firstAt: string | null
  lastAt: string | null
  steered: { interviews: number; notes: number }
  /** What participants tapped at the end, by revision of the guide. */
  taps: Taps['revisions']
  /** What a researcher marked in transcripts for the report, in their order. */
  marked: { quote: Quote; note: string }[]
  provenance: ReportProvenance
}

export const statusWords: Record<InterviewStatus, string> = {
  complete: 'complete',
  partial: 'partial',
  in_progress: 'in progress',
  abandoned: 'abandoned',
  screened_out: 'screened out',
  over_quota: 'over quota',
  set_aside: 'set aside',
  test: 'test',
}
