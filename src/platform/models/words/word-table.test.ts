import { describe, expect, it } from 'vitest'
import { similarity } from '../embedder.ts'
import { wordVector } from './word-table.ts'

const likeness = (a: string, b: string) => similarity(wordVector(a)!, wordVector(b)!)

describe('the table of words', () => {
  it('puts words of one matter nearer to each other than to another', () => {
    expect(likeness('potato', 'vegetable')).toBeGreaterThan(likeness('potato', 'invoice'))
    expect(likeness('train', 'bus')).toBeGreaterThan(likeness('train', 'opinion'))
  })

  it('gives vectors of length 1, the same for a word and its plural', () => {
    expect(likeness('recipe', 'recipe')).toBeCloseTo(1, 5)
    expect(wordVector('recipes')).toBe(wordVector('recipe'))
    expect(wordVector('boxes')).toBe(wordVector('box'))
    expect(wordVector('companies')).toBe(wordVector('company'))
  })

  it('holds no word that is none', () => {
    expect(wordVector('xqzzt')).toBeNull()
    expect(wordVector('')).toBeNull()
  })
})
