/** Passages that say alike, together, each group named by a phrase of its own words. Pure. */
import { StemIndex } from '../themes/head-phrases.ts'
import { nameTheme } from '../themes/name-themes.ts'
import { dot } from '../themes/vectors.ts'
import { stemOf } from './stems.ts'

export interface Groupable {
  text: string
  /** Number of the participant. */
  person: number
  vector: Float32Array | null
}

export interface EvidenceGroup {
  name: string
  /** Places of its passages, the most central first. */
  rows: number[]
}

/** Two groups are one where their passages are nearer to one another than most, by so many standard deviations. */
const nearerThanMost = 0.6
const leastPeople = 2
/** From fewer passages nothing is told apart. */
const leastPassages = 6
/** More points than these nobody keeps in mind. */
const mostGroups = 6

/** @param questionWords of the question: they name no group, everybody here uses them */
export function groupEvidence(
  passages: readonly Groupable[],
  questionWords: readonly string[],
): EvidenceGroup[] {
  const rows = passages.flatMap((passage, row) => (passage.vector ? [row] : []))
  if (rows.length < leastPassages) return []
  const peopleOf = (group: readonly number[]) => new Set(group.map((row) => passages[row]!.person)).size
  const groups = gather(passages, rows)
    .filter((group) => peopleOf(group) >= leastPeople)
    .sort((a, b) => peopleOf(b) - peopleOf(a) || a[0]! - b[0]!)
    .slice(0, mostGroups)
  return named(passages, groups, questionWords)
}

/** By average linkage: the two groups that are nearest are joined until none are near. */
function gather(passages: readonly Groupable[], rows: readonly number[]): number[][] {
  const vectors = rows.map((row) => passages[row]!.vector!)
  const cosines = vectors.map((one) => vectors.map((other) => dot(one, other)))
  const least = thresholdOf(cosines)
  const groups = rows.map((_, at) => [at])
  for (;;) {
    let nearest: { a: number; b: number; cosine: number } | null = null
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const cosine = linkage(cosines, groups[a]!, groups[b]!)
        if (cosine >= (nearest?.cosine ?? least)) nearest = { a, b, cosine }
      }
    }
    if (!nearest) break
    groups[nearest.a]!.push(...groups[nearest.b]!)
    groups.splice(nearest.b, 1)
  }
  return groups.map((group) => {
    const central = (at: number) => linkage(cosines, [at], group)
    return group.toSorted((a, b) => central(b) - central(a) || a - b).map((at) => rows[at]!)
  })
}

function linkage(cosines: readonly number[][], a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (const one of a) for (const other of b) sum += cosines[one]![other]!
  return sum / (a.length * b.length)
}

function thresholdOf(cosines: readonly number[][]): number {
  const pairs = cosines.flatMap((row, a) => row.slice(a + 1))
  const mean = pairs.reduce((sum, cosine) => sum + cosine, 0) / Math.max(1, pairs.length)
  const squares = pairs.reduce((sum, cosine) => sum + (cosine - mean) ** 2, 0)
  return mean + nearerThanMost * Math.sqrt(squares / Math.max(1, pairs.length))
}

function named(
  passages: readonly Groupable[],
  groups: readonly number[][],
  questionWords: readonly string[],
): EvidenceGroup[] {
  const excluded = new Set(questionWords.flatMap((word) => [word, stemOf(word)]))
  const index = new StemIndex({
    texts: passages.map(({ text }) => text),
    speakers: passages.map(({ person }) => person),
    excluded,
    common: new Set(),
  })
  const taken: Parameters<typeof nameTheme>[1]['taken'][number][] = []
  return groups.flatMap((rows) => {
    const phrases = index.phrasesOf(rows)
    const name = phrases.length > 0 ? nameTheme(phrases, { closeness: null, taken }) : null
    if (!name) return []
    taken.push(name.phrase)
    return [{ name: name.name, rows }]
  })
}
