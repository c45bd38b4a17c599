import { describe, expect, it } from 'vitest'
import { repairOf } from './repair.ts'

const earlier = [{ text: 'We fed the hens at six, then the vet rang about the goat, and I fixed the fence.' }]
const offeredIn = (text: string, question: string) =>
  repairOf(text, { question, earlier })?.options.map(({ start, end }) => text.slice(start, end)) ?? null

describe('a question back about ours', () => {
  it.each([
    ['What was that like?', 'What was what like?', []],
    ['How did that come about?', 'how did what come about', []],
    ['What was going on just before that?', 'before what?', []],
    ['What did you rely on to get it done?', 'to get what done??', []],
    ['How did it go the most recent time?', 'most recent time of what', []],
    ['What, if anything, nearly made you give up?', "give up what?? sorry I'm not being difficult", []],
    ['Please go on.', 'Go on with what?', []],
    ['Could you tell me a bit more about that?', 'about what exactly', []],
    ['What impression did it leave?', 'What impression?', []],
    ['What was that like?', 'Not sure what you mean', []],
    [
      'Could you tell me a bit more about that?',
      'which bit, the goat or the fence',
      ['the goat', 'the fence'],
    ],
    [
      'And what was that like?',
      'What was what like? Feeding hens or fixing fences?',
      ['Feeding hens', 'fixing fences'],
    ],
    [
      'Please tell me more about that.',
      'More about which part? The hens or the vet, lol',
      ['The hens', 'the vet'],
    ],
    [
      'Please tell us about the last time you sold a goat.',
      'The last time I sold a goat? Do you mean my first goat or the last one?',
      ['my first goat', 'the last one'],
    ],
    ['What was going on just before that?', 'before what? before I rang him?', ['before I rang him']],
    ['And what was that like?', 'What, the hens?', ['the hens']],
    ['And what was that like?', 'The hens?', ['The hens']],
  ])('to "%s": %s', (question, text, options) => expect(offeredIn(text, question)).toEqual(options))

  it.each([
    ['What was that like?', 'What was what like, the hens? They were hungry.'],
    ['What was that like?', 'What was what like, the hens? Noisy.'],
    ['Could you tell me more about that?', 'About the fence? It was an old one with no nails left.'],
    ['Please go on.', 'On to what? It is a fence.'],
    ['What made you late?', 'Luck?'],
    ['Who else had a say in it?', 'My brother?'],
    ['How do you decide?', 'I ask my husband what he wants and then I go.'],
    ['How do you decide?', 'It depends on what is left'],
    ['What happened?', 'Do you know what happened?'],
    ['How was it?', 'It was fine, what more can I say?'],
    ['Tell me about your animals.', 'Big ones or small ones?'],
    ['Tell me about your week.', 'Do you mean at work?'],
  ])('is none to "%s": %s', (question, text) => expect(offeredIn(text, question)).toBeNull())
})

it('takes a remark for what it is: “as in” and “meaning” say how they mean it', () => {
  for (const text of ['As in the goat being slow.', 'Meaning the vet was late', 'You mean the goat'])
    expect(offeredIn(text, 'Could you tell me a bit more about that?')).toBeNull()
  expect(offeredIn('You mean the goat?', 'Could you tell me a bit more about that?')).toEqual(['the goat'])
})
