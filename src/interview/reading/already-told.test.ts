import { expect, it } from 'vitest'
import { isExplainedBehind, timeOf, toldIn } from './already-told.ts'

it.each([
  ['The lift was stuck for an hour, and in the end the caretaker came.', 'end'],
  ['The lift sticks every week, so I take the stairs.', 'deal'],
  ['I cycle because the bus is late.', 'cause'],
  ['The queue was awful.', 'feel'],
  ['First I soak them, then I peel them, then they go in the pan.', 'steps'],
  ['It froze last Tuesday.', 'example'],
  ['It saves me the walk.', 'effect'],
  ['I swim unless it rains.', 'contrast'],
  ['They should open on Sundays.', 'change'],
] as const)('finds in "%s" what a stock question would ask for', (said, kind) =>
  expect([...toldIn(said)]).toContain(kind),
)

it('finds nothing in a bare fact', () => expect([...toldIn('The shop is at the corner.')]).toEqual([]))

it('reads the time by most of the verbs, and none where they balance', () => {
  expect(timeOf('The gate was shut and nobody came.')).toBe('past')
  expect(timeOf('The gate is shut and nobody comes.')).toBe('present')
  expect(timeOf('A red gate.')).toBeNull()
})

it.each([
  'I cannot put names in it for legal reasons.',
  'That will never change.',
  'There is nothing that can be done about it.',
  'It is just how it is.',
  'It can’t be changed.',
  'It is a legal requirement.',
])('hears that nothing can change: %s', (said) => expect([...toldIn(said)]).toContain('change'))

it.each([
  ['I prefer to knead it myself. This is because the dough is alive.', 'I prefer to knead it myself', true],
  ['I knead it twice. For example on Fridays before the market.', 'I knead it twice', true],
  ['I knead it twice. Then it goes in the oven for an hour.', 'I knead it twice', false],
  ['I knead it twice.', 'I knead it twice', false],
])('knows whether the next sentence explains it: %s', (text, words, is) => {
  const start = text.indexOf(words)
  expect(isExplainedBehind({ end: start + words.length }, text)).toBe(is)
})
