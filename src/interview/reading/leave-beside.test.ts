import { describe, expect, it } from 'vitest'
import { hear, type Moment } from '../../../test/support/heard-moment.ts'
import { readAnswer } from '../reading.ts'
import { leaveOf } from './leave-beside.ts'

const flat = (text: string) => text.replaceAll('’', "'")

describe('a wish to go', () => {
  it.each([
    'I want to stop now',
    'Sorry, I have to go now, my kids are crying.',
    'I’m tired, can we stop?',
    'This is boring. I want to stop.',
    'Could we finish now, please? I have to cook dinner.',
    'My phone is ringing so I have to go',
    'I must go, my shift starts.',
    'I want to stop. It was about the ferry and I never liked it.',
  ])('is all that is said: %s', (text) => expect(leaveOf(flat(text))).toBe('whole'))

  it.each([
    'I do the whites on Monday, and that’s me done.',
    'I use the red machine. Have to go now, my lift is here, bye.',
    'It takes a while and I must run.',
    'Then the bell rings and I’m off.',
    'My favourite is the last song. Bye bye baby.',
    'The old site was better. I want to stop.',
  ])('stands beside an answer: %s', (text) => expect(leaveOf(flat(text))).toBe('beside'))

  it.each([
    'On Fridays I have to go.',
    'I said to her, I have to go. And I went.',
    'My boss says I have to go.',
    'When it rains I have to go.',
    'Every Sunday I want to stop.',
  ])('is only told of: %s', (text) => expect(leaveOf(flat(text))).toBe('told'))

  it('is read by meaning sentence by sentence', () => {
    expect(leaveOf('It eats my socks. Enough said.', (text) => text === 'Enough said.')).toBe('beside')
    expect(leaveOf('Enough said.', () => true)).toBe('whole')
  })
})

describe('who answers and wishes to go', () => {
  const moment: Moment = {
    guide: ['How do you do the laundry?', 'What is the shop like?', 'What else?'],
    asked: { question: 0 },
  }

  it('is asked whether it ends, and the answer is kept', async () => {
    const [offered, ended] = await hear(moment, 'I wash at forty and I must run.', 'yes')
    expect(offered).toMatchObject({ technique: 'confirm_stop', isAnswer: true })
    expect(offered!.reply).toMatch(/(?:stop|end) here\?/)
    expect(ended!.room).toMatchObject({ phase: 'ended', status: 'partial' })
  })

  it('is asked again where they went on and wish to go once more', async () => {
    const said = ['I wash at forty and I must run.', 'no', 'It is a small shop. I really have to go now.']
    const [, , again] = await hear(moment, ...said)
    expect(again).toMatchObject({ technique: 'confirm_stop', isAnswer: true })
  })

  it('goes on where going was only told of', async () => {
    const [heard] = await hear(moment, 'On Fridays I have to go.')
    expect(heard!.isAnswer).toBe(true)
    expect(heard!.technique).not.toBe('confirm_stop')
    expect(readAnswer('stop', { language: 'en', earlierWords: [], question: 'How?' }).wantsToStop).toBe(true)
  })
})

describe('what ends in their day and not in the talk', () => {
  it.each([
    'I go in, say hello and say goodbye when I leave.',
    'I must go there more.',
    'I want to end my membership.',
    'I am out of flour by Thursday.',
    'I need to leave my key.',
    'I finish at six and leave.',
    'We say bye.',
    'I say bye to the others.',
    'Then I’m done.',
  ])('is an answer: %s', (text) => {
    const { wantsToStop, leavesBeside, mayWantToStop } = readAnswer(text, {
      language: 'en',
      earlierWords: [],
      question: 'How do you end the day?',
    })
    expect({ wantsToStop, leavesBeside, mayWantToStop }).toEqual({
      wantsToStop: false,
      leavesBeside: false,
      mayWantToStop: false,
    })
  })

  it.each([
    'pls stop',
    'cba anymore',
    'I want to end this interview.',
    'I want to stop now, please.',
    'I need to leave now.',
  ])('is the talk where it says so: %s', (text) =>
    expect(
      readAnswer(text, { language: 'en', earlierWords: [], question: 'How do you end the day?' }).wantsToStop,
    ).toBe(true),
  )
})
