/**
 * Consensus of many partitions (evidence accumulation, Fred and Jain 2005; on the edges of the neighbour graphs only,
 * as in Lancichinetti and Fortunato 2012, so that memory stays linear). An edge weighs as much as the share of the
 * partitions that put both its ends into one community; communities of that graph are what most partitions agree on.
 */
import { EdgeList, type Graph, joinEdges } from './graph.ts'

/** The graph of agreement: every edge of any of the graphs whose ends were together at least once. */
export function agreementOf(graphs: readonly Graph[], partitions: readonly Int32Array[]): Graph {
  const nodes = graphs[0]?.nodes ?? 0
  const seen = new Int32Array(nodes).fill(-1)
  const edges = new EdgeList(graphs.reduce((most, graph) => Math.max(most, graph.targets.length), 0))
  for (let node = 0; node < nodes; node++) {
    for (const { starts, targets } of graphs) {
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        const other = targets[at]!
        if (other < node || seen[other] === node) continue
        seen[other] = node
        let together = 0
        for (const labels of partitions) if (labels[node] === labels[other]) together++
        if (together > 0) edges.add(node, other, together / partitions.length)
      }
    }
  }
  return joinEdges(edges, nodes)
}
