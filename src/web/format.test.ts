import { describe, expect, test } from 'vitest'
import {
  formatAgo,
  formatClock,
  formatCount,
  formatInterval,
  formatMinutes,
  formatPercent,
} from './format.ts'

describe('figures', () => {
  test('a share nobody can know is a dash, not zero', () => {
    expect(formatPercent(null)).toBe('–')
    expect(formatInterval(null, 0.4)).toBe('')
  })

  test('a share that is small but not nothing never reads 0 %, nor a near one 100\u202f%', () => {
    expect(formatPercent(0.004)).toBe('<1\u202f%')
    expect(formatPercent(0.996)).toBe('>99\u202f%')
    expect(formatPercent(0)).toBe('0\u202f%')
    expect(formatPercent(1)).toBe('100\u202f%')
  })

  test('a count says of whom', () => {
    expect(formatCount({ count: 23, of: 61, basis: 'events' })).toBe('23 of 61 asked')
    expect(formatCount({ count: 3, of: 9, basis: 'turns' })).toBe('3 of 9 interviewed')
    const checked = { coded: 40, having: 11, of: 61 }
    expect(formatCount({ count: 23, of: 61, basis: 'events', checked })).toBe('11 of 40 read, of 61')
  })

  test('an interval is whole percents between brackets', () => {
    expect(formatInterval(0.267, 0.502)).toBe('[27–50]')
  })
})

describe('times', () => {
  test('a clock shows hours only when there are some', () => {
    expect(formatClock(187_000)).toBe('3:07')
    expect(formatClock(3_765_000)).toBe('1:02:45')
    expect(formatClock(-5)).toBe('0:00')
  })

  test('minutes are whole, and one is singular', () => {
    expect(formatMinutes(20_000)).toBe('under a minute')
    expect(formatMinutes(62_000)).toBe('1 minute')
    expect(formatMinutes(360_000)).toBe('6 minutes')
  })

  test('what is long ago is a date', () => {
    const now = new Date('2024-06-15T12:00:00Z').getTime()
    expect(formatAgo(now - 20_000, now)).toBe('just now')
    expect(formatAgo(now - 5 * 60_000, now)).toBe('5 min ago')
    expect(formatAgo(now - 30 * 3_600_000, now)).toBe('yesterday')
    expect(formatAgo(new Date('2023-03-12T12:00:00Z').getTime(), now)).toBe('12 Mar 2023')
  })
})
