/**
 * From neighbours to a graph: two segments are joined where one is a neighbour of the other, as strongly as their
 * neighbourhoods overlap (shared nearest neighbours, Jarvis and Patrick 1973, weighted by Jaccard and cosine). The
 * overlap forgives what single similarities in high dimensions get wrong.
 */
import type { Neighbours } from './nearest-neighbours.ts'

/** Undirected weighted graph, compressed by row: the edges of node `n` are `starts[n]` to `starts[n + 1]`. */
export interface Graph {
  nodes: number
  starts: Int32Array
  targets: Int32Array
  weights: Float64Array
  /** Weight of a node's edge to itself, counted once for each of its two ends. */
  loops: Float64Array
}

export function graphOf(neighbours: Neighbours, nodes: number): Graph {
  const { indexes, cosines, each } = neighbours
  const rows = Array.from({ length: nodes }, () => new Map<number, number>())
  const seen = new Int32Array(nodes).fill(-1)
  for (let node = 0; node < nodes; node++) {
    for (let at = node * each; at < (node + 1) * each; at++) seen[indexes[at]!] = node
    for (let at = node * each; at < (node + 1) * each; at++) {
      const other = indexes[at]!
      let shared = 0
      for (let p = other * each; p < (other + 1) * each; p++) if (seen[indexes[p]!] === node) shared++
      const weight = Math.max(0, cosines[at]!) * (shared / (2 * each - shared))
      if (weight <= 0) continue
      rows[node]!.set(other, weight)
      rows[other]!.set(node, weight)
    }
  }
  return compress(rows, new Float64Array(nodes))
}

export function compress(rows: readonly ReadonlyMap<number, number>[], loops: Float64Array): Graph {
  const starts = new Int32Array(rows.length + 1)
  for (const [node, row] of rows.entries()) starts[node + 1] = starts[node]! + row.size
  const targets = new Int32Array(starts[rows.length]!)
  const weights = new Float64Array(targets.length)
  let at = 0
  for (const row of rows) {
    for (const [target, weight] of [...row].sort((a, b) => a[0] - b[0])) {
      targets[at] = target
      weights[at] = weight
      at++
    }
  }
  return { nodes: rows.length, starts, targets, weights, loops }
}
