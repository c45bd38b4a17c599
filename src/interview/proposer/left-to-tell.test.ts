import { describe, expect, it } from 'vitest'
import { questionOf } from '../../../test/support/guides.ts'
import { countWords } from '../../study/lint/text.ts'
import { matterOf } from '../summary/matter.ts'
import { checkUtterance } from './check-utterance.ts'
import { type Hearing, leftWordings, likely, neutral, otherOf, possible } from './left-to-tell.ts'
import type { ProposeContext } from './propose.ts'
import { proposeTold } from './propose-told.ts'

/** `true`: nearly sure, `'likely'`: no more than likely. */
const idsOf = (question: string, told: boolean | 'likely', heard: string[] | Partial<Hearing> = []) =>
  leftWordings(
    {
      question,
      matter: matterOf(question, 'en'),
      isLikely: told !== false,
      isSure: told === true,
      mayAskOthers: told === true,
      lastWordings: [],
      isAfterNothing: false,
      wordingsUsed: [],
      ...(Array.isArray(heard) ? { wordingsUsed: heard } : heard),
    },
    (list) => list,
  ).map(({ id }) => id)
const shapeOf = new Map([...neutral, ...likely].map(({ id, shape }) => [id, shape]))

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
  ])('can be asked of the others: %s', (question, other) => {
    expect(otherOf(question)).toBe(other)
    expect(idsOf(question, true)[0]).toBe('left.other')
    expect(idsOf(question, false)).not.toContain('left.other')
    expect(idsOf(question, 'likely')).not.toContain('left.other')
  })

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

