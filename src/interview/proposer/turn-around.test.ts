import { describe, expect, it } from 'vitest'
import { findClauses } from '../reading/clauses.ts'
import { turnTokens } from './turn-around.ts'

/** The first clause of an answer in the second person; null where it would be quoted instead. */
const told = (answer: string): string | null => {
  const [clause] = findClauses(answer)
  return clause ? turnTokens(clause.tokens, 0) : null
}
const taken = (answer: string) => findClauses(answer).map(({ start, end }) => answer.slice(start, end))

describe('words in the second person', () => {
  it.each([
    ['I lost my notes on the way home.', 'you lost your notes on the way home'],
    ["I'm keeping it for my own tax papers.", 'you’re keeping it for your own tax papers'],
    ['We lost two weeks to our migration.', 'you lost two weeks to your migration'],
    ['I was completely overwhelmed with work.', 'you were completely overwhelmed with work'],
    ["I wasn't sure about the price at all.", 'you weren’t sure about the price at all'],
    ['I fixed most of it myself that night.', 'you fixed most of it yourself that night'],
    ['I’ve used it for legal research before.', 'you’ve used it for legal research before'],
  ])('%s', (answer, expected) => {
    expect(told(answer)).toBe(expected)
  })

  it.each([
    ['a second verb that would have to turn with its subject', 'I went home early and was tired of it.'],
    ['an apostrophe left out', 'I dont plan to order more of it.'],
    ['shouting', 'I HATE THIS STUPID BOX SO MUCH.'],
  ])('are left as they stand with %s', (_, answer) => {
    expect(told(answer)).toBeNull()
  })
})

describe('a clause that is taken up', () => {
  it('loses nothing that would change what was said', () => {
    expect(taken('If it breaks, I would switch to another tool.')).toEqual([])
    expect(taken('I like the boxes, but the portions are too small for us.')).not.toContain(
      'I like the boxes',
    )
    expect(taken("I didn't leave because of the price of the boxes.")).toEqual([
      "I didn't leave because of the price of the boxes",
    ])
    expect(taken('I use it for emails, reports, and code reviews.')).not.toContain('I use it for emails')
    expect(taken('When I order late, they never deliver on time.')).not.toContain('When I order late')
  })

  it('keeps everybody who did it', () => {
    expect(taken('My wife and I cook for four people.')).not.toContain('I cook for four people')
    expect(taken('The app crashed and I lost the order.')).toContain('I lost the order')
  })

  it('is never a question, an address to somebody, or half a quotation', () => {
    expect(taken('Do I really need this thing every week?')).toEqual([])
    expect(taken('I told you about the boxes already.')).toEqual([])
    expect(taken('I told them "we are leaving the company" in May.')).toEqual([])
  })

  it('begins after what belongs to the conversation', () => {
    expect(taken('Well, honestly, I stopped cooking for months.')).toEqual(['I stopped cooking for months'])
    expect(taken('Because the app kept losing my order, I left.')).toEqual(['the app kept losing my order'])
  })

  it('has its own place in the answer, whatever stands before it', () => {
    const answer = 'Ja 👩‍🍳! “Hm.” I stopped ordering the boxes in May.'
    const [clause] = findClauses(answer)
    expect(answer.slice(clause!.start, clause!.end)).toBe('I stopped ordering the boxes in May')
  })
})
