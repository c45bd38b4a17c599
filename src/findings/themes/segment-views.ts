/**
 * The same segments seen several ways. What two looks agree on is there; what only one sees is its own doing: a graph
 * of neighbours depends on how many directions and how many neighbours it was made with, and no choice is right for
 * every study. Exact neighbours, so quadratic in time; linear in memory.
 */
import { breathe } from './breathe.ts'
import type { Graph } from './graph.ts'
import { findNeighbours } from './nearest-neighbours.ts'
import { graphOf } from './neighbour-graph.ts'
import type { Vectors } from './vectors.ts'

/** Numbers of leading directions looked along; a huge study is looked at along the first and the last only. */
const directionsLookedAlong = [64, 96, 128]
const mostLooks = 6000
/** Neighbours joined, as shares of the usual number. */
const neighbourShares = [0.7, 1.2]

export interface ViewOptions {
  signal?: AbortSignal | undefined
  onProgress?: ((share: number) => Promise<void>) | undefined
}

/** @param space rows projected on principal directions, the strongest first */
export async function lookManyWays(
  space: Vectors,
  { signal, onProgress }: ViewOptions = {},
): Promise<Graph[]> {
  const widths = directionsLookedAlong
    .filter((each, at) => at === 0 || (each <= space.dimensions && (at !== 1 || space.count <= mostLooks)))
    .map((each) => Math.min(each, space.dimensions))
  const numbers = neighbourNumbers(space.count)
  const wanted = Math.max(...numbers)
  const graphs: Graph[] = []
  for (const neighbours of await findNeighbours(space, { wanted, widths, signal, onProgress })) {
    for (const number of numbers) {
      await breathe(signal)
      graphs.push(graphOf(neighbours, space.count, number))
    }
  }
  return graphs
}

/** More segments make denser neighbourhoods: about the cube root, judged on studies of 25 to 16,000 segments. */
export function neighboursFor(count: number): number {
  return Math.max(3, Math.min(40, Math.round(count ** 0.35)))
}

function neighbourNumbers(count: number): number[] {
  return neighbourShares.map((share) => Math.max(3, Math.round(share * neighboursFor(count))))
}
