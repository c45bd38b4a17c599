import { expect, test } from 'vitest'
import { type Heard, heardWords } from './heard.ts'

const study = (fields: Partial<Heard>): Heard => ({
  status: 'live',
  heard: 0,
  target: 30,
  imported: 0,
  ...fields,
})

test.each([
  ['nobody yet', { status: 'draft' }, '0 of 30 heard'],
  ['some of those wanted', { heard: 12 }, '12 of 30 heard'],
  ['as many as come', { heard: 12, target: 0 }, '12 heard'],
  ['only imported interviews, and nobody can come', { status: 'draft', imported: 500 }, '500 imported'],
  ['only imported interviews, put away', { status: 'archived', imported: 500 }, '500 imported'],
  ['imported interviews, and people who can come', { imported: 500 }, '0 of 30 heard · 500 imported'],
  ['both', { status: 'closed', heard: 3, imported: 500 }, '3 of 30 heard · 500 imported'],
] as const)('%s', (_case, fields, words) => {
  expect(heardWords(study(fields))).toBe(words)
})
