/** The ways of grouping answers that are measured beside each other. */
import { kmeans } from 'ml-kmeans'
import { findThemes } from '../../src/findings/themes/find-themes.ts'
import { findBasis, project } from '../../src/findings/themes/reduce-dimensions.ts'
import { rowOf, type Vectors } from '../../src/findings/themes/vectors.ts'
import type { Answers } from './answers.ts'
import type { UmapBaseline } from './umap-baseline.ts'
import { groupByWardLinkage } from './ward.ts'

export interface Grouped {
  /** -1: in none. */
  labels: Int32Array
  themes: number
  /** Of each theme, as the method itself says. */
  stabilities?: number[]
}

export type Grouping = (answers: Answers, seed: number) => Promise<Grouped>

const baselineDirections = 64

export async function groupByThemes({ texts, vectors }: Answers, seed: number): Promise<Grouped> {
  const numbers = Int32Array.from(texts, (_, at) => at)
  const found = await findThemes(
    { texts, vectors, speakers: numbers, turns: numbers },
    { seed, keepsUnnamed: true },
  )
  const labels = new Int32Array(texts.length).fill(-1)
  // What lies near a theme without saying its name is of its group, though it counts for nothing.
  for (const [theme, { members, loose }] of found.themes.entries()) {
    for (const { segment, isPrimary } of [...members, ...loose]) if (isPrimary) labels[segment] = theme
  }
  const stabilities = found.themes.map((theme) => theme.stability)
  return { labels, themes: found.themes.length, stabilities }
}

/** Told the number of categories. */
export async function groupByKMeans({ categories, vectors }: Answers, seed: number): Promise<Grouped> {
  const told = new Set(categories).size
  const { clusters } = kmeans(rowsOf(vectors), told, { initialization: 'kmeans++', seed, maxIterations: 100 })
  return { labels: Int32Array.from(clusters), themes: told }
}

/** Told the number of categories. */
export async function groupByWard({ categories, vectors }: Answers): Promise<Grouped> {
  const told = new Set(categories).size
  return { labels: groupByWardLinkage(reduce(vectors), told), themes: told }
}

export function groupingByUmap(umap: UmapBaseline): Grouping {
  return async ({ vectors }, seed) => {
    const labels = await umap.group(vectors, seed)
    return { labels, themes: 1 + labels.reduce((most, label) => Math.max(most, label), -1) }
  }
}

function rowsOf(vectors: Vectors): number[][] {
  const space = reduce(vectors)
  return Array.from({ length: space.count }, (_, row) => Array.from(rowOf(space, row)))
}

function reduce(vectors: Vectors): Vectors {
  return project(vectors, findBasis(vectors, baselineDirections))
}
