import { expect, test } from 'vitest'
import type { CodebookView } from '../../findings/codebook/view.ts'
import { actFromWords } from './act-from-words.ts'
import { codesNamed, findCode } from './find-code.ts'

const codes = ['Writing emails', 'Reports'].map((name, at) => ({
  codeId: `01998${at}-code`,
  name,
  questionKey: null,
}))
const book = { codes } as unknown as CodebookView

test('a code is found by its whole name or the beginning of its id', () => {
  expect(findCode(book, 'writing EMAILS').codeId).toBe('019980-code')
  expect(findCode(book, '019981').name).toBe('Reports')
})

test('several are named with commas, and a comma of a name is kept', () => {
  const three = {
    codes: [...codes, { codeId: '019982-code', name: 'Time, lost' }],
  } as unknown as CodebookView
  const ids = (named: string) => codesNamed(three, named).map(({ codeId }) => codeId)
  expect(ids('Reports, time, lost,019980')).toEqual(['019981-code', '019982-code', '019980-code'])
  expect(() => ids('Reports, Time')).toThrow(expect.objectContaining({ code: 'not_found' }))
})

test('a part of a name is no code, and the near one is named', () => {
  expect(() => findCode(book, 'Emails')).toThrow(
    expect.objectContaining({
      code: 'not_found',
      say: expect.stringContaining('write "Emails"'),
      details: [{ say: 'Near it: Writing emails' }],
    }),
  )
})

test('a merge into one of its own says which', async () => {
  const merge = (into: string) =>
    actFromWords('merge', { book, words: ['Writing emails', 'Reports'], flags: { into } })
  await expect(merge('Reports')).rejects.toMatchObject({ say: expect.stringContaining('"Reports" is what') })
})

test('a merge into a name that is not there makes a code of that name', async () => {
  const merge = (words: string[], flags: object) => actFromWords('merge', { book, words, flags })
  const both = ['Writing emails', 'Reports']
  const made = { kind: 'merge', into: '019980-code', from: ['019981-code'] }
  expect(await merge(both, { into: 'Paperwork' })).toEqual({ ...made, name: 'Paperwork' })
  // Near to one of those that become it, and to no other.
  expect(await merge(both, { into: 'Emails' })).toEqual({ ...made, name: 'Emails' })
  await expect(merge(['Reports'], { into: 'Paperwork' })).rejects.toMatchObject({ code: 'invalid_input' })
})

test('a merge into a name that is near to another code asks which is meant', async () => {
  const three = { codes: [...codes, { codeId: '019982-code', name: 'Pricing', questionKey: null }] }
  const merge = (flags: object) =>
    actFromWords('merge', {
      book: three as unknown as CodebookView,
      words: ['Writing emails', 'Reports'],
      flags,
    })
  await expect(merge({ into: 'Pric' })).rejects.toMatchObject({ details: [{ say: 'Near it: Pricing' }] })
  expect(await merge({ to: 'Pric' })).toMatchObject({ name: 'Pric', into: '019980-code' })
})
