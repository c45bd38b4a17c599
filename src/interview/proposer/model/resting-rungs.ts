/**
 * A model that keeps people waiting for nothing is left alone for a while: without this, a server that hangs costs
 * every turn of every interview the whole deadline. Held in memory; each process finds out by itself.
 */
const failuresBefore = 2
const restMs = 60_000

export interface RestingRungs {
  isResting(rung: string): boolean
  /** Only what costs time, or will go on, counts as a failure. */
  note(rung: string, hasFailed: boolean): void
}

/** `now` in milliseconds, of any clock that only goes forward. */
export function createRestingRungs(now: () => number = () => performance.now()): RestingRungs {
  const known = new Map<string, { failures: number; until: number }>()
  return {
    isResting: (rung) => (known.get(rung)?.until ?? 0) > now(),
    note(rung, hasFailed) {
      if (!hasFailed) return void known.delete(rung)
      const failures = (known.get(rung)?.failures ?? 0) + 1
      // After a rest one failure is enough for the next.
      known.set(rung, { failures, until: failures >= failuresBefore ? now() + restMs : 0 })
    },
  }
}
