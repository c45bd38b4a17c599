import { describe, expect, test } from 'vitest'
import { indexSaid } from '../../../test/support/ask-record.ts'
import { amongUsual, closestOf, nearnessOf } from './nearness.ts'

/** Two turns of two sentences each, one vector a sentence. */
const texts = ['It broke. The boiler did.', 'We like tea. We like cake.']
const index = indexSaid(texts)
const directions: [number, number, number][] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [0, 0, 1],
]
const placed = {
  vectors: { data: Float32Array.from(directions.flat()), count: 4, dimensions: 3 },
  places: index.sentences.map(({ turn, start, end }, at) => ({
    segmentId: `s${at}`,
    questionKey: null,
    interviewId: `i${turn}`,
    turn: 0,
    turnRevision: 0,
    start,
    end,
  })),
}

describe('nearness to a question', () => {
  test('that two sentences answer together is high for both of them', () => {
    const both = Float32Array.from([Math.SQRT1_2, Math.SQRT1_2, 0])
    const [first, second, third, fourth] = nearnessOf(index, placed, both)
    expect(Math.min(first!, second!)).toBeGreaterThan(Math.max(third!, fourth!))
    expect(first).toBeCloseTo(second!)
  })

  test('is highest for the sentence that answers alone', () => {
    const near = nearnessOf(index, placed, Float32Array.from([0, 1, 0]))
    expect(near.indexOf(Math.max(...near))).toBe(1)
  })

  test('is nothing where nothing was embedded', () => {
    const none = { vectors: { data: new Float32Array(0), count: 0, dimensions: 3 }, places: [] }
    expect([...nearnessOf(index, none, Float32Array.from([1, 0, 0]))]).toEqual([0, 0, 0, 0])
  })
})

describe('how near the nearest are', () => {
  test('is the cosine itself, of the best passage of each, on average', () => {
    expect(closestOf(index, placed, Float32Array.from([0, 1, 0]))).toBeCloseTo(0.5)
    expect(closestOf(index, placed, Float32Array.from([0, Math.SQRT1_2, Math.SQRT1_2]))).toBeCloseTo(
      Math.SQRT1_2,
    )
  })

  test('is less where more people were heard, of whom somebody is near by chance', () => {
    expect(amongUsual(0.7, 250)).toBeCloseTo(0.7)
    expect(amongUsual(0.7, 500)).toBeCloseTo(0.685)
    expect(amongUsual(0.7, 125)).toBeCloseTo(0.715)
    expect(amongUsual(0.7, 3)).toBe(amongUsual(0.7, 60))
    expect(amongUsual(0.7, 50_000)).toBe(amongUsual(0.7, 1000))
  })

  test('is of three people where there are more, and of nobody who is not asked', () => {
    const many = indexSaid(['One.', 'Two.', 'Three.', 'Four.'])
    const places = ['i0', 'i1', 'i2', 'i3', 'elsewhere'].map((interviewId) => ({
      ...placed.places[0]!,
      interviewId,
    }))
    const data = Float32Array.from([0.9, 0.6, 0.3, 0.1, 1].flatMap((cosine) => [cosine, 0, 0]))
    const vectors = { data, count: places.length, dimensions: 3 }
    expect(closestOf(many, { vectors, places }, Float32Array.from([1, 0, 0]))).toBeCloseTo(0.6)
  })
})
