/**
 * A rehearsed participant: what one person once said, cut into facts that they hold, and rules by which they tell
 * them. Pure and deterministic by seed. It shows how an interviewer fares with people who answer by these rules; it
 * cannot show what real people would say (docs/guides/rehearse-a-study.md says what follows from that).
 *
 * The rules are fixed before an interviewer is tuned to them, and match by shared words only: never by the embedder
 * that the engine itself uses, whose mistakes they would share.
 */

/** Raised whenever the same person, seed and utterance could lead to another answer. Printed with every figure. */
export const rehearsalVersion = 3

export interface SpokenTurn {
  role: 'participant' | 'interviewer'
  text: string
}

/** A sentence or a clause of a person's own words that says something. */
export interface HeldFact {
  /** Place in the order in which they were said, from 0. */
  at: number
  /** The turn of theirs that it was said in, from 0: facts of one turn are neighbours. */
  breath: number
  text: string
  words: number
  /** Content words, stemmed. */
  stems: ReadonlySet<string>
  /** Content words of the question that it answered. */
  context: ReadonlySet<string>
  /** That question as `sameWords` writes it. */
  question: string | null
}

export interface RehearsedPerson {
  personId: string
  language: string
  /** Where their words come from; an invented person is never shown as anything else. */
  origin: 'interview' | 'invented'
  facts: readonly HeldFact[]
  /** Facts in a usual answer of theirs. */
  usualFacts: number
  /** How telling a word is for this person, from near 0 (in all of their facts) to 1 (in one of them, or in none). */
  weights: ReadonlyMap<string, number>
}

/** What is assumed about people, and not known: figures are printed for each of these side by side. */
export interface Temper {
  /** Chance that a follow-up which takes up what they just said brings out one fact more than "tell me more" does. */
  probingBonus: number
  /** Whether praise and pressure make answers shorter from then on. */
  praisePenalty: boolean
}

export type ReplyKind =
  /** Told something on a question. */
  | 'answered'
  /** Told something more. */
  | 'added'
  | 'nothing_more'
  | 'nothing_near'
  /** Told all they hold on it before. */
  | 'said_already'
  /** The question was put before, and answered. */
  | 'asked_again'
  | 'which_of_two'

/** What an utterance was to them: a question, a follow-up on their own words, one for more of the same, ... */
export type HeardAs = 'question' | 'own_words' | 'more' | 'repeat' | 'double'

export interface RehearsedReply {
  text: string
  kind: ReplyKind
  heardAs: HeardAs
  /** What was told with it: `HeldFact.at`. */
  facts: readonly number[]
}

/** What a rehearsed participant remembers of the interview so far. */
export interface Memory {
  /** Replies given. */
  replies: number
  told: ReadonlySet<number>
  /** Facts told since the last new question, newest answer last. */
  onTopic: readonly (readonly number[])[]
  asked: readonly { stems: ReadonlySet<string>; allStems: ReadonlySet<string>; isAnswered: boolean }[]
  /** Utterances with praise or pressure so far. */
  strains: number
}

export const blankMemory: Memory = { replies: 0, told: new Set(), onTopic: [], asked: [], strains: 0 }
