/**
 * One sample of people that serves several themes: strata by the machine's labels, with more of those whose labels are
 * rare, and a known probability for everybody. Pure.
 *
 * A person's weight in the draw is the root of the mean, over the themes, of 1 / (share of people with the same label).
 * For one theme that is the square-root allocation between its yes and its no (M. D. Bankier 1988, The American
 * Statistician 42, 174-177), close to Neyman's for a machine that errs either way. People of like weight make a stratum;
 * within it everybody has the same chance.
 */
import type { RandomGenerator } from './random.ts'

/** People with the same labels in all the themes. */
export interface LabelPattern {
  /** One for each theme, in the same order everywhere. */
  labels: readonly boolean[]
  size: number
}

export interface PlannedStratum {
  /** Positions in the given patterns. */
  patterns: number[]
  size: number
  /** How many to draw; at least two where there are two. */
  take: number
}

/** From so many drawn on, another stratum is worth its cost in uneven weights (`earwitness bench coverage`). */
const strataFrom = { three: 45 }

/**
 * Strata with how many to draw of each, the most common labels first. Takes everybody where fewer are there than wanted.
 *
 * @throws RangeError for a size that is no whole number from 1
 */
export function planStrata(patterns: readonly LabelPattern[], take: number): PlannedStratum[] {
  if (!Number.isInteger(take) || take < 1) throw new RangeError(`a sample has 1 or more people, got ${take}`)
  const groups = groupByWeight(patterns)
  const strata = cutIntoStrata(groups, take < strataFrom.three ? 2 : 3)
  allocate(strata, take)
  return strata.map(({ patterns: members, size, take: taken }) => ({ patterns: members, size, take: taken }))
}

interface WeighedGroup {
  patterns: number[]
  size: number
  weight: number
}

interface WeighedStratum extends PlannedStratum {
  /** Part of the draw that its people's weights ask for. */
  mass: number
}

/** Equal weights belong together: nothing tells such people apart for the draw. */
function groupByWeight(patterns: readonly LabelPattern[]): WeighedGroup[] {
  const everybody = sum(patterns.map(({ size }) => size))
  const themes = patterns[0]?.labels.length ?? 0
  const yes = Array.from({ length: themes }, (_, theme) =>
    sum(patterns.map(({ labels, size }) => (labels[theme] ? size : 0))),
  )
  const weightOf = (labels: readonly boolean[]) => {
    if (labels.length === 0) return 1
    const rarity = labels.map((label, theme) => everybody / (label ? yes[theme]! : everybody - yes[theme]!))
    return Math.sqrt(sum(rarity) / labels.length)
  }
  const weighed = patterns
    .flatMap(({ labels, size }, at) => (size > 0 ? [{ at, size, weight: weightOf(labels) }] : []))
    .sort((a, b) => a.weight - b.weight)
  const groups: WeighedGroup[] = []
  for (const { at, size, weight } of weighed) {
    const last = groups.at(-1)
    if (last && weight - last.weight < 1e-9) {
      last.patterns.push(at)
      last.size += size
    } else groups.push({ patterns: [at], size, weight })
  }
  return groups
}

/** Cuts so that each stratum asks for about the same part of the draw. */
function cutIntoStrata(groups: readonly WeighedGroup[], most: number): WeighedStratum[] {
  const all = sum(groups.map(({ size, weight }) => size * weight))
  const pieces = Math.min(most, groups.length)
  const strata: (WeighedStratum & { piece: number })[] = []
  let before = 0
  for (const { patterns, size, weight } of groups) {
    const mass = (size * weight) / all
    const piece = Math.min(pieces - 1, Math.floor((before + mass / 2) * pieces))
    before += mass
    const last = strata.at(-1)
    if (last?.piece === piece) {
      last.patterns.push(...patterns)
      last.size += size
      last.mass += mass
    } else strata.push({ piece, patterns: [...patterns], size, take: 0, mass })
  }
  return strata
}

/** Two of each first, so that a variance can be seen; the others where most are missing to what the mass asks for. */
function allocate(strata: readonly WeighedStratum[], take: number): void {
  let left = take
  for (let round = 0; round < 2; round++) {
    for (const stratum of strata) {
      if (left === 0 || stratum.take >= stratum.size) continue
      stratum.take++
      left--
    }
  }
  while (left > 0) {
    const open = strata.filter((stratum) => stratum.take < stratum.size)
    if (open.length === 0) return
    const missing = (stratum: WeighedStratum) => stratum.mass * take - stratum.take
    const next = open.reduce((best, stratum) => (missing(stratum) > missing(best) ? stratum : best))
    next.take++
    left--
  }
}

/**
 * Who is drawn: from each stratum so many at random without replacement, in an order in which every beginning has its
 * strata in about the planned proportion, so that a person who stops early has still checked a sample of the same kind.
 *
 * @param members of each stratum, in an order that does not depend on anything but who they are
 */
export function drawStrata<Member>(
  members: readonly (readonly Member[])[],
  takes: readonly number[],
  random: RandomGenerator,
): { member: Member; stratum: number }[] {
  const drawn = members.flatMap((list, stratum) => {
    const take = Math.min(takes[stratum]!, list.length)
    const shift = random.next()
    return random
      .shuffle([...list])
      .slice(0, take)
      .map((member, rank) => ({ member, stratum, place: (rank + shift) / take }))
  })
  return drawn
    .sort((a, b) => a.place - b.place || a.stratum - b.stratum)
    .map(({ member, stratum }) => ({ member, stratum }))
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
