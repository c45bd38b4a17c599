import { describe, expect, test } from 'vitest'
import { indexSaid } from '../../../test/support/ask-record.ts'
import { meaningOfWord, nearnessToStems } from './word-meanings.ts'

const index = indexSaid(['I played the organ at a funeral.', 'The invoice was wrong.'])

function nearestTo(word: string): string {
  const near = nearnessToStems(meaningOfWord(word)!, index)
  return index.commonWords[near.indexOf(Math.max(...near))]!
}

describe('words near in meaning', () => {
  test.each([
    ['burial', 'funeral'],
    ['bill', 'invoice'],
  ])('%s is nearest to %s', (word, other) => {
    expect(nearestTo(word)).toBe(other)
  })

  test('a form that the table lacks goes by its stem', () => {
    expect(meaningOfWord('funerals')).toEqual(meaningOfWord('funeral'))
  })

  test('what is no English word has no meaning here', () => {
    expect(meaningOfWord('qzxv')).toBeNull()
  })
})
