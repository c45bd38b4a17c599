/** From matches to a probability for each sentence that it answers what is asked. Pure. */
import type { Concept } from './concepts.ts'
import type { ClauseMatch } from './match-sentences.ts'
import type { Clause } from './read-question.ts'
import type { RecordIndex } from './record-index.ts'
import { type Standing, speaksOfOwnWork, standingOf } from './standing.ts'

/** What is known of a sentence as an answer. Shares are of the question's weight, 0 to 1. */
export interface Features {
  /** Said in the sentence, beside it, elsewhere in the turn or by the question that it answers. */
  coverage: number
  /** Said in the sentence itself. */
  own: number
  /** The heaviest word that is not said: its weight times how far it is lacking. */
  lacking: number
  /** Of what is asked, the part that nobody in the record speaks of. */
  unknown: number
  /** Standard deviations that the sentence's stretch is nearer to the question than the mean. */
  nearness: number
  /** The same of the nearest stretch of the turn. */
  turnNearness: number
  /** How far the nearest of all is from it. */
  behind: number
  standing: Standing
}

export interface Passage extends Features {
  sentence: number
  /** Sentences that the quote spans, `last` inclusive. */
  first: number
  last: number
  probability: number
}

export interface ScoreInput {
  index: RecordIndex
  clause: Clause
  concepts: readonly Concept[]
  match: ClauseMatch
  /** For each sentence how many standard deviations its stretch is nearer to the question than the mean; null without a model. */
  nearness: Float32Array | null
  /** The same for each concept alone; null without a model. */
  wordNearness: (Float32Array | null)[] | null
  isOfFact: boolean
}

/** How far a word counts that stands beside the sentence, elsewhere in the turn, or in what was asked. */
export const reach = {
  beside: 0.86,
  inTurn: 0.65,
  inQuestion: 0.24,
  /** ... or in what the person says of themselves anywhere: a teacher need not say so again. */
  inPerson: 0.75,
  /** ... or anywhere in the interview. */
  inInterview: 0.32,
  /** Of a word's own nearness to the sentence: from so many standard deviations on ... */
  nearFrom: 1.5,
  /** ... up to so many, where it counts so much. */
  nearTo: 5,
  nearMost: 0.7,
}

/** Less than this, both in words and in meaning, is not looked at. */
const leastOwn = 0.12
const leastNearness = 2.2

export function scoreSentences(input: ScoreInput): Passage[] {
  const { index, nearness } = input
  const top = nearness ? nearness.reduce((most, each) => Math.max(most, each), 0) : 0
  const passages: Passage[] = []
  for (const turn of index.turns) {
    let turnNearness = 0
    if (nearness)
      for (let at = turn.firstSentence; at < turn.lastSentence; at++)
        turnNearness = Math.max(turnNearness, nearness[at]!)
    for (let at = turn.firstSentence; at < turn.lastSentence; at++) {
      const passage = scoreSentence(input, at, { turnNearness, top })
      if (passage) passages.push(passage)
    }
  }
  return passages
}

function scoreSentence(
  input: ScoreInput,
  sentence: number,
  { turnNearness, top }: { turnNearness: number; top: number },
): Passage | null {
  const { index, concepts, match } = input
  const { weights } = match
  let own = 0
  for (const [at, weight] of weights.entries()) own += weight * match.own[at]![sentence]!
  const nearness = input.nearness?.[sentence] ?? 0
  if (own < leastOwn && nearness < leastNearness) return null
  const turn = index.turns[index.sentences[sentence]!.turn]!
  let coverage = 0
  let lacking = 0
  let first = sentence
  let last = sentence
  for (const [at, weight] of weights.entries()) {
    const found = bestOf(input, at, sentence)
    coverage += weight * found.quality
    if (concepts[at]!.class !== 'light' && concepts[at]!.class !== 'subject') {
      lacking = Math.max(lacking, weight * (1 - found.quality))
    }
    if (found.at !== null && weight > 0.12) {
      first = Math.min(first, found.at)
      last = Math.max(last, found.at)
    }
  }
  first = Math.max(first, turn.firstSentence)
  const features: Features = {
    coverage,
    own,
    lacking,
    unknown: match.unknown,
    nearness,
    turnNearness,
    behind: top - turnNearness,
    standing: standingIn(input, sentence),
  }
  return { ...features, sentence, first, last, probability: chanceOf(input, features) }
}

