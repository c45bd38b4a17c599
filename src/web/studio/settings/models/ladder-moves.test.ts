import { expect, test } from 'vitest'
import { move, without } from './ladder-moves.ts'

const ids = ['a', 'b', 'c']

test.each([
  ['b', -1, ['b', 'a', 'c']],
  ['b', 1, ['a', 'c', 'b']],
  ['a', -1, ids],
  ['c', 1, ids],
  ['x', 1, ids],
] as const)('%s moved by %i', (id, by, expected) => {
  expect(move(ids, id, by)).toEqual(expected)
})

test('what is taken off is gone, and only that', () => {
  expect(without(ids, 'b')).toEqual(['a', 'c'])
  expect(without(ids, 'x')).toEqual(ids)
})
