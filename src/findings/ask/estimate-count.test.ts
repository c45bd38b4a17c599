import { expect, test } from 'vitest'
import { estimateCount } from './estimate-count.ts'

test('those who may say it widen the range above those who surely do', () => {
  const sure = estimateCount([0.9, 0.9, 0.9], 240)
  const wider = estimateCount([0.9, 0.9, 0.9, ...Array<number>(10).fill(0.4)], 240)
  expect(sure.least).toBe(2)
  expect(wider.least).toBeGreaterThan(sure.least)
  expect(wider.most).toBeGreaterThan(sure.most)
})

test('a crowd that hardly says it adds nobody', () => {
  expect(estimateCount([0.9, ...Array<number>(400).fill(0.05)], 500)).toEqual(estimateCount([0.9], 500))
})

test('there are never more than could have said it, nor fewer than one where somebody may', () => {
  expect(estimateCount(Array<number>(10).fill(0.95), 10).most).toBe(10)
  expect(estimateCount([0.3], 10).least).toBe(1)
  expect(estimateCount([], 10)).toEqual({ least: 0, most: 0 })
})
