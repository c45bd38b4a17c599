import { expect, test } from 'vitest'
import { keepTogether } from './keep-together.ts'

test('a share never leaves its sign behind, and nothing else is touched', () => {
  expect(keepTogether('7 of 23 people (30 %, 16 to 51 %) spoke of % signs and 100% cotton.')).toBe(
    '7 of 23 people (30\u00a0%, 16 to 51\u00a0%) spoke of % signs and 100% cotton.',
  )
})
