import { describe, expect, test } from 'vitest'
import type { Purpose } from '../../model.ts'
import type { RecognisedPurpose } from '../../recognise-purpose.ts'
import { decidePurpose } from './decide-purpose.ts'
import { type BriefKind, briefKinds } from './kinds.ts'

const chances = (some: Partial<Record<BriefKind, number>>) => briefKinds.map((kind) => some[kind] ?? 0)
const told = (purpose: Purpose | null, isGuess = false): RecognisedPurpose => ({
  purpose,
  isGuess,
  by: 'words',
  candidates: purpose ? [{ purpose, score: isGuess ? 2 : 3 }] : [],
})
const long = 'What comes to their minds when they hear of us?'
const decide = (some: Partial<Record<BriefKind, number>>, byWords: Purpose | null = null) =>
  decidePurpose(chances(some), told(byWords), long)

describe('what is said of a brief', () => {
  test('what is nearly sure is its purpose', () => {
    expect(decide({ churn: 0.9, brand: 0.1 })).toMatchObject({ purpose: 'churn', isGuess: false })
  })
  test('what is more likely than not is a guess', () => {
    expect(decide({ churn: 0.6, brand: 0.4 })).toMatchObject({ purpose: 'churn', isGuess: true })
  })
  test('what is no more likely than not is asked, best first', () => {
    const { purpose, isGuess, candidates } = decide({ brand: 0.3, churn: 0.45, diary: 0.25 })
    expect([purpose, isGuess]).toEqual([null, false])
    expect(candidates.map((each) => each.purpose)).toEqual(['churn', 'brand', 'diary'])
  })
  test('what is likely unclear is asked, and unclear is offered to nobody', () => {
    const { purpose, candidates } = decide({ unclear: 0.8, churn: 0.19, diary: 0.01 })
    expect(purpose).toBeNull()
    expect(candidates).toEqual([{ purpose: 'churn', score: 0.19 }])
  })
  test('what the words say nearly alone stands, as a guess, where the brief is only them', () => {
    const decideShort = (byWords: RecognisedPurpose, some: Partial<Record<BriefKind, number>>) =>
      decidePurpose(chances(some), byWords, 'our brand, please')
    expect(decideShort(told('brand'), { unclear: 0.9 })).toEqual({ ...told('brand'), isGuess: true })
    expect(decideShort(told('brand'), { churn: 0.9 })).toMatchObject({ purpose: 'churn', by: 'meaning' })
    expect(decideShort(told('brand', true), { unclear: 0.9 }).purpose).toBeNull()
    expect(decideShort(told(null), { unclear: 0.9 }).purpose).toBeNull()
    expect(decidePurpose(chances({ unclear: 0.9 }), told('brand'), long).purpose).toBeNull()
  })
  test('says whether the words tell it too', () => {
    expect(decide({ churn: 0.9 }, 'churn').by).toBe('both')
    expect(decide({ churn: 0.9 }).by).toBe('meaning')
    expect(decide({ churn: 0.9 }, 'brand').by).toBe('meaning')
    expect(decide({ unclear: 0.9 }).by).toBe('both')
  })
})
