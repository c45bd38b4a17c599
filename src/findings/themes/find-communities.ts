/**
 * Communities of a weighted graph by modularity: the method of Louvain (Blondel, Guillaume, Lambiotte and Lefebvre
 * 2008) with a resolution parameter (Reichardt and Bornholdt 2006). Deterministic for a seed.
 */
import type { RandomGenerator } from '../../statistics/random.ts'
import { compress, type Graph } from './neighbour-graph.ts'

const mostSweeps = 20
const mostLevels = 12

/** @returns for each node the number of its community, 0, 1, 2 ... in order of first appearance */
export function findCommunities(graph: Graph, resolution: number, random: RandomGenerator): Int32Array {
  let labels = Int32Array.from({ length: graph.nodes }, (_, node) => node)
  let level = graph
  for (let depth = 0; depth < mostLevels; depth++) {
    const { communities, hasMoved } = moveNodes(level, resolution, random)
    if (!hasMoved) break
    const numbered = renumber(communities)
    labels = labels.map((label) => numbered.labels[label]!)
    level = mergeNodes(level, numbered)
  }
  return renumber(labels).labels
}

/** Moves each node to the neighbouring community that gains most, in sweeps, until none gains. */
function moveNodes(
  graph: Graph,
  resolution: number,
  random: RandomGenerator,
): { communities: Int32Array; hasMoved: boolean } {
  const { nodes, starts, targets, weights, loops } = graph
  const degrees = Float64Array.from(loops)
  for (let node = 0; node < nodes; node++) {
    for (let at = starts[node]!; at < starts[node + 1]!; at++) degrees[node]! += weights[at]!
  }
  const total = degrees.reduce((sum, degree) => sum + degree, 0)
  const communities = Int32Array.from({ length: nodes }, (_, node) => node)
  const strengths = Float64Array.from(degrees)
  const links = new Float64Array(nodes)
  const order = random.shuffle(Int32Array.from({ length: nodes }, (_, node) => node))
  let hasMoved = false
  for (let sweep = 0, moved = total > 0; moved && sweep < mostSweeps; sweep++) {
    moved = false
    for (const node of order) {
      const own = communities[node]!
      const near: number[] = [own]
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        const community = communities[targets[at]!]!
        if (links[community] === 0 && community !== own) near.push(community)
        links[community]! += weights[at]!
      }
      strengths[own]! -= degrees[node]!
      let best = own
      let bestGain = Number.NEGATIVE_INFINITY
      for (const community of near) {
        const gain = links[community]! - (resolution * degrees[node]! * strengths[community]!) / total
        if (gain > bestGain + 1e-12) {
          bestGain = gain
          best = community
        }
        links[community] = 0
      }
      strengths[best]! += degrees[node]!
      if (best !== own) {
        communities[node] = best
        moved = true
        hasMoved = true
      }
    }
  }
  return { communities, hasMoved }
}

interface Numbered {
  labels: Int32Array
  count: number
}

function renumber(labels: Int32Array): Numbered {
  const numbers = new Map<number, number>()
  const renumbered = labels.map((label) => {
    const known = numbers.get(label)
    if (known !== undefined) return known
    numbers.set(label, numbers.size)
    return numbers.size - 1
  })
  return { labels: renumbered, count: numbers.size }
}

/** Each community becomes one node of a smaller graph. */
function mergeNodes(graph: Graph, { labels, count }: Numbered): Graph {
  const rows = Array.from({ length: count }, () => new Map<number, number>())
  const loops = new Float64Array(count)
  for (let node = 0; node < graph.nodes; node++) {
    const from = labels[node]!
    loops[from]! += graph.loops[node]!
    for (let at = graph.starts[node]!; at < graph.starts[node + 1]!; at++) {
      const to = labels[graph.targets[at]!]!
      const weight = graph.weights[at]!
      if (from === to) loops[from]! += weight
      else rows[from]!.set(to, (rows[from]!.get(to) ?? 0) + weight)
    }
  }
  return compress(rows, loops)
}

/** How many communities there are; -1 is none. */
export function countOf(labels: Int32Array): number {
  return 1 + labels.reduce((highest, label) => Math.max(highest, label), -1)
}
