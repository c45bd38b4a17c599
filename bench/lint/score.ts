/** Agreement of two readings, and of a finder with a reading. Counts are weighted; intervals resample interviews. */
import { bootstrapInterval } from '../../src/statistics/bootstrap.ts'
import type { Interval } from '../../src/statistics/intervals.ts'

/** What one turn has by the reading and by the finder. */
export interface Case {
  id: string
  weight: number
  isFault: boolean
  isFound: boolean
}

export interface Counts {
  found: number
  wrong: number
  missed: number
  clean: number
}

export interface Score extends Counts {
  precision: number | null
  recall: number | null
  f1: number | null
  interval: Interval | null
}

const none: Counts = { found: 0, wrong: 0, missed: 0, clean: 0 }

export function scoreOf(cases: readonly Case[]): Score {
  const all = countCases(cases)
  const interval = f1Of(all) === null ? null : intervalOf(cases, f1Of)
  return {
    ...all,
    precision: share(all.found, all.found + all.wrong),
    recall: share(all.found, all.found + all.missed),
    f1: f1Of(all),
    interval,
  }
}

/** 95 %, interviews resampled whole. Null where nothing was reported at all. */
export const precisionInterval = (cases: readonly Case[]): Interval | null =>
  cases.some(({ isFound }) => isFound)
    ? intervalOf(cases, ({ found, wrong }) => share(found, found + wrong))
    : null

function intervalOf(cases: readonly Case[], of: (counts: Counts) => number | null): Interval | null {
  const byInterview = [...Map.groupBy(cases, ({ id }) => id).values()].map(countCases)
  return bootstrapInterval(byInterview, (drawn) => of(sum(drawn)) ?? Number.NaN, { rounds: 1_000 })
}

function countCases(cases: readonly Case[]): Counts {
  const counts = { ...none }
  for (const { isFault, isFound, weight } of cases) {
    if (isFault) counts[isFound ? 'found' : 'missed'] += weight
    else counts[isFound ? 'wrong' : 'clean'] += weight
  }
  return counts
}

const sum = (parts: readonly Counts[]): Counts =>
  parts.reduce(
    (all, part) => ({
      found: all.found + part.found,
      wrong: all.wrong + part.wrong,
      missed: all.missed + part.missed,
      clean: all.clean + part.clean,
    }),
    none,
  )

/** Null where nothing was there to be found and nothing was found. */
export const f1Of = ({ found, wrong, missed }: Counts): number | null =>
  share(2 * found, 2 * found + wrong + missed)

/** Cohen's kappa (1960, Educational and Psychological Measurement 20, 37-46). Null where chance alone agrees fully. */
export function kappaOf({ found, wrong, missed, clean }: Counts): number | null {
  const total = found + wrong + missed + clean
  if (total === 0) return null
  const observed = (found + clean) / total
  const chance = ((found + missed) * (found + wrong) + (wrong + clean) * (missed + clean)) / (total * total)
  return chance === 1 ? null : (observed - chance) / (1 - chance)
}

const share = (part: number, of: number) => (of === 0 ? null : part / of)
