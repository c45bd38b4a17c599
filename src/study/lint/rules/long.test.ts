import { describe, expect, test } from 'vitest'
import { codesOf, markedBy } from './testing.ts'

const filler = (count: number) => `${'word '.repeat(count).trim()}.`

describe('long', () => {
  test('sixty words are fine, sixty-one are not', () => {
    expect(codesOf(`${filler(57)} What happened next?`)).not.toContain('long')
    expect(codesOf(`${filler(58)} What happened next?`)).toContain('long')
  })

  test('counts to the end of the last question, not what follows it', () => {
    const text = `What happened next? ${filler(80)}`
    expect(codesOf(text)).not.toContain('long')
  })

  test('counts all words where nothing is asked', () => {
    expect(codesOf(filler(61))).toContain('long')
    expect(codesOf(filler(60))).not.toContain('long')
  })

  test('a request is a question', () => {
    expect(markedBy('long', `${filler(60)} Tell me about it.`)).toMatch(/Tell me about it\.$/)
  })

  test('needs no language pack', () => {
    expect(codesOf(`${filler(70)} Was geschah dann?`, { language: 'de' })).toEqual(['long'])
  })
})
