import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listWords } from './list-words.ts'

const folder = join(import.meta.dirname, '..', '..', 'src', 'platform', 'models', 'words')

test('the table holds the words that the rule lists, and none that was put there by hand', () => {
  const kept = readFileSync(join(folder, 'english-words.txt'), 'utf8').trim().split('\n')
  expect(kept).toEqual(listWords())
})

test('are common words, without names', () => {
  const words = new Set(listWords())
  for (const word of ['funeral', 'invoice', 'beekeeper', 'homework']) expect(words).toContain(word)
  for (const word of ['london', 'shakespeare']) expect(words).not.toContain(word)
})
