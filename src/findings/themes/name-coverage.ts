/**
 * Who of a theme's people speaks of what a name says: by its words, or about as near in meaning to those who say them as these are to
 * each other. What a cluster holds beside that lies near and is about something else: it does not count. Pure.
 *
 * The middle of those who say it stands for the name (Rocchio), and how near is near is told by themselves, each compared with
 * the middle of the others, and by what any passage of the study reaches by chance.
 */
import type { HeadPhrase, StemIndex } from './head-phrases.ts'
import { standOf } from './name-in-its-sense.ts'
import type { ThemeName } from './name-themes.ts'
import { spreadOf } from './spread.ts'
import { dot, meanOf, normaliseRows, rowOf, type Vectors } from './vectors.ts'

/** Of the name's words, weighed by how few passages hold each, a passage holds so much that says it. */
const leastSaid = 0.6
/** As near as nearly all of those who say it are to each other; so many of them are farther off. */
const farthestLeft = 0.1
const leastOfMiddle = 0.7
/** So near is near in any study, also where a theme is a quarter of it and chance reaches far. */
const surelyNear = 0.4
/** Nearer than nearly all passages of the study are by chance: so many deviations above the middle one. */
const deviations = 2
/** Who says the words of something else lies no nearer than the middle passage of the study and this much. */
const deviationsOfSaid = 0.75
/** With fewer who say it nothing can be told of how near they are to each other. */
const fewestSaying = 3
const mostDrawn = 1500

export interface Coverage {
  /** Rows that speak of it, in the order in which they came. */
  speaking: number[]
  loose: number[]
  /** Shares of the people: who say it in its words, and who speak of it at all. */
  said: number
  reached: number
  /** Whether it was told by how near they are; else all of the rows count, or only those that say it. */
  isMeasured: boolean
}

export interface CoverageScope {
  stems: StemIndex
  space: CentredVectors
}

export interface CentredVectors {
  vectors: Vectors
  /** Rows that stand for any of the study. */
  drawn: readonly number[]
}

/** Sentence embeddings of one study all point into one direction; without it unrelated ones are about orthogonal. */
export function centre({ data, count, dimensions }: Vectors): CentredVectors {
  const mean = meanOf({ data, count, dimensions })
  const vectors = normaliseRows({
    data: data.map((value, at) => value - mean[at % dimensions]!),
    ...{ count, dimensions },
  })
  const step = Math.max(1, Math.floor(count / mostDrawn))
  return { vectors, drawn: Array.from({ length: Math.floor(count / step) }, (_, at) => at * step) }
}

/** @param rows of the theme */
export function coverageOf(
  { phrase }: ThemeName,
  rows: readonly number[],
  { stems, space }: CoverageScope,
): Coverage {
  const stances = rows.map(stanceTo(phrase, stems))
  const saying = rows.filter((_, at) => stances[at] === 'says')
  const everybody = Math.max(1, stems.peopleIn(rows))
  const people = stems.peopleIn(saying)
  const said = people / everybody
  const told = (speaking: number[], reached: number, isMeasured: boolean): Coverage => {
    const counted = new Set(speaking)
    return { speaking, loose: rows.filter((row) => !counted.has(row)), said, reached, isMeasured }
  }
  if (people < Math.min(fewestSaying, everybody)) return told(saying, said, false)
  // Of one sentence that many say nobody can tell how near is near.
  if (stems.sayingsIn(saying) < fewestSaying) return told([...rows], 1, false)
  const { cosine, near, far } = nearnessTo(saying, space)
  const speaking = rows.filter((row, at) => {
    const stance = stances[at]
    return stance !== 'contrary' && cosine(row) >= (stance === 'says' ? far : near)
  })
  return told(speaking, stems.peopleIn(speaking) / everybody, true)
}

/** Rows of other themes or of none that say the name as one phrase, as near to it as those who count. */
export function joining(
  { phrase }: ThemeName,
  { own, all }: { own: readonly number[]; all: number },
  { stems, space }: CoverageScope,
): { row: number; cosine: number }[] {
  const says = sayingOf(phrase, stems)
  const saying = own.filter(says)
  if (stems.peopleIn(saying) < fewestSaying) return []
  const { cosine, near } = nearnessTo(saying, space)
  const there = new Set(own)
  const found: { row: number; cosine: number }[] = []
  for (let row = 0; row < all; row++) {
    if (there.has(row) || stems.holds(row, phrase.stems) < phrase.stems.length) continue
    if (!says(row) || stems.stanceOf(row, phrase.stems) === null) continue
    const nearness = cosine(row)
    if (nearness >= near) found.push({ row, cosine: nearness })
  }
  return found
}

/** Whether a row says the name in its words, and in the sense in which the name stands. */
export function sayingOf(phrase: HeadPhrase, stems: StemIndex): (row: number) => boolean {
  const stance = stanceTo(phrase, stems)
  return (row) => stance(row) === 'says'
}

/** Whether a row says the name, says the contrary, or does not say it. */
function stanceTo({ stems: words, text, said, isEither }: HeadPhrase, stems: StemIndex) {
  if (isEither || /\b(?:and|or)\b/iu.test(text))
    return (row: number) => (stems.holds(row, words) > 0 ? ('says' as const) : null)
  const stand = standOf(text, said)
  const weights = words.map((stem) => stems.rarity(stem))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return (row: number) => {
    const held = words.reduce((sum, stem, at) => sum + (stems.holds(row, [stem]) > 0 ? weights[at]! : 0), 0)
    if (held < leastSaid * total) return null
    const stance = stand === 'mixed' ? null : stems.stanceOf(row, words)
    return stance === null || stance === stand ? ('says' as const) : ('contrary' as const)
  }
}

function nearnessTo(saying: readonly number[], { vectors, drawn }: CentredVectors) {
  const { dimensions } = vectors
  const sum = new Float64Array(dimensions)
  for (const row of saying) {
    const own = rowOf(vectors, row)
    for (let column = 0; column < dimensions; column++) sum[column]! += own[column]!
  }
  const square = dot(sum, sum)
  const inMiddle = new Set(saying)
  /** Of who says it, without themselves. */
  const cosine = (row: number) => {
    const link = dot(rowOf(vectors, row), sum)
    const isOwn = inMiddle.has(row) && saying.length > 1
    const length = isOwn ? square - 2 * link + 1 : square
    return length > 1e-9 ? (isOwn ? link - 1 : link) / Math.sqrt(length) : 0
  }
  const { middle, deviation } = spreadOf(Float64Array.from(drawn, cosine))
  const among = saying.map(cosine).sort((a, b) => a - b)
  const nearlyAll = among[Math.floor(among.length * farthestLeft)] ?? 1
  // Who says it in the very same words is nearer to each other than anybody who says it otherwise.
  const byMiddle = leastOfMiddle * (among[among.length >> 1] ?? 1)
  return {
    cosine,
    near: Math.min(surelyNear, byMiddle, Math.max(middle + deviations * deviation, nearlyAll)),
    far: Math.min(surelyNear, byMiddle, middle + deviationsOfSaid * deviation),
  }
}
