/**
 * What sets each theme apart from the whole study, and how near a segment's own words come to it: without what stands
 * around them, in the space of the embedder. Pure.
 */
import { createRandom } from '../../statistics/random.ts'
import type { Assignment } from './assign-segments.ts'
import { meanOf, normaliseRows, product, rowOf, selectRows, type Vectors } from './vectors.ts'

export interface Directions {
  /** Cosine, -1 to 1. */
  nearness(row: number, theme: number): number
  to(theme: number): Float32Array
}

/** @param groups rows of each theme */
export function directionsOf(vectors: Vectors, groups: readonly ArrayLike<number>[]): Directions {
  const mean = meanOf(vectors)
  const { dimensions } = vectors
  const data = new Float32Array(groups.length * dimensions)
  for (const [at, rows] of groups.entries()) {
    const centre = meanOf(selectRows(vectors, rows))
    for (let column = 0; column < dimensions; column++) {
      data[at * dimensions + column] = centre[column]! - mean[column]!
    }
  }
  const directions = normaliseRows({ data, count: groups.length, dimensions })
  return {
    to: (theme) => rowOf(directions, theme),
    nearness(row, theme) {
      const own = rowOf(vectors, row)
      const direction = rowOf(directions, theme)
      let sum = 0
      let square = 0
      for (let column = 0; column < dimensions; column++) {
        const value = own[column]! - mean[column]!
        sum += value * direction[column]!
        square += value * value
      }
      return square > 0 ? sum / Math.sqrt(square) : 0
    },
  }
}

/**
 * A member's own words come at least this near, compared with the middle member's; nearer where it leaned on others of
 * its turn, which may have carried it there. Judged by reading 120 assigned passages of 250 interviews.
 */
const leastOfMiddle = 0.35
const leastOfLeaning = 0.5

/** Leaves out members that were only near through what else was said in their turn. */
export function keepOwnWords(
  { vectors, turns }: { vectors: Vectors; turns: ArrayLike<number> },
  assignments: readonly Assignment[],
  themes: number,
): Assignment[] {
  const groups: number[][] = Array.from({ length: themes }, () => [])
  for (const { theme, segment, isPrimary } of assignments) if (isPrimary) groups[theme]!.push(segment)
  const directions = directionsOf(vectors, groups)
  const middles = groups.map((rows, theme) => {
    const sorted = rows.map((row) => directions.nearness(row, theme)).sort((a, b) => a - b)
    return sorted[sorted.length >> 1] ?? 0
  })
  const inTurn = countsOf(turns)
  const strangers = new Set<number>()
  const kept = assignments.filter(({ segment, theme, isPrimary }) => {
    const share = inTurn.get(turns[segment]!)! > 1 ? leastOfLeaning : leastOfMiddle
    const isNear = directions.nearness(segment, theme) >= share * middles[theme]!
    if (!isNear && isPrimary) strangers.add(segment)
    return isNear
  })
  return kept.filter(({ segment }) => !strangers.has(segment))
}

function countsOf(values: ArrayLike<number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (let at = 0; at < values.length; at++) counts.set(values[at]!, (counts.get(values[at]!) ?? 0) + 1)
  return counts
}

const pairsDrawn = 4000
const mostMembers = 300

/**
 * For each group, by how many standard deviations two members by different people are nearer to each other than any two
 * segments of the study by different people. About 0: nothing but chance, or one person's work, holds it together.
 */
export function coherenceOf(
  vectors: Vectors,
  speakers: ArrayLike<number>,
  { groups, seed }: { groups: readonly (readonly number[])[]; seed: number },
): number[] {
  const random = createRandom(seed)
  const cosine = (a: number, b: number) => product(vectors, a, { vectors, row: b })
  const any: number[] = []
  for (let at = 0; at < pairsDrawn; at++) {
    const a = random.below(vectors.count)
    const b = random.below(vectors.count)
    if (speakers[a] !== speakers[b]) any.push(cosine(a, b))
  }
  const mean = meanOfList(any)
  const spread = Math.sqrt(meanOfList(any.map((value) => (value - mean) ** 2)))
  return groups.map((rows) => {
    const step = Math.max(1, Math.floor(rows.length / mostMembers))
    const own: number[] = []
    for (let a = 0; a < rows.length; a += step) {
      for (let b = a + step; b < rows.length; b += step) {
        if (speakers[rows[a]!] !== speakers[rows[b]!]) own.push(cosine(rows[a]!, rows[b]!))
      }
    }
    return own.length === 0 || spread < 1e-9 ? 0 : (meanOfList(own) - mean) / spread
  })
}

function meanOfList(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
