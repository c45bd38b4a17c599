/**
 * How near every sentence is to what is asked: its own stretch, the stretch with the one beside it, and its whole turn.
 * An answer is often given in two sentences, and "it" in the one is what the other names. Pure.
 */
import type { PlacedVectors } from '../search/vector-cache.ts'
import { dot, productsWith, rowOf } from '../themes/vectors.ts'
import type { RecordIndex } from './record-index.ts'
import { centred, lengthIn, type Whitening, weighed, whiteningOf } from './whiten.ts'

/** What does not change with the question. */
interface Layout {
  whitening: Whitening
  /** For each row its length when whitened. */
  lengths: Float32Array
  /** For each sentence the row of the stretch that holds it, -1 where none was embedded. */
  rows: Int32Array
  /** For each row the next stretch of the same turn, -1 for none, and the length of the sum of both vectors. */
  next: Int32Array
  pairLengths: Float32Array
  /** For each row its turn, and for each turn the length of the sum of its vectors. */
  turnOfRow: Int32Array
  turnLengths: Float32Array
}

const known = new WeakMap<RecordIndex, { placed: PlacedVectors; layout: Layout }>()

/** The same for the same index and vectors: found once. */
function layoutOf(index: RecordIndex, placed: PlacedVectors): Layout {
  const held = known.get(index)
  if (held?.placed === placed) return held.layout
  const layout = findLayout(index, placed)
  known.set(index, { placed, layout })
  return layout
}

function findLayout(index: RecordIndex, { places, vectors }: PlacedVectors): Layout {
  const byTurn = Map.groupBy(
    places.map((place, row) => ({ ...place, row })),
    ({ interviewId, turn, turnRevision }) => `${interviewId}:${turn}:${turnRevision}`,
  )
  const whitening = whiteningOf(vectors)
  const next = new Int32Array(places.length).fill(-1)
  const lengths = new Float32Array(places.length)
  const pairLengths = new Float32Array(places.length)
  const turnOfRow = new Int32Array(places.length)
  const turnLengths = new Float32Array(byTurn.size)
  let turn = 0
  for (const stretches of byTurn.values()) {
    stretches.sort((a, b) => a.start - b.start)
    const units = stretches.map(({ row }) => {
      const vector = centred(rowOf(vectors, row), whitening.mean)
      lengths[row] = lengthIn(whitening, vector)
      return vector.map((value) => value / lengths[row]!)
    })
    for (const [at, { row }] of stretches.entries()) {
      turnOfRow[row] = turn
      const beside = stretches[at + 1]?.row
      if (beside === undefined) continue
      next[row] = beside
      pairLengths[row] = lengthIn(whitening, sumOf([units[at]!, units[at + 1]!]))
    }
    turnLengths[turn++] = units.length === 1 ? 1 : lengthIn(whitening, sumOf(units))
  }
  const rows = Int32Array.from(index.sentences, (sentence) => {
    const { person, turn: number, turnRevision } = index.turns[sentence.turn]!
    const stretches = byTurn.get(`${index.people[person]!.interviewId}:${number}:${turnRevision}`) ?? []
    return stretches.find(({ start, end }) => start < sentence.end && sentence.start < end)?.row ?? -1
  })
  return { whitening, lengths, rows, next, pairLengths, turnOfRow, turnLengths }
}

function sumOf(vectors: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(vectors[0]!.length)
  for (const vector of vectors) for (let at = 0; at < sum.length; at++) sum[at]! += vector[at]!
  return sum
}

/** How much the pair and the turn count beside the stretch: of these found to place answers highest. */
const worth = { pair: 1, turn: 0.5 }

/** For each sentence in standard deviations from the mean of the record, the three added up; 0 where none was embedded. */
export function nearnessOf(index: RecordIndex, placed: PlacedVectors, query: Float32Array): Float32Array {
  const layout = layoutOf(index, placed)
  const { rows, next, pairLengths, turnOfRow, turnLengths } = layout
  const alone = cosines(placed, layout, query)
  const pair = alone.slice()
  const turns = new Float32Array(turnLengths.length)
  for (const [row, cosine] of alone.entries()) {
    turns[turnOfRow[row]!]! += cosine / turnLengths[turnOfRow[row]!]!
    const beside = next[row]!
    if (beside < 0) continue
    const together = (cosine + alone[beside]!) / pairLengths[row]!
    pair[row] = Math.max(pair[row]!, together)
    pair[beside] = Math.max(pair[beside]!, together)
  }
  const parts = [
    { each: standardised(alone), worth: 1 },
    { each: standardised(pair), worth: worth.pair },
    { each: standardised(Float32Array.from(turnOfRow, (turn) => turns[turn]!)), worth: worth.turn },
  ]
  return Float32Array.from(rows, (row) =>
    row < 0 ? 0 : parts.reduce((sum, part) => sum + part.worth * part.each[row]!, 0),
  )
}

/** In the whitened space. */
function cosines(
  { vectors }: PlacedVectors,
  { whitening, lengths }: Layout,
  query: Float32Array,
): Float32Array {
  const asked = centred(query, whitening.mean)
  const length = lengthIn(whitening, asked)
  const weights = weighed(whitening, asked).map((value) => value / length)
  const offset = dot(weights, whitening.mean)
  const products = productsWith(vectors, weights)
  return lengths.map((each, row) => (products[row]! - offset) / each)
}

/** Of so many people: one alone may be near by chance. */
const closestPeople = 3

/**
 * The cosine of the passage that is nearest to the question, on average over the three people nearest to it, -1 to 1. Where a
 * passage stands among the others tells who is nearest; only the cosine itself tells that the nearest are about something else.
 */
export function closestOf(
  { people }: Pick<RecordIndex, 'people'>,
  { vectors, places }: PlacedVectors,
  question: Float32Array,
): number {
  const best = new Map(people.map(({ interviewId }) => [interviewId, 0]))
  const products = productsWith(vectors, question)
  for (const [row, { interviewId }] of places.entries()) {
    const cosine = products[row]!
    if (cosine > (best.get(interviewId) ?? Number.POSITIVE_INFINITY)) best.set(interviewId, cosine)
  }
  const nearest = [...best.values()].sort((a, b) => b - a).slice(0, closestPeople)
  return nearest.reduce((sum, cosine) => sum + cosine, 0) / Math.max(1, nearest.length)
}

const usualPeople = 250
/** From so few to so many people that is taken to hold. */
const knownPeople = { least: 60, most: 1000 }
/** Of halves and quarters of 250 people, with questions that have an answer and with ones that have none: .014 to .017. */
const perDoubling = 0.015

/** Of more people the three nearest are nearer by chance alone: what `closestOf` would be of the usual number of people. */
export function amongUsual(cosine: number, people: number): number {
  const within = Math.max(knownPeople.least, Math.min(knownPeople.most, people))
  return cosine - perDoubling * Math.log2(within / usualPeople)
}

function standardised(values: Float32Array): Float32Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / Math.max(1, values.length)) || 1
  return values.map((value) => (value - mean) / deviation)
}
