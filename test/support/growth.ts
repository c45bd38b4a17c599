/** How what something costs grows with its length, whatever else the machine does meanwhile. */
import { expect } from 'vitest'

const times = 4
const tries = 7

/**
 * Fails where four times the length costs more than ten times as much: in proportion it is four times, by the square
 * sixteen. Of each the fastest of several tries in turn counts, so that a pause of the machine counts for none.
 *
 * @param run for a length that takes a millisecond or more
 */
export function expectEvenGrowth(run: (length: number) => unknown, length: number): void {
  const fastest = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY }
  run(length)
  for (let attempt = 0; attempt < tries; attempt++) {
    fastest.short = Math.min(
      fastest.short,
      timeOf(() => run(length)),
    )
    fastest.long = Math.min(
      fastest.long,
      timeOf(() => run(length * times)),
    )
    if (fastest.long <= fastest.short * times) break
  }
  expect(fastest.long / fastest.short, `${times} times the length costs so many times as much`).toBeLessThan(
    10,
  )
}

function timeOf(run: () => unknown): number {
  const from = performance.now()
  run()
  return performance.now() - from
}
