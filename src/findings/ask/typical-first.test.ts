import { expect, test } from 'vitest'
import { typicalFirst } from './typical-first.ts'

test('what many say comes first, and who says the same again comes later', () => {
  const texts = [
    'No.',
    'The dock was full and I had to walk home.',
    'A dock that is full, every morning, so I walk.',
    'My knee hurts.',
    'The dock was full and I had to walk home again.',
  ]
  const order = typicalFirst(texts)
  expect([...order].sort()).toEqual([0, 1, 2, 3, 4])
  expect([1, 2, 4]).toContain(order[0])
  expect(order.indexOf(3)).toBeLessThan(order.indexOf(order[0] === 1 ? 4 : 1))
})

test('nobody is left out, and of nothing nothing is shown', () => {
  expect(typicalFirst([])).toEqual([])
  expect(typicalFirst(['', 'Yes'])).toHaveLength(2)
})
