/**
 * A seeded random generator: Mulberry32 (Tommy Ettinger, public domain), period 2^32. The same seed gives the same
 * numbers on every machine. For samples, shuffles and simulations; never for secrets.
 */
export interface RandomGenerator {
  /** Uniform in [0, 1). */
  next(): number
  /** Uniform whole number in [0, below). */
  below(below: number): number
  /** Shuffles in place (Fisher and Yates) and returns the same array. */
  shuffle<T extends { [at: number]: unknown; length: number }>(items: T): T
}

/** @param seed whole number; its lowest 32 bits count */
export function createRandom(seed: number): RandomGenerator {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    shuffle: (items) => {
      const list: { [at: number]: unknown } = items
      for (let at = items.length - 1; at > 0; at--) {
        const other = below(at + 1)
        const kept = list[at]
        list[at] = list[other]
        list[other] = kept
      }
      return items
    },
  }
}
