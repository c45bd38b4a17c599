/**
 * One order of the rows for every order in which they may come: findings are a function of what was said, by whom and
 * in which turn, and of the seed. Rows with the same words are told apart by what stands around them, then by all that
 * was said in the turn and by the person; what is the same in all of that is interchangeable, whole people at a time, so
 * that whichever comes first gives the same themes. Pure.
 */
import { createHash } from 'node:crypto'
import type { Neighbours } from './quote-doubts.ts'
import { rowOf, type Vectors } from './vectors.ts'

export interface Spoken {
  texts: readonly string[]
  speakers: ArrayLike<number>
  turns: ArrayLike<number>
  /** For each text, where in its turn it begins; without them nothing is known of what stands beside it. */
  starts?: ArrayLike<number> | undefined
  vectors: Vectors
}

/** What stands before and after each row in its turn. */
export function neighboursOf({ texts, turns, starts }: Spoken): Neighbours[] {
  const neighbours = texts.map((): Neighbours => ({ before: '', after: '' }))
  if (!starts) return neighbours
  for (const rows of rowsBy(turns, texts.length).values()) {
    rows.sort((a, b) => starts[a]! - starts[b]!)
    for (const [at, row] of rows.entries()) {
      neighbours[row] = { before: texts[rows[at - 1]!] ?? '', after: texts[rows[at + 1]!] ?? '' }
    }
  }
  return neighbours
}

/** Rows in the canonical order. @param neighbours of each row, from `neighboursOf` */
export function canonicalOrder(spoken: Spoken, neighbours: readonly Neighbours[]): Int32Array {
  const { texts, speakers, turns, vectors } = spoken
  const order = Int32Array.from(texts, (_, row) => row)
  if (texts.length < 2) return order
  const saidAt = rowsBy(turns, texts.length)
  const turnPrints = new Map(
    [...saidAt].map(([turn, rows]) => [
      turn,
      fingerprint(rows.map((row) => `${neighbours[row]!.before}\n${texts[row]!}`)),
    ]),
  )
  const speakerPrints = new Map(
    [...rowsBy(speakers, texts.length)].map(([speaker, rows]) => [
      speaker,
      fingerprint(rows.map((row) => turnPrints.get(turns[row]!)!)),
    ]),
  )
  const speakerRanks = ranksOf(speakerPrints)
  const turnRanks = ranksOf(turnPrints)
  return order.sort(
    (a, b) =>
      compare(texts[a]!, texts[b]!) ||
      compare(neighbours[a]!.before, neighbours[b]!.before) ||
      compare(neighbours[a]!.after, neighbours[b]!.after) ||
      compareVectors(vectors, a, b) ||
      speakerRanks.get(speakers[a]!)! - speakerRanks.get(speakers[b]!)! ||
      turnRanks.get(turns[a]!)! - turnRanks.get(turns[b]!)!,
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A text that was embedded in another batch may have another vector. */
function compareVectors(vectors: Vectors, a: number, b: number): number {
  const one = rowOf(vectors, a)
  const other = rowOf(vectors, b)
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return one[at]! - other[at]!
  return 0
}

function rowsBy(values: ArrayLike<number>, count: number): Map<number, number[]> {
  const rows = new Map<number, number[]>()
  for (let row = 0; row < count; row++) {
    const known = rows.get(values[row]!)
    if (known) known.push(row)
    else rows.set(values[row]!, [row])
  }
  return rows
}

/** Of a collection, whatever its order. */
function fingerprint(parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts.sort())).digest('base64')
}

function ranksOf(prints: ReadonlyMap<number, string>): Map<number, number> {
  const sorted = [...prints].sort(([, a], [, b]) => compare(a, b))
  return new Map(sorted.map(([key], rank) => [key, rank]))
}
