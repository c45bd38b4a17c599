/**
 * How many themes: communities are found at a ladder of resolutions, and the partition is kept whose members are
 * nearest to their own centre compared with the next one (simplified silhouette, Hruschka et al. 2004, with each
 * member left out of its own centre). Nothing about the number is told.
 */
import { createRandom } from '../../statistics/random.ts'
import { breathe } from './breathe.ts'
import { findCommunities } from './find-communities.ts'
import type { Graph } from './neighbour-graph.ts'
import type { Vectors } from './vectors.ts'

/** Half-octave steps; the ends give one or two communities and as many as a few members each. */
const ladder = [0.03, 0.06, 0.125, 0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4, 5.6, 8, 11, 16]
/** The silhouette is measured on so many rows at most. */
const rowsMeasured = 4000

export interface Partition {
  labels: Int32Array
  count: number
  resolution: number
  silhouette: number
}

/**
 * Each resolution is tried with so many seeds, because the order in which nodes move changes the outcome a little; in
 * a large graph it evens out, and once is enough.
 */
const tries = 3
const largeGraph = 8000
/**
 * Half as many communities as a reader expects are believed when they stand as clearly apart as this. Two or three of
 * a large study never are: a handful of odd sentences always stands far from all the rest.
 */
const clear = 0.5
/** Partitions whose silhouettes differ by less than this share are as good as each other. */
const tolerance = 0.015

export interface ResolutionOptions {
  seed: number
  /** How many participants speak: forty people do not hold a hundred themes. */
  people: number
  signal?: AbortSignal | undefined
  onProgress?: ((share: number) => Promise<void>) | undefined
}

/**
 * The partition in the middle of those that are as good as the best, within what a reader can use: from about the
 * cube root of the number of members up to three times the root of the number of people, and 150. Where nothing lies in that range, the one nearest to it.
 */
export async function chooseResolution(
  graph: Graph,
  vectors: Vectors,
  { seed, people, signal, onProgress }: ResolutionOptions,
): Promise<Partition> {
  const least = Math.cbrt(vectors.count)
  const most = Math.max(least, Math.min(150, 3 * Math.sqrt(people), vectors.count / 2))
  const rungs: Partition[] = []
  let nearest: Partition | null = null
  for (const [at, resolution] of ladder.entries()) {
    await breathe(signal)
    await onProgress?.(at / ladder.length)
    const rung = tryResolution(graph, vectors, { resolution, seed })
    if (rung.count > most) {
      nearest ??= rung
      break
    }
    nearest = rung
    if (rung.count >= least || (rung.count >= least / 2 && rung.silhouette >= clear)) rungs.push(rung)
  }
  const best = Math.max(...rungs.map((rung) => rung.silhouette))
  const plateau = rungs.filter((rung) => rung.silhouette >= best - tolerance * Math.abs(best))
  return middleOf(plateau) ?? nearest!
}

/** The rung whose number of communities is nearest to the plateau's middle, on a logarithmic scale. */
function middleOf(plateau: readonly Partition[]): Partition | undefined {
  const counts = plateau.map((rung) => Math.log(rung.count))
  const middle = (Math.min(...counts) + Math.max(...counts)) / 2
  const distances = counts.map((count) => Math.abs(count - middle))
  return plateau[distances.indexOf(Math.min(...distances))]
}

function tryResolution(
  graph: Graph,
  vectors: Vectors,
  { resolution, seed }: { resolution: number; seed: number },
): Partition {
  const found = Array.from({ length: graph.nodes > largeGraph ? 1 : tries }, (_, at) => {
    const labels = findCommunities(graph, resolution, createRandom(seed + at * 7919))
    const count = 1 + labels.reduce((highest, label) => Math.max(highest, label), -1)
    return { labels, count, resolution, silhouette: silhouetteOf(vectors, labels, count) }
  })
  return found.reduce((best, each) => (each.silhouette > best.silhouette ? each : best))
}

/** Mean over the members of (own - next) / max distance, as cosine distances to centres; -1 to 1. */
export function silhouetteOf(vectors: Vectors, labels: Int32Array, count: number): number {
  const { data, dimensions } = vectors
  const sums = new Float64Array(count * dimensions)
  for (let row = 0, at = 0; row < vectors.count; row++) {
    const from = labels[row]! * dimensions
    for (let column = 0; column < dimensions; column++, at++) sums[from + column]! += data[at]!
  }
  const squares = new Float64Array(count)
  for (let at = 0; at < sums.length; at++) squares[Math.floor(at / dimensions)]! += sums[at]! * sums[at]!
  const step = Math.max(1, Math.floor(vectors.count / rowsMeasured))
  let total = 0
  let measured = 0
  for (let row = 0; row < vectors.count; row += step) {
    let own = 0
    let next = -1
    for (let label = 0; label < count; label++) {
      let link = 0
      for (
        let column = 0, p = row * dimensions, q = label * dimensions;
        column < dimensions;
        column++, p++, q++
      ) {
        link += data[p]! * sums[q]!
      }
      if (label === labels[row]) {
        const square = squares[label]! - 2 * link + 1
        own = square > 1e-9 ? (link - 1) / Math.sqrt(square) : 0
      } else if (squares[label]! > 1e-9) {
        next = Math.max(next, link / Math.sqrt(squares[label]!))
      }
    }
    total += (own - next) / Math.max(1 - own, 1 - next, 1e-9)
    measured++
  }
  return measured === 0 ? 0 : total / measured
}
