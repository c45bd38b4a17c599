import { afterEach, expect, test, vi } from 'vitest'
import { forgetAfterErasure } from '../../../platform/short-memory.ts'
import { allStems, contentStems } from '../questions.ts'
import { english } from './en/index.ts'
import { rememberForMinutes } from './remember.ts'

afterEach(() => void forgetAfterErasure())

test('stems a word and a text once in these minutes, and nothing of it outlasts an erasure', () => {
  const stem = vi.fn(english.stem)
  const pack = rememberForMinutes({ ...english, stem })
  const said = 'I cooked the soups that my neighbours cook.'
  const first = contentStems(said, pack)
  expect(first).toEqual(contentStems(said, english))
  const asked = stem.mock.calls.length
  expect(contentStems(said, pack)).toBe(first)
  allStems('The neighbours cooked', pack)
  // "The" alone was no word of a topic.
  expect(stem.mock.calls.slice(asked)).toEqual([['the']])
  forgetAfterErasure()
  contentStems(said, pack)
  expect(stem.mock.calls.length).toBe(2 * asked + 1)
})
