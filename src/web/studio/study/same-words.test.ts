import { expect, test } from 'vitest'
import { isNameOfQuestion } from './same-words.ts'

test('a name that was cut from its question is not shown beside it', () => {
  expect(isNameOfQuestion('Why do people leave', 'Why do people leave?')).toBe(true)
  expect(isNameOfQuestion('Why do people…', 'Why do people leave in the first month?')).toBe(true)
  expect(isNameOfQuestion('Pricing', 'At what price does it stop being worth it?')).toBe(false)
})
