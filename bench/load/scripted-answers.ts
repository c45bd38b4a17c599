/** Invented answers of scripted participants: long and short, plain and rambling, none of them real. */
import type { RoomQuestion } from '../../src/interview/room-model.ts'
import type { AnswerValue } from '../../src/study/skip-rules.ts'
import { type Draw, pick } from './random.ts'

const openings = [
  'I think it started last spring, when',
  'Usually on a Monday morning',
  'To be honest,',
  'The last time it happened',
  'My sister told me that',
  'At work we have a rule that',
  'It depends, but most of the time',
  'When I moved to the new flat,',
]
const middles = [
  'the box arrived two days late and the salad was already soft',
  'I had to phone three times before somebody called me back',
  'we plan the whole week around the delivery',
  'the app asked me to sign in again although I had just done it',
  'I compare the price with what the market around the corner takes',
  'my daughter picks the recipes and I only look at the time they take',
  'I could not find where to pause the subscription',
  'the portions were too small for four people',
  'I ended up cooking something else because an onion was missing',
  'the colleague who knew the old system had left',
]
const endings = [
  'and since then I check the date twice.',
  'so I stopped using it for a month.',
  'which was fine for us.',
  'but I would not call it a reason to leave.',
  'because nobody had time to explain it.',
  'and that is what I told my friends too.',
  'though my partner sees it differently.',
  '',
]
const short = ['Not much.', 'Hard to say.', 'About twice a week.', 'The price, mostly.', 'No, that was all.']

export interface ScriptedAnswer {
  text?: string
  value?: AnswerValue
}

export function scriptedAnswer(draw: Draw, question: RoomQuestion): ScriptedAnswer {
  const { view } = question
  switch (view.control) {
    case 'words':
      return { text: scriptedWords(draw) }
    case 'pick_one': {
      const option = pick(draw, view.options).key
      if (question.kind === 'yes_no') return { value: { kind: 'yes_no', yes: option === 'yes' } }
      return { value: { kind: 'single_choice', option } }
    }
    case 'pick_many': {
      const plain = view.options.filter((option) => option.role === 'plain')
      const count = Math.max(1, view.minimum)
      return {
        value: { kind: 'multiple_choice', options: plain.slice(0, count).map((option) => option.key) },
      }
    }
    case 'points':
      return { value: { kind: 'scale', point: pick(draw, view.points).point } }
    case 'order':
      return { value: { kind: 'ranking', order: view.options.map((option) => option.key) } }
    case 'number':
      return { value: { kind: 'number', number: view.minimum ?? 3 } }
  }
}

export function scriptedWords(draw: Draw): string {
  if (draw() < 0.15) return pick(draw, short)
  const sentences = Array.from({ length: 1 + Math.floor(draw() * 3) }, () =>
    `${pick(draw, openings)} ${pick(draw, middles)} ${pick(draw, endings)}`.trim(),
  )
  return sentences.join(' ')
}
