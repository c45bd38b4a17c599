import { describe, expect, test } from 'vitest'
import { draftGuide } from './draft-guide.ts'
import { StudyContextSchema } from './model.ts'

describe('what the purpose rests on', () => {
  const context = StudyContextSchema.parse({})
  const brief = { question: 'What is going on with our renewals?', decision: '', context }
  const recognised = {
    purpose: 'churn' as const,
    isGuess: false,
    by: 'meaning' as const,
    candidates: [
      { purpose: 'churn' as const, score: 0.62 },
      { purpose: 'brand' as const, score: 0.2 },
    ],
  }
  const notesOf = (more: Partial<typeof recognised> | { by: 'words' | 'both' }) =>
    draftGuide({ ...brief, recognised: { ...recognised, ...more } }).notes.join('\n')

  test('is said, and what was recognised is drafted', () => {
    expect(draftGuide({ ...brief, recognised })).toMatchObject({
      purpose: 'churn',
      recognised,
      source: { template: 'churn' },
    })
    expect(notesOf({})).toContain('recognised by its meaning.')
    expect(notesOf({ by: 'both' })).toContain('recognised by its words and its meaning.')
    expect(draftGuide({ ...brief, question: 'Why do customers cancel?' }).notes.join('\n')).toContain(
      'recognised by its words alone.',
    )
  })
  test('a guess says how sure it is, and what comes next', () => {
    expect(notesOf({ isGuess: true })).toMatch(/guess by its meaning, right about 6 times in 10.*"Brand/)
  })
  test('where none is clear, it says what was looked at', () => {
    expect(draftGuide({ ...brief, question: 'What about students?' }).notes.join('\n')).toContain(
      'Only the words of the question',
    )
    const { notes } = draftGuide({ ...brief, recognised: { ...recognised, purpose: null, by: 'both' } })
    expect(notes.join('\n')).toContain('Neither the words of the question nor its meaning')
  })
  test('where a sign names one that is not clear, it is said and offered', () => {
    const unclear = { purpose: null, isGuess: false, by: 'both' as const, candidates: [] }
    const question = 'Tell me about our app and the brand of it all in general'
    const { notes, clarifying } = draftGuide({ ...brief, question, recognised: unclear })
    expect(notes.join('\n')).toMatch(/Words of the question point to "Brand[^"]*", /)
    expect(notes.join('\n')).not.toContain('Neither')
    expect(clarifying[0]!.options!.map(({ key }) => key)).toContain('brand')
    const tied = draftGuide({ ...brief, question: 'The price of the brand' }).notes.join('\n')
    if (tied.includes('Only the words')) expect(tied).toMatch(/they point to "/)
  })
  test('what was answered rests on nothing that was read', () => {
    const { notes, purpose } = draftGuide({
      ...brief,
      recognised,
      answers: [{ key: 'purpose', answer: 'brand' }],
    })
    expect(purpose).toBe('brand')
    expect(notes.join('\n')).not.toMatch(/recognised|guess/)
  })
})
