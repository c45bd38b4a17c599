import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { afterAll, expect, test } from 'vitest'
import { anyCase } from './pattern.ts'

afterAll(() => setFlagsFromString('--regexp-optimization'))

test.each([
  ['has (?:dementia|no papers)', 'Has DEMENTIA', true],
  ['[a-z]+ (?:[a-z]+ ){0,2}money', 'OWES Him Some Money', true],
  ['drinks(?=[.!,;]|$)', 'Drinks.', true],
  ['drinks(?=[.!,;]|$)', 'drinks tea', false],
  ["has (?:[\\w'-]+ ){0,2}money", 'HAS Much MONEY', true],
  ["has (?:[\\w'-]+ ){0,2}money", 'has a dog. Nobody wants money', false],
  ["do ?n[o']t\\b", "DON'T", true],
])('%s, letters in either case: %s', (source, text, isFound) => {
  expect(new RegExp(anyCase(source)).test(text)).toBe(isFound)
})

test('a pattern is the same in a process that has compiled too many to optimise them', () => {
  setFlagsFromString('--no-regexp-optimization')
  const pattern = new RegExp(`has (?:x|${anyCase('alzheimer|dementia')})`)
  expect(pattern.test('has Alzheimer')).toBe(true)
})

test('no pattern of the product turns case off and on inside', () => {
  const root = join(import.meta.dirname, '../../../..')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.endsWith('english/pattern.ts'),
  )
  expect(files.length).toBeGreaterThan(500)
  expect(
    files.filter((file) => /\(\?-?[ims]+(?:-[ims]+)?:/.test(readFileSync(join(root, file), 'utf8'))),
  ).toEqual([])
})
