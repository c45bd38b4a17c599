/**
 * Ward's method for thousands of rows: nearest-neighbour chains over the groups' centres (Murtagh 1983; Müllner 2011),
 * the same tree as by pairwise search in quadratic time and linear memory.
 */
import type { Vectors } from '../../src/findings/themes/vectors.ts'

interface Merge {
  kept: number
  gone: number
  cost: number
}

/** @returns for each row the number of its group, 0 to `wanted` - 1 */
export function groupByWardLinkage(vectors: Vectors, wanted: number): Int32Array {
  const merges = mergeAll(vectors).sort((a, b) => a.cost - b.cost)
  const home = Int32Array.from({ length: vectors.count }, (_, row) => row)
  const rootOf = (row: number): number => {
    let root = row
    while (home[root] !== root) root = home[root]!
    return root
  }
  for (const { kept, gone } of merges.slice(0, vectors.count - wanted)) home[rootOf(gone)] = rootOf(kept)
  const numbers = new Map<number, number>()
  return Int32Array.from(home, (_, row) => {
    const root = rootOf(row)
    if (!numbers.has(root)) numbers.set(root, numbers.size)
    return numbers.get(root)!
  })
}

/** Every merger of the tree, in the order in which chains find them. */
function mergeAll({ data, count, dimensions }: Vectors): Merge[] {
  const centres = Float64Array.from(data)
  const sizes = new Float64Array(count).fill(1)
  const open = new Set(Array.from({ length: count }, (_, row) => row))
  /** By how much the squared distances within groups grow. */
  const costOf = (a: number, b: number) => {
    let square = 0
    for (let column = 0, p = a * dimensions, q = b * dimensions; column < dimensions; column++) {
      const difference = centres[p++]! - centres[q++]!
      square += difference * difference
    }
    return (square * sizes[a]! * sizes[b]!) / (sizes[a]! + sizes[b]!)
  }
  const merges: Merge[] = []
  const chain: number[] = []
  while (open.size > 1) {
    if (chain.length === 0) chain.push(open.values().next().value!)
    const last = chain.at(-1)!
    // The one before goes first, so that of equals the chain ends there.
    let nearest = chain.at(-2) ?? -1
    let least = nearest < 0 ? Number.POSITIVE_INFINITY : costOf(last, nearest)
    for (const other of open) {
      if (other === last || other === nearest) continue
      const cost = costOf(last, other)
      if (cost >= least) continue
      least = cost
      nearest = other
    }
    if (nearest !== chain.at(-2)) {
      chain.push(nearest)
      continue
    }
    chain.length -= 2
    merges.push({ kept: nearest, gone: last, cost: least })
    const size = sizes[nearest]! + sizes[last]!
    for (
      let column = 0, p = nearest * dimensions, q = last * dimensions;
      column < dimensions;
      column++, p++
    ) {
      centres[p] = (centres[p]! * sizes[nearest]! + centres[q++]! * sizes[last]!) / size
    }
    sizes[nearest] = size
    open.delete(last)
  }
  return merges
}
