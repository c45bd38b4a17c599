import { expect, it } from 'vitest'
import { findQuotedTerms } from './phrases.ts'

const termsOf = (text: string) => findQuotedTerms(text).map(({ start, end }) => text.slice(start, end))

it.each([
  ['After two late parcels you get a "chat" in the office.', 'chat'],
  ['On Mondays we have the "big table" and nobody misses it.', 'big table'],
])('a word that they set apart is a term of theirs: %s', (text, term) =>
  expect(termsOf(text)).toEqual([term]),
)

it.each([
  'Every morning she was sending "nos da" before the meeting.',
  'The guard shouted "move along" and we moved.',
  'You may change that to "it varies".',
  'The form was "saved", it just kept nothing.',
  'He is on a "break" (that is, he was sacked).',
  '"I wonder" was all there was on the note.',
])('what somebody said, or what is explained at once, is none: %s', (text) =>
  expect(termsOf(text)).toEqual([]),
)
