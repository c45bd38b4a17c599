import { expect, it } from 'vitest'
import { countWords } from '../../study/lint/text.ts'
import { cutFacts, personFrom } from './cut-facts.ts'
import { baker } from './invented-person.fixture.ts'

const said = (text: string) => cutFacts([{ role: 'participant', text }])

it('facts are the words of the participant alone, each with its breath and the question that it answered', () => {
  expect(baker.facts.map(({ text }) => text)).toEqual([
    'I write the orders on a whiteboard.',
    'My sister checks the flour delivery.',
    'The rye dough rests until six.',
    'We open the shutters at seven.',
    'Some customers find the parking dreadful.',
    'The queue reaches the pharmacy on Saturdays.',
    'A whiteboard near the door shows what is sold out.',
    'Children want smaller pretzels.',
  ])
  expect(baker.facts.map(({ breath }) => breath)).toEqual([1, 1, 1, 1, 2, 2, 2, 2])
  expect([...baker.facts[4]!.context]).toEqual(['custom', 'complain'])
  expect(baker.usualFacts).toBe(4)
})

it('a long sentence is cut where clauses join, and loses no content word', () => {
  const long =
    'I usually order the flour on Tuesday evening because the mill is closed on Wednesday, and my sister drives out there with the van when the delivery does not come at all.'
  const pieces = said(long).map(({ text }) => text)
  expect(pieces.length).toBeGreaterThan(1)
  expect(pieces.every((piece) => long.includes(piece) && countWords(piece) <= 26)).toBe(true)
  expect(pieces.join(' ')).toContain('van')
})

it.each([
  'Yes, sounds good. No questions!',
  'Nope thats all thank you!',
  'I think we covered everything.',
  '',
])('courtesy is no fact: %s', (text) => expect(said(text)).toEqual([]))

it('a question of theirs is no fact', () => {
  expect(said('Do you want to hear of the ovens too? The ovens came from Vienna.')).toHaveLength(1)
})

it('what is said twice is held once', () => {
  expect(said('The rye dough rests until six. Until six the rye dough rests.')).toHaveLength(1)
})

it('a word is the more telling the fewer facts contain it', () => {
  const { weights } = personFrom({
    personId: 'p',
    turns: [{ role: 'participant', text: 'Bread rises slowly. Bread costs money. Bread feeds Oslo.' }],
  })
  expect(weights.get('bread')).toBeCloseTo(0.21)
  expect(weights.get('oslo')).toBe(1)
})

it('somebody who said nothing holds nothing', () => {
  expect(personFrom({ personId: 'p', turns: [] })).toMatchObject({ facts: [], usualFacts: 0 })
})
