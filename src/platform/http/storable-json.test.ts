import { expect, test } from 'vitest'
import { nestingOf } from './storable-json.ts'

test.each([
  ['{}', 1],
  ['{"a": [{"b": 1}, {"c": [[]]}], "d": {}}', 5],
  ['"[[[["', 0],
  ['{"text": "he said \\"[{\\" and \\\\"}', 1],
  ['12', 0],
  ['[', 1],
])('%s is nested %i deep', (text, depth) => {
  expect(nestingOf(text)).toBe(depth)
})
