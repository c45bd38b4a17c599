import { expect, it } from 'vitest'
import { keepsModality } from './modality.ts'
import { piecesAround } from './whole-pieces.ts'

it.each([
  ['Hopefully, ', ''],
  ['Maybe ', ''],
  ['It rained and perhaps ', ''],
  ['I think that ', ''],
  ['In theory, ', ''],
  ["It's not that ", ''],
  ['I hope the ferry comes and ', ''],
  ['', ', I think'],
  ['', ', but not always'],
  ['', ' unless it rains'],
  ['They say ', ''],
])('half of a hope, a guess or a denial is left: %s|%s', (before, after) =>
  expect(keepsModality(before, after)).toBe(false),
)

it.each([
  ['On Mondays, ', ''],
  ['It rained, and ', ''],
  ['I think it rained, so ', ''],
  ['', ' and went home'],
  ['', ', because it rained'],
])('nothing of it is lost: %s|%s', (before, after) => expect(keepsModality(before, after)).toBe(true))

/** What of it could be quoted. */
const quotable = (text: string, at: string) =>
  piecesAround(text, { start: text.indexOf(at), end: text.indexOf(at) + at.length }).map(
    (piece) => piece.text,
  )

it('reads no hope, condition or half sentence out as a claim', () => {
  const hope =
    'Hopefully, the boats just get better and better and the harbour is dredged as they promised us in spring'
  for (const piece of quotable(hope, 'boats')) expect(piece).toMatch(/^Hopefully/)
  const when =
    'I get cross when the harbour is closed again and nobody tells any of us about it until the evening'
  for (const piece of quotable(when, 'cross')) expect(piece).not.toBe('I get cross')
  expect(quotable('Otherwise I mend the nets myself.', 'nets')).toEqual([])
  expect(quotable('One thing that is annoying to me is that when mending nets', 'nets')).toEqual([])
  expect(
    quotable(
      'It was no fun at all for any of the six of us, but it did show me how far the boats had to go',
      'fun',
    ),
  ).toEqual([])
  expect(quotable('In these cases I mend the nets.', 'nets')).toEqual([])
  expect(quotable('I mend the nets myself.', 'nets')).toEqual(['I mend the nets myself'])
})
