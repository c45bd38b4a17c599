import { describe, expect, it } from 'vitest'
import { readAnswer } from '../reading.ts'
import { meantToGoOn } from './leave-one.ts'

/** As a sentence vector took it: for a wish to end. */
const read = (text: string, stop = 0.9) =>
  readAnswer(text, {
    language: 'en',
    earlierWords: [],
    question: 'How was the ferry?',
    pieces: [{ start: 0, end: text.length, text, intents: { stop } }],
  })

describe('a wish to leave one question out', () => {
  it.each([
    'Please could we leave this one',
    'can i leave that bit out',
    'Sorry, can we leave the question?',
    'Shall we leave it there for this question and move on to the next one',
    'I would rather leave that.',
    'Could we give this one a miss',
    'The crossing was rough. Can we skip that one now, please',
    'Do you mind if we leave that one out?',
    'no, let’s leave that one, next',
    'Can we go on to the next question please',
  ])('is no wish to end: %s', (text) => {
    expect(read(text)).toMatchObject({
      leavesOneOut: true,
      isRefusal: true,
      wantsToStop: false,
      mayWantToStop: false,
      asksBack: false,
    })
  })

  it.each([
    'can we leave it there',
    'Can we stop now please',
    'I would like to leave',
    'I will leave it there, thanks',
  ])('an end stays one: %s', (text) => {
    expect(read(text)).toMatchObject({ leavesOneOut: false, wantsToStop: true })
  })

  it.each([
    'I’d rather leave that to the crew.',
    'We had to leave that one to the captain.',
    'My wife asked, can we leave that one',
    'You can leave the car on the quay, and I always do that.',
    'The next one goes at nine.',
  ])('is not read into %s', (text) => {
    expect(read(text, 0).leavesOneOut).toBe(false)
  })
})

describe('after an end that was granted', () => {
  it.each([
    'Oh, I never meant to leave, I only meant that question',
    'no hang on, I’d like to carry on',
    'i havent finished',
    'wait wait',
    'We’re not done!',
    'Why have we stopped?',
    'I didn’t ask to end it',
    'You misunderstood me',
    'no carry on please',
    'not the whole thing, just that question',
  ])('no end was meant: %s', (text) => {
    expect(meantToGoOn(text.replaceAll('’', "'"))).toBe(true)
  })

  it.each([
    'Ta. And tell them to keep the tram.',
    'Thank you, goodbye.',
    'I do not want to go on.',
    'No more questions please.',
    'I have nothing else, only that the boat is late.',
    'I can’t carry on with this',
  ])('it was: %s', (text) => {
    expect(meantToGoOn(text.replaceAll('’', "'"))).toBe(false)
  })
})
