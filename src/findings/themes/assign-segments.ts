/**
 * Which segments belong to which themes, how strongly, and which to none. Strength is the cosine to the theme's
 * centre in the space in which the themes were found, the segment itself left out of the centre: in a theme of four, a
 * segment would otherwise always be near.
 */
import type { Vectors } from './vectors.ts'

/** Nearness to somebody else's theme that only one segment in twenty reaches by chance is nearness to none. */
const chance = 0.95
/** A member is at least this near compared with the middle member: at the rim of a theme one speaks of something else. */
const leastOfMiddle = 0.5
/** Whoever is in no community that was kept joins one only when it is nearly as near as its middle member. */
const leastToJoin = 0.75
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

/**
 * Every row stays in the community in which it was found if it is near enough to the others there, else goes to the
 * nearest centre if it is near enough to that, else to none; beside it, to others that are nearly as near.
 *
 * @param home for each row its community, or -1 where none is known
 */
export function assignSegments(vectors: Vectors, home: Int32Array, themes: number): Assigned {
  const strengths = strengthsWithoutSelf(vectors, home, themes)
  const nearest = nearestOf(strengths, vectors.count, themes)
  const known = home.map((theme, row) => (theme >= 0 ? theme : nearest[row]!))
  const floor = chanceFloor(strengths, nearest, themes)
  const middles = middleStrengths(strengths, known, { themes, floor })
  const least = middles.map((middle) => Math.max(floor, leastOfMiddle * middle))
  const assignments: Assignment[] = []
  for (let segment = 0; segment < vectors.count; segment++) {
    const strengthTo = (theme: number) => strengths[segment * themes + theme]!
    const own = home[segment]!
    const next = nearest[segment]!
    const first =
      own >= 0 && strengthTo(own) >= least[own]!
        ? own
        : next >= 0 && strengthTo(next) >= Math.max(floor, leastToJoin * middles[next]!)
          ? next
          : undefined
    if (first === undefined) continue
    const best = Math.max(strengthTo(first), strengthTo(nearest[segment]!))
    for (let theme = 0; theme < themes; theme++) {
      const strength = strengthTo(theme)
      const isPrimary = theme === first
      if (isPrimary || (strength >= middles[theme]! && strength >= nearlyAsNear * best)) {
        assignments.push({ segment, theme, strength, isPrimary })
      }
    }
  }
  return { assignments, floor }
}

/** Row by row, the cosine to each community's centre, which the row itself is left out of. */
function strengthsWithoutSelf(vectors: Vectors, home: Int32Array, themes: number): Float32Array {
  const { data, dimensions } = vectors
  const sums = new Float64Array(themes * dimensions)
  for (let row = 0; row < vectors.count; row++) {
    if (home[row]! < 0) continue
    for (let column = 0, p = row * dimensions, q = home[row]! * dimensions; column < dimensions; column++) {
      sums[q++]! += data[p++]!
    }
  }
  const squares = Float64Array.from({ length: themes }, (_, theme) => {
    let square = 0
    for (let at = theme * dimensions; at < (theme + 1) * dimensions; at++) square += sums[at]! * sums[at]!
    return square
  })
  const strengths = new Float32Array(vectors.count * themes)
  for (let row = 0, at = 0; row < vectors.count; row++) {
    for (let theme = 0; theme < themes; theme++, at++) {
      let link = 0
      for (let column = 0, p = row * dimensions, q = theme * dimensions; column < dimensions; column++) {
        link += data[p++]! * sums[q++]!
      }
      const isOwn = home[row] === theme
      const square = isOwn ? squares[theme]! - 2 * link + 1 : squares[theme]!
      strengths[at] = square > 1e-9 ? (isOwn ? link - 1 : link) / Math.sqrt(square) : 0
    }
  }
  return strengths
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
    if (primary[row]! < 0) continue
    const strength = strengths[row * themes + primary[row]!]!
    if (strength >= floor) own[primary[row]!]!.push(strength)
  }
  return own.map((list) => {
    list.sort((a, b) => a - b)
    return list[Math.floor(list.length * secondShare)] ?? 1
  })
}
