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

const slipOf = (text: string) =>
  overtakenIn([{ turn: 0, questionKey: 'a', text }]).map(({ start, end }) => text.slice(start, end))

it.each([
  ['Easy. No, not easy. Long.', 'Easy.'],
  ['On Tuesday. Not Tuesday, it was the Wednesday.', 'On Tuesday.'],
  ['The choir. I mean the brass band, sorry, not the choir. We are nine.', 'The choir.'],
  ['No name. No, there was a name on the back.', 'No name.'],
])('a slip goes once it is put right in the next breath: %s', (text, gone) =>
  expect(slipOf(text)).toEqual([gone]),
)

it.each([
  'Good. Not cheap, mind.',
  'Easy. Not that it was quick.',
  'The choir. Not the band, they meet on Mondays.',
  'It was good. No, not a word from them.',
  'We like the soup they have at the harbour on Sundays. No, not the soup, the bread.',
  'No name. There was a stamp.',
  'Never. Not once.',
  'Slow. Not because of the people.',
  'Fine. I mean it was all right.',
  'I paid. No, there was a queue.',
  // A degree is no slip.
  'The ferry was late. Not very late, ten minutes.',
  'It tasted good. Not that good, though.',
  'It was cheap. Not cheap cheap.',
  'The film was funny. Not really funny.',
  'I was tired. Not so tired, no.',
])('and nothing else does: %s', (text) => expect(slipOf(text)).toEqual([]))
