import { expect, test } from 'vitest'
import { agreementOf } from './agree-on-communities.ts'
import { narrowestOfBest } from './choose-communities.ts'
import { compress } from './neighbour-graph.ts'

test('the number lies a third of the way from the broadest to the narrowest of what is as good as the best', () => {
  const measured = [
    { count: 10, worth: 1 },
    { count: 20, worth: 1.29 },
    { count: 40, worth: 1.3 },
    { count: 80, worth: 1.285 },
    { count: 160, worth: 1.1 },
  ]
  expect(narrowestOfBest(measured)).toBe(32)
  expect(narrowestOfBest([{ count: 7, worth: 0.2 }])).toBe(7)
})

test('an edge weighs as much as the share of partitions that agree on it', () => {
  const graph = compress(
    [
      new Map([
        [1, 1],
        [2, 1],
      ]),
      new Map([
        [0, 1],
        [2, 1],
      ]),
      new Map([
        [0, 1],
        [1, 1],
      ]),
    ],
    new Float64Array(3),
  )
  const agreed = agreementOf([graph], [Int32Array.of(0, 0, 1), Int32Array.of(0, 0, 0)])
  expect([...agreed.starts]).toEqual([0, 2, 4, 6])
  expect([...agreed.weights]).toEqual([1, 0.5, 1, 0.5, 0.5, 0.5])
})
