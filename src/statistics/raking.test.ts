import fc from 'fast-check'
import { expect, it } from 'vitest'
import { effectiveSize, rake } from './raking.ts'

const groups = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([group, count]) => new Array<string>(count).fill(group))

it('one margin gives each group its target over its share', () => {
  const groupOf = groups({ a: 20, b: 80 })
  const { weights, effectiveSize: size } = rake(100, [
    {
      groupOf,
      targets: new Map([
        ['a', 0.5],
        ['b', 0.5],
      ]),
    },
  ])
  expect(weights[0]).toBeCloseTo(2.5, 9)
  expect(weights[99]).toBeCloseTo(0.625, 9)
  // Kish: 100² / (20 * 2.5² + 80 * 0.625²).
  expect(size).toBeCloseTo(64, 9)
})

it('two margins are both met (Deming and Stephan’s table of 2 by 2)', () => {
  // 40 a/x, 30 a/y, 20 b/x, 10 b/y to a .6, b .4, x .5, y .5. The odds ratio of the table stays as it was.
  const first = groups({ a: 70, b: 30 })
  const second = [...groups({ x: 40, y: 30 }), ...groups({ x2: 20, y2: 10 })].map((group) => group[0]!)
  const { weights } = rake(100, [
    {
      groupOf: first,
      targets: new Map([
        ['a', 60],
        ['b', 40],
      ]),
    },
    {
      groupOf: second,
      targets: new Map([
        ['x', 1],
        ['y', 1],
      ]),
    },
  ])
  const part = (from: number, to: number) => weights.slice(from, to).reduce((sum, weight) => sum + weight, 0)
  const [ax, ay, bx, by] = [part(0, 40), part(40, 70), part(70, 90), part(90, 100)]
  expect(ax + ay).toBeCloseTo(60, 5)
  expect(ax + bx).toBeCloseTo(50, 5)
  expect((ax * by) / (ay * bx)).toBeCloseTo((40 * 10) / (30 * 20), 5)
})

it('no weight speaks for more than the limit', () => {
  const { weights } = rake(100, [
    {
      groupOf: groups({ a: 1, b: 99 }),
      targets: new Map([
        ['a', 0.5],
        ['b', 0.5],
      ]),
    },
  ])
  expect(Math.max(...weights)).toBeLessThanOrEqual(5.001)
})

it('people of unknown group keep their weight, and a group without people is named', () => {
  const { weights, missing } = rake(4, [
    {
      groupOf: ['a', 'a', null, 'b'],
      targets: new Map([
        ['a', 0.4],
        ['b', 0.4],
        ['c', 0.2],
      ]),
    },
  ])
  expect(missing).toEqual(['c'])
  expect(weights[2]).toBeCloseTo(1, 9)
  expect(weights[0]! + weights[1]!).toBeCloseTo(weights[3]!, 9)
})

it('refuses targets that say nothing, and groups without one', () => {
  expect(() => rake(1, [{ groupOf: ['a'], targets: new Map([['a', 0]]) }])).toThrow(RangeError)
  expect(() => rake(1, [{ groupOf: ['z'], targets: new Map([['a', 1]]) }])).toThrow(RangeError)
  expect(() => rake(2, [{ groupOf: ['a'], targets: new Map([['a', 1]]) }])).toThrow(RangeError)
})

it('as many people as there are is the most that any weights are worth', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.01, max: 9, noNaN: true }), { minLength: 1 }), (weights) => {
      expect(effectiveSize(weights)).toBeLessThanOrEqual(weights.length * (1 + 1e-9))
    }),
  )
  expect(effectiveSize([])).toBe(0)
})
