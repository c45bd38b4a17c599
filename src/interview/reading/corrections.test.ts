import { describe, expect, it } from 'vitest'
import { hear, type Moment } from '../../../test/support/heard-moment.ts'
import { correctsEarlier, correctsWithin } from './corrections.ts'

const correctsPlainly = (flat: string) => correctsEarlier(flat) || correctsWithin(flat)

describe('an earlier word taken back plainly', () => {
  it.each([
    'Too dear. Oh and forget what I said about the seats, they were hard.',
    'Scratch my first answer, it is Tuesdays.',
    'yes always. well no actually, only on sundays',
    'I went on Monday. Change that to Thursday.',
    'I told you never, but that’s wrong, I did once.',
    'Hm, I said two weeks, but I don’t think I really mean that.',
    'No, I take that back. It was fine.',
    'Never by bus. Actually, ignore that, I took it last week.',
  ])('is heard: %s', (text) => expect(correctsPlainly(text.replaceAll('’', "'"))).toBe(true))

  it.each([
    'No, actually I do it on Sundays.',
    'Well, actually no machine is quiet.',
    'I want to change that part of the shop.',
    'Change that about the tabs and I would buy them.',
    'Correct that part and the form goes through.',
    'Please correct that, is what I say to the bank.',
    'I use bleach. Change that and my shirts go grey.',
    'Forget that, the drum is too small.',
    'I had to change that to a later train.',
    'I could not change that.',
    'I forget what I said to her.',
    'They told me to ignore that letter.',
    'I want to change my bank.',
    'We scrapped the old car.',
    'I said no but he went on.',
    'I said to the man that it was wrong.',
    'Well, no idea.',
    'No, not really.',
    'No. Actually the bus is fine.',
    'I take it back to the shop when it does not fit.',
    'I always forget that.',
    'I take that back road in the morning.',
    'You have to cross out what they wrote.',
    'I changed my mind about the sofa in the shop.',
    'Can I change that?',
    'She said I should forget what I said.',
  ])('is none: %s', (text) => expect(correctsPlainly(text.replaceAll('’', "'"))).toBe(false))

  it('is of an earlier message only where it says so', () => {
    expect(correctsEarlier('yes always. well no actually, only on sundays')).toBe(false)
    expect(correctsEarlier('Too dear. Oh and forget what I said about the seats.')).toBe(true)
  })

  it('gets a sign before anything else is asked', async () => {
    const moment: Moment = {
      guide: ['Why did you buy the chair?', 'What do you like about it?', 'What would you change?'],
      said: [{ question: 0, text: 'The old one broke.' }],
      asked: { question: 1 },
    }
    const [heard] = await hear(moment, 'The legs. Oh and scrap what I said on the old one, it was only ugly.')
    expect(heard!.notices).toHaveLength(1)
    expect(heard!.reply).toMatch(/that right|counts|as you say now/)
  })
})

describe('a message that only corrects', () => {
  it.each(['Change that to Sunday.', 'Please correct that to two.', 'Sorry, change it to Friday'])(
    'is heard by itself: %s',
    (text) => expect(correctsEarlier(text)).toBe(true),
  )
  it('is no correction in a long answer that opens with it', () =>
    expect(correctsEarlier('Change that to a later hour and more people would come to the yard.')).toBe(
      false,
    ))
})
