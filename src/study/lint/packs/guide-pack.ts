/** What a language brings to the rules for guides. Patterns run over `plain()` text. */

export interface Rewriting {
  /** Its first group, where it has one, is what the question is about; `rewrite` gets it. */
  pattern: RegExp
  why: string
  /** The question asked from what they did, or by a method that has a name. */
  rewrite(about: string): string
}

export interface GuidePack {
  /** Future behaviour, intention or price asked outright. */
  hypothetical: readonly Rewriting[]
  /** Questions of methods that have a name, and are asked as the method wants it. */
  namedMethods: RegExp
  /** Whether a text turns to whoever is to answer: a question, a request, or words about them. */
  asks: RegExp
  /** A word that only keeps a place. */
  placeholder: RegExp
  /** Terms of the trade, and what people say in their place. */
  jargon: readonly { pattern: RegExp; plainly: string }[]
  /** Abbreviations that everybody knows. */
  commonAbbreviations: ReadonlySet<string>
  /** "not", "never", "nobody". */
  negators: RegExp
  /** Words that say no without a "not": "unlikely", "disagree", "fail". */
  hiddenNegators: RegExp
  /** "or not", "why not": no second negation. */
  notNegation: RegExp
  /** A scale named in a question, and the words that would say what its points mean. */
  scaleInText: { names: RegExp; explains: RegExp }
  /** What a point of a scale says: 1, -1, or 0 where it says neither. */
  valence(label: string): -1 | 0 | 1
}
