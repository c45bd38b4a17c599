/**
 * A second, broader level: themes that belong together, by average linkage over what sets each apart (Sokal and
 * Michener 1958; the tree is ml-hclust's). The number of groups is the one at which themes stand apart most clearly
 * (silhouette, Rousseeuw 1987). Pure; the same themes give the same groups.
 */
import { agnes } from 'ml-hclust'

/** A reader sees fewer themes than this at a glance. */
const fewestThemes = 8
/** Below it there are no groups to speak of. */
const leastSilhouette = 0.08
/** Groups have this many themes on average, or more. */
const fewestEach = 2

/**
 * @param cosine of two themes
 * @returns the themes of each group, the largest group first; those that are near no other are in none
 */
export function groupThemes(count: number, cosine: (a: number, b: number) => number): number[][] {
  if (count < fewestThemes) return []
  const distances = Array.from({ length: count }, (_, a) =>
    Array.from({ length: count }, (_, b) => (a === b ? 0 : 1 - cosine(a, b))),
  )
  const tree = agnes(distances, { method: 'average', isDistanceMatrix: true })
  let best: number[][] = []
  let most = leastSilhouette
  for (let number = 2; number <= Math.floor(count / fewestEach); number++) {
    const groups = tree.group(number).children.map((cluster) => cluster.indices().sort((a, b) => a - b))
    const worth = silhouetteOfGroups(distances, groups)
    if (worth <= most) continue
    most = worth
    best = groups
  }
  return best.filter((group) => group.length > 1).sort((a, b) => b.length - a.length || a[0]! - b[0]!)
}

/** Mean over all themes; who is alone in a group counts 0. */
function silhouetteOfGroups(distances: readonly number[][], groups: readonly number[][]): number {
  const meanTo = (theme: number, group: readonly number[]) => {
    const others = group.filter((other) => other !== theme)
    return others.reduce((sum, other) => sum + distances[theme]![other]!, 0) / others.length
  }
  let sum = 0
  for (const own of groups) {
    if (own.length < 2) continue
    for (const theme of own) {
      const within = meanTo(theme, own)
      const next = Math.min(...groups.filter((group) => group !== own).map((group) => meanTo(theme, group)))
      sum += (next - within) / Math.max(next, within, 1e-9)
    }
  }
  return sum / distances.length
}
