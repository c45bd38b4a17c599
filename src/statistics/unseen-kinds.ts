/** How many kinds have not been met yet. Pure. */
import { type Interval, z95 } from './intervals.ts'

export interface UnseenKinds {
  seen: number
  /** Estimated number of all, met or not: a lower bound by nature. */
  estimate: number
  /** 95 %, log-normal: never under what was seen. */
  interval: Interval
  /** Estimated part of all mentions that belong to kinds already met (Good-Turing, Chao and Jost 2012). */
  coverage: number
}

/**
 * Chao's estimator from how many people each kind was met in (A. Chao 1987, Biometrics 43, 783-791: incidence in m
 * samples), bias-corrected where nothing was met twice; interval after Chao 1987, as in Colwell and others 2012 (Journal
 * of Plant Ecology 5, 3-21, eq. 17 and appendix).
 *
 * @param incidences of each kind, the number of people in whom it was met, 1 or more
 * @param people in whom was looked, 1 or more
 * @throws RangeError
 */
export function estimateUnseen(incidences: readonly number[], people: number): UnseenKinds {
  if (!(people >= 1) || incidences.some((met) => !(met >= 1 && met <= people))) {
    throw new RangeError('each kind is met in 1 to all of the people')
  }
  const seen = incidences.length
  const once = incidences.filter((met) => met === 1).length
  const twice = incidences.filter((met) => met === 2).length
  const finite = (people - 1) / people
  const unseen =
    twice > 0 ? (finite * once * once) / (2 * twice) : (finite * once * Math.max(0, once - 1)) / 2
  const variance = varianceOf({ once, twice, finite, unseen, seen })
  return {
    seen,
    estimate: seen + unseen,
    interval: logNormal(seen, unseen, variance),
    coverage: coverageOf({ once, twice, people, mentions: incidences.reduce((sum, met) => sum + met, 0) }),
  }
}

interface Counts {
  once: number
  twice: number
  finite: number
  unseen: number
  seen: number
}

function varianceOf({ once, twice, finite, unseen, seen }: Counts): number {
  if (twice > 0) {
    const ratio = once / twice
    return twice * ((finite / 2) * ratio ** 2 + finite ** 2 * ratio ** 3 + (finite ** 2 / 4) * ratio ** 4)
  }
  const all = seen + unseen
  if (all === 0) return 0
  return Math.max(
    0,
    (finite * once * (once - 1)) / 2 +
      (finite ** 2 * once * (2 * once - 1) ** 2) / 4 -
      (finite ** 2 * once ** 4) / (4 * all),
  )
}

function logNormal(seen: number, unseen: number, variance: number): Interval {
  if (unseen <= 0) return { low: seen, high: seen }
  const factor = Math.exp(z95 * Math.sqrt(Math.log(1 + variance / unseen ** 2)))
  return { low: seen + unseen / factor, high: seen + unseen * factor }
}

function coverageOf({
  once,
  twice,
  people,
  mentions,
}: {
  once: number
  twice: number
  people: number
  mentions: number
}): number {
  if (mentions === 0) return 0
  if (once === 0) return 1
  const back =
    twice > 0
      ? ((people - 1) * once) / ((people - 1) * once + 2 * twice)
      : ((people - 1) * (once - 1)) / ((people - 1) * (once - 1) + 2)
  return Math.max(0, 1 - (once / mentions) * (Number.isFinite(back) ? back : 0))
}

/**
 * How many kinds are expected in so many of the people, over all orders in which they could have come: sample-based
 * rarefaction (C. X. Mao, R. K. Colwell and J. Chang 2005, Ecology 86, 2410-2421).
 *
 * @throws RangeError
 */
export function metInPeople(incidences: readonly number[], people: number, size: number): number {
  if (!(size >= 0 && size <= people)) throw new RangeError(`a part of ${people} people, got ${size}`)
  return incidences.reduce((sum, met) => sum + 1 - chanceOfNone(met, people, size), 0)
}

/** That none of so many who have it is among those drawn: C(people - met, size) / C(people, size). */
function chanceOfNone(met: number, people: number, size: number): number {
  let chance = 1
  for (let at = 0; at < met; at++) chance *= Math.max(0, people - size - at) / (people - at)
  return chance
}
