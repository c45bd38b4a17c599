import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../reading.ts'
import {
  type CareChances,
  type CareModel,
  careBy,
  careIn,
  careModel,
  careOf,
  withWords,
} from './read-care.ts'

const { heard, perhaps } = careModel.bounds
const text = 'The drops came out by the capful and she slept all day.'
const read = (chances: CareChances) =>
  readAnswer(text, {
    language: 'en',
    earlierWords: [],
    question: 'How was it?',
    pieces: [{ start: 0, end: text.length, text, intents: chances }],
  })

describe('what calls for care by its meaning', () => {
  it('is heard from its bound on, and of its kind where that is clear', () => {
    expect(read({ care: heard, care_medicine_error: 0.8 })).toMatchObject({
      isInDistress: true,
      careKind: 'medicine_error',
    })
    expect(read({ care: heard })).toMatchObject({ isInDistress: true, careKind: null })
  })

  it('below it has nothing dug for, and nothing said', () => {
    expect(read({ care: (heard + perhaps) / 2, care_medicine_error: 0.9 })).toMatchObject({
      isInDistress: false,
      mayBeUnwell: true,
      careKind: null,
    })
    expect(read({ care: perhaps / 2 })).toMatchObject({ isInDistress: false, mayBeUnwell: false })
  })

  it('alarms nobody where no word bears it out: it may be left', () => {
    const plain = 'The parcels stood on the third step.'
    const pieces = [
      { start: 0, end: plain.length, text: plain, intents: { care: heard, care_violence: 0.9 } },
    ]
    const guessed = readAnswer(plain, { language: 'en', earlierWords: [], question: '', pieces })
    expect(guessed).toMatchObject({ isInDistress: false, mayNeedCare: true, careKind: null })
    expect(read({ care: heard }).mayNeedCare).toBe(false)
  })

  it('is heard of somebody else too, told in confidence', () => {
    const pieces = [{ start: 0, end: text.length, text, intents: { secret: 0.95, care: heard } }]
    const context = { language: 'en', earlierWords: [], question: '', pieces }
    expect(readAnswer(text, context).isInDistress).toBe(true)
  })

  it('is what the piece tells that tells most', () => {
    const pieces = [
      { intents: { care: perhaps, care_violence: 0.9 } },
      { intents: { care: heard, care_medical_urgent: 0.7 } },
    ]
    expect(careOf(pieces)).toEqual({ isHeard: true, isPerhaps: true, kind: 'medical_urgent' })
    expect(careOf([])).toEqual({ isHeard: false, isPerhaps: false, kind: null })
  })
})

describe('the weights', () => {
  const size = 3
  const features = withWords(new Float32Array(size), '')
  const none = Array.from(features, () => 0)
  const model = (bias: number): CareModel => ({
    calls: { weights: none, bias },
    kinds: { weights: none.length ? Array.from({ length: 6 }, () => none) : [], biases: [0, 0, 0, 9, 0, 0] },
    bounds: { heard: 0.9, perhaps: 0.5 },
  })

  it('say nothing below the lower bound', () => {
    expect(careBy(model(-1), features)).toEqual({})
    expect(careBy(model(3), features)).toEqual({ care: 0.9526, care_medical_urgent: expect.any(Number) })
  })

  it('say nothing of a vector of another embedder', () => {
    expect(careIn(new Float32Array(384), text, 'another')).toEqual({})
  })

  it('hear more than they look at with restraint only above it', () => {
    expect(heard).toBeGreaterThan(perhaps)
    expect(perhaps).toBeGreaterThan(0)
    expect(heard).toBeLessThan(1)
  })
})
