import { expect, test } from 'vitest'
import { isJsonWanted, takeGlobalFlags } from './invocation.ts'

test('the data folder is taken out wherever it stands', () => {
  expect(takeGlobalFlags(['--data', '/a', 'study', 'list'])).toEqual(['study', 'list'])
  expect(takeGlobalFlags(['study', '--data=/a', 'list'])).toEqual(['study', 'list'])
})

test.each([
  [['start', '--data', '']],
  [['start', '--data=']],
  [['start', '--data']],
  [['start', '--data', ' ']],
])('a data folder without a name is refused, and never the default one: %j', (argv) => {
  expect(() => takeGlobalFlags(argv)).toThrow('--data without a folder')
})

test.each([
  [['study', 'list', '--json'], true],
  [['--json', 'frob'], true],
  [['study', 'list', '--json=true'], true],
  [['study', 'list'], false],
  [['study', 'list', '--json', '--no-json'], false],
  [['study', 'list', '--json=false'], false],
  [['ask', 'S', '--', '--json'], false],
])('JSON is wanted or not: %j', (argv, wanted) => {
  expect(isJsonWanted(argv)).toBe(wanted)
})
