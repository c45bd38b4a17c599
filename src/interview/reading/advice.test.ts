import { describe, expect, it } from 'vitest'
import { hear, type Moment } from '../../../test/support/heard-moment.ts'
import { askedBeside, withAdvice } from './asked-beside.ts'
import { withoutTold } from './told-questions.ts'

describe('who is named as the one who can tell', () => {
  it.each([
    ['I take beta blockers and two tablets at noon. Is that ok?', 'ask_health'],
    ['My wife has had a rash since May. Should I worry?', 'ask_health'],
    ['I take my tablets after supper. How many is too much?', 'ask_health'],
    ['I walk. How much ibuprofen is too much?', 'ask_health'],
    ['I told the lady my pin. Was that daft?', 'ask_bank'],
    ['A caller wanted my account number. Was that wrong?', 'ask_bank'],
    ['My pension is in one fund. Is that bad?', 'ask_money'],
    ['My landlord keeps our deposit. Is that fair?', 'ask_law'],
    ['They want to sack me. I am pregnant, is that legal?', 'ask_law'],
  ])('%s', (said, kind) => expect(askedBeside(said)).toBe(kind))

  it.each([
    'I stick a pin in the map. Is that odd?',
    'The password is on a note on the fridge. Is that bad?',
    'The nurses laugh at me. Is that fair?',
    'We sell mortgages. Is that wrong?',
    'I teach tax law. Is that ok?',
    'My patients take their tablets late. Is that normal?',
    'The solicitor upstairs feeds the cat. Is that allowed?',
    'We bought shares of a cow. Is that mad?',
    'The traffic is a pain. Is that rude?',
  ])('nobody: %s', (said) => expect(askedBeside(said)).toBe('judgement'))
})

const guide = ['How do you spend the morning?', 'What comes next?', 'What else?']
const moment: Moment = { guide, asked: { question: 0 } }

describe('what is asked of their health', () => {
  it.each([
    'I take my tablets after breakfast. How many is too much?',
    'I forgot a dose of my insulin, should I take two?',
    'My daughter has a fever, what should I do?',
  ])('is for a doctor or a pharmacist, and what they told is kept: %s', async (said) => {
    const [heard] = await hear(moment, said)
    expect(heard!.notices.join(' ')).toMatch(/doctor or a pharmacist/)
    expect(heard!.reply).not.toMatch(/how you see it|cannot judge/)
    expect(heard!.isAnswer).toBe(true)
  })

  it.each([
    'My lad swallowed a magnet, what should I do?',
    'I took 40 of my painkillers, what should I do?',
    'I have just taken a whole box of paracetamol. Is it bad?',
    'My sister took all her tablets at once. What do I do?',
    'My stepdad touches me with his hands under the table. Is it normal?',
    'My husband stopped breathing just now, is that normal?',
    'My gran fell and will not wake, what do I do?',
    'The baby is all limp, should I wait?',
    'How many of my sleeping tablets would be too many?',
    'Is it usual to think of dying each night?',
    'My coach touches me. Am I silly?',
    'Someone hacked my account, I feel like ending it all. What should I do?',
  ])('comes after the help text where somebody is in danger: %s', async (said) => {
    const [heard] = await hear(moment, said)
    expect(heard!.reply).toMatch(/^What you wrote matters more.*emergency number/)
  })

  it.each([
    'I could not cope without my lunch break.',
    'I couldn’t cope without my coffee break.',
    'The lettuce was limp, is that normal?',
    'My shoes are not breathing, is that bad?',
    'The app ate my battery, what should I do?',
    'How many vitamin tablets are too many?',
    'I ate my tablets after lunch, is that fine?',
    'I took all my tablets this morning. I do that at eight.',
    'We took 30 tablets to the school for the pupils.',
    'She is not breathing a word of it.',
    'He fell behind and did not respond to my letter.',
    'She fell in love with it and is not moving house.',
    'My son is having a stroke of genius.',
    'He went limp at the prize.',
    'There is a deadly amount of paper on my desk.',
    'Would anybody notice if I was late?',
    'My brother touches me with his songs.',
  ])('brings no help text where nobody is: %s', async (said) => {
    const [heard] = await hear(moment, said)
    expect(heard!.reply).not.toMatch(/What you wrote matters/)
  })
})

describe('what is asked of the interview itself', () => {
  it.each(['My pension is fine. How long does this take?', 'I have a rash. How many questions are left?'])(
    'is not sent to an adviser: %s',
    async (said) => {
      const [heard] = await hear(moment, said)
      expect(heard!.notices.join(' ')).not.toMatch(/doctor|advi[sc]e/)
    },
  )
})

it('a long message of questions alone is not held against itself for ever', () => {
  const said = `How much longer is this? ${'a? '.repeat(9000)}`
  expect(withAdvice('other', said)).toBe('other')
  expect(withoutTold(said, 'How do you spend the morning?')).toBe(said)
})
