import { expect, test } from 'vitest'
import { isNamedIn, keptInWords } from './kept-context.ts'

const kept = { company: 'Harbour Ltd', product: "Quill's Desk, a standing desk", customerWords: 'the desk' }

test.each([
  ["Why do people send Quill's Desk back?", true],
  ["what do offices expect of quill's desk", true],
  ['How is Harbour Ltd seen by architects?', true],
  ['Why do midwives leave a hospital?', false],
  ['How do people find a harbour ltdx?', false],
])('"%s" is about what is kept: %s', (question, is) => {
  expect(isNamedIn(question, kept)).toBe(is)
})

test('a description without a name is never named', () => {
  expect(
    isNamedIn('Who uses the standing desk?', { ...kept, company: '', product: 'the standing desk' }),
  ).toBe(false)
})

test('is said in a few words', () => {
  expect(keptInWords(kept)).toBe("Harbour Ltd · Quill's Desk, a standing desk")
  expect(keptInWords({ company: '', product: '', customerWords: '' })).toBe('')
})
