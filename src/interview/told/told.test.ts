import { describe, expect, it } from 'vitest'
import { QuestionSchema } from '../../study/model.ts'
import { answersQuestion } from './answers-question.ts'
import { findTouched } from './find-touched.ts'
import { framesAsked, framesTold } from './frames.ts'
import { measureTold } from './measure-told.ts'
import { toldPieces } from './pieces.ts'
import { slotsAsked, slotsHeld } from './slots.ts'

const question = (key: string, text: string) =>
  QuestionSchema.parse({
    key,
    meaning: 1,
    kind: 'open',
    text: { en: text },
    objectiveKey: null,
    probing: { mode: 'adaptive', depth: 'light', fixedProbes: [], notes: '' },
    required: true,
    priority: 'normal',
    timeBudgetMs: null,
    skipWhen: null,
    settings: {},
  })

const day = question('day', 'What does a market day look like for you?')
const stall = question('stall', 'Which jobs at the stall do you do without the card reader?')
const others = question('others', 'How do your neighbours at the market see card payment?')
const ahead = question('ahead', 'Looking ahead, how do you expect payment at the stall to change?')
const guideTexts = [day, stall, others, ahead].map(({ text }) => text.en!)

/** Each sentence near to one question only. */
const nearTo = (pairs: Record<string, string>) => (sentence: string, text: string) =>
  pairs[sentence] === text ? 0.72 : 0.55

const search = (measure: (sentence: string, text: string) => number) => ({
  language: 'en',
  coming: [stall, others, ahead],
  guideTexts,
  measure,
  answers: (sentence: string, text: string) => 2 * measure(sentence, text) - 0.7,
})

describe('frames', () => {
  it('tells what a question asks for and what a sentence gives by the same frames', () => {
    expect([...framesAsked(ahead.text.en!)]).toContain('ahead')
    expect([...framesTold('I expect that in two years nobody will carry coins')]).toContain('ahead')
    expect([...framesAsked(others.text.en!)]).toContain('others')
    expect([...framesTold('I sharpen the knives every morning')]).not.toContain('others')
    expect([...framesAsked('Tell me about the last time the reader failed.')]).toContain('past')
    expect([...framesTold('I count the till by hand')]).toContain('alone')
    expect([...framesTold('We primarily sell cheese to restaurants')]).not.toContain('past')
    expect([...framesTold('we mostly use the reader for tourists')]).toContain('which')
  })
})

describe('slots', () => {
  it.each([
    [
      'Who helped you on the day?',
      'who',
      'my two nephews carried the piano',
      'the clock came out in three pieces',
    ],
    [
      'Where do you do this work?',
      'where',
      'marks on Sunday nights at my kitchen table',
      'it makes no sense',
    ],
    ['How long did you stay?', 'howLong', 'we were in there until closing', 'we saw the prints first'],
    ['How often do you go?', 'howOften', 'only on the last Friday, once a month', 'tea and a form'],
    ['What do you pay?', 'howMuch', 'forty quid and the bus on top', 'they count it by hand'],
    [
      'What do you do when it breaks down?',
      'whenThis',
      'then I write them all in the book',
      'buttons and wool',
    ],
    ['What went wrong?', 'trouble', 'the form was refused', 'I sent the form'],
    ['What made you change?', 'reason', 'because the letter came too late', 'some green one'],
  ] as const)('hears what %s asks for', (...[asks, slot, holds, lacks]) => {
    expect(slotsAsked(asks)).toContain(slot)
    expect(slotsHeld(holds)).toContain(slot)
    expect(slotsHeld(lacks)).not.toContain(slot)
  })

  it('hears a name in the middle of a sentence as somebody', () => {
    expect(slotsHeld('I ring Wilf about it')).toContain('who')
    expect(slotsHeld('Weighing, mixing and then the ovens')).not.toContain('who')
  })
})

