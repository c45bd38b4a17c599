/**
 * The record in an order that follows from what was said and from nothing else. Interviews that were taken in at once have ids and
 * times that tell nothing, and whatever is sampled, summed up or first among equals would depend on them: the same interviews
 * taken in again would give another answer to the same question. Pure.
 */
import type { PlacedVectors } from '../search/vector-cache.ts'
import type { PersonToIndex, TurnToIndex } from './record-index.ts'

export function inOrderOfWords<Person extends PersonToIndex, Turn extends TurnToIndex>(
  people: readonly Person[],
  turns: readonly Turn[],
): { people: Person[]; turns: Turn[] } {
  const byInterview = Map.groupBy(turns, ({ interviewId }) => interviewId)
  const turnsOf = ({ interviewId }: PersonToIndex) => byInterview.get(interviewId) ?? []
  const ordered = people.toSorted((a, b) => compareTurns(turnsOf(a), turnsOf(b)))
  return { people: ordered, turns: ordered.flatMap(turnsOf) }
}

function compareTurns(a: readonly TurnToIndex[], b: readonly TurnToIndex[]): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const [one, other] = [a[at]!.text ?? '', b[at]!.text ?? '']
    if (one !== other) return one < other ? -1 : 1
  }
  return a.length - b.length
}

/** By their numbers; a text that stands twice has them twice, and which of the two comes first changes nothing. */
export function inOrderOfVectors({ vectors, places }: PlacedVectors): PlacedVectors {
  const { data, dimensions, count } = vectors
  const rows = Array.from({ length: count }, (_, row) => row).sort((a, b) => {
    for (let column = 0; column < dimensions; column++) {
      const difference = data[a * dimensions + column]! - data[b * dimensions + column]!
      if (difference !== 0) return difference
    }
    return 0
  })
  const ordered = new Float32Array(data.length)
  for (const [at, row] of rows.entries())
    ordered.set(data.subarray(row * dimensions, (row + 1) * dimensions), at * dimensions)
  return { vectors: { data: ordered, count, dimensions }, places: rows.map((row) => places[row]!) }
}
