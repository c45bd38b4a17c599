import { describe, expect, it } from 'vitest'
import { readAnswer } from '../reading.ts'
import { leaves } from './lexicon.ts'
import { withIntents } from './with-intents.ts'

const read = (text: string, question = 'How was the ferry?') =>
  readAnswer(text, { language: 'en', earlierWords: [], question })

describe('a wish to stop', () => {
  it.each([
    'I want to stop',
    "I've had enough",
    'Ive had enough thanks',
    'Right, I have had quite enough of this.',
    'enough now',
    'No, I had enough.',
    'ok bye x',
    'Right, goodbye then!',
  ])('is heard in "%s"', (text) => expect(read(text).wantsToStop).toBe(true))

  it.each([
    'I said stop.',
    'STOP',
    'Are you deaf? STOP.',
    'I already said I want to stop!',
    'I told you to stop.',
    'Please STOP NOW.',
    'I said enough',
  ])('is said again in "%s"', (text) => {
    expect(read(text)).toMatchObject({ wantsToStop: true, insistsOnStop: true })
  })

  it.each([
    'I said stop sending me letters and they did.',
    'I have had enough space since the move.',
    'The bus did not stop',
    'We said goodbye at the pier.',
    'I told him to stop.',
    'The sign said STOP and I drove on.',
    'I don’t want to stop',
    'I did not say stop',
    'There is a stop near us, and I had enough change for the ticket.',
  ])('is not read into "%s"', (text) => {
    expect(read(text)).toMatchObject({ wantsToStop: false, insistsOnStop: false })
  })
})

describe('what somebody asked somebody else is no wish to stop', () => {
  it.each([
    'I asked the neighbours could we leave our bins at the side and they said yes.',
    'My husband asked could we end the contract early and they refused.',
    'We thought, shall we stop the subscription, and then we did not.',
    'The shop asked could we finish the order by phone.',
  ])('%s', (text) => {
    expect(leaves.test(text)).toBe(false)
  })
  it.each(['can we stop here', 'Could we finish now, please?', 'no offence but can we wrap up'])(
    'but here it is: %s',
    (text) => {
      expect(leaves.test(text)).toBe(true)
    },
  )
})

describe('what the sentence vector takes for a wish to stop', () => {
  const heard = (text: string) =>
    withIntents(read(text), [{ text, start: 0, end: text.length, intents: { stop: 0.95 } }], text).wantsToStop

  it.each([
    "I don't want to stop??",
    "I said I DON'T want to stop. go on",
    'I don’t want to end here!',
    'no, go on',
    'Yes, please carry on.',
  ])('is none where they say that they stay: %s', (text) => expect(heard(text)).toBe(false))

  it.each([
    "I don't want to stop here but I have to go now.",
    "I didn't want to stop, but I can't do this any more.",
    "I don't want to go on.",
    'I cannot carry on',
    "I don't want to finish this",
  ])('is one where they go all the same: %s', (text) => expect(heard(text)).toBe(true))
})
