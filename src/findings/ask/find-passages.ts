/** One passage of each turn that may answer: how surely it does, and as much of the turn as a reader needs to see it. Pure. */

import type { Clause } from './clauses.ts'
import type { Concept, MeaningOf } from './concepts.ts'
import { conceptsOf } from './concepts.ts'
import { type ClauseMatch, isSpecific, matchClause } from './match-sentences.ts'
import type { Group } from './people-group.ts'
import type { RecordIndex } from './record-index.ts'
import { type Features, type ScoreInput, scoreTurns } from './score-turns.ts'
import { type Standing, standingOf } from './standing.ts'

export interface Passage extends Features {
  /** The sentence that answers best. */
  sentence: number
  /** Sentences that the quote spans, `last` inclusive. */
  first: number
  last: number
  standing: Standing
  /** In logits. */
  score: number
}

/** Whose it is: a place in `index.people`. */
export function personOf(index: RecordIndex, { sentence }: Pick<Passage, 'sentence'>): number {
  return index.turns[index.sentences[sentence]!.turn]!.person
}

/** The surest passage of each person, in the order given. */
export function onePerPerson(index: RecordIndex, passages: readonly Passage[]): Passage[] {
  const seen = new Set<string>()
  return passages.filter((passage) => {
    const { participantId } = index.people[personOf(index, passage)]!
    if (seen.has(participantId)) return false
    seen.add(participantId)
    return true
  })
}

export interface Search {
  index: RecordIndex
  clause: Clause
  concepts: readonly Concept[]
  match: ClauseMatch
  /** For each sentence how near its stretch is to what is asked; null without a model. */
  nearness: Float32Array | null
  isOfFact: boolean
}

export interface SearchInput {
  index: RecordIndex
  clause: Clause
  meaningOf: MeaningOf
  nearness: Float32Array | null
  isOfFact: boolean
  /** Of whom it is, where it is of some. */
  group?: Group | null
}

export function searchOf({
  index,
  clause,
  meaningOf,
  nearness,
  isOfFact,
  group = null,
}: SearchInput): Search {
  const concepts = conceptsOf(clause, index, meaningOf)
  return { index, clause, concepts, match: matchClause(index, concepts, group), nearness, isOfFact }
}

/** For one word alone, as it is written and in no other meaning. */
export function searchOfWord(index: RecordIndex, word: string, nearness: Float32Array | null): Search {
  const clause = { words: [{ word, class: 'name' as const }], isNegated: false, isKindOfPerson: false }
  return searchOf({ index, clause, meaningOf: () => null, nearness, isOfFact: false })
}

/** Fitted as a choice among all turns on 98 questions that have an answer (docs/decisions/0072). In logits. */
export const weights: Record<keyof Features, number> = {
  beside: 1.64,
  inTurn: 1.82,
  inInterview: 1.48,
  exact: 0.36,
  lacking: -0.61,
  nearness: 1.69,
  interviewNearness: 0.53,
}

/** Without a model as if every turn that shares a word were as near as answers usually are. */
const unknownNearness = 2.5
/** With less than this in words and in meaning it is not looked at. */
const least = { words: 0.15, nearness: 1 }

/** Surest first. */
export function findPassages(search: Search): Passage[] {
  const { index, nearness } = search
  const input: ScoreInput = search
  return scoreTurns(input)
    .filter(({ features }) => features.inTurn >= least.words || features.nearness >= least.nearness)
    .map(({ sentence, features }): Passage => {
      const standing = standingIn(search, sentence)
      const score = scoreOf(features, nearness !== null) + standingWeight(search, standing)
      return { ...features, ...quoteAround(index, sentence), sentence, standing, score }
    })
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence)
}

function scoreOf(features: Features, isMeaningKnown: boolean): number {
  const known = isMeaningKnown
    ? features
    : { ...features, nearness: unknownNearness * features.beside, interviewNearness: 0 }
  let score = 0
  for (const [name, weight] of Object.entries(weights)) score += weight * known[name as keyof Features]
  return score
}

/** As long as a reader needs to see that it answers: what "it" stands for is often said a sentence before. Words. */
const quoteLength = 75

function quoteAround({ sentences, turns }: RecordIndex, sentence: number): { first: number; last: number } {
  const turn = turns[sentences[sentence]!.turn]!
  const lengthOf = (at: number) => sentences[at]!.lastToken - sentences[at]!.firstToken
  let first = sentence
  let last = sentence
  let words = lengthOf(sentence)
  for (;;) {
    const after = last + 1 < turn.lastSentence ? lengthOf(last + 1) : Number.POSITIVE_INFINITY
    const before = first > turn.firstSentence ? lengthOf(first - 1) : Number.POSITIVE_INFINITY
    if (words + Math.min(after, before) > quoteLength) return { first, last }
    if (words + after <= quoteLength) words += lengthOf(++last)
    else words += lengthOf(--first)
  }
}

function standingIn({ index, concepts, match }: Search, sentence: number): Standing {
  let heaviest = -1
  for (const [at, weight] of match.weights.entries()) {
    const isSaid = match.own[at]![sentence]! > 0 && isSpecific(concepts[at]!)
    if (isSaid && (heaviest < 0 || weight > match.weights[heaviest]!)) heaviest = at
  }
  if (heaviest < 0) return 'asserted'
  const { firstToken, lastToken } = index.sentences[sentence]!
  const concept = concepts[heaviest]!
  for (let token = firstToken; token < lastToken; token++) {
    const stem = index.stemOfWord[index.tokens[token]!]!
    if (concept.quality[stem]! >= 0.4 || concept.phrases.some(({ stems }) => stems[0] === stem))
      return standingOf(index, sentence, token)
  }
  return 'asserted'
}

/** Where it is asked what has happened, what is denied or only imagined did not. In logits. */
function standingWeight({ isOfFact, clause }: Search, standing: Standing): number {
  if (!isOfFact || clause.isNegated) return 0
  return { asserted: 0, denied: -0.5, supposed: -0.25, of_others: 0 }[standing]
}
