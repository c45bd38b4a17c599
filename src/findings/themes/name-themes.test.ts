import { describe, expect, test } from 'vitest'
import { StemIndex, stemOf } from './head-phrases.ts'
import { namedByTerms } from './name-by-terms.ts'
import { nameTheme } from './name-themes.ts'
import { readsAsName } from './phrase-grammar.ts'

const docks = [
  'The dock was full again when I came home.',
  'Every evening the docks are full.',
  'A full dock means walking to the next one.',
  'I stood at a full dock with the bike.',
]
const prices = [
  'They charged me after cancelling the pass.',
  'I was charged after cancelling.',
  'Charged after cancelling, twice.',
  'The charge came after I had cancelled the pass.',
]
const others = ['The weather was bad.', 'My sister lives there.', 'Kestrel is a bird.', 'We walk a lot.']
const texts = [...docks, ...prices, ...others]
const speakers = texts.map((_, at) => at)

const indexWith = ({ excluded = [] as string[], common = [] as string[], of = texts } = {}) =>
  new StemIndex({
    texts: of,
    speakers,
    excluded: new Set(excluded.map(stemOf)),
    common: new Set(common.map(stemOf)),
  })
const nameOf = (index: StemIndex, rows: number[]) =>
  nameTheme(index.phrasesOf(rows), { closeness: null, taken: [] })?.name

describe('a theme is called', () => {
  test('by a phrase that people used, not by one loud word', () => {
    expect(nameOf(indexWith(), [0, 1, 2, 3])?.toLowerCase()).toMatch(/^(full dock|docks? (was|are) full)$/)
    expect(nameOf(indexWith(), [4, 5, 6, 7])).toBe('Charged after cancelling')
  })

  test('word for word as somebody said it', () => {
    for (const rows of [
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]) {
      const name = nameOf(indexWith(), rows)!.toLowerCase()
      expect(rows.some((row) => texts[row]!.toLowerCase().includes(name))).toBe(true)
    }
  })

  test('never by an excluded word, nor by one that everybody says', () => {
    expect(nameOf(indexWith({ excluded: ['dock'] }), [0, 1, 2, 3]) ?? '').not.toMatch(/dock/i)
    for (const phrase of indexWith({ common: ['dock'] }).phrasesOf([0, 1, 2, 3]))
      expect(phrase.text).not.toMatch(/^docks?\b|\bdocks?$/i)
  })

  test('by another phrase where the first is taken, or by nothing', () => {
    const phrases = indexWith().phrasesOf([0, 1, 2, 3])
    const first = nameTheme(phrases, { closeness: null, taken: [] })!
    const second = nameTheme(phrases, { closeness: null, taken: [first.phrase] })
    expect(second?.name).not.toBe(first.name)
    expect(nameTheme([first.phrase], { closeness: null, taken: [first.phrase] })).toBeNull()
    expect(nameTheme([], { closeness: null, taken: [] })).toBeNull()
  })

  test('by no near-synonym of another name', () => {
    const phrases = indexWith().phrasesOf([4, 5, 6, 7])
    const taken = {
      text: 'billed afterwards',
      forms: [],
      stems: ['bill'],
      weight: 1,
      people: 3,
      borne: { people: 3, share: 1 },
    }
    const closeness = { toTheme: () => 1, toOther: () => 0, between: () => 0.95 }
    expect(nameTheme(phrases, { closeness, taken: [taken] })).toBeNull()
  })

  test('by nothing that only one person says', () => {
    const said = ['Lantern harbour gesture.', 'Meadow copper thimble.', 'Saddle window kettle.']
    expect(indexWith({ of: said }).phrasesOf([0, 1, 2])).toEqual([])
  })

  test('by words that its people bear, and not by the detail of one of them', () => {
    const bikes = [
      'I bought an electric bike of my own.',
      'My own bike stands in the yard.',
      'With a bike of my own I need no pass.',
      'I ride my own bike now.',
      'A bike of my own was cheaper.',
      'The kids have a bike of their own.',
      'My own bike never waits at a dock.',
      'I fixed up my own bike in spring.',
    ]
    const index = indexWith({ of: [...bikes, ...others, ...prices] })
    const name = nameOf(index, [0, 1, 2, 3, 4, 5, 6, 7])!
    expect(name).toMatch(/bike/i)
    expect(name).not.toMatch(/electric|yard|kids|spring/i)
  })

  test('by the two words that most of its people say, where no phrase is borne', () => {
    const index = indexWith()
    const phrase = { ...index.phrasesOf([0, 1, 2, 3])[0]!, borne: { people: 1, share: 0.02 } }
    const group = { stems: index, rows: [0, 1, 2, 3], texts }
    const terms = ['dock', 'full', 'evening'].map((term) => ({ term, weight: 1, share: 1, lift: 2 }))
    expect(namedByTerms({ name: 'Evening light', phrase }, terms, group).name).toBe('Dock and full')
    expect(namedByTerms({ name: 'Evening light', phrase }, terms.slice(2), group).name).toBe('Evening light')
    const borne = { ...phrase, borne: { people: 3, share: 0.75 } }
    expect(namedByTerms({ name: 'Full dock', phrase: borne }, terms, group).name).toBe('Full dock')
  })
})

test('words of one root are one', () => {
  for (const group of [
    ['dock', 'docks', 'docked', 'docking'],
    ['cancel', 'cancelled', 'cancelling'],
    ['battery', 'batteries'],
  ]) {
    expect(new Set(group.map(stemOf)).size).toBe(1)
  }
  expect(stemOf('dock')).not.toBe(stemOf('door'))
})

test('whole phrases read better as names than torn ones', () => {
  for (const whole of [
    'full dock',
    'docks are full',
    'charged after cancelling',
    'unlock the bike',
    'zone fee',
  ])
    for (const torn of ['zone that ends', 'answer and then collaborate', 'quickly'])
      expect(readsAsName(whole), `${whole} / ${torn}`).toBeGreaterThan(readsAsName(torn))
})
