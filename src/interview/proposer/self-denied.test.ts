import { expect, it } from 'vitest'
import { selfDenied } from './self-denied.ts'

it.each([
  ['Have you been called? You look as if you would.', 'have not been called'],
  ['It leaks. Do you have any pets?', 'do not have any pets'],
  ['and did you ever ride a tram?', 'did not ride a tram'],
  ['Are you married, by the way?', 'am not married'],
  ['Do you sleep on the night train?', 'do not sleep on the night train'],
  ['Have you got a dog?', 'have not got a dog'],
  ['Have you ever been to Hull?', 'have not been to Hull'],
  ['Do you go on holiday in August?', 'do not go on holiday in August'],
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

it.each([
  'Do you use the data for training?',
  'Do you use cookies?',
  'Do you take notes?',
  'Do you read everything people write?',
  'Do you have a privacy policy?',
  'Have you got a privacy policy?',
  'Do you have access to customer accounts?',
  'Do you use AI?',
  'Do you have a delete button?',
  'Do you have a phone number for complaints?',
  'Do you have a human who reads along?',
  'Have you been hacked?',
  'Have you been paid by the council?',
  'Have you been to the police with answers?',
  'Are you from Tesco?',
  'Do you own the data?',
  'Do you have a boss who reads along?',
  'Do you keep a copy?',
  'Can you see the screen?',
  'Do you like selling data?',
  'Did you record the call?',
  'Have you shared a name before?',
])('no promise is made of what is written here: %s', (text) => expect(selfDenied(text)).toBeNull())

it('in time that grows with its length', () => {
  const begin = performance.now()
  for (const unit of ['do you have a ', 'big old ', 'a']) selfDenied(`Do you have ${unit.repeat(5_000)}?`)
  expect(performance.now() - begin).toBeLessThan(2_000)
})