describe('measureTold', () => {
  const of = (text: string) => ({ frames: framesTold(text), slots: slotsHeld(text) })
  const evidence = {
    likeness: { own: 0.7, others: [0.6, 0.58] },
    answers: { own: 0.8, others: [0.5, 0.4] },
    shared: 0,
    telling: 4,
    asked: { frames: framesAsked(others.text.en!), slots: slotsAsked('Who helps you at the stall?') },
  }

  it('counts a piece for less that lacks what is asked for', () => {
    const has = measureTold({ ...evidence, told: of('my neighbours carry the boxes') })
    const lacks = measureTold({ ...evidence, told: of('cheese sells best before noon') })
    expect(has).toBeGreaterThan(1.3 * lacks)
  })

  it('counts it for less that answers another question better, however near it is', () => {
    const told = of('the neighbours do not trust it')
    const elsewhere = { ...evidence, answers: { own: 0.8, others: [1, 0.4] } }
    expect(measureTold({ ...elsewhere, told })).toBeLessThan(measureTold({ ...evidence, told }))
  })
})

describe('answersQuestion', () => {
  it('is symmetric in nothing, finite, and the same each time', () => {
    const unit = (at: number) => Float32Array.from({ length: 384 }, (_, i) => Number(i === at))
    const there = answersQuestion(unit(3), unit(8))
    expect(Number.isFinite(there)).toBe(true)
    expect(there).toBe(answersQuestion(unit(3), unit(8)))
    expect(there).not.toBe(answersQuestion(unit(8), unit(3)))
  })
})

describe('toldPieces', () => {
  const read = (text: string) => toldPieces(text).map((piece) => piece.text)

  it('is sentences, and of long ones the stretches between joints, each where it stands', () => {
    const text =
      'We moved in March. I wear them from breakfast on, but in church they go in my handbag because of the organ.'
    for (const { start, end, text: piece } of toldPieces(text)) expect(text.slice(start, end)).toBe(piece)
    expect(read(text)).toContain('in church they go in my handbag')
  })

  it('leaves out what says too little to answer a question that was not asked, and questions', () => {
    expect(read('Hard. Most days. What do you mean by that kind of shop?')).toEqual([])
  })
})

describe('findTouched', () => {
  const answer =
    'I set up at five and sell cheese until noon. My neighbours here think the card reader is only trouble.'
  const spoken = 'My neighbours here think the card reader is only trouble.'

  it('finds the sentence that touches on a question still to come', () => {
    const found = findTouched(answer, search(nearTo({ [spoken]: others.text.en! })))
    expect(found.map(({ questionKey }) => questionKey)).toEqual(['others'])
    expect(answer.slice(found[0]!.start, found[0]!.end)).toBe(spoken)
  })

  it('finds nothing where everything is about as near to every question', () => {
    expect(
      findTouched(
        'I set up at five and sell cheese until noon.',
        search(() => 0.7),
      ),
    ).toEqual([])
  })

  it('points at the stretch of a long sentence that tells most of it', () => {
    const stretch = 'my neighbours at the market all think card payment is only trouble'
    const long = `I set up at five with the van and the two big tables and the awning that my cousin lent me that year, ${stretch}, and then I sell cheese.`
    const near = nearTo({ [stretch]: others.text.en!, [long]: others.text.en! })
    const found = findTouched(long, search(near)).find(({ questionKey }) => questionKey === 'others')
    expect(long.slice(found!.start, found!.end)).toBe(stretch)
  })

  it('asks for the same comparisons whatever they give, and for no more pieces than a turn may embed', () => {
    const long = Array.from({ length: 20 }, (_, i) => `I sold ${i} wheels of cheese on that day.`).join(' ')
    const asked = (value: number) => {
      const pairs: string[] = []
      const measure = (sentence: string, text: string) => {
        pairs.push(`${sentence}/${text}`)
        return value
      }
      findTouched(long, search(measure))
      return pairs
    }
    expect(asked(0)).toEqual(asked(0.9))
    expect(new Set(asked(0).map((pair) => pair.split('/')[0])).size).toBeLessThanOrEqual(14)
  })

  it('says nothing of a language without frames', () => {
    expect(findTouched(answer, { ...search(() => 0.9), language: 'de' })).toEqual([])
  })
})
