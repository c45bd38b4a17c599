import { describe, expect, it } from 'vitest'
import {
  analysed,
  answersOf,
  material,
  quote,
  theme,
  themeId,
} from '../../../../test/support/draft-material.ts'
import { proportionOf } from '../../../findings/count-participants.ts'
import type { Theme } from '../../../findings/model.ts'
import { checkFigure } from '../check/check-figure.ts'
import { draftDocument } from './draft-document.ts'
import type { DraftMaterial } from './material.ts'

const said = (key: string, label: string, count: number) => ({
  ...{ key, label },
  proportion: proportionOf(count, 40, 'turns'),
})
const wording = 'What do you carry across, or do you travel light?'
const question = {
  ...{ key: 'recovered-1', wording, isRecovered: true },
  asked: proportionOf(40, 40, 'turns'),
  said: [said('word:fish', 'fish', 18), said('word:post', 'post', 9), said('denied:fish', 'fish', 6)],
}
const objectives = [{ key: 'carry', text: 'What is carried' }]
const draftOf = (more: Partial<DraftMaterial>) =>
  draftDocument(
    material([], {
      ...{ objectives, imported: 40, themes: { ...analysed, themes: [theme] } as DraftMaterial['themes'] },
      directions: { questions: [question], themes: [] },
      askedBy: { carry: { questionKey: 'recovered-1', keys: null } },
      saidQuotes: { 'recovered-1': { 'word:fish': [quote(1, 'Crates of fish for the market.')] } },
      ...more,
    }),
  )

describe('an objective that a question asked elsewhere asks for', () => {
  const document = draftOf({})
  const [answer] = answersOf(document)
  const claims = answer!.parts.flatMap((part) =>
    part.kind === 'claim' ? [document.claims[part.claimId]!] : [],
  )

  it('is answered by what was named most, over one base and in one sentence', () => {
    expect(claims.map(({ text }) => text)).toEqual([
      `Asked “${wording}”, 18 of 40 people named “fish” (45 %, 31 to 60 %); next most were named “post” (9).`,
    ])
    expect(claims[0]!.evidence).toHaveLength(1)
    expect(checkFigure(claims[0]!.text, claims[0]!.numbers)).toMatchObject({ verdict: 'supported' })
  })
  it('is refuted where a number of the sentence is another', () => {
    const other = claims[0]!.text.replace('(9)', '(12)')
    expect(checkFigure(other, claims[0]!.numbers).verdict).not.toBe('supported')
  })
  it('holds against it who denies the word, and is never firm', () => {
    const against = answer!.against.map((part) =>
      part.kind === 'claim' ? document.claims[part.claimId]!.text : '',
    )
    expect(against).toEqual([expect.stringContaining('6 of 40 people denied “fish”')])
    expect(answer!.confidence.word).toBe('fair')
    expect(JSON.stringify(answer!.confidence)).toContain('not what is meant by them')
  })
  it('stands under its question with a chart over who replied, and makes no advice', () => {
    const chart = document.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))[0]
    expect(chart).toMatchObject({ questionKey: 'recovered-1', isMachineCoded: false, answered: 40 })
    expect(chart!.rows.map(({ label }) => label)).toEqual(['fish', 'post'])
    expect(document.blocks.some(({ kind }) => kind === 'recommendation')).toBe(false)
  })
  it('is told by its two sides where it has any', () => {
    const sides = [
      said('side:0', 'carry', 20),
      said('side:1', 'light', 8),
      said('side:both', 'carry and light', 4),
    ]
    const split = draftOf({ directions: { questions: [{ ...question, said: sides }], themes: [] } })
    const [first] = answersOf(split)[0]!.parts
    expect(first!.kind === 'claim' && split.claims[first!.claimId]!.text).toBe(
      `Asked “${wording}”, 20 of 40 people named “carry” alone (50 %, 35 to 65 %), 8 “light” alone, 4 both and 8 neither.`,
    )
  })
})

describe('a theme that denies what an objective asks for', () => {
  const opposite = { ...theme, themeId: '00000000-0000-4000-8000-000000000099', name: 'Not dear at all' }
  const document = draftOf({
    askedBy: {},
    themes: { ...analysed, themes: [theme, opposite] } as DraftMaterial['themes'],
    nearest: {
      carry: [
        { themeId, isNear: true },
        { themeId: opposite.themeId, isNear: false, isOpposite: true },
      ],
    },
    contradictions: [{ one: theme.name, other: opposite.name, people: 5 }],
  })
  const [answer] = answersOf(document)
  const texts = (parts: NonNullable<typeof answer>['parts']) =>
    parts.map((part) => (part.kind === 'claim' ? document.claims[part.claimId]!.text : part.text)).join(' ')

  it('is no answer and stands against one', () => {
    expect(texts(answer!.parts)).toContain(theme.name)
    expect(texts(answer!.parts)).not.toContain(opposite.name)
    expect(texts(answer!.against)).toContain('“Not dear at all”')
  })
  it('is named with whom the machine counts in both', () => {
    const unknown = document.blocks.filter(({ section }) => section === 'unknown')
    expect(JSON.stringify(unknown)).toContain(`5 people whom the program counts both in “${theme.name}”`)
  })
})

