import { describe, expect, it } from 'vitest'
import { questionOf } from '../../../test/support/guides.ts'
import { countWords } from '../../study/lint/text.ts'
import { otherOf } from './ask-others.ts'
import { checkUtterance } from './check-utterance.ts'
import type { ProposeContext } from './propose.ts'
import { proposeTold } from './propose-told.ts'
import { quotableOf, type ToldBefore, toldBefore } from './told-before.ts'

const context = (text: string, wordingsUsed: string[] = []): ProposeContext => ({
  question: questionOf({ key: 'a', text }),
  language: 'en',
  guideLanguage: 'en',
  seed: 3,
  turn: 2,
  wordingsUsed,
  answer: null,
  value: null,
  denied: null,
})
const toldIn = (words: string, stretch: string, more: Partial<ToldBefore> = {}): ToldBefore => ({
  words,
  place: { start: words.indexOf(stretch), end: words.indexOf(stretch) + stretch.length },
  isJustSaid: false,
  isLikely: true,
  isSure: true,
  ...more,
})
const quoted = (words: string, stretch: string) => {
  const place = quotableOf(toldIn(words, stretch))
  return place && words.slice(place.start, place.end)
}

const aids =
  'Four years this Easter. I wear them from breakfast on until the news is over, but in church they go in my handbag because of the organ.'
const long =
  'I keep the marks of all my classes in a brown ledger that my aunt gave me when I began to teach.'
const open = 'What was the first week like?'
const where = 'Where do you do this work?'
/** Of which nothing can be named with certainty: two things are asked. */
const twofold = 'What was the first week like, and how did you get on?'

describe('what is read out of what was told before', () => {
  it('is the sentence where it is short', () => {
    expect(
      quoted('Gloves, mostly. Well, my two nephews carried the piano. Then tea.', 'nephews carried'),
    ).toBe('my two nephews carried the piano')
  })

  it('is else a stretch around the place that is cut where a breath is taken', () => {
    expect(quoted(aids, 'in church they go in my handbag')).toBe(
      'in church they go in my handbag because of the organ',
    )
    const paid =
      'Last year that was nine hundred out of subs of two thousand, and the committee sighs at me every January.'
    expect(quoted(paid, 'Last year that was nine hundred out of subs of two')).toMatch(/two thousand$/)
  })

  it('is nothing where no such stretch is short enough, and nothing that was told in secrecy', () => {
    const endless = `I ${'really '.repeat(30)}like the organ of that church`
    expect(quoted(endless, 'like the organ')).toBeNull()
    expect(quoted('Between you and me, my brother sold the ring.', 'my brother sold the ring')).toBeNull()
  })
})

