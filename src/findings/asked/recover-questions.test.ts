import { describe, expect, it } from 'vitest'
import { recoverQuestions } from './recover-questions.ts'

const turnsOf = (interview: number) => [
  { interviewId: `i${interview}`, turn: 0, text: 'Hello. Shall we begin with the interview?' },
  {
    interviewId: `i${interview}`,
    turn: 2,
    text: 'How does the ferry fit into your morning commute? Take your time.',
  },
  {
    interviewId: `i${interview}`,
    turn: 4,
    text: ['Which ticket machine broke?', 'Who sells pastries aboard?', 'Does rain matter there?'][
      interview % 3
    ]!,
  },
  {
    interviewId: `i${interview}`,
    turn: 6,
    text:
      interview % 2
        ? 'Did neighbours influence your choice of ferry?'
        : 'Have your neighbours influenced the choice you made?',
  },
]
const turns = Array.from({ length: 12 }, (_, interview) => turnsOf(interview)).flat()

describe('questions that an interviewer put to many', () => {
  const found = recoverQuestions(turns, { interviews: 12, language: 'en' })

  it('are found in their order, whatever the words between', () => {
    expect(found.map(({ wording }) => wording)).toEqual([
      'Shall we begin with the interview?',
      'How does the ferry fit into your morning commute?',
      'Did neighbours influence your choice of ferry?',
    ])
  })
  it('know in which interview and turn they were asked', () => {
    const [, commute] = found
    expect(commute!.turns.size).toBe(12)
    expect(commute!.turns.get('i3')).toEqual([2])
  })
  it('are worded as several were asked, and not at all where each was asked in words of their own', () => {
    const names = ['Ada', 'Bo', 'Cleo', 'Dora', 'Eli', 'Fay', 'Gus', 'Hal']
    const worded = (interview: number, text: string) => ({ interviewId: `n${interview}`, turn: 0, text })
    const own = names.map((name, at) =>
      worded(at, `${name}, how does the ferry fit into your morning commute to ${name}ville?`),
    )
    expect(recoverQuestions(own, { interviews: 8, language: 'en' })).toEqual([])
    const alike = [0, 1, 2].map((at) => worded(at + 8, 'How does the ferry fit into your morning commute?'))
    expect(
      recoverQuestions([...own, ...alike], { interviews: 11, language: 'en' }).map(({ wording }) => wording),
    ).toEqual(['How does the ferry fit into your morning commute?'])
  })
  it('are not what was asked of a few, nor what nobody asked', () => {
    expect(found.some(({ wording }) => wording.includes('ticket'))).toBe(false)
    expect(recoverQuestions([], { interviews: 0, language: 'en' })).toEqual([])
    const few = turns.filter(({ interviewId }) => ['i1', 'i2'].includes(interviewId))
    expect(recoverQuestions(few, { interviews: 2, language: 'en' })).toEqual([])
  })
})
