import { describe, expect, it } from 'vitest'
import { markBeside } from './beside-topic.ts'
import { type Focus, readAnswer } from './reading.ts'

const topic = {
  question: 'What do you do with food that is left over?',
  objective: 'How households keep food from being thrown away',
  language: 'en',
}

function besides(text: string, more: Partial<Focus> = {}): string[] {
  const reading = readAnswer(text, { language: 'en', earlierWords: [], question: topic.question })
  const focuses = reading.focuses.map((focus) => ({ ...focus, ...more }))
  return markBeside({ ...reading, focuses }, { ...topic, text })
    .focuses.filter(({ isBeside }) => isBeside)
    .map(({ start, end }) => text.slice(start, end))
}

describe('what is beside the topic', () => {
  it('is where they come from', () => {
    expect(besides('I work as a bus driver in the north. I freeze what is left of the food.')).toContain(
      'I work as a bus driver in the north',
    )
  })

  it('is a thing named in passing, and the topic itself, and not what belongs to it', () => {
    const text =
      'On Sundays I put it into the big green pot of the old kitchen, I check the food app of our town, and my leftover food goes in.'
    const found = besides(text)
    expect(found.some((words) => words.includes('kitchen') || words.includes('pot'))).toBe(true)
    expect(found).not.toContain('the food app')
    expect(found.filter((words) => words.endsWith('food'))).toEqual(
      readAnswer(text, { language: 'en', earlierWords: [], question: topic.question })
        .focuses.filter(({ kind }) => kind === 'phrase')
        .map(({ start, end }) => text.slice(start, end))
        .filter((words) => words.endsWith('food')),
    )
  })

  it('is not what a short answer names', () => {
    expect(besides('My neighbour’s two pigs.')).toEqual([])
  })

  it('is a clause that is far from the question and the objective, unless it says what is asked for', () => {
    const clause = 'The ferry was late again on that Friday.'
    expect(besides(clause, { relevance: 0 })).not.toEqual([])
    expect(besides(clause, { relevance: 0.4 })).toEqual([])
    expect(besides('I throw away hardly any food.', { relevance: 0 })).toEqual([])
  })

  it('is nothing in a language that is not read', () => {
    const reading = readAnswer('Ich arbeite als Busfahrer im Norden.', {
      language: 'de',
      earlierWords: [],
      question: 'Was tun Sie mit Resten?',
    })
    expect(markBeside(reading, { ...topic, language: 'de', text: '' })).toBe(reading)
  })
})
