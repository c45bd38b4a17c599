/**
 * From neighbours to a graph: two segments are joined where one is a neighbour of the other, as strongly as their
 * neighbourhoods overlap (shared nearest neighbours, Jarvis and Patrick 1973, weighted by Jaccard and cosine). The
 * overlap forgives what single similarities in high dimensions get wrong.
 */
import { EdgeList, type Graph, joinEdges } from './graph.ts'
import type { Neighbours } from './nearest-neighbours.ts'

/** @param number how many of each row's neighbours that are looked at, the nearest first */
export function graphOf({ indexes, cosines, each }: Neighbours, nodes: number, number = each): Graph {
  const joined = Math.min(number, each)
  const edges = new EdgeList(nodes * joined)
  const seen = new Int32Array(nodes).fill(-1)
  for (let node = 0; node < nodes; node++) {
    const from = node * each
    for (let at = from; at < from + joined; at++) seen[indexes[at]!] = node
    for (let at = from; at < from + joined; at++) {
      const other = indexes[at]!
      let shared = 0
      let isMutual = false
      for (let p = other * each; p < other * each + joined; p++) {
        if (seen[indexes[p]!] === node) shared++
        if (indexes[p] === node) isMutual = true
      }
      const weight = Math.max(0, cosines[at]!) * (shared / (2 * joined - shared))
      if (weight > 0 && !(isMutual && other < node)) edges.add(node, other, weight)
    }
  }
  return joinEdges(edges, nodes)
}
