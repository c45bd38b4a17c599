import { expect, test } from 'vitest'
import { partInView } from './useInView.ts'

const parts = (...tops: number[]) => tops.map((top, at) => ({ id: `p${at}`, top }))

test('the part in view is the last that begins above the line where one reads', () => {
  expect(partInView(parts(-900, -200, 250, 700), { line: 300, isAtEnd: false })).toBe('p2')
  expect(partInView(parts(-900, -200, 301), { line: 300, isAtEnd: false })).toBe('p1')
})

test('before anything is reached it is the first, and without parts there is none', () => {
  expect(partInView(parts(400, 900), { line: 300, isAtEnd: false })).toBe('p0')
  expect(partInView([], { line: 300, isAtEnd: false })).toBeNull()
})

test('what is not on the page is never in view', () => {
  expect(partInView(parts(-10, Number.POSITIVE_INFINITY), { line: 300, isAtEnd: false })).toBe('p0')
})

test('at the end of the page it is the last, although that cannot come up to the line', () => {
  expect(partInView(parts(-900, 100, 700), { line: 300, isAtEnd: true })).toBe('p2')
})
