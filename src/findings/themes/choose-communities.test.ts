import { expect, test } from 'vitest'
import { agreementOf } from './agree-on-communities.ts'
import { goodNumber } from './choose-communities.ts'
import { EdgeList, joinEdges } from './graph.ts'

test('the number is the middle of those that are about as good as the best', () => {
  const measured = [
    { count: 10, worth: 1 },
    { count: 20, worth: 1.296 },
    { count: 45, worth: 1.3 },
    { count: 80, worth: 1.295 },
    { count: 160, worth: 1.1 },
  ]
  expect(goodNumber(measured)).toBe(40)
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
