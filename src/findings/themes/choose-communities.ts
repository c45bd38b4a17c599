/**
 * Which communities there are, and how many. Partitions of every view at a ladder of resolutions are brought to an
 * agreement, and the number is taken at which the communities stand apart most clearly (simplified silhouette, Hruschka et
 * al. 2004) and survive best when a fifth of the segments is left out (stability as the criterion: Ben-Hur, Elisseeff and
 * Guyon 2002; Hennig 2007). Both are noisy from one number to the next, so each number is judged with those around it.
 * Nothing about the number is told.
 */
import { agreementOf } from './agree-on-communities.ts'
import { climb, type Rung, resolutionFor } from './climb-resolutions.ts'
import { countOf } from './find-communities.ts'
import type { Graph } from './graph.ts'
import { mergeAlike } from './merge-alike.ts'
import { silhouetteOf } from './silhouette.ts'
import { drawSubsamples, measureAgreement, measureStability } from './theme-stability.ts'
import { leadingOf, type Vectors } from './vectors.ts'

/**
 * Chosen on draws of 10 to 77 categories of Banking77's training split, of even and of uneven size; anywhere near these
 * the number comes out about as well.
 */
const agreementShare = 0.25
/** Numbers are judged together over about so wide a range of their logarithms. */
const range = 0.35
/** Of fewer than this each number is another answer: 3 are not nearly 4. */
const fewNumbers = 12
/** A number whose worth lies this much below the best weighs a third (1/e) of it. */
const tolerance = 0.008
const gridSteps = 80
/** The small directions say how people put it, rather than what they speak of. */
const directionsCompared = 64
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
  const allowed = rangeOf(nodes, options.people)
  const climbs: Rung[][] = []
  for (const [at, graph] of graphs.entries()) {
    const most = kindred * allowed.most
    climbs.push(await climb(graph, { seed: seed + at * 7919, step: viewStep, most, signal }))
    await onProgress?.((0.5 * (at + 1)) / graphs.length)
  }
  const views = graphs.map((graph, at) => ({ graph, rungs: climbs[at]! }))
  const wide = agreementOf(graphs, kindredOf(climbs, allowed))
  const candidates = await climb(wide, { seed, step: agreementStep, most: allowed.most, signal })
  const usable = withinRange(candidates, allowed)
  const subsamples = drawSubsamples(views, seed)
  const compared = leadingOf(space, directionsCompared)
  const measured: { count: number; worth: number }[] = []
  for (const [at, { labels, count }] of usable.entries()) {
    const agreement = await measureAgreement(subsamples, labels, signal)
    measured.push({ count, worth: silhouetteOf(compared, labels, count) + agreementShare * agreement })
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
 * The mean of all numbers (of their logarithms), each weighing by how near its worth comes to the best. Taking the best, or
 * the middle of those within a bound of it, jumps where two numbers are nearly as good: in interviews the worth is so flat
 * that leaving out a few of them doubled the number.
 */
export function goodNumber(measured: readonly { count: number; worth: number }[]): number {
  const logs = measured.map(({ count }) => Math.log(count))
  const [least, most] = [Math.min(...logs), Math.max(...logs)]
  // At even steps, whatever the ladder's: its rungs stand closer in some places than in others.
  const steps = Array.from({ length: gridSteps + 1 }, (_, at) => least + ((most - least) * at) / gridSteps)
  const worths = steps.map((log) => worthAround(log, measured))
  const best = Math.max(...worths)
  let sum = 0
  let weights = 0
  for (const [at, log] of steps.entries()) {
    const weight = Math.exp((worths[at]! - best) / tolerance)
    sum += weight * log
    weights += weight
  }
  return Math.round(Math.exp(sum / weights))
}

/** Mean worth of all numbers, the nearer ones weighing more (kernel regression, Nadaraya 1964). */
function worthAround(log: number, measured: readonly { count: number; worth: number }[]): number {
  const width = range * Math.min(1, Math.exp(log) / fewNumbers)
  let sum = 0
  let weights = 0
  for (const { count, worth } of measured) {
    const weight = Math.exp(-0.5 * ((Math.log(count) - log) / width) ** 2)
    sum += weight * worth
    weights += weight
  }
  return sum / weights
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
