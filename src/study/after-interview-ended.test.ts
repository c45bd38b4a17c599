import { expect, test } from 'vitest'
import { decideAfterInterview, type StudyState } from './after-interview-ended.ts'

const now = new Date('2026-03-01T12:00:00Z')
const decide = (state: Partial<Omit<StudyState, 'terms'>>, terms: Partial<StudyState['terms']> = {}) =>
  decideAfterInterview(
    {
      isLive: true,
      softLaunchDone: false,
      completes: 0,
      ...state,
      terms: { targetCompletes: 30, softLaunchAt: 10, closesAt: null, ...terms },
    },
    now,
  )

test('nothing happens before the soft launch is full', () => {
  expect(decide({ completes: 9 })).toBeNull()
})

test('pauses at the soft launch, also when two interviews ended at once', () => {
  expect(decide({ completes: 10 })).toEqual({ status: 'paused', reason: 'soft_launch' })
  expect(decide({ completes: 11 })).toEqual({ status: 'paused', reason: 'soft_launch' })
})

test('does not pause again once the look was taken, or when none was wanted', () => {
  expect(decide({ completes: 12, softLaunchDone: true })).toBeNull()
  expect(decide({ completes: 12 }, { softLaunchAt: null })).toBeNull()
})

test('closes at the target, whatever else is due', () => {
  const past = '2026-01-01T00:00:00.000Z'
  expect(decide({ completes: 30 }, { closesAt: past })).toEqual({
    status: 'closed',
    reason: 'target_reached',
  })
  expect(decide({ completes: 3 }, { closesAt: past })).toEqual({ status: 'closed', reason: 'close_date' })
  expect(decide({ completes: 3 }, { closesAt: '2026-03-01T12:00:01.000Z' })).toBeNull()
})

test('a study that is not live stays as it is', () => {
  expect(decide({ isLive: false, completes: 100 })).toBeNull()
})
