import { expect, test } from 'vitest'
import { agreementOf } from './agree-on-communities.ts'
import { goodNumber } from './choose-communities.ts'
import { EdgeList, joinEdges } from './graph.ts'

test('the number is where the worth is highest, and the middle where it is the same for all', () => {
  const peaked = [10, 14, 20, 28, 40, 56, 80, 113, 160].map((count) => ({
    count,
    worth: 1 - 0.3 * Math.abs(Math.log(count / 40)),
  }))
  expect(goodNumber(peaked)).toBeGreaterThanOrEqual(36)
  expect(goodNumber(peaked)).toBeLessThanOrEqual(44)
  expect(goodNumber([10, 20, 40, 80, 160].map((count) => ({ count, worth: 1 })))).toBe(40)
  expect(goodNumber([{ count: 7, worth: 0.2 }])).toBe(7)
})

test('one number that stands out among worse neighbours is taken for noise', () => {
  const measured = [
    { count: 20, worth: 1 },
    { count: 30, worth: 1.2 },
    { count: 32, worth: 1.2 },
    { count: 34, worth: 1.2 },
    { count: 76, worth: 1 },
    { count: 80, worth: 1.21 },
    { count: 84, worth: 1 },
  ]
  expect(goodNumber(measured)).toBeLessThan(40)
})

// Of the numbers within a bound of the best the middle was taken: a hair more or less at one end halved or doubled it.
test('where the worth is flat, a hair of difference moves the number by little', () => {
  const flat = [12, 16, 21, 28, 36, 48, 62].map((count, at) => ({ count, worth: 0.33 + 0.002 * (at % 2) }))
  const before = goodNumber(flat)
  for (const [at, each] of flat.entries()) {
    for (const change of [-0.01, 0.01]) {
      const after = goodNumber(flat.with(at, { ...each, worth: each.worth + change }))
      expect(Math.abs(Math.log(after / before))).toBeLessThan(0.25)
    }
  }
})

test('an edge weighs as much as the share of partitions that agree on it', () => {
  const edges = new EdgeList()
  for (const [from, to] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const)
    edges.add(from, to, 1)
  const graph = joinEdges(edges, 3)
  const agreed = agreementOf([graph], [Int32Array.of(0, 0, 1), Int32Array.of(0, 0, 0)])
  expect([...agreed.starts]).toEqual([0, 2, 4, 6])
  expect([...agreed.weights]).toEqual([1, 0.5, 1, 0.5, 0.5, 0.5])
})
