import { describe, expect, it } from 'vitest'
import { readAnswer } from '../reading.ts'
import { isKeptFrom, isOnlyUnknown, mayRefuse, mayWishToStop } from './of-the-talk.ts'
import { pausingIn } from './pausing.ts'
import { asksHere } from './told-questions.ts'

describe('what may be a wish to stop, where its meaning says so', () => {
  it.each([
    'That will do for me.',
    'they are calling my row, bye',
    'good. look im on my break and its over',
    'cant do this now sorry, boss is looking',
    "I'm done with this, thanks",
    'I am weary and cannot continue',
  ])('%s', (text) => expect(mayWishToStop(text)).toBe(true))
  it.each([
    "It's the same form, I left it like this.",
    "She's always just about to go out.",
    'I leave messages.',
    "If it's late I leave it and take the bike.",
    "I'll do the bathroom in the morning, and then it's done.",
    "No. it's dear enough",
    'He said we could stop there for the day.',
  ])('not: %s', (text) => expect(mayWishToStop(text)).toBe(false))
})

it('an answer that goes on behind a word of going is an answer', () => {
  const text =
    'So now I have to go, no? She asked me for the letter. I am O. She thinks that it is the zero of the clock, the same form.'
  const read = readAnswer(text, { language: 'en', earlierWords: [], question: 'Is there something else?' })
  expect(read).toMatchObject({ wantsToStop: false, leavesBeside: false })
})

it.each([
  ['What keeps me? Nothing, I could do it tomorrow.', false],
  ['Can I do it tomorrow?', true],
  ['I could do the rest tomorrow.', true],
  ['Wait a moment, please.', true],
])('a pause is asked for, or not: %s', (text, wants) => expect(pausingIn(text).wants).toBe(wants))

describe('a question', () => {
  it.each([
    "She said you don't need one. I said then what's it for?",
    'I said am I talking to a machine? Silence.',
    'The voice goes, are you a member?',
    'My wife said do you need it?',
    'One question: who is paying for this?',
    "Daddy, are you a robot? That's what I got.",
    'I mean, who reads the small print?',
    'I asked the man which would you take?',
  ])('is told of: %s', (text) => expect(asksHere(text, text)).toBe(false))
  it.each([
    'Can I ask you something, is this for a newspaper?',
    'May I ask which company is behind this?',
    "You didn't say, do you have any?",
    'Before I say more: who reads this?',
    'I was going to say, are you a robot?',
    'Is this recorded?',
  ])('is put to us: %s', (text) => expect(asksHere(text, text)).toBe(true))
})

it('a refusal is of saying something', () => {
  expect(mayRefuse('Not something I want to go into here')).toBe(true)
  expect(mayRefuse('I prefer not to find out.')).toBe(false)
  expect(mayRefuse('March and September. Otherwise not.')).toBe(false)
})

it('a secret is kept from somebody', () => {
  expect(isKeptFrom("she hasn't told them")).toBe(true)
  expect(isKeptFrom("She would know that Ben's good on the old ones.")).toBe(false)
  for (const text of [
    "nobody knows what 'aligned' means",
    "don't tell me there aren't any",
    'we took it over between us',
  ])
    expect(isOnlyUnknown(text)).toBe(true)
  expect(isOnlyUnknown('between us, nobody knows that he drinks')).toBe(false)
})
