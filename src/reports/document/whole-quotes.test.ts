import { expect, it } from 'vitest'
import { mostWordsQuoted, wholeStretch } from './whole-quotes.ts'

const widened = (text: string, part: string) => {
  const start = text.indexOf(part)
  const { start: from, end } = wholeStretch(text, { start, end: start + part.length }, 'en')
  return text.slice(from, end)
}

it('is shown as the whole sentence that it was cut from', () => {
  const text = 'We left early. I take the ferry when it rains, and the bus when it does not. It is late.'
  expect(widened(text, 'and the bus when it does not.')).toBe(
    'I take the ferry when it rains, and the bus when it does not.',
  )
  expect(widened(text, 'I take the ferry')).toBe(
    'I take the ferry when it rains, and the bus when it does not.',
  )
})
it('begins before an abbreviation that leads on to it', () => {
  const text = 'It is a chore. If I want a crate moved, e.g. I want it on the noon boat, then I ask the crew.'
  expect(widened(text, 'I want it on the noon boat, then I ask the crew.')).toBe(
    'If I want a crate moved, e.g. I want it on the noon boat, then I ask the crew.',
  )
})
it('keeps several sentences together, and what would be too long as it was cut', () => {
  const two = 'I row. The boat leaks. Nobody mends it.'
  expect(widened(two, 'row. The boat')).toBe('I row. The boat leaks.')
  const long = `${'we rowed and '.repeat(mostWordsQuoted / 3)}then we slept`
  expect(widened(long, 'then we slept')).toBe('then we slept')
})
