/**
 * What tells the purpose of a brief beside its words' signs: the meaning of its sentences, and small numbers that stand
 * behind the sentence vector, in this order: the signs of each purpose, whether they agree on one, how long it is, its words.
 */
import { placeWords, wordPlaces } from '../../../platform/models/heads/words.ts'
import { countWords } from '../../lint/text.ts'
import { recognisePurpose, signScores } from '../../recognise-purpose.ts'

export interface Brief {
  question: string
  decision: string
}

/** Of the question, and of the decision where there is one. */
export type BriefVectors = readonly [question: Float32Array, decision?: Float32Array]

/** What will be decided turns the meaning a little, and never outweighs what is asked. */
const decisionWeight = 0.3
/** On the scale of a place in a sentence vector of length 1. */
const featureWeight = 0.2
const wordWeight = 0.25
/** Three is a sign that says it nearly alone, and more than five says no more. */
const strongScore = 3
const mostScore = 5
/** Briefs of so few words seldom say what is to be found out. */
const short = [3, 6, 10]

export function briefFeatures({ question, decision }: Brief, vectors: BriefVectors): Float32Array {
  const meaning = meanVector(vectors)
  const signs = signScores(question, decision).map(
    ({ score }) => Math.min(Math.max(0, score), mostScore) / strongScore,
  )
  const words = countWords(question)
  const agrees = recognisePurpose(question, decision).purpose !== null
  const found = [...signs, agrees ? 0 : 1, ...short.map((most) => (words <= most ? 1 : 0))]
  const all = new Float32Array(meaning.length + found.length + wordPlaces)
  all.set(meaning)
  all.set(
    found.map((value) => value * featureWeight),
    meaning.length,
  )
  all.set(
    placeWords(question).map((value) => value * wordWeight),
    meaning.length + found.length,
  )
  return all
}

function meanVector([question, decision]: BriefVectors): Float32Array {
  if (!decision) return question
  const sum = question.map((value, at) => value + decisionWeight * decision[at]!)
  const length = Math.hypot(...sum) || 1
  return sum.map((value) => value / length)
}
