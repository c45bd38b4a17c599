/** How well false claims are caught. A false claim that is not `supported` is caught; a true one that is not is a false alarm. */
import { type Interval, wilsonInterval } from '../../src/statistics/intervals.ts'

export interface Outcome {
  isTrue: boolean
  isSupported: boolean
}

export interface Rate {
  count: number
  of: number
  interval: Interval | null
}

export interface Score {
  recall: Rate
  precision: Rate
  /** True claims that are supported. */
  kept: Rate
}

export function scoreOf(outcomes: readonly Outcome[]): Score {
  const count = (isTrue: boolean, isSupported: boolean) =>
    outcomes.filter((each) => each.isTrue === isTrue && each.isSupported === isSupported).length
  const caught = count(false, false)
  const alarms = count(true, false)
  return {
    recall: rateOf(caught, caught + count(false, true)),
    precision: rateOf(caught, caught + alarms),
    kept: rateOf(count(true, true), count(true, true) + alarms),
  }
}

export function rateOf(count: number, of: number): Rate {
  return { count, of, interval: of > 0 ? wilsonInterval(count, of) : null }
}

export function printRate({ count, of, interval }: Rate): string {
  if (!interval) return ''
  return `${(count / of).toFixed(3)} (${count} of ${of}; ${interval.low.toFixed(3)} to ${interval.high.toFixed(3)})`
}

/** The chance that a true claim scores above a false one. */
export function areaUnderCurve(scores: readonly number[], isTrue: readonly boolean[]): number {
  let wins = 0
  let pairs = 0
  for (const [a, isA] of isTrue.entries()) {
    if (!isA) continue
    for (const [b, isB] of isTrue.entries()) {
      if (isB) continue
      pairs += 1
      wins += scores[a]! > scores[b]! ? 1 : scores[a] === scores[b] ? 0.5 : 0
    }
  }
  return pairs === 0 ? 0.5 : wins / pairs
}

/** True ones accepted above the lowest threshold that lets through at most this share of false ones. */
export function acceptedAt(scores: readonly number[], isTrue: readonly boolean[], mostFalse: number): Rate {
  const falseOnes = scores.filter((_, at) => !isTrue[at]).sort((a, b) => b - a)
  const threshold = falseOnes[Math.floor(mostFalse * falseOnes.length)] ?? Number.NEGATIVE_INFINITY
  const trueOnes = scores.filter((_, at) => isTrue[at])
  return rateOf(trueOnes.filter((score) => score > threshold).length, trueOnes.length)
}
