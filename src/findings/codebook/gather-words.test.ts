import { describe, expect, it } from 'vitest'
import { conceptsOf, leftOutOf, partsOf } from './code-terms.ts'
import { gatherByWords, lookoutFor, quotedTerms, spokenOf } from './gather-words.ts'

const said = [
  'My wages were lost in the post again.',
  'The loss of a month of wages hurt.',
  'Two payslips went missing.',
  'I walk to the mill at six.',
  'The canteen serves soup.',
  'Our foreman lost his temper.',
  'My sister works at the mill.',
  'We get paid on Fridays.',
  'The mill gate is painted green.',
  'Rain came through the roof of the mill.',
  'The canteen of the mill closes at two.',
  'Nobody minds the noise of the mill.',
]
const spoken = spokenOf(
  said,
  said.map((_, at) => `p${at}`),
)
const code = { name: 'Lost wages', definition: '', inclusion: '' }
const gather = (study: typeof spoken, its: typeof code, ways: Float32Array | null) =>
  gatherByWords(study, lookoutFor(study, its, ways), ways)
const rowsOf = (of: Partial<typeof code>, nearness: number | null = null) =>
  gather(
    spoken,
    { ...code, ...of },
    nearness === null ? null : new Float32Array(said.length).fill(nearness),
  ).map(({ row }) => row)

describe('a code written by hand is found by its words', () => {
  it('in any form, and by words that mean the same', () => {
    expect(rowsOf({})).toEqual(expect.arrayContaining([0, 1]))
  })
  it('and says by which', () => {
    const found = gather(spoken, { ...code, inclusion: 'Also “get paid”.' }, null)
    expect(found.find(({ row }) => row === 0)!.words).toEqual(expect.arrayContaining(['wages', 'lost']))
    expect(found.find(({ row }) => row === 1)!.words).toContain('wages')
    expect(found.find(({ row }) => row === 7)!.words).toEqual(['get paid'])
  })
  it('and not by one of them that many say', () => {
    expect(rowsOf({ name: 'Mill' })).not.toContain(3)
    expect(rowsOf({})).not.toContain(4)
  })
  it('only where the segment is near to it as well, when nearness is known', () => {
    expect(rowsOf({}, 0.3)).toEqual([])
    expect(rowsOf({}, 0.7)).toEqual(rowsOf({}))
  })
  it('and by what the researcher puts in quotation marks, whatever it is near to', () => {
    expect(rowsOf({ inclusion: 'Also “payslip” and “get paid”.' }, -0.1)).toEqual([2, 7])
    expect(rowsOf({ inclusion: 'Also "paid get".' }, -0.1)).toEqual([])
    expect(quotedTerms({ ...code, definition: 'No terms here' })).toEqual([])
  })
  it('unless the study mostly says it of other things', () => {
    const ways = Float32Array.from(said, (_, at) => (at === 8 ? 0.6 : -0.1))
    const mill = { ...code, name: 'Noise', inclusion: '“mill”' }
    expect(gather(spoken, mill, ways).map(({ row }) => row)).toEqual([8])
    const thrice = [...said, ...said, ...said]
    const many = spokenOf(
      thrice,
      thrice.map((_, at) => `p${at}`),
    )
    expect(lookoutFor(many, code, new Float32Array(thrice.length)).elsewhere).toEqual(['lost', 'wages'])
    expect(lookoutFor(many, code, new Float32Array(thrice.length).fill(0.5)).elsewhere).toEqual([])
  })
})

describe('what the definition of a code tells', () => {
  const termsOf = (of: Partial<typeof code>) => conceptsOf(spoken, { ...code, ...of }).map(({ word }) => word)
  it('is no term where it instructs whoever codes', () => {
    const definition = 'Includes passages in which participants mention a stolen payslip.'
    expect(termsOf({ definition })).toEqual(['lost', 'wages', 'stolen', 'payslip'])
    expect(termsOf({ name: 'Included meals' })).toContain('included')
    expect(partsOf({ ...code, definition })).toEqual(['Lost wages', 'in which a stolen payslip'])
  })
  it('nor where it says what does not belong', () => {
    expect(termsOf({ definition: 'Missing pay, but not a broken gate. Excludes soup.' })).toEqual([
      ...['lost', 'wages', 'missing', 'pay'],
    ])
  })
  it('and is told apart from what many say', () => {
    const definition = 'Includes the mill and a payslip.'
    expect(leftOutOf(spoken, { ...code, definition })).toEqual([
      { word: 'includes', why: 'instruction' },
      { word: 'mill', why: 'common' },
    ])
  })
})

describe('a passage that denies what the code affirms', () => {
  const talk = [
    'I am worried about losing my wages.',
    'I am not worried about losing my wages.',
    'No, I do not worry about the wages.',
    'I am not worried about the mill, but I worry about my wages.',
    ...Array.from({ length: 28 }, (_, at) => `The ferry of pier ${at} was late.`),
  ]
  const heard = spokenOf(
    talk,
    talk.map((_, at) => `p${at}`),
  )
  const rows = (name: string) =>
    gather(heard, { name, definition: '', inclusion: '' }, null).map(({ row }) => row)
  it('does not count, whatever words they share', () => {
    expect(rows('Worried about wages')).toEqual([0, 3])
  })
  it('counts for a code that denies it itself', () => {
    expect(rows('Not worried about wages')).toEqual([1, 2])
  })
})
