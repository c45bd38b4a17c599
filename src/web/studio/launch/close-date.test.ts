import { afterEach, describe, expect, test } from 'vitest'
import { closesWhen, dayOf, endOfDay, sayMoment } from './close-date.ts'

const home = process.env.TZ
afterEach(() => {
  if (home === undefined) delete process.env.TZ
  else process.env.TZ = home
})

describe.each([
  ['America/Los_Angeles', '2026-12-06T07:59:59.000Z'],
  ['Pacific/Auckland', '2026-12-05T10:59:59.000Z'],
  ['UTC', '2026-12-05T23:59:59.000Z'],
])('in %s', (zone, moment) => {
  test('a day ends at midnight there, and is the same day when it is read again', () => {
    process.env.TZ = zone
    expect(endOfDay('2026-12-05')).toBe(moment)
    expect(dayOf(moment)).toBe('2026-12-05')
    expect(closesWhen(moment)).toBe('Closes at the end of')
    expect(sayMoment(moment)).toBe(`5 December 2026 at 23:59, ${zone}`)
  })
})

test('what was set elsewhere is shown at the moment that it is here, not as the end of that day', () => {
  process.env.TZ = 'Asia/Tokyo'
  expect(closesWhen('2026-12-05T23:59:59.000Z')).toBe('Closes on')
  expect(closesWhen(null)).toBe('Closes at the end of')
  expect(dayOf('2026-12-05T23:59:59.000Z')).toBe('2026-12-06')
  expect(sayMoment('2026-12-05T23:59:59.000Z')).toBe('6 December 2026 at 08:59, Asia/Tokyo')
})

test('what is written without milliseconds ends the same day', () => {
  process.env.TZ = 'UTC'
  expect(closesWhen('2026-12-05T23:59:59Z')).toBe('Closes at the end of')
})

test('half a date is none', () => {
  for (const day of ['', '2026-13-40', 'soon']) expect(endOfDay(day)).toBeNull()
})
