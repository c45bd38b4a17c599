/**
 * Which segments belong to which themes, how strongly, and which to none. Strength is the cosine to the theme's
 * centre in the space in which the themes were found.
 */
import { normaliseRows, type Vectors } from './vectors.ts'

/** Nearness to somebody else's theme that only one segment in twenty reaches by chance is nearness to none. */
const chance = 0.95
/** A second theme counts where the segment is as near to it as its own middle member is ... */
const secondShare = 0.5
/** ... and nearly as near as to its first. */
const nearlyAsNear = 0.85

export interface Assignment {
  segment: number
  theme: number
  strength: number
  isPrimary: boolean
}

export interface Assigned {
  assignments: Assignment[]
  /** The strength below which a segment belongs to none. */
  floor: number
}

/** Unit centres of the labelled rows; rows labelled -1 are in none. */
export function centresOf(vectors: Vectors, labels: Int32Array, count: number): Vectors {
  const { data, dimensions } = vectors
  const centres = new Float32Array(count * dimensions)
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!
    if (label < 0) continue
    for (
      let column = 0, p = row * dimensions, q = label * dimensions;
      column < dimensions;
      column++, p++, q++
    ) {
      centres[q]! += data[p]!
    }
  }
  return normaliseRows({ data: centres, count, dimensions })
}

/** @returns row by row, the cosine to each centre */
export function strengthsOf(vectors: Vectors, centres: Vectors): Float32Array {
  const { dimensions } = vectors
  const strengths = new Float32Array(vectors.count * centres.count)
  for (let row = 0, at = 0; row < vectors.count; row++) {
    for (let centre = 0; centre < centres.count; centre++, at++) {
      let sum = 0
      for (
        let column = 0, p = row * dimensions, q = centre * dimensions;
        column < dimensions;
        column++, p++, q++
      ) {
        sum += vectors.data[p]! * centres.data[q]!
      }
      strengths[at] = sum
    }
  }
  return strengths
}

/** Assigns every row to its nearest centre, to others that are nearly as near, or to none. */
export function assignSegments(vectors: Vectors, centres: Vectors): Assigned {
  const { count: themes } = centres
  const strengths = strengthsOf(vectors, centres)
  const primary = nearestOf(strengths, vectors.count, themes)
  const floor = chanceFloor(strengths, primary, themes)
  const middles = middleStrengths(strengths, primary, { themes, floor })
  const assignments: Assignment[] = []
  for (let segment = 0; segment < vectors.count; segment++) {
    const first = primary[segment]!
    const best = first < 0 ? -1 : strengths[segment * themes + first]!
    if (best < floor) continue
    for (let theme = 0; theme < themes; theme++) {
      const strength = strengths[segment * themes + theme]!
      const isPrimary = theme === first
      if (isPrimary || (strength >= middles[theme]! && strength >= nearlyAsNear * best)) {
        assignments.push({ segment, theme, strength, isPrimary })
      }
    }
  }
  return { assignments, floor }
}

function nearestOf(strengths: Float32Array, rows: number, themes: number): Int32Array {
  const nearest = new Int32Array(rows).fill(-1)
  for (let row = 0; row < rows; row++) {
    let best = Number.NEGATIVE_INFINITY
    for (let theme = 0; theme < themes; theme++) {
      const strength = strengths[row * themes + theme]!
      if (strength > best) {
        best = strength
        nearest[row] = theme
      }
    }
  }
  return nearest
}

/** The strength to a theme that is neither first nor second nearest, which the wanted share stays under. */
function chanceFloor(strengths: Float32Array, primary: Int32Array, themes: number): number {
  if (themes < 3) return 0
  const others: number[] = []
  const step = Math.max(1, Math.floor(primary.length / 2000))
  for (let row = 0; row < primary.length; row += step) {
    const theme = (primary[row]! + 1 + (row % (themes - 1))) % themes
    if (theme !== primary[row]) others.push(strengths[row * themes + theme]!)
  }
  others.sort((a, b) => a - b)
  return Math.max(0, others[Math.floor((others.length - 1) * chance)] ?? 0)
}

function middleStrengths(
  strengths: Float32Array,
  primary: Int32Array,
  { themes, floor }: { themes: number; floor: number },
): number[] {
  const own: number[][] = Array.from({ length: themes }, () => [])
  for (let row = 0; row < primary.length; row++) {
    const strength = strengths[row * themes + primary[row]!]!
    if (strength >= floor) own[primary[row]!]!.push(strength)
  }
  return own.map((list) => {
    list.sort((a, b) => a - b)
    return list[Math.floor(list.length * secondShare)] ?? 1
  })
}
