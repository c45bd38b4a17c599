/** What a moment can be that calls for care instead of a follow-up. */
export const sensitiveKinds = ['distress', 'third_person', 'health', 'minor'] as const
export type SensitiveKind = (typeof sensitiveKinds)[number]

/** A place in a participant's own words: UTF-16 offsets, end exclusive. Never the words themselves. */
export interface SensitiveMoment {
  kind: SensitiveKind
  start: number
  end: number
}

/**
 * What a language needs so that its sensitive moments are found: one file each. Its `patterns` are not global (its figures and facts are), repeat
 * nothing inside a repetition without bounds, and read text with straight apostrophes.
 */
export interface SensitivePack {
  language: string
  /** Figures of speech ("dead simple"): blanked out before anything else is read. */
  figures: readonly RegExp[]
  patterns: Readonly<Record<SensitiveKind, readonly RegExp[]>>
  /**
   * Plain facts of a story: a death, an illness in the family. Found, and kept out of what others are shown; nothing is
   * left out of the talk because of them.
   */
  facts: readonly RegExp[]
  /** How it is with somebody who grieves: beside it a death is no fact in passing. */
  gloom: RegExp
  /** That somebody near to them died, or that they grieve; among the facts and among the signs of distress. */
  bereavement: readonly RegExp[]
  /** What calls for help at once: of distress, all but bereavement; of health, what is acute. */
  crisis: readonly RegExp[]
  /** The question asks how old they are: then a bare number is an age. */
  asksAge: RegExp
  /** A year of birth, as its first group. */
  bornIn: RegExp
  /** An age in words, for a bare reply: 0 when it is none. */
  readAge: (text: string) => number
}
