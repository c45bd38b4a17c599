import { expect, it } from 'vitest'
import { repairText, type ToRepair } from './repair.ts'

const said = (options: string[], more: Partial<ToRepair> = {}) => {
  const asked: ToRepair = {
    options,
    about: null,
    answer: 'The goat was ill and the fence broke.',
    again: 'What was that like?',
    question: 'What happened on the farm?',
    topic: null,
    isFollowUp: true,
    ...more,
  }
  const found = repairText(asked)
  return found?.fill(found.list[0]!.text) ?? null
}

it('grants the thing that they name', () => {
  expect(said(['the goat'])).toBe('Yes, the goat. What was that like?')
  expect(said(['when they left'])).toBe('Yes, when they left. What was that like?')
})

it.each([
  'The system is slow at times',
  'it keeps getting slower',
  'My colleagues All Use It',
  'they are slow',
])('never says a sentence of theirs as if it were ours: %s', (option) => expect(said([option])).toBeNull())
