/** People weighted to the margins that a population is known to have. */
import { AppError } from '../../platform/errors.ts'
import { type Raked, rake } from '../../statistics/raking.ts'
import type { HeardInterview } from '../record-store.ts'
import type { Compare, Comparison } from './model.ts'

/** @throws AppError `invalid_input` where a value that people have has no target */
export function rakePeople(
  people: readonly string[],
  interviews: readonly HeardInterview[],
  weights: NonNullable<Compare['weights']>,
): Raked {
  const known = new Map(interviews.map(({ participantId, attributes }) => [participantId, attributes]))
  const margins = weights.map(({ attribute, targets }) => ({
    groupOf: people.map((person) => {
      const value = known.get(person)?.[attribute]
      return value === undefined || value === null || value === '' ? null : String(value)
    }),
    targets: new Map(Object.entries(targets)),
  }))
  try {
    return rake(people.length, margins)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new AppError('invalid_input', 'targets do not fit', {
      cause: error,
      say: 'The weights do not fit: every value that people have needs a target of 0 or more, and one of them more than 0.',
      details: [{ where: 'weights', say: error.message }],
    })
  }
}

export function weightingOf({ weights, effectiveSize, missing }: Raked): Comparison['weighting'] {
  return { people: weights.length, effectiveSize, most: Math.max(0, ...weights), missing }
}
