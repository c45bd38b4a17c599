import { describe, expect, it } from 'vitest'
import { gatherByWords, quotedTerms, spokenOf } from './gather-words.ts'

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
const rowsOf = (of: Partial<typeof code>, cosines: Float32Array | null = null) =>
  gatherByWords(spoken, { ...code, ...of }, cosines).map(({ row }) => row)

describe('a code written by hand is found by its words', () => {
  it('in any form, and by words that mean the same', () => {
    expect(rowsOf({})).toEqual(expect.arrayContaining([0, 1]))
  })
  it('and says by which', () => {
    const found = gatherByWords(spoken, { ...code, inclusion: 'Also “get paid”.' }, null)
    expect(found.find(({ row }) => row === 0)!.words).toEqual(expect.arrayContaining(['wages', 'lost']))
    expect(found.find(({ row }) => row === 1)!.words).toContain('wages')
    expect(found.find(({ row }) => row === 7)!.words).toEqual(['get paid'])
  })
  it('and not by one of them that many say', () => {
    expect(rowsOf({ name: 'Mill' })).not.toContain(3)
    expect(rowsOf({})).not.toContain(4)
  })
  it('only where the segment is near to it as well, when nearness is known', () => {
    expect(rowsOf({}, new Float32Array(said.length).fill(-0.1))).toEqual([])
    expect(rowsOf({}, new Float32Array(said.length).fill(0.3))).toEqual(rowsOf({}))
  })
  it('and by what the researcher puts in quotation marks, whatever it is near to', () => {
    const far = new Float32Array(said.length).fill(-0.1)
    expect(rowsOf({ inclusion: 'Also “payslip” and “get paid”.' }, far)).toEqual([2, 7])
    expect(rowsOf({ inclusion: 'Also "paid get".' }, far)).toEqual([])
    expect(quotedTerms({ ...code, definition: 'No terms here' })).toEqual([])
  })
})
