import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectEvenGrowth } from '../../test/support/growth.ts'
import { readAnswer } from './reading.ts'

const read = (text: string, question = 'How did it go?', earlierWords: number[] = []) =>
  readAnswer(text, { language: 'en', earlierWords, question })

describe('an answer is read', () => {
  it.each([
    ['isRefusal', 'I’d rather not say.'],
    ['isRefusal', 'Prefer not to answer'],
    ['isRefusal', 'skip this please'],
    ['isRefusal', 'Sorry, I can’t say.'],
    ['isRefusal', 'I cannot say it here.'],
    ['isUnknown', 'I don’t know'],
    ['isUnknown', 'Hmm, no idea really'],
    ['isUnknown', "I can't remember"],
    ['isNotUnderstood', 'What do you mean?'],
    ['isNotUnderstood', "I don't understand the question"],
    ['wantsToStop', 'I want to stop here'],
    ['wantsToStop', 'please end the interview'],
    ['asksBack', 'Who reads this?'],
    ['isClosing', 'Nope thats all thank you!'],
    ['isClosing', 'Nothing in particular'],
    ['hasExample', 'Last week the box came without any fish.'],
    ['hasCause', 'I left because of the price.'],
    ['hasContrast', 'I used to cook much more.'],
  ] as const)('as %s: %s', (signal, text) => {
    expect(read(text)[signal]).toBe(true)
  })

  it.each([
    ['isRefusal', 'I can’t say that the ferry has changed how I shop.'],
    ['isRefusal', 'I can’t say it bothers me, we are used to the wind.'],
    ['isRefusal', 'I cannot say I like the new harbour.'],
    ['isRefusal', 'My husband would rather not cook, so I do it every single evening after work.'],
    [
      'isUnknown',
      'I don’t know anybody who still orders these boxes, they all went back to the shop on the corner.',
    ],
    ['wantsToStop', 'I want to stop wasting so much food and plastic each and every week.'],
    [
      'isNotUnderstood',
      'They never understood the question of why we would want smaller portions for two, I think.',
    ],
    ['asksBack', 'Why would I pay that much? It made no sense to me at all.'],
    ['isClosing', 'No'],
  ] as const)('not as %s: %s', (signal, text) => {
    expect(read(text)[signal]).toBe(false)
  })

  it('a bare "no" ends only a question for more', () => {
    expect(read('No', 'Is there anything else?').isClosing).toBe(true)
    expect(read('No', 'What was hard about it?')).toMatchObject({ isClosing: false, yesNo: 'no' })
  })

  it('by its length for this person', () => {
    const text = 'It came late and the fish was warm already.'
    expect(read(text).relativeLength).toBeNull()
    expect(read(text, '', [9, 9, 9]).relativeLength).toBe(1)
    expect(read(text, '', [45, 45, 45]).relativeLength).toBe(0.2)
    expect(read(text, '', [45, 45]).richness).toBeLessThan(read(text, '', [5, 5]).richness)
  })

  it('as richer the more happened in it', () => {
    const thin = read('It was fine, various things and stuff.')
    const thick = read(
      'On 3 March the driver left the box with Mrs Bell at number 12, because I was still at work.',
    )
    expect(thick.richness).toBeGreaterThan(thin.richness + 0.2)
    expect(thick.specificity).toBeGreaterThan(thin.specificity)
    expect(thin.vagueness).toBeGreaterThan(thick.vagueness)
  })

  it('without offering words in a language it does not know', () => {
    const german = readAnswer('Ich weiß nicht, was das soll.', {
      language: 'de',
      earlierWords: [],
      question: '',
    })
    expect(german).toMatchObject({ words: 6, focuses: [], isUnknown: false })
  })
})

describe('words that could be taken up', () => {
  it('are their own, not the question’s', () => {
    const { focuses } = read('The clunky app lost my order twice.', 'What about the clunky app?')
    expect(focuses.filter(({ kind }) => kind === 'term')).toEqual([])
    const own = read('The clunky app lost my order twice.', 'How was ordering?')
    expect(own.focuses.some(({ kind }) => kind === 'term')).toBe(true)
  })

  it('lie within the answer, whatever it is made of', () => {
    const pieces = fc.constantFrom(
      'I lost my order',
      ' because ',
      '👩‍👩‍👧',
      '. ',
      'The app was clunky',
      '“so-called”',
      'e\u0301',
      '漢字',
      '\n',
      ' (REDACTED) ',
      "I've",
      '…',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        for (const { start, end } of read(text).focuses) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end).trim()).not.toBe('')
        }
      }),
    )
  })

  it('cost no more than in proportion where an answer is long', () => {
    const sentence = 'I ordered the box on Sunday and it came late. '
    expectEvenGrowth((length) => read(sentence.repeat(length)), 20)
  })
})

describe('words about the matter are no words about the talk', () => {
  it.each([
    'I do not get home before eight.',
    'I did not get enough vegetables before.',
    'So I do not get charged by mistake.',
    'I do not understand why they raise the price every year.',
  ])('understood: %s', (text) => expect(read(text).isNotUnderstood).toBe(false))

  it.each([
    'I don’t get it.',
    'I do not understand the question',
    'I don’t understand.',
    'Sorry, I don’t get the question',
  ])('not understood: %s', (text) => expect(read(text).isNotUnderstood).toBe(true))

  it.each([
    'I have to go to the office twice a week',
    'I need to leave at seven.',
    'I want to stop using the app',
    'You have to go through three menus',
    'I had no more questions after that',
    'I’m done with their support',
    'I cannot do this on my phone, only at the library',
    'Anyway, that’s me when the alarm goes off',
    'The bus is here at six and then I walk',
    'It was nice talking to the vet about it',
  ])('goes on: %s', (text) => expect(read(text).wantsToStop).toBe(false))

  it.each([
    'stop',
    'Stop please.',
    'quit',
    'I want to stop',
    'Can we stop here?',
    'I have to go, the kid woke up',
    'anyway thats me, the ferry is boarding',
  ])('wants to stop: %s', (text) => expect(read(text).wantsToStop).toBe(true))

  it.each([
    'They sent me a letter and I never opened it. I am sorry, I can’t do this',
    'The kennels were fine. I cannot do this I thought I could',
    'He brings the crates on Fridays. Well, I think that is about all I have to say about it, and my soup is ready.',
    'Mostly by post. It has been nice to be asked',
    'we queue and then we queue again, my train is here cheers',
  ])('answers, and wants to stop: %s', (text) =>
    expect(read(text)).toMatchObject({ wantsToStop: false, leavesBeside: true }),
  )
})
