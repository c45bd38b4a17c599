/**
 * Which communities there are, and how many. Partitions of every view at a ladder of resolutions are brought to an
 * agreement, and the number is taken at which the communities survive best when a fifth of the segments is left out
 * (stability as the criterion: Ben-Hur, Elisseeff and Guyon 2002; Hennig 2007) and stand apart most clearly (simplified
 * silhouette, Hruschka et al. 2004). Either alone is nearly flat over a wide range; their sum is not. Nothing about the
 * number is told.
 */
import { agreementOf } from './agree-on-communities.ts'
import { climb, type Rung, resolutionFor } from './climb-resolutions.ts'
import { countOf } from './find-communities.ts'
import type { Graph } from './graph.ts'
import { mergeAlike } from './merge-alike.ts'
import { silhouetteOf } from './silhouette.ts'
import { drawSubsamples, measureAgreement, measureStability } from './theme-stability.ts'
import type { Vectors } from './vectors.ts'

/** Numbers whose worth differs by less than this are as good as each other. */
const tolerance = 0.015
const narrowness = 0.6
/** Partitions with up to so many times more or fewer communities still say something about a number. */
const kindred = 1.6
const viewStep = 1.6
const agreementStep = 1.3

export interface ChoiceOptions {
  seed: number
  /** How many participants speak: forty people do not hold a hundred themes. */
  people: number
  signal?: AbortSignal | undefined
  onProgress?: ((share: number) => Promise<void>) | undefined
}

export interface ChosenCommunities {
  labels: Int32Array
  count: number
  /** For each community, 0 to 1. */
  stability: number[]
}

/**
 * Between about the cube root of the number of members and six times the root of the number of people, and 150. Where
 * no number lies in that range, the one nearest to it.
 */
export async function chooseCommunities(
  graphs: readonly Graph[],
  space: Vectors,
  options: ChoiceOptions,
): Promise<ChosenCommunities> {
  const { seed, signal, onProgress } = options
  const nodes = graphs[0]!.nodes
  const range = rangeOf(nodes, options.people)
  const climbs: Rung[][] = []
  for (const [at, graph] of graphs.entries()) {
    const most = kindred * range.most
    climbs.push(await climb(graph, { seed: seed + at * 7919, step: viewStep, most, signal }))
    await onProgress?.((0.5 * (at + 1)) / graphs.length)
  }
  const views = graphs.map((graph, at) => ({ graph, rungs: climbs[at]! }))
  const wide = agreementOf(graphs, kindredOf(climbs, range))
  const candidates = await climb(wide, { seed, step: agreementStep, most: range.most, signal })
  const usable = withinRange(candidates, range)
  const subsamples = drawSubsamples(views, seed)
  const measured: { count: number; worth: number }[] = []
  for (const [at, { labels, count }] of usable.entries()) {
    const agreement = await measureAgreement(subsamples, labels, signal)
    measured.push({ count, worth: agreement + silhouetteOf(space, labels, count) })
    await onProgress?.(0.5 + (0.4 * (at + 1)) / usable.length)
  }
  const wanted = goodNumber(measured)
  const narrow = agreementOf(graphs, kindredOf(climbs, { least: wanted, most: wanted }))
  const found = nearestTo(wanted, [...(await climbAround(narrow, wanted, { seed, signal })), ...usable])
  const labels = mergeAlike(space, found.labels, found.count)
  const count = countOf(labels)
  const stability = await measureStability(drawSubsamples(views, seed + 1), labels, signal)
  return { labels, count, stability }
}

interface Range {
  least: number
  most: number
}

function rangeOf(nodes: number, people: number): Range {
  const least = Math.cbrt(nodes)
  return { least, most: Math.max(least, Math.min(150, 6 * Math.sqrt(people), nodes / 3)) }
}

function kindredOf(climbs: readonly Rung[][], { least, most }: Range): Int32Array[] {
  const rungs = climbs.flat()
  const near = rungs.filter((rung) => rung.count <= kindred * most && kindred * rung.count >= least)
  return (near.length > 0 ? near : rungs).map((rung) => rung.labels)
}

/** One rung for each number of communities in the range; where there is none, the nearest to it. */
function withinRange(rungs: readonly Rung[], { least, most }: Range): Rung[] {
  const byCount = new Map(rungs.map((rung) => [rung.count, rung]))
  const inside = [...byCount.values()].filter((rung) => rung.count >= least && rung.count <= most)
  if (inside.length > 0) return inside
  const away = ({ count }: Rung) => Math.abs(Math.log(Math.max(1, count) / (count < least ? least : most)))
  return [rungs.reduce((best, rung) => (away(rung) < away(best) ? rung : best))]
}

/**
 * Of the numbers that are as good as the best, one a little nearer to the highest than to the lowest (of logarithms):
 * halves of one thing are joined afterwards, what was never apart is not told apart.
 */
export function goodNumber(measured: readonly { count: number; worth: number }[]): number {
  const best = Math.max(...measured.map((each) => each.worth))
  const good = measured.filter((each) => each.worth >= best - tolerance).map((each) => each.count)
  const low = Math.log(Math.min(...good))
  return Math.round(Math.exp(low + narrowness * (Math.log(Math.max(...good)) - low)))
}

/** Partitions whose numbers of communities are about the wanted one: a ladder, then a finer one between. */
async function climbAround(
  graph: Graph,
  wanted: number,
  { seed, signal }: { seed: number; signal?: AbortSignal | undefined },
): Promise<Rung[]> {
  const coarse = await climb(graph, { seed, step: 2, most: wanted, signal })
  const around = resolutionFor(coarse, wanted)
  const fine = await climb(graph, {
    seed,
    step: 1.05,
    from: around / 1.25,
    to: around * 1.25,
    most: 1.2 * wanted,
    signal,
  })
  return [...coarse, ...fine]
}

/** Of those that are equally near, the first. */
function nearestTo(wanted: number, rungs: readonly Rung[]): Rung {
  const away = ({ count }: Rung) => Math.abs(count - wanted)
  return rungs.reduce((best, rung) => (away(rung) < away(best) ? rung : best))
}
