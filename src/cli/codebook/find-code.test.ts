import { expect, test } from 'vitest'
import type { CodebookView } from '../../findings/codebook/view.ts'
import { actFromWords } from './act-from-words.ts'
import { findCode } from './find-code.ts'

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
  await expect(merge('Emails')).rejects.toMatchObject({ code: 'not_found' })
})
