import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { emptyState } from './state.ts'
import { nameText, openDraft } from './turn-draft.ts'

const evidenceKey = new Uint8Array(32).fill(7)
const draftOf = (key: Uint8Array | null) =>
  openDraft({ state: emptyState(), epoch: 1, texts: new Map(), row: { evidenceKey: key } }, 0)

test('a text is named the same in each turn of an interview, by a hash under its own key', () => {
  const expected = createHmac('sha256', evidenceKey).update('What led to it?').digest('hex').slice(0, 16)
  const first = draftOf(evidenceKey)
  expect([first.nameOf('What led to it?'), first.nameOf('What led to it?')]).toEqual([expected, expected])
  expect(draftOf(evidenceKey).nameOf('What led to it?')).toBe(expected)
  expect(draftOf(new Uint8Array(32).fill(8)).nameOf('What led to it?')).not.toBe(expected)
  expect(draftOf(null).nameOf('What led to it?')).toBe(nameText('What led to it?', null))
})

test('many and long texts are named like few and short ones', () => {
  const draft = draftOf(evidenceKey)
  for (let at = 0; at < 2_000; at++) draft.nameOf(`text ${at}`)
  expect(draft.nameOf('text 3')).toBe(nameText('text 3', evidenceKey))
  const long = 'a sentence. '.repeat(200)
  expect(draft.nameOf(long)).toBe(nameText(long, evidenceKey))
})