describe('a question of which something may have been told', () => {
  const questions = [
    'How do you get on with the tides?',
    'What jobs do you give to the apprentice?',
    'Looking ahead, how do you see the yard changing?',
    'Tell me about the last time a line broke.',
    'Do you ever sail at night?',
    'How long did the refit take?',
    'Think of last week. How did the work go?',
    'Where do you moor, and what does it cost?',
    'How is the yard seen in the village?',
  ]

  it.each(questions)('is said in whole sentences in each wording: %s', (text) => {
    const context: ProposeContext = {
      question: questionOf({ key: 'a', text }),
      language: 'en',
      guideLanguage: 'en',
      seed: 5,
      turn: 4,
      wordingsUsed: [],
      answer: null,
      value: null,
      denied: null,
    }
    const told = { words: 'We did.', place: { start: 0, end: 7 }, isJustSaid: false, isSure: false }
    for (const isLikely of [true, false]) {
      const said = proposeTold(context, { ...told, isLikely })
      const isPlain = /^(?:Do|How long)\b/.test(text)
      if (isPlain) expect(said.map((each) => each.text)).toEqual([text])
      else expect(said.length).toBeGreaterThan(1)
      for (const each of said) {
        expect(checkUtterance(each.text, text), each.text).toEqual([])
        expect(each.text).not.toMatch(/[{}]|\?\?|,,|\? ,/)
        expect(each.text.split('?').length, each.text).toBeLessThanOrEqual(2)
      }
      // Of what everyone is asked in the same words these stand in each.
      const fixed = { ...context, question: { ...context.question, probing: fixedProbing } }
      for (const each of proposeTold(fixed, { ...told, isLikely, isSure: isLikely }))
        expect(each.text.toLowerCase()).toContain(text.slice(0, -1).toLowerCase())
    }
  })

  it('is heard itself where it must be asked, or where it is not nearly sure that it was told', () => {
    const text = 'What jobs do you give to the apprentice?'
    const told = { words: 'We did.', place: { start: 0, end: 7 }, isJustSaid: false, isLikely: true }
    const saidOf = (question: Partial<ReturnType<typeof questionOf>>, isSure: boolean) =>
      proposeTold(
        {
          question: { ...questionOf({ key: 'a', text }), ...question },
          language: 'en',
          guideLanguage: 'en',
          seed: 5,
          turn: 4,
          wordingsUsed: [],
          answer: null,
          value: null,
          denied: null,
        },
        { ...told, isSure },
      ).map(({ text }) => text)
    expect(saidOf({ required: false }, true).join(' ')).toContain('other jobs')
    for (const said of [
      saidOf({ required: true }, true),
      saidOf({ required: true }, false),
      saidOf({}, false),
    ])
      for (const each of said) expect(each).toContain('hat jobs do you give to the apprentice')
  })

  it('claims nothing where that is not likely', () => {
    for (const { text } of neutral)
      expect(text).not.toMatch(/\byou (?:said|told me that|have touched|may have)\b/)
  })

  it('asks only for what is left in each wording: to say that it may have come up is to ask it all the same', () => {
    for (const { text } of [...neutral, ...likely])
      expect(text).toMatch(/apart from|besides|beyond|no need to repeat|\{other\}|add|more/i)
  })

  it('says it in words that people use', () => {
    for (const { text } of [...neutral, ...likely])
      expect(text).not.toMatch(
        /beyond whatever|leaving (?:out|aside)|has not come up|please skip|come up|whatever/i,
      )
  })

  it('is put in another shape than the one before it', () => {
    const question = 'How do you get on with the tides?'
    const [before] = likely
    expect(shapeOf.get(idsOf(question, true, [before!.id])[0]!)).not.toBe(before!.shape)
    for (const { id, shape } of [...neutral, ...likely])
      if (idsOf(question, true, [id]).some((other) => shapeOf.get(other) !== shape))
        expect(shapeOf.get(idsOf(question, true, [id])[0]!), id).not.toBe(shape)
  })

  it('is not asked of by name where there is one answer to it', () => {
    for (const question of ['Do you ever sail at night?', 'How long did the refit take?'])
      expect(idsOf(question, false).map((id) => shapeOf.get(id))).not.toContain('matter')
  })

  const tides = 'How do you get on with the tides?'

  it('is put softly five times in an interview, and where that is only possible three times', () => {
    const used = [...neutral.slice(0, 4).map(({ id }) => id), 'told.beyond']
    expect(idsOf(tides, false, used.slice(0, 2))).not.toEqual([])
    expect(idsOf(tides, false, used.slice(0, 3))).toEqual([])
    expect(idsOf(tides, true, used.slice(1))).not.toEqual([])
    expect(idsOf(tides, true, used)).toEqual([])
  })

  it.each([
    ['another', 'left.apart-from'],
    ['their words were read out', 'told.add'],
  ])('is put softly right after %s only where it is likely', (_, id) => {
    expect(idsOf(tides, false, { lastWordings: [id] })).toEqual([])
    expect(idsOf(tides, 'likely', { lastWordings: [id] })).not.toEqual([])
  })

  it.each([
    ['where nothing came to their mind', tides, { isAfterNothing: true }],
    ['beside an “if at all”', 'How, if at all, do you get on with the tides?', {}],
    ['beside an “if any”', 'Which lines do you sail on, if any?', {}],
  ])('is asked plainly %s', (_, question, more) => {
    expect(idsOf(question, 'likely', more)).toEqual([])
    expect(idsOf(question, true, more)).toEqual([])
    expect(idsOf(tides, true, { lastWordings: ['quote.said', 'elaborate.more'] })).not.toEqual([])
  })

  it.each([
    'How old are you?',
    'How long have you lived here?',
    'Where were you when it happened?',
    'Do you have children?',
    'Have you ever thought of leaving?',
    'And how long did it take?',
  ])('is asked plainly where it has one answer: %s', (question) =>
    expect(idsOf(question, 'likely')).toEqual([]),
  )

  it.each([
    'Which of these matters most to you?',
    'What is the best thing about your job?',
    'Tell me about the last time a line broke.',
  ])('has nothing apart from what it asks for where that is one thing: %s', (question) =>
    expect(idsOf(question, 'likely').filter((id) => !possible.some((each) => each.id === id))).toEqual([]),
  )

  it('has no word before it that goes on from something else', () => {
    const asked = {
      words: 'We did.',
      place: { start: 0, end: 7 },
      isJustSaid: false,
      isLikely: true,
      isSure: false,
    }
    for (const text of ['So, what happened at the quay?', 'And what about the weekends?'])
      for (const seed of [1, 2, 3, 4, 5])
        for (const each of proposeTold(contextOf(text, seed), asked))
          expect(each.text).not.toMatch(/me, (?:so|and)\b/i)
  })

  it('says nothing of what was named where it is not nearly sure that anything was', () => {
    const ids = idsOf('What jobs do you give to the apprentice?', 'likely')
    expect(ids).not.toContain('left.named')
    expect(idsOf('What jobs do you give to the apprentice?', true)).toContain('left.named')
  })

  it('stays short around the question', () => {
    for (const { text } of [...neutral, ...likely]) expect(countWords(text)).toBeLessThan(16)
  })
})

const contextOf = (text: string, seed: number): ProposeContext => ({
  question: questionOf({ key: 'a', text }),
  language: 'en',
  guideLanguage: 'en',
  seed,
  turn: 4,
  wordingsUsed: [],
  answer: null,
  value: null,
  denied: null,
})

const fixedProbing = { mode: 'fixed' as const, depth: 'light' as const, fixedProbes: [], notes: '' }
