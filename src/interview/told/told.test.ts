import { describe, expect, it } from 'vitest'
import { QuestionSchema } from '../../study/model.ts'
import { findTouched } from './find-touched.ts'
import { framesAsked, framesTold } from './frames.ts'
import { measureTold } from './measure-told.ts'

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

describe('measureTold', () => {
  const evidence = { likeness: 0.7, likenessToOthers: [0.6, 0.58], shared: 0, hasKind: false }
  const asked = framesAsked(others.text.en!)

  it('counts a sentence for less that lacks what is asked for', () => {
    const has = measureTold({ ...evidence, asked, told: framesTold('the neighbours do not trust it') })
    const lacks = measureTold({ ...evidence, asked, told: framesTold('cheese sells best before noon') })
    expect(has).toBeGreaterThan(2 * lacks)
  })

  it('counts it for less that is nearer to another question, however near it is', () => {
    const told = framesTold('the neighbours do not trust it')
    const elsewhere = measureTold({ ...evidence, likenessToOthers: [0.8, 0.58], asked, told })
    expect(elsewhere).toBeLessThan(measureTold({ ...evidence, asked, told }))
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

  it('asks for the same comparisons whatever they give, and for no more sentences than a turn may embed', () => {
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
    expect(new Set(asked(0).map((pair) => pair.split('/')[0])).size).toBeLessThanOrEqual(6)
  })

  it('says nothing of a language without frames', () => {
    expect(findTouched(answer, { ...search(() => 0.9), language: 'de' })).toEqual([])
  })
})
