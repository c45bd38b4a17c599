import { afterEach, describe, expect, test } from 'vitest'
import { dayOf, endOfDay, sayMoment } from './close-date.ts'

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
    expect(sayMoment(moment)).toBe(`5 December 2026 at 23:59, ${zone}`)
  })
})

test('what was set elsewhere is shown at the moment that it is here', () => {
  process.env.TZ = 'Asia/Tokyo'
  expect(dayOf('2026-12-05T23:59:59.000Z')).toBe('2026-12-06')
  expect(sayMoment('2026-12-05T23:59:59.000Z')).toBe('6 December 2026 at 08:59, Asia/Tokyo')
})

test('half a date is none', () => {
  for (const day of ['', '2026-13-40', 'soon']) expect(endOfDay(day)).toBeNull()
})
