/**
 * How well each theme survives when a fifth of the segments is left out: the mean, over several subsamples, of the best
 * Jaccard overlap between the theme's remaining members and any community found in the subsample (cluster-wise
 * stability, Hennig 2007: above .75 a theme is surely there, below .5 it dissolves). Communities are looked for in
 * every view in turn, by a single run, which is a harder test than the consensus that the themes come from.
 */
import { adjustedRandIndex } from '../../statistics/compare-partitions.ts'
import { createRandom, type RandomGenerator } from '../../statistics/random.ts'
import { breathe } from './breathe.ts'
import { type Rung, resolutionFor } from './climb-resolutions.ts'
import { countOf, findCommunities } from './find-communities.ts'
import { type Graph, partOfGraph } from './graph.ts'

/** Hennig's bound: what overlaps less than half with anything that is found again was an accident of these segments. */
export const leastStability = 0.5

const keptShare = 0.8
/** As many subsamples as about the same work allows. */
const nodesLookedAt = 20_000
const roundsBetween = [6, 30] as const

/** A graph and its communities at a ladder of resolutions, which tells the resolution of a number. */
export interface View {
  graph: Graph
  rungs: readonly Rung[]
}

/** A view without a fifth of its nodes. */
export interface Subsample {
  view: View
  nodes: Int32Array
  graph: Graph
  seed: number
}

/** Each view in turn, and a random four fifths of its nodes. */
export function drawSubsamples(views: readonly View[], seed: number): Subsample[] {
  const size = views[0]?.graph.nodes ?? 0
  const [fewest, most] = roundsBetween
  const rounds = Math.max(fewest, Math.min(most, Math.round(nodesLookedAt / Math.max(1, size))))
  return Array.from({ length: rounds }, (_, round) => {
    const view = views[round % views.length]!
    const own = seed + 104_729 * (round + 1)
    const nodes = drawNodes(size, createRandom(own))
    return { view, nodes, graph: partOfGraph(view.graph, nodes), seed: own }
  })
}

/** One number for each label, 0 to 1. @param labels -1 is none */
export async function measureStability(
  subsamples: readonly Subsample[],
  labels: Int32Array,
  signal?: AbortSignal,
): Promise<number[]> {
  const count = countOf(labels)
  const sums = new Float64Array(count)
  const times = new Int32Array(count)
  for (const subsample of subsamples) {
    await breathe(signal)
    for (const [label, overlap] of bestOverlaps(subsample.nodes, labels, findAgain(subsample, count))) {
      sums[label]! += overlap
      times[label]!++
    }
  }
  return Array.from(sums, (sum, label) => (times[label]! > 0 ? sum / times[label]! : 0))
}

/** Mean adjusted Rand index between a partition and what is found of it in subsamples. */
export async function measureAgreement(
  subsamples: readonly Subsample[],
  labels: Int32Array,
  signal?: AbortSignal,
): Promise<number> {
  const count = countOf(labels)
  let sum = 0
  for (const subsample of subsamples) {
    await breathe(signal)
    const before = subsample.nodes.map((node) => labels[node]!)
    sum += adjustedRandIndex(before, findAgain(subsample, count))
  }
  return sum / Math.max(1, subsamples.length)
}

/** Communities of about this number in a subsample. */
function findAgain({ view, graph, seed }: Subsample, count: number): Int32Array {
  return findCommunities(graph, resolutionFor(view.rungs, count), createRandom(seed))
}

function drawNodes(count: number, random: RandomGenerator): Int32Array {
  const all = random.shuffle(Int32Array.from({ length: count }, (_, node) => node))
  return all.slice(0, Math.max(1, Math.round(keptShare * count))).sort()
}

/** For each label that has a member among these nodes, its best Jaccard overlap with a community. */
function bestOverlaps(nodes: Int32Array, labels: Int32Array, found: Int32Array): Map<number, number> {
  const sizes = new Map<number, number>()
  const foundSizes = new Map<number, number>()
  const both = new Map<number, Map<number, number>>()
  for (const [at, node] of nodes.entries()) {
    const label = labels[node]!
    foundSizes.set(found[at]!, (foundSizes.get(found[at]!) ?? 0) + 1)
    if (label < 0) continue
    sizes.set(label, (sizes.get(label) ?? 0) + 1)
    const row = both.get(label) ?? new Map<number, number>()
    row.set(found[at]!, (row.get(found[at]!) ?? 0) + 1)
    both.set(label, row)
  }
  return new Map(
    [...both].map(([label, row]) => {
      const overlaps = [...row].map(
        ([community, shared]) => shared / (sizes.get(label)! + foundSizes.get(community)! - shared),
      )
      return [label, Math.max(...overlaps)]
    }),
  )
}
