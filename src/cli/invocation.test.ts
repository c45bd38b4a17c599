import { expect, test } from 'vitest'
import { takeGlobalFlags } from './invocation.ts'

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