describe('an objective that asks what people feel something about', () => {
  const felt = { ...question, said: [said('word:worry', 'worry', 12), said('word:concern', 'concerned', 7)] }
  const document = draftOf({
    objectives: [{ key: 'carry', text: 'What worries people about the crossing' }],
    directions: { questions: [felt], themes: [] },
    askedBy: { carry: { questionKey: 'recovered-1', keys: ['word:worry', 'word:concern'] } },
    saidQuotes: {
      'recovered-1': {
        'word:worry': [
          quote(1, 'I worry.'),
          quote(2, 'I worry that the crates slide when the swell is high.'),
        ],
        'word:concern': [quote(3, 'My sister is concerned because the harbour silts up every winter.')],
      },
    },
  })
  const [answer] = document.blocks.filter((block) => block.kind === 'answer')
  const claims = answer!.parts.flatMap((part) =>
    part.kind === 'claim' ? [document.claims[part.claimId]!] : [],
  )

  it('is not answered by how many say that they feel it', () => {
    expect(claims.flatMap(({ numbers }) => numbers)).toEqual([])
    expect(answer!.confidence.because).toContain('Nothing in it is counted')
  })
  it('shows what it is in their words, and none that only say so', () => {
    const people = claims.flatMap(({ evidence }) => evidence.map(({ interviewId }) => interviewId))
    expect(people.toSorted()).toEqual([quote(2).interviewId, quote(3).interviewId])
  })
})

describe('themes of a question whose answers stand in words', () => {
  const named = (at: number, count: number, more: Partial<Theme> = {}): Theme => ({
    ...theme,
    themeId: `00000000-0000-4000-8000-0000000001${String(at).padStart(2, '0')}`,
    name: `Cargo ${at}`,
    prevalence: proportionOf(count, 40, 'turns'),
    ...more,
  })
  const directed = (each: Theme, repeatsQuestion = false) => ({
    themeId: each.themeId,
    origin: {
      ...{ themeId: each.themeId, people: 10, question: 'recovered-1', inAnswer: 8 },
      repeatsQuestion,
    },
  })
  const proseOf = (themes: Theme[], again: Theme[] = []) =>
    draftOf({
      askedBy: {},
      themes: { ...analysed, themes: [...themes, ...again] } as DraftMaterial['themes'],
      directions: {
        questions: [question],
        themes: [...themes.map((each) => directed(each)), ...again.map((each) => directed(each, true))],
      },
    })
      .blocks.flatMap((block) => (block.kind === 'prose' && block.section === 'findings' ? block.parts : []))
      .map((part) => (part.kind === 'text' ? part.text : ''))
      .join(' ')

  it('are all named, and of more than a sentence holds it is told how many are left', () => {
    const seven = Array.from({ length: 7 }, (_, at) => named(at, 30 - at))
    for (const { name } of seven) expect(proseOf(seven)).toContain(`“${name}”`)
    const many = Array.from({ length: 15 }, (_, at) => named(at, 30 - at))
    expect(proseOf(many)).toContain('“Cargo 11” (19) and 3 that fewer speak of')
  })
  it('are told to say the question again where they do, and not left out', () => {
    const again = named(50, 38, { name: 'Travelling light' })
    expect(proseOf([named(1, 9)], [again])).toContain('“Travelling light” says the question again')
    expect(proseOf([], [again])).toContain('“Travelling light” says the question again')
  })
  it('answer an objective all the same where a person tied them to it', () => {
    const again = named(50, 38, { name: 'Travelling light' })
    const answerTo = (isByHand: boolean) =>
      JSON.stringify(
        answersOf(
          draftOf({
            askedBy: {},
            themes: { ...analysed, themes: [again] } as DraftMaterial['themes'],
            directions: { questions: [question], themes: [directed(again, true)] },
            nearest: { carry: [{ themeId: again.themeId, isNear: true, ...(isByHand ? { isByHand } : {}) }] },
          }),
        )[0]!.parts,
      )
    expect(answerTo(true)).toContain('claim')
    expect(answerTo(false)).toContain('found no answer to it')
  })
})
