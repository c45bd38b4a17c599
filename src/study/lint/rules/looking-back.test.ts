import { describe, expect, test } from 'vitest'
import { codesOf, markedBy, words } from './testing.ts'

const similarity = words

describe('repeat', () => {
  const asked = (text: string, answered = true) => ({ asked: [{ text, answered }], similarity })
  test('the same question in nearly the same words', () => {
    const before = asked('How did you choose the meal box?')
    expect(codesOf('How did you choose your meal box?', before)).toContain('repeat')
  })
  test('not when the first one was never answered', () => {
    const before = asked('How did you choose the meal box?', false)
    expect(codesOf('How did you choose the meal box?', before)).not.toContain('repeat')
  })
  test('not when a word turns it into another question', () => {
    const before = asked('What did you like about the meal box delivery?')
    expect(codesOf('What happened with the meal box refund?', before)).not.toContain('repeat')
  })
  test('not when it asks for the other half of what offered two', () => {
    const before = asked('Can you tell of a move that left you pleased or annoyed?')
    expect(codesOf('Can you tell of a move that left you annoyed?', before)).not.toContain('repeat')
    const same = asked('Can you tell of a move that left you annoyed?')
    expect(codesOf('Can you tell of a move that left you annoyed?', same)).toContain('repeat')
  })
  test('not for a follow-up without content of its own', () => {
    const before = asked('Can you tell me more about that?')
    expect(codesOf('Can you tell me more about that?', before)).not.toContain('repeat')
    expect(codesOf('Is there anything else?', asked('Is there anything else?'))).not.toContain('repeat')
  })
})

describe('answered', () => {
  const said = (...texts: string[]) => ({ said: texts, similarity })
  test('they gave the frequency before it was asked', () => {
    const context = said('I order groceries online twice a week because the shop is far.')
    expect(codesOf('How often do you order groceries online?', context)).toContain('answered')
  })
  test('not when the topic was touched and the figure was not', () => {
    const context = said('I order groceries online because the shop is far.')
    expect(codesOf('How often do you order groceries online?', context)).not.toContain('answered')
  })
  test('not when the figure belongs to another topic', () => {
    const context = said('I swim twice a week.')
    expect(codesOf('How often do you order groceries online?', context)).not.toContain('answered')
  })
})

describe('invented', () => {
  const said = (...texts: string[]) => ({ said: texts, similarity })
  test('a quotation that is not in the record', () => {
    const context = said('The box was late and the lettuce was brown.')
    expect(markedBy('invented', 'You said it was "a total disaster". What happened?', context)).toBe(
      '"a total disaster"',
    )
  })
  test('a quotation that differs only in marks, case and person is theirs', () => {
    const context = said('They lost my parcel, and I’d had enough.')
    expect(codesOf('You said they “lost your parcel”. What did you do?', context)).not.toContain('invented')
  })
  test('something they never mentioned', () => {
    const context = said('The box was late and the lettuce was brown.')
    expect(codesOf('You mentioned that the courier insulted a neighbour. What happened?', context)).toContain(
      'invented',
    )
  })
  test('not when the words are theirs in another form', () => {
    const context = said('We were delayed, and the courier rang twice.')
    expect(codesOf('You mentioned the courier ringing twice. What then?', context)).not.toContain('invented')
  })
  test('an imagined sentence is not attributed to them', () => {
    const context = said('I plan on Sundays.')
    expect(codesOf('What makes you think "this will do"?', context)).not.toContain('invented')
  })
})
