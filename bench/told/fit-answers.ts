/**
 * The bilinear term of `src/interview/told/answers-question.ts`: score(q, s) = q . s + U q . V s, so that a softmax over the questions of a
 * guide puts first the one that an answer was given to, by its best piece. Adam with decoupled decay; the same seed gives the same weights.
 */
import { project } from '../../src/interview/told/answers-question.ts'
import { similarity } from '../../src/platform/models/embedder.ts'

export interface AnswerExample {
  pieces: readonly Float32Array[]
  questions: readonly Float32Array[]
  asked: number
}

export interface AnswerWeights {
  ofQuestion: Float32Array
  ofSentence: Float32Array
}

const dimensions = 384
export const rank = 32
const rounds = 6
const batch = 16
const pace = 0.002
/** How much one score ahead of another counts. */
const sharpness = 20
const decay = 0.01

export function fitAnswers(examples: readonly AnswerExample[]): AnswerWeights {
  const random = randomFrom(5)
  const start = () => Float32Array.from({ length: rank * dimensions }, () => (random() - 0.5) * 0.1)
  const weights = { ofQuestion: start(), ofSentence: start() }
  const steps = { ofQuestion: adam(weights.ofQuestion), ofSentence: adam(weights.ofSentence) }
  const order = [...examples]
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (let from = 0; from < order.length; from += batch) {
      const slopes = slopesOf(order.slice(from, from + batch), weights)
      steps.ofQuestion(slopes.ofQuestion)
      steps.ofSentence(slopes.ofSentence)
    }
  }
  return weights
}

function slopesOf(examples: readonly AnswerExample[], weights: AnswerWeights): AnswerWeights {
  const slopes = {
    ofQuestion: new Float32Array(rank * dimensions),
    ofSentence: new Float32Array(rank * dimensions),
  }
  for (const { pieces, questions, asked } of examples) {
    const sides = pieces.map((piece) => ({ piece, along: project(weights.ofSentence, piece) }))
    const best = questions.map((question) => {
      const along = project(weights.ofQuestion, question)
      const scored = sides.map((side) => ({
        ...side,
        score: similarity(question, side.piece) + similarity(along, side.along),
      }))
      return { question, along, side: scored.reduce((a, b) => (b.score > a.score ? b : a)) }
    })
    const top = Math.max(...best.map(({ side }) => side.score))
    const chances = best.map(({ side }) => Math.exp(sharpness * (side.score - top)))
    const sum = chances.reduce((a, b) => a + b, 0)
    for (const [at, { question, along, side }] of best.entries()) {
      const slope = (sharpness * (chances[at]! / sum - Number(at === asked))) / batch
      addOuter(slopes.ofQuestion, { rows: side.along, vector: question, by: slope })
      addOuter(slopes.ofSentence, { rows: along, vector: side.piece, by: slope })
    }
  }
  return slopes
}

interface Outer {
  rows: Float32Array
  vector: Float32Array
  by: number
}

function addOuter(slopes: Float32Array, { rows, vector, by }: Outer): void {
  if (Math.abs(by) < 1e-5) return
  for (const [row, value] of rows.entries())
    for (let at = 0; at < dimensions; at++) slopes[row * dimensions + at]! += by * value * vector[at]!
}

function adam(weights: Float32Array): (slopes: Float32Array) => void {
  const first = new Float32Array(weights.length)
  const second = new Float32Array(weights.length)
  let step = 0
  return (slopes) => {
    step++
    const [left, right] = [1 - 0.9 ** step, 1 - 0.999 ** step]
    for (const [at, slope] of slopes.entries()) {
      first[at] = 0.9 * first[at]! + 0.1 * slope
      second[at] = 0.999 * second[at]! + 0.001 * slope * slope
      const move = first[at]! / left / (Math.sqrt(second[at]! / right) + 1e-8)
      weights[at]! -= pace * (move + decay * weights[at]!)
    }
  }
}

/** Numerical Recipes' linear congruential generator. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[list[at], list[other]] = [list[other]!, list[at]!]
  }
}

/** Whole numbers of one byte, and what one of them is worth. */
export function packed(weights: Float32Array): { scale: number; bytes: string } {
  const scale = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127
  const bytes = Int8Array.from(weights, (value) => Math.round(value / scale))
  return { scale, bytes: Buffer.from(bytes.buffer).toString('base64') }
}
