/**
 * Communities of a weighted graph by modularity: the method of Louvain (Blondel, Guillaume, Lambiotte and Lefebvre
 * 2008) with a resolution parameter (Reichardt and Bornholdt 2006). Deterministic for a seed.
 */
import type { RandomGenerator } from '../../statistics/random.ts'
import { compress, EdgeList, type Graph } from './graph.ts'

/** Nodes looked at again, as a multiple of all: nothing is gained for long before that. */
const mostLooks = 20
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

/**
 * Moves each node to the neighbouring community that gains most, and then only looks again at the neighbours of what
 * has moved (fast local moving, Traag, Waltman and van Eck 2019).
 */
function moveNodes(
  graph: Graph,
  resolution: number,
  random: RandomGenerator,
): { communities: Int32Array; hasMoved: boolean } {
  const { nodes, starts, targets, weights } = graph
  const degrees = degreesOf(graph)
  const total = degrees.reduce((sum, degree) => sum + degree, 0)
  const communities = Int32Array.from({ length: nodes }, (_, node) => node)
  const strengths = Float64Array.from(degrees)
  const links = new Float64Array(nodes)
  const near = new Int32Array(nodes + 1)
  const queue = random.shuffle(Int32Array.from({ length: nodes }, (_, node) => node))
  const isWaiting = new Uint8Array(nodes).fill(1)
  let hasMoved = false
  let waiting = total > 0 ? nodes : 0
  for (let looks = 0, first = 0; waiting > 0 && looks < mostLooks * nodes; looks++, waiting--) {
    const node = queue[first]!
    first = first + 1 === nodes ? 0 : first + 1
    isWaiting[node] = 0
    const own = communities[node]!
    let found = 0
    near[found++] = own
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const community = communities[targets[at]!]!
      if (links[community] === 0 && community !== own) near[found++] = community
      links[community]! += weights[at]!
    }
    strengths[own]! -= degrees[node]!
    const share = (resolution * degrees[node]!) / total
    let best = own
    let bestGain = Number.NEGATIVE_INFINITY
    for (let at = 0; at < found; at++) {
      const community = near[at]!
      const gain = links[community]! - share * strengths[community]!
      if (gain > bestGain + 1e-12) {
        bestGain = gain
        best = community
      }
      links[community] = 0
    }
    strengths[best]! += degrees[node]!
    if (best === own) continue
    communities[node] = best
    hasMoved = true
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const other = targets[at]!
      if (isWaiting[other] || communities[other] === best) continue
      isWaiting[other] = 1
      const last = first + waiting - 1
      queue[last < nodes ? last : last - nodes] = other
      waiting++
    }
  }
  return { communities, hasMoved }
}

function degreesOf({ nodes, starts, weights, loops }: Graph): Float64Array {
  const degrees = Float64Array.from(loops)
  for (let node = 0; node < nodes; node++) {
    for (let at = starts[node]!; at < starts[node + 1]!; at++) degrees[node]! += weights[at]!
  }
  return degrees
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
  const loops = new Float64Array(count)
  const edges = new EdgeList(graph.targets.length >> 2)
  const sums = new Float64Array(count)
  const touched = new Int32Array(count)
  for (const [community, nodes] of membersOf(labels, count).entries()) {
    let found = 0
    for (const node of nodes) {
      loops[community]! += graph.loops[node]!
      for (let at = graph.starts[node]!; at < graph.starts[node + 1]!; at++) {
        const other = labels[graph.targets[at]!]!
        if (sums[other] === 0) touched[found++] = other
        sums[other]! += graph.weights[at]!
      }
    }
    for (let at = 0; at < found; at++) {
      const other = touched[at]!
      if (other === community) loops[community]! += sums[other]!
      else edges.add(community, other, sums[other]!)
      sums[other] = 0
    }
  }
  return compress(edges, loops)
}

function membersOf(labels: Int32Array, count: number): number[][] {
  const members: number[][] = Array.from({ length: count }, () => [])
  for (let node = 0; node < labels.length; node++) members[labels[node]!]!.push(node)
  return members
}

/** How many communities there are; -1 is none. */
export function countOf(labels: Int32Array): number {
  return 1 + labels.reduce((highest, label) => Math.max(highest, label), -1)
}
