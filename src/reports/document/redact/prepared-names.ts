import type { Redaction } from './redact.ts'

/** How a published version is shown without names. Fixed when it is published, so that what was sent stays what was sent. */
export interface PreparedNames {
  /**
   * Pseudonym by participant, in order of first appearance: the same person is the same one throughout, and in every later
   * version, so that those who are not in this one keep theirs here.
   */
  pseudonyms: Record<string, string>
  /** What is taken out of cited words, by place: `interview:turn:revision:start:end`. */
  redactions: Record<string, Redaction[]>
  /** Titles, labels and prose with names taken out; equal texts are left away. */
  texts: Record<string, string>
  /** What a person looked at and said to name nobody here: it stays. */
  kept?: string[]
}