/** Fitted on questions about half of a set of interviews (docs/decisions/0072). In logits. */
export const weights = {
  bias: -6.2,
  coverage: 4.65,
  own: 2.2,
  lacking: -3,
  unknown: -2.6,
  nearness: 0.29,
  turnNearness: 0.48,
  behind: -0.35,
}

function chanceOf(input: ScoreInput, features: Features): number {
  const known = input.nearness !== null
  const nearness = known ? features.nearness : 2.5
  const turnNearness = known ? features.turnNearness : 2.5
  return logistic(
    weights.bias +
      weights.coverage * features.coverage +
      weights.own * features.own +
      weights.lacking * features.lacking +
      weights.unknown * features.unknown +
      weights.nearness * nearness +
      weights.turnNearness * turnNearness +
      weights.behind * (known ? features.behind : 0.5) +
      standingWeight(input, features.standing),
  )
}

function bestOf(
  { index, concepts, match, wordNearness }: ScoreInput,
  concept: number,
  sentence: number,
): { quality: number; at: number | null } {
  const own = match.own[concept]!
  let quality = own[sentence]!
  let at: number | null = null
  const turn = index.turns[index.sentences[sentence]!.turn]!
  for (let other = turn.firstSentence; other < turn.lastSentence; other++) {
    if (other === sentence) continue
    const isBeside = Math.abs(other - sentence) === 1
    const worth = own[other]! * (isBeside ? reach.beside : reach.inTurn)
    if (worth > quality) {
      quality = worth
      at = isBeside ? other : null
    }
  }
  const near = wordNearness?.[concept]?.[sentence] ?? 0
  const meant =
    reach.nearMost * Math.min(1, Math.max(0, (near - reach.nearFrom) / (reach.nearTo - reach.nearFrom)))
  if (meant > quality) {
    quality = meant
    at = null
  }
  const elsewhere = match.inInterview[concept]![turn.person]! * reach.inInterview
  if (elsewhere > quality) {
    quality = elsewhere
    at = null
  }
  const personal = match.personal[concept]
  if (personal && personal[turn.person]! * reach.inPerson > quality) {
    quality = personal[turn.person]! * reach.inPerson
    at = null
  }
  if (quality < reach.inQuestion) {
    for (const stem of turn.asked) {
      const worth = concepts[concept]!.quality[stem]! * reach.inQuestion
      if (worth > quality) {
        quality = worth
        at = null
      }
    }
  }
  return { quality, at }
}

function standingIn({ index, concepts, match }: ScoreInput, sentence: number): Standing {
  let heaviest = -1
  for (const [at, weight] of match.weights.entries()) {
    const isCandidate =
      match.own[at]![sentence]! > 0 && concepts[at]!.class !== 'subject' && concepts[at]!.class !== 'light'
    if (isCandidate && (heaviest < 0 || weight > match.weights[heaviest]!)) heaviest = at
  }
  if (heaviest < 0) return 'asserted'
  const { firstToken, lastToken } = index.sentences[sentence]!
  const concept = concepts[heaviest]!
  for (let token = firstToken; token < lastToken; token++) {
    const stem = index.stemOfWord[index.tokens[token]!]!
    if (concept.quality[stem]! >= 0.4 || concept.phrases.some(({ stems }) => stems[0] === stem)) {
      return standingOf(index, sentence, token)
    }
  }
  return 'asserted'
}

/** In logits. */
function standingWeight({ isOfFact, clause }: ScoreInput, standing: Standing): number {
  if (!isOfFact) return 0
  if (clause.isNegated) return standing === 'denied' ? 0.8 : -1.2
  return { asserted: 0, denied: -1.8, supposed: -0.8, of_others: -0.4 }[standing]
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

/** For each person how sure it is that the clause holds of them. */
export function holdsOfPeople(input: ScoreInput): Float64Array {
  const { index, clause, match } = input
  const best = new Float64Array(index.people.length)
  for (const [at, sentence] of index.sentences.entries()) {
    let own = 0
    for (const [concept, weight] of match.weights.entries()) own += weight * match.own[concept]![at]!
    if (own < 0.55) continue
    const { person } = index.turns[sentence.turn]!
    const probability = !clause.isKindOfPerson || speaksOfOwnWork(index, at) ? own : 0.15 * own
    best[person] = clause.isKindOfPerson
      ? 1 - (1 - best[person]!) * (1 - probability)
      : Math.max(best[person]!, probability)
  }
  return best
}
