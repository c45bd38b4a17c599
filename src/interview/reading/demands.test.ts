import { describe, expect, it } from 'vitest'
import { countWords } from '../../study/lint/text.ts'
import { readAnswer } from '../reading.ts'
import { demandOf, onlyPointsBack, wantsDeletion } from './demands.ts'
import { withIntents } from './with-intents.ts'

const read = (text: string) =>
  readAnswer(text, { language: 'en', earlierWords: [], question: 'How was the ferry?' })

describe('what they want of the talk', () => {
  it.each([
    'Please delete everything I wrote',
    'I want my answers deleted',
    'can you erase what I said',
    'how do I delete my data?',
    'I told you, please delete everything I said',
    'This app is rubbish, delete everything I said',
    'I read what I have written and feel silly. Please delete it and we forget it',
    "Can you delete that please? I don't want it anywhere.",
  ])('to delete it: %s', (text) => {
    expect(wantsDeletion(text)).toBe(true)
  })

  it.each([
    'I wanted to delete the app',
    'I asked them to delete my data',
    'I just delete everything',
    'I need to delete everything once a week',
    'The app deleted everything',
    'I delete all of it every evening',
    'The mail was spam and I asked my son, can you delete it please',
    'When a photo is blurred, can you delete it?',
    'Please remove the fee',
    'I want to delete my messages from that app',
    'I would like to delete my data from the pool',
    'I need to delete this chat every evening because of my brother',
  ])('not to delete it: %s', (text) => expect(wantsDeletion(text)).toBe(false))

  it.each([
    ['get me a person', 'person'],
    ['Can I talk to a real human?', 'person'],
    ['can you write ferry instead of boat?', 'rewrite'],
    ['I want a person who knows the harbour', null],
    ['Can you believe it was late?', null],
  ])('%s: %s', (text, demand) => expect(demandOf(text, countWords(text))).toBe(demand))

  it('is answered as what it is', () => {
    expect(read('get me a person')).toMatchObject({ asksBack: true, backQuestion: 'person' })
    expect(read('am I talking to an actual person')).toMatchObject({ backQuestion: 'is_program' })
    expect(read('r u human')).toMatchObject({ asksBack: true, backQuestion: 'is_program' })
    expect(read('bot?')).toMatchObject({ backQuestion: 'is_program' })
    expect(read('gtg').wantsToStop).toBe(true)
    expect(read('can we be done now?')).toMatchObject({ wantsToStop: true })
    expect(read('are we almost done?')).toMatchObject({ wantsToStop: false, backQuestion: 'time_left' })
  })

  it('has no reply beside an answer where nobody is addressed', () => {
    const beside = 'The ferry was late and I missed the bus. Is there any other? I walked home then.'
    expect(read(beside).backQuestion).toBeNull()
    expect(read(beside.replace('Is there any other?', 'Do you know why?')).backQuestion).not.toBeNull()
  })
})

describe('a reproach that it was said', () => {
  it.each(['see above', 'As I told you.', 'I already said that', 'like I said, the queue'])('%s', (text) => {
    expect(onlyPointsBack(text, countWords(text))).toBe(true)
  })
  it.each([
    'I have already answered the emails before lunch',
    'I told my brother about it',
    'I said that it was cold',
    'The lamp above was broken',
  ])('not: %s', (text) => expect(onlyPointsBack(text, countWords(text))).toBe(false))
})

it('what they no longer do is no wish to stop, however much it sounds like one', () => {
  const pieces = [{ start: 0, end: 18, text: 'Time is up for me', intents: { stop: 0.95 } }] as never
  expect(withIntents(read('I don’t any more'), pieces, '').wantsToStop).toBe(false)
  expect(withIntents(read('Time is up for me'), pieces, '').wantsToStop).toBe(true)
})

it('a funeral in passing is no loss', () => {
  expect(read('The band plays weddings and the odd funeral.').isGrave).toBe(false)
  expect(read('It was the day of my father’s funeral.').isGrave).toBe(true)
})
