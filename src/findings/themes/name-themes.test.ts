import { describe, expect, test } from 'vitest'
import { coveredName, type NamedGroup } from './covered-name.ts'
import { isDenied } from './denials.ts'
import { StemIndex } from './head-phrases.ts'
import { centre } from './name-coverage.ts'
import { nameTheme } from './name-themes.ts'
import { readsAsName } from './phrase-grammar.ts'
import { stemOf } from './said-words.ts'
import { indexTerms, weighTerms } from './term-weights.ts'

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
      said: { people: 3, denied: 0, of: 3 },
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
})

describe('a name is borne in the sense in which its people say it', () => {
  const filler = ['The gate opened at nine.', 'Rain came in from the sea.', 'A gull took my lunch.']
  const named = (
    of: string[],
    { rest = filler, ...more }: Partial<NamedGroup> & { rest?: string[] } = {},
  ) => {
    const all = [...of, ...rest, ...others, ...prices]
    const index = indexWith({ of: all })
    const rows = of.map((_, at) => at)
    const terms = weighTerms({ index: indexTerms(all), speakers: all.map((_, at) => at) }, [rows])[0]!
    const data = Float32Array.from(all.flatMap((_, at) => [at < of.length ? 1 : 0, at < of.length ? 0 : 1]))
    const scope = { stems: index, space: centre({ data, count: all.length, dimensions: 2 }) }
    const plain = { phrases: index.phrasesOf(rows), rows, texts: all, terms, closeness: null, taken: [] }
    const group: NamedGroup = { ...plain, ...more }
    return coveredName(group, scope)?.name ?? null
  }

  test('where most of them deny it, it does so too', () => {
    expect(
      named([
        'I am not worried about the swell.',
        'I was never worried about the swell, honestly.',
        'We are not at all worried about the swell.',
        "I don't think I am worried about the swell.",
        'My wife is worried about the swell.',
      ]),
    ).toMatch(/^Not worried/u)
  })

  test('where few of them deny it, the name says that some do: who is near may be who has it', () => {
    const near = ['The swell was high.', 'High swell again.', 'A swell came in.', 'The swell broke the pier.']
    const name = named([
      'I have no worries about the swell.',
      'There are no worries about the swell.',
      'No worries, the swell is low.',
      'My worries about the swell are many.',
      ...near,
      ...near.map((text) => `${text} Honestly.`),
      ...near.map((text) => `Well: ${text}`),
    ])
    expect(name).not.toMatch(/^No /u)
  })

  const boats = [
    'I bought my own boat in spring.',
    'My own boat lies by the pier.',
    'I row my own boat now.',
    'A boat is cheaper than the ferry.',
    'The boat is at the pier.',
  ]

  test('what the whole study is about names no theme of it alone', () => {
    expect(named(boats, { topic: new Set([stemOf('boat')]) })).toMatch(/^Own boat$|pier/u)
  })

  test('a word alone is told with the thing that goes with it', () => {
    const name = named([
      'In spring the harbour was loud.',
      'Spring is late here.',
      'Every spring I wait for the summer.',
      'The summer was short.',
      'It was a warm summer.',
    ])
    expect(name).toMatch(/^(?:Spring and summer|Summer and spring)$/u)
  })

  test('of a handful too a phrase is what two of them say together, and else a list of their words', () => {
    const name = named([
      'Rust killed my first engine in the second winter.',
      'I lost an engine to rust although I oiled it.',
      'I could not find the propeller for three weeks.',
      'My uncle came over when I found no propeller.',
    ])
    expect(name).toMatch(/^\p{L}+(?:, \p{L}+)? and \p{L}+$/u)
    expect(name?.toLowerCase()).toMatch(/engine|propeller|rust/u)
  })

  test('what is denied of something else beside it is not denied of the thing', () => {
    expect(
      named([
        'I do not take the bus on a market day.',
        'We never ride out on a market day.',
        "I don't open the stall on a market day.",
        'Everybody comes on a market day.',
      ]),
    ).toBe('Market day')
  })

  test('one word that says nothing alone gives way to two', () => {
    const name = named([
      'The mix of salt in the water was off.',
      'Salt gets into the mix.',
      'They got the mix wrong, too much salt.',
      'A mix with less salt, please.',
      'We had a poor mix, hardly any salt.',
    ])
    expect(name).toMatch(/salt/iu)
    expect(name).toMatch(/\S \S/u)
  })

  test('what has no matter in common has no name', () => {
    const scattered = [
      'The ferry horn wakes the harbour.',
      'A ferry horn is heard for miles.',
      'We lit lanterns for the wedding.',
      'My uncle mends nets.',
      'Bread is baked on Fridays.',
      'The school has two rooms.',
      'Goats graze above the road.',
      'A carpenter moved in next door.',
      'The well ran dry in August.',
      'Two sisters keep the post office.',
      'Figs are dried on the roofs.',
      'The doctor comes on Mondays.',
    ]
    expect(named(scattered)).toBeNull()
  })
})

test('a denial reaches what it speaks of, and no further', () => {
  const at = (clause: string, word: string) => {
    const words = clause.split(' ')
    return isDenied(words, words.indexOf(word))
  }
  expect(at('i do not delegate', 'delegate')).toBe(true)
  expect(at("i don't think i am concerned", 'concerned')).toBe(true)
  expect(at('not only did i delegate', 'delegate')).toBe(false)
  expect(at('i never said that i do not delegate', 'delegate')).toBe(false)
  expect(at("i don't use boats much on my usual route", 'route')).toBe(false)
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
