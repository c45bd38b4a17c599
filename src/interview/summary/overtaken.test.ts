import { expect, it } from 'vitest'
import { overtakenIn } from './overtaken.ts'

function goneOf(before: string, now: string): string[] {
  const said = [before, now].map((text, turn) => ({ turn, questionKey: 'a', text }))
  return overtakenIn(said).map(({ turn, start, end }) => said[turn]!.text.slice(start, end))
}

it.each([
  ['They shut the ford.', 'Well, not shut. The water is high.', 'They shut the ford.'],
  ['I go always.', 'Not always. On Mondays I walk instead.', 'I go always.'],
  ['It was free. We took two.', 'Okay, not exactly free. We paid for the box.', 'It was free.'],
])('a sentence is put right by the next answer: %s %s', (before, now, gone) =>
  expect(goneOf(before, now)[0]).toBe(gone),
)

it.each([
  ['They shut the ford.', 'Not really. I was glad of it myself.'],
  ['They shut the ford.', 'Not bad at all. I was glad of it myself.'],
  ['They shut the ford.', 'Well, not shut.'],
  ['It was not free.', 'Not free. We paid for the box.'],
  ['I go always.', 'Not that I mind it. The path is dry.'],
  ['We like the soup.', 'Not the soup they have now, mind. The old one had leeks.'],
  ['They shut the ford.', 'The ford was not shut for long. We got across.'],
])('and otherwise stays: %s %s', (before, now) => expect(goneOf(before, now)).toEqual([]))
