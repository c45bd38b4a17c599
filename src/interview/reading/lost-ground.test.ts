import { describe, expect, it } from 'vitest'
import { findLostGround } from './lost-ground.ts'

const kindOf = (text: string) => findLostGround(text)?.kind ?? null

describe('what takes the ground from a question', () => {
  it.each([
    'We sold the caravan in the autumn.',
    "I don't keep bees any more, sorry to say.",
    'I gave the stall up two years ago, it was too cold.',
    'gave my season ticket back in june',
    'Well, I no longer ride.',
    "I've been retired since the spring.",
    'Cancelled it last month, never looked at it.',
    'The piano is gone since we moved, my niece has it.',
  ])('is what they no longer have or do: %s', (text) => expect(kindOf(text)).toBe('no_longer'))

  it.each([
    "We haven't got one, the yard is too small.",
    'I have never owned a boat.',
    'No, I never worked on a farm.',
    "Sorry, I don't drive.",
    'There are none here.',
  ])('is what they never had or did: %s', (text) => expect(kindOf(text)).toBe('never'))

  it.each([
    'My husband sees to all of that.',
    "That's my colleague's job, I only sell.",
    'Our accountant does those, I have no idea.',
    'I do not deal with it, the office does.',
  ])('is what somebody else does: %s', (text) => expect(kindOf(text)).toBe('others'))

  it.each([
    'We sold the old caravan and bought another one.',
    'I nearly gave the stall up last winter.',
    'If I sold it I would miss it.',
    'I keep bees and hens.',
    'We have not sold it yet.',
    'I cancelled the old one and switched to a cheaper one.',
    'I never have trouble with it.',
    'I stopped at the shop on the way.',
    'My sister sold her flat in May.',
    'He gave me the keys.',
    'I left the house at six and took the bus.',
    'Do I still have it?',
  ])('is none of that: %s', (text) => expect(kindOf(text)).toBeNull())

  it('is pointed at where it stands, without its stop', () => {
    const text = 'It was a good one. We sold the caravan in the autumn. Now we walk.'
    const { start, end } = findLostGround(text)!.place
    expect(text.slice(start, end)).toBe('We sold the caravan in the autumn')
  })
})
