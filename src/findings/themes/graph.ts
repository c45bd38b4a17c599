/** Undirected weighted graphs in typed arrays: a large study has millions of edges. Pure. */

/** Compressed by row: the edges of node `n` are `starts[n]` to `starts[n + 1]`, by ascending target. */
export interface Graph {
  nodes: number
  starts: Int32Array
  targets: Int32Array
  weights: Float64Array
  /** Weight of a node's edge to itself, counted once for each of its two ends. */
  loops: Float64Array
}

/** Edges as they come. */
export class EdgeList {
  length = 0
  from: Int32Array
  to: Int32Array
  weights: Float64Array

  constructor(expected = 16) {
    const room = Math.max(16, expected)
    this.from = new Int32Array(room)
    this.to = new Int32Array(room)
    this.weights = new Float64Array(room)
  }

  add(from: number, to: number, weight: number): void {
    if (this.length === this.from.length) this.#grow()
    this.from[this.length] = from
    this.to[this.length] = to
    this.weights[this.length++] = weight
  }

  #grow(): void {
    const { from, to, weights } = this
    this.from = new Int32Array(2 * from.length)
    this.to = new Int32Array(2 * from.length)
    this.weights = new Float64Array(2 * from.length)
    this.from.set(from)
    this.to.set(to)
    this.weights.set(weights)
  }
}

/** @param edges each undirected edge once */
export function joinEdges(edges: EdgeList, nodes: number): Graph {
  const both = new EdgeList(2 * edges.length)
  for (let at = 0; at < edges.length; at++) {
    both.add(edges.from[at]!, edges.to[at]!, edges.weights[at]!)
    both.add(edges.to[at]!, edges.from[at]!, edges.weights[at]!)
  }
  return compress(both, new Float64Array(nodes))
}

/**
 * Two passes of counting sort: by target, then, keeping that order, by source.
 *
 * @param edges each undirected edge twice, once from either end
 */
export function compress(edges: EdgeList, loops: Float64Array): Graph {
  const nodes = loops.length
  const byTarget = sortedBy(edges, edges.to, nodes)
  const { sorted, starts } = sortedBy(byTarget.sorted, byTarget.sorted.from, nodes)
  return { nodes, starts, targets: sorted.to, weights: sorted.weights, loops }
}

function sortedBy({ from, to, weights, length }: EdgeList, keys: Int32Array, nodes: number) {
  const starts = new Int32Array(nodes + 1)
  for (let at = 0; at < length; at++) starts[keys[at]! + 1]!++
  for (let node = 0; node < nodes; node++) starts[node + 1]! += starts[node]!
  const next = starts.slice()
  const sorted = Object.assign(new EdgeList(0), {
    from: new Int32Array(length),
    to: new Int32Array(length),
    weights: new Float64Array(length),
    length,
  })
  for (let at = 0; at < length; at++) {
    const place = next[keys[at]!]!++
    sorted.from[place] = from[at]!
    sorted.to[place] = to[at]!
    sorted.weights[place] = weights[at]!
  }
  return { sorted, starts }
}

/** The graph of some nodes, in ascending order, and the edges between them. */
export function partOfGraph(graph: Graph, nodes: Int32Array): Graph {
  const numbers = new Int32Array(graph.nodes).fill(-1)
  for (const [at, node] of nodes.entries()) numbers[node] = at
  const starts = new Int32Array(nodes.length + 1)
  const targets = new Int32Array(graph.targets.length)
  const weights = new Float64Array(graph.targets.length)
  let length = 0
  for (const [at, node] of nodes.entries()) {
    for (let edge = graph.starts[node]!; edge < graph.starts[node + 1]!; edge++) {
      const other = numbers[graph.targets[edge]!]!
      if (other < 0) continue
      targets[length] = other
      weights[length++] = graph.weights[edge]!
    }
    starts[at + 1] = length
  }
  return {
    nodes: nodes.length,
    starts,
    targets: targets.subarray(0, length),
    weights: weights.subarray(0, length),
    loops: Float64Array.from(nodes, (node) => graph.loops[node]!),
  }
}
