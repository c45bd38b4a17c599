/**
 * Consensus of many partitions (evidence accumulation, Fred and Jain 2005; on the edges of the neighbour graphs only,
 * as in Lancichinetti and Fortunato 2012, so that memory stays linear). An edge weighs as much as the share of the
 * partitions that put both its ends into one community; communities of that graph are what most partitions agree on.
 */
import { compress, type Graph } from './neighbour-graph.ts'

/** The graph of agreement: every edge of any of the graphs whose ends were together at least once. */
export function agreementOf(graphs: readonly Graph[], partitions: readonly Int32Array[]): Graph {
  const nodes = graphs[0]?.nodes ?? 0
  const rows = Array.from({ length: nodes }, () => new Map<number, number>())
  const seen = new Int32Array(nodes).fill(-1)
  for (let node = 0; node < nodes; node++) {
    const row = rows[node]!
    for (const { starts, targets } of graphs) {
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        const other = targets[at]!
        if (other < node || seen[other] === node) continue
        seen[other] = node
        let together = 0
        for (const labels of partitions) if (labels[node] === labels[other]) together++
        if (together === 0) continue
        row.set(other, together / partitions.length)
        rows[other]!.set(node, together / partitions.length)
      }
    }
  }
  return compress(rows, new Float64Array(nodes))
}
