import { expect, it } from 'vitest'
import { selfDenied } from './self-denied.ts'

it.each([
  ['Have you been called? You look as if you would.', 'have not been called'],
  ['It leaks. Do you have any pets?', 'do not have any pets'],
  ['and did you ever ride a tram?', 'did not ride a tram'],
  ['Are you from Hull, by the way?', 'am not from Hull'],
  ['Would you like one?', 'would not like one'],
])('what is asked of the interviewer is denied in its own words: %s', (text, denied) =>
  expect(selfDenied(text)).toBe(denied),
)

it.each([
  'What would yours be?',
  'Do you know what I mean?',
  'Do you like it?',
  'do u get urs done?',
  'Are you going to ring them?',
  'Have you read what I wrote to you?',
  'Do you take tea or coffee?',
  'Have you ever been told by anybody in your whole life to go away?',
  'They asked would it rain.',
])('nothing is, where it would not be plain: %s', (text) => expect(selfDenied(text)).toBeNull())
