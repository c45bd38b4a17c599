import { describe, expect, test } from 'vitest'
import { StemIndex } from './head-phrases.ts'
import { centre, coverageOf, joining } from './name-coverage.ts'
import { normaliseRows } from './vectors.ts'

const saying = ['I bake bread.', 'Bread is baked at five.', 'We baked a bread.', 'Baking bread calms me.']
const near = ['The loaf came out of the oven.']
const denying = ['I never bake bread.']
const fillers = Array.from({ length: 24 }, (_, at) => `Boat ${at} lay on the beach.`)
const elsewhere = [
  'The tram was late.',
  'My uncle paints boats.',
  'Rain fell on the pier.',
  'A goat ran off.',
]
const texts = [
  ...saying,
  ...near,
  ...denying,
  ...elsewhere,
  'Bread was thrown at the tram.',
  'They bake bread there.',
  ...fillers,
]
/** Along the first axis lies what is about baking, along others what is not. */
const about = texts.map((_, at) => at < 6 || at === 11)
const vectors = normaliseRows({
  data: Float32Array.from(
    texts.flatMap((_, at) => [about[at] ? 3 : 0, ...[0, 1, 2, 3].map((axis) => (axis === at % 4 ? 1 : 0))]),
  ),
  count: texts.length,
  dimensions: 5,
})
const stems = new StemIndex({
  texts,
  speakers: texts.map((_, at) => at),
  excluded: new Set(),
  common: new Set(),
})
const scope = { stems, space: centre(vectors) }
const rows = [0, 1, 2, 3, 4, 5, 6, 7]
const phrase = stems.phrasesOf(rows).find(({ stems: words }) => words.join() === 'bak,bread')!
const named = { name: 'Baking bread', phrase }

describe('of what lies in a theme', () => {
  test('who says its name counts, and who says the same in other words', () => {
    const { speaking, said } = coverageOf(named, rows, scope)
    expect(speaking).toEqual([0, 1, 2, 3, 4])
    expect(said).toBe(0.5)
  })
  test('who denies the name or speaks of something else is loosely of it', () => {
    expect(coverageOf(named, rows, scope).loose).toEqual([5, 6, 7])
  })
  test('who says it elsewhere joins, unless only a word of it is said of something else', () => {
    expect(joining(named, { own: rows, all: texts.length }, scope).map(({ row }) => row)).toEqual([11])
  })
})
