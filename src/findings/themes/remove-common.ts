/**
 * Takes out of the vectors what a whole study has in common. The mean holds most of it; but where everybody speaks of
 * one thing ("AI"), every theme still falls apart into sentences that name it and sentences that call it "it". So for
 * each word that most participants use again and again, the direction from the segments without it to those with it
 * is projected out, and so is the direction of sheer length. Pure.
 */
import type { TermIndex } from './term-weights.ts'
import { meanOf, normaliseRows, selectRows, type Vectors } from './vectors.ts'

/** Said by so many of the participants ... */
const saidBy = 0.75
/** ... in so many of their segments: then the word is the study's subject and no theme of it. */
const saidIn = 0.15
/** Participants with a single segment each tell nothing about what a person says again and again. */
const fewestEach = 3
const mostWords = 8

/** Words that are the study's subject, the most common first. */
export function findCommonWords(index: TermIndex, speakers: ArrayLike<number>): string[] {
  const people = new Set(Array.from(speakers)).size
  if (index.length < fewestEach * people || people < 5) return []
  const counts = new Map<string, { segments: number; people: Set<number> }>()
  for (const [row, terms] of index.entries()) {
    for (const term of terms) {
      if (term.includes(' ')) continue
      const known = counts.get(term) ?? { segments: 0, people: new Set<number>() }
      known.segments++
      known.people.add(speakers[row]!)
      counts.set(term, known)
    }
  }
  return [...counts]
    .filter(([, count]) => count.segments >= saidIn * index.length && count.people.size >= saidBy * people)
    .sort((a, b) => b[1].segments - a[1].segments || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word)
}

/** A copy of the vectors without the directions of the common words and of length; rows have length 1. */
export function removeCommon(
  vectors: Vectors,
  { index, texts, words }: { index: TermIndex; texts: readonly string[]; words: readonly string[] },
): Vectors {
  const directions: Float64Array[] = []
  for (const word of words) {
    const holds = index.map((terms) => terms.includes(word))
    addDirection(
      directions,
      contrast(vectors, (row) => holds[row]!),
    )
  }
  const lengths = texts.map((text) => text.length)
  const middle = [...lengths].sort((a, b) => a - b)[lengths.length >> 1] ?? 0
  addDirection(
    directions,
    contrast(vectors, (row) => lengths[row]! > middle),
  )
  const copy = { ...vectors, data: vectors.data.slice() }
  for (const direction of directions) projectOut(copy, direction)
  return normaliseRows(copy)
}

/** From the mean of the rows without to the mean of the rows with. */
function contrast(vectors: Vectors, isWith: (row: number) => boolean): Float64Array | null {
  const rows: [number[], number[]] = [[], []]
  for (let row = 0; row < vectors.count; row++) rows[isWith(row) ? 0 : 1].push(row)
  if (rows[0].length < 2 || rows[1].length < 2) return null
  const without = meanOf(selectRows(vectors, rows[1]))
  return meanOf(selectRows(vectors, rows[0])).map((value, column) => value - without[column]!)
}

/** Gram-Schmidt: keeps the directions orthonormal. */
function addDirection(directions: Float64Array[], direction: Float64Array | null): void {
  if (!direction) return
  for (const other of directions) {
    const part = other.reduce((sum, value, column) => sum + value * direction[column]!, 0)
    for (let column = 0; column < direction.length; column++) direction[column]! -= part * other[column]!
  }
  const length = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0))
  if (length > 1e-6) directions.push(direction.map((value) => value / length))
}

function projectOut({ data, count, dimensions }: Vectors, direction: Float64Array): void {
  for (let row = 0; row < count; row++) {
    const from = row * dimensions
    let part = 0
    for (let column = 0; column < dimensions; column++) part += data[from + column]! * direction[column]!
    for (let column = 0; column < dimensions; column++) data[from + column]! -= part * direction[column]!
  }
}