describe('a question of which something was said before', () => {
  const words = 'Marks on Sunday nights at my kitchen table. Absences on the classroom PC.'
  const stretch = 'Marks on Sunday nights at my kitchen table'
  const saidOf = (text: string, more: Partial<ToldBefore> = {}, hearing: Partial<ProposeContext> = {}) =>
    proposeTold({ ...context(text), ...hearing }, toldIn(words, stretch, more))
  const named = saidOf(open).filter(({ wordings }) => wordings.length > 0)

  it('is put with their exact words where it is nearly sure, and asks one thing that is open', () => {
    for (const isJustSaid of [true, false])
      for (const text of [open, where, twofold, 'What jobs do you give to the apprentice?']) {
        const said = saidOf(text, { isJustSaid })
        expect(said.length).toBeGreaterThan(1)
        expect(said.at(-1)).toEqual({ text, wordings: [], takesUpFocus: false })
        for (const each of said.slice(0, -1)) {
          expect(each.text).toContain(`“${stretch}”`)
          expect(each.text).toMatch(isJustSaid ? /just/ : /earlier/)
          expect(each.text.split('?').length - 1, each.text).toBe(1)
          expect(each.text).not.toMatch(/[{}]/)
          expect(checkUtterance(each.text, text), each.text).toEqual([])
          expect(words.slice(each.place!.start, each.place!.end)).toBe(stretch)
        }
      }
  })

  it('is not asked anew where what is left can be asked for', () => {
    expect(saidOf('What jobs do you give to the apprentice?')[0]!.text).toContain(
      'What other jobs do you give to the apprentice, if any?',
    )
    expect(named[0]!.text).toContain('the first week')
    expect(named[0]!.text).not.toContain(open)
  })

  it('is heard itself where it must be asked', () => {
    const question = { ...context(open).question, required: true }
    for (const { text } of saidOf(open, {}, { question })) expect(text).toContain(open)
  })

  it.each<[string, { text?: string; more?: Partial<ToldBefore>; hearing?: Partial<ProposeContext> }]>([
    ['where it is no more than likely', { more: { isSure: false } }],
    ['where it is only possible', { more: { isSure: false, isLikely: false } }],
    ['where it asks whether something was so', { text: 'Has it ever made you run?' }],
    ['right after "nothing comes to mind"', { hearing: { isAfterNothing: true } }],
    ['right after another', { hearing: { lastWordings: ['told.add'] } }],
    ['once three were heard', { hearing: { wordingsUsed: ['told.add', 'told.named', 'told.other'] } }],
    ['where no stretch is short enough', { more: { words: long, place: { start: 0, end: long.length } } }],
  ])('is put as it stands, and nothing is said of what was told: %s', (_, { text = open, more, hearing }) => {
    expect(saidOf(text, more, hearing)).toEqual([{ text, wordings: [], takesUpFocus: false }])
  })

  it('is put as it stands where the words are gone', () => {
    expect(proposeTold(context(open), null)).toEqual([{ text: open, wordings: [], takesUpFocus: false }])
  })

  it('stays short around what is quoted, and nobody is told to say that it was told', () => {
    for (const { text } of Object.values(toldBefore).flat()) {
      expect(countWords(text)).toBeLessThan(20)
      expect(text).not.toMatch(/just say|apart from|besides|beyond|come up|told (?:me|before)/i)
    }
  })
})

describe('a question that asks for things of a kind', () => {
  it.each([
    ['What jobs do you give to the apprentice?', 'What other jobs do you give to the apprentice, if any?'],
    ['Which lines do you sail on?', 'Which other lines do you sail on, if any?'],
    ['What kinds of bread do you bake?', 'What other kinds of bread do you bake, if any?'],
    ['Which old songs do you sing with them?', 'Which other old songs do you sing with them, if any?'],
    ['What do you use the shed for?', 'What else do you use the shed for, if anything?'],
    ['What would you change about the choir?', 'What else would you change about the choir, if anything?'],
    ['What made you sell the boat?', 'What else made you sell the boat, if anything?'],
    ['Who helped you with the roof?', 'Who else helped you with the roof, if anybody?'],
  ])('can be asked of the others: %s', (question, other) => expect(otherOf(question)).toBe(other))

  it.each([
    'How did the crossing go?',
    'Which song do you like best?',
    'What was the first thing you did?',
    'What do you think of the new hall?',
    'What do you make of the price?',
    'What do you pay for the mooring?',
    'What help do you get?',
    'What is the boat like?',
    'What was it that broke?',
    'Which berths do you use, and why?',
    'Think of last week. What jobs did you do?',
    'What else do you bake?',
    'Tell me about the jobs that you do.',
    'When do you go out?',
  ])('is no other one: %s', (question) => expect(otherOf(question)).toBeNull())
})

it('is never cut off before what spells it out', () => {
  expect(
    quoted(
      'I use it for several tasks, such as writing the rota and the minutes for the board and the club.',
      'several tasks',
    ),
  ).toBeNull()
  expect(
    quoted(
      'I go there three times a week, mostly for the choir and the quiet room that is behind the hall.',
      'three times',
    ),
  ).toBeNull()
})

it('is no phrase to begin with, which says nothing', () => {
  const texts = (words: string, stretch: string) =>
    proposeTold(context('What would you tell a friend?'), toldIn(words, stretch)).map(({ text }) => text)
  expect(texts('I’ll tell you straight off.', 'tell you straight off')).toEqual([
    'What would you tell a friend?',
  ])
  expect(texts('To be honest I really think so.', 'really think so')).toEqual([
    'What would you tell a friend?',
  ])
  expect(texts('I warn everyone about the ferry.', 'warn everyone')[0]).toContain(
    'I warn everyone about the ferry',
  )
})
