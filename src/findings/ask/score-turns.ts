/** How well each turn of a participant answers what is asked: in its words, in its meaning, and in who says it. Pure. */
import type { Concept } from './concepts.ts'
import { type ClauseMatch, isSpecific } from './match-sentences.ts'
import type { RecordIndex } from './record-index.ts'

/** Shares are of the question's weight, 0 to 1. */
export interface Features {
  /** Said in the best sentence, or a little less in those beside it. */
  beside: number
  /** Said anywhere in the turn. */
  inTurn: number
  /** Said anywhere in the interview: a teacher need not say so again. */
  inInterview: number
  /** Said in the question's own words. */
  exact: number
  /** The heaviest word that is said nowhere near: its weight times how far it is lacking. */
  lacking: number
  /** Standard deviations that the turn is nearer to the question than the mean turn is. */
  nearness: number
  /** The same of the three nearest turns of the interview, on average. */
  interviewNearness: number
}

export interface ScoreInput {
  index: RecordIndex
  concepts: readonly Concept[]
  match: ClauseMatch
  /** For each sentence how near its stretch is to the question; null without a model. */
  nearness: Float32Array | null
}

export interface ScoredTurn {
  turn: number
  /** The sentence that answers best. */
  sentence: number
  features: Features
}

const besideWorth = 0.85
/** A word that is said elsewhere in the interview is lacking only so far. */
const elsewhereWorth = 0.4
const nearestTurns = 3

export function scoreTurns(input: ScoreInput): ScoredTurn[] {
  const { index, match } = input
  const beside = besideEach(input)
  const nearest = nearestOfTurns(input)
  const inTurn = match.own.map((own) => bestOf(index.turns, own))
  const ofInterview = nearness3(index, nearest)
  return index.turns.map((turn, at): ScoredTurn => {
    const person = turn.person
    let sentence = turn.firstSentence
    let best = -1
    for (let each = turn.firstSentence; each < turn.lastSentence; each++) {
      const worth = beside[each]! + 0.02 * (input.nearness?.[each] ?? 0)
      if (worth > best || each === turn.firstSentence) {
        best = worth
        sentence = each
      }
    }
    const features: Features = {
      beside: beside[sentence]!,
      inTurn: 0,
      inInterview: 0,
      exact: 0,
      lacking: 0,
      nearness: nearest[at]!,
      interviewNearness: ofInterview[person]!,
    }
    for (const [concept, weight] of match.weights.entries()) {
      const here = inTurn[concept]![at]!
      const anywhere = match.inInterview[concept]![person]!
      features.inTurn += weight * here
      features.inInterview += weight * anywhere
      if (here > 0.99) features.exact += weight
      if (isSpecific(input.concepts[concept]!))
        features.lacking = Math.max(
          features.lacking,
          weight * (1 - Math.max(here, elsewhereWorth * anywhere)),
        )
    }
    return { turn: at, sentence, features }
  })
}

function besideEach({ index, match }: ScoreInput): Float32Array {
  const found = new Float32Array(index.sentences.length)
  for (const [concept, weight] of match.weights.entries()) {
    const own = match.own[concept]!
    for (const [at, { turn }] of index.sentences.entries()) {
      const before = index.sentences[at - 1]?.turn === turn ? own[at - 1]! : 0
      const after = index.sentences[at + 1]?.turn === turn ? own[at + 1]! : 0
      found[at]! += weight * Math.max(own[at]!, besideWorth * before, besideWorth * after)
    }
  }
  return found
}

function bestOf(turns: RecordIndex['turns'], own: Float32Array): Float32Array {
  return Float32Array.from(turns, ({ firstSentence, lastSentence }) => {
    let best = 0
    for (let at = firstSentence; at < lastSentence; at++) best = Math.max(best, own[at]!)
    return best
  })
}

/** In standard deviations over all turns, so that a question that everybody is near to makes nobody stand out. */
function nearestOfTurns({ index, nearness }: ScoreInput): Float32Array {
  if (nearness === null) return new Float32Array(index.turns.length)
  const best = Float32Array.from(index.turns, ({ firstSentence, lastSentence }) => {
    let most = Number.NEGATIVE_INFINITY
    for (let at = firstSentence; at < lastSentence; at++) most = Math.max(most, nearness[at]!)
    return Number.isFinite(most) ? most : 0
  })
  const mean = best.reduce((sum, each) => sum + each, 0) / Math.max(1, best.length)
  const spread = Math.sqrt(best.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, best.length))
  return best.map((each) => (each - mean) / (spread || 1))
}

function nearness3({ people, turns }: RecordIndex, nearest: Float32Array): Float32Array {
  const byPerson = people.map((): number[] => [])
  for (const [at, { person }] of turns.entries()) byPerson[person]!.push(nearest[at]!)
  return Float32Array.from(byPerson, (all) => {
    const top = all.sort((a, b) => b - a).slice(0, nearestTurns)
    return top.reduce((sum, each) => sum + each, 0) / Math.max(1, top.length)
  })
}
