/** Communities of one graph at a ladder of resolutions, from one or two to a few members each. */
import { createRandom } from '../../statistics/random.ts'
import { breathe } from './breathe.ts'
import { countOf, findCommunities } from './find-communities.ts'
import type { Graph } from './graph.ts'

export interface Rung {
  labels: Int32Array
  count: number
  resolution: number
}

export interface ClimbOptions {
  seed: number
  /** Factor from one resolution to the next. */
  step: number
  /** The climb ends above this number of communities. */
  most: number
  /** Lowest and highest resolution; else the whole ladder. */
  from?: number
  to?: number
  signal?: AbortSignal | undefined
}

/** A large graph falls into several communities at any of these. */
const lowest = 0.06
const lowestOfLarge = 0.25
const large = 1000
const highest = 120

export async function climb(
  graph: Graph,
  {
    seed,
    step,
    most,
    from = graph.nodes > large ? lowestOfLarge : lowest,
    to = highest,
    signal,
  }: ClimbOptions,
): Promise<Rung[]> {
  const rungs: Rung[] = []
  for (let resolution = from; resolution <= to; resolution *= step) {
    await breathe(signal)
    const labels = findCommunities(graph, resolution, createRandom(seed))
    const count = countOf(labels)
    rungs.push({ labels, count, resolution })
    if (count > most) break
  }
  return rungs
}

/** The resolution at which about so many communities are to be expected, between two rungs by their logarithms. */
export function resolutionFor(rungs: readonly Rung[], count: number): number {
  const above = rungs.findIndex((rung) => rung.count >= count)
  if (above < 0) return rungs.at(-1)?.resolution ?? 1
  const high = rungs[above]!
  const low = rungs[above - 1]
  if (!low || low.count >= high.count) return high.resolution
  const share = Math.log(count / low.count) / Math.log(high.count / low.count)
  return low.resolution * (high.resolution / low.resolution) ** share
}
