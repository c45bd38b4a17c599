/** Seeded draws for scripted participants (mulberry32), so that two runs ask for the same load. */
export type Draw = () => number

export function seededDraw(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Exponential waiting time: memoryless, as people's arrivals are. Same unit as `mean`. */
export function exponential(draw: Draw, mean: number): number {
  return -Math.log(1 - draw()) * mean
}

export function pick<T>(draw: Draw, from: readonly T[]): T {
  return from[Math.floor(draw() * from.length)]!
}
