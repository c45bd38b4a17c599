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

/** Nearer to a group's centre than to most others by so many standard deviations. */
const nearerThanMost = 0.9
/** Of few people two make a group, of many a twelfth of them. */
const leastPeople = 2
const leastShare = 1 / 12
const mostGroups = 5

/** @param questionWords of the question: they name no group, everybody here uses them */
export function groupEvidence(
  passages: readonly Groupable[],
  questionWords: readonly string[],
): EvidenceGroup[] {
  const rows = passages.flatMap((passage, row) => (passage.vector ? [row] : []))
  if (rows.length < 6) return []
  const people = new Set(passages.map(({ person }) => person)).size
  const least = Math.max(leastPeople, people * leastShare)
  const groups = gather(passages, rows)
    .filter((group) => new Set(group.map((row) => passages[row]!.person)).size >= least)
    .sort((a, b) => b.length - a.length || a[0]! - b[0]!)
    .slice(0, mostGroups)
  return named(passages, groups, questionWords)
}

/** Each passage joins the group whose centre it is nearest to, or begins one; then once more with the centres found. */
function gather(passages: readonly Groupable[], rows: readonly number[]): number[][] {
  const threshold = thresholdOf(rows.map((row) => passages[row]!.vector!))
  let centres: Float32Array[] = []
  for (const row of rows) {
    const vector = passages[row]!.vector!
    if (!centres.some((centre) => dot(centre, vector) >= threshold)) centres.push(vector)
  }
  let groups: number[][] = []
  for (let round = 0; round < 3; round++) {
    groups = centres.map(() => [])
    for (const row of rows) {
      const vector = passages[row]!.vector!
      const cosines = centres.map((centre) => dot(centre, vector))
      const best = cosines.reduce((most, cosine, at) => (cosine > cosines[most]! ? at : most), 0)
      if (cosines[best]! >= threshold) groups[best]!.push(row)
    }
    groups = groups.filter((group) => group.length > 0)
    centres = groups.map((group) => meanOf(group.map((row) => passages[row]!.vector!)))
  }
  return groups.map((group, at) =>
    group.sort(
      (a, b) => dot(centres[at]!, passages[b]!.vector!) - dot(centres[at]!, passages[a]!.vector!) || a - b,
    ),
  )
}

function thresholdOf(vectors: readonly Float32Array[]): number {
  let sum = 0
  let squares = 0
  let pairs = 0
  const step = Math.max(1, Math.floor(vectors.length / 60))
  for (let a = 0; a < vectors.length; a += step) {
    for (let b = a + step; b < vectors.length; b += step) {
      const cosine = dot(vectors[a]!, vectors[b]!)
      sum += cosine
      squares += cosine * cosine
      pairs++
    }
  }
  const mean = sum / Math.max(1, pairs)
  return mean + nearerThanMost * Math.sqrt(Math.max(0, squares / Math.max(1, pairs) - mean * mean))
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

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]!.length)
  for (const vector of vectors) for (let at = 0; at < mean.length; at++) mean[at]! += vector[at]!
  const length = Math.hypot(...mean) || 1
  return mean.map((value) => value / length)
}
