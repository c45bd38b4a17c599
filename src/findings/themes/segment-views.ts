/**
 * The same segments seen several ways. What two looks agree on is there; what only one sees is its own doing: a graph
 * of neighbours depends on how many directions and how many neighbours it was made with, and no choice is right for
 * every study. Exact neighbours, so quadratic in time; linear in memory.
 */
import { breathe } from './breathe.ts'
import { findNeighbours, type Neighbours } from './nearest-neighbours.ts'
import { type Graph, graphOf } from './neighbour-graph.ts'
import { normaliseRows, type Vectors } from './vectors.ts'

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
  const wanted = directionsLookedAlong.filter(
    (each, at) => at === 0 || (each <= space.dimensions && (at !== 1 || space.count <= mostLooks)),
  )
  const looks = wanted.map((each) => () => leading(space, each))
  const numbers = neighbourNumbers(space.count)
  const graphs: Graph[] = []
  for (const [at, look] of looks.entries()) {
    const neighbours = await findNeighbours(look(), Math.max(...numbers), {
      signal,
      onProgress: async (share) => onProgress?.((at + share) / looks.length),
    })
    for (const number of numbers) {
      await breathe(signal)
      graphs.push(graphOf(nearestOf(neighbours, number), space.count))
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

function leading(space: Vectors, wanted: number): Vectors {
  const dimensions = Math.min(wanted, space.dimensions)
  if (dimensions === space.dimensions) return space
  const data = new Float32Array(space.count * dimensions)
  for (let row = 0; row < space.count; row++) {
    data.set(
      space.data.subarray(row * space.dimensions, row * space.dimensions + dimensions),
      row * dimensions,
    )
  }
  return normaliseRows({ data, count: space.count, dimensions })
}

/** The first of each row's neighbours. */
function nearestOf(neighbours: Neighbours, number: number): Neighbours {
  const { each } = neighbours
  if (number >= each) return neighbours
  const isKept = (_: unknown, at: number) => at % each < number
  return {
    indexes: neighbours.indexes.filter(isKept),
    cosines: neighbours.cosines.filter(isKept),
    each: number,
  }
}
