import type { ClaimFigure } from '../figure-model.ts'
import type { ClaimReason, ClaimVerdict, EvidencePlace, ReportNumber, StoredDocument } from '../model.ts'

/** What the record says of words that are ascribed to people. */
export interface RecordVerdict {
  verdict: ClaimVerdict
  reason: ClaimReason | null
  /** Where it was said, or what stands nearest. */
  places: EvidencePlace[]
}

/** A figure as it is counted, and words of some of those who are counted in it. */
export interface FoundFigure {
  number: ReportNumber
  places: EvidencePlace[]
}

/** What a check needs to know of the record. */
export interface ClaimRecord {
  /** Words in quotation marks; null: whoever said them. */
  quotation(text: string, interviewId: string | null): Promise<RecordVerdict>
  /** A sentence in other words about what one person said; null: whoever it is. */
  paraphrase(text: string, interviewId: string | null): Promise<RecordVerdict>
  /** Whether a sentence is about one of these things, by their meaning; absent without a model of sentences. */
  isNear?(text: string, topics: readonly string[]): Promise<boolean>
  /** Of a claim that is being written: the figure that it states, of the analysis of this report; null: there is none. */
  figure?(figure: ClaimFigure, document: StoredDocument): Promise<FoundFigure | null>
  /** Where somebody denies a statement in nearly its own words, one of each person; it misses what is said otherwise. */
  denials?(statement: string): Promise<EvidencePlace[]>
  /** Of a sentence that no words show: what a person who decides it would read, the nearest first. */
  nearest?(text: string, interviewId: string | null): Promise<EvidencePlace[]>
  /** Whether these are words of a participant that the record holds. */
  holds?(place: EvidencePlace): Promise<boolean>
  /** Whether it is of an interview that was set aside. */
  isSetAside?(place: EvidencePlace): Promise<boolean>
  /** What stood at a place, also in a revision that was corrected since; null: it was erased. */
  wordsAt?(place: EvidencePlace): Promise<string | null>
  /** The figure as it is counted now; null: it is no longer there. Without it the numbers of the claim stand. */
  recount?(number: ReportNumber): ReportNumber | null
}
