import { expect, it } from 'vitest'
import { deniesPremise } from './denies-premise.ts'

const denies = (said: string, question: string) =>
  deniesPremise(said, { words: said.split(/\s+/).length, question })

it.each([
  ['None since the flood, we sold the last goat in May.', 'How many goats do you keep?'],
  ['Never', 'Do you use the ferry, and how often?'],
  ['I never rented one. My brother has a van.', 'What was the last trailer that you rented?'],
  ['No machine. I knead by hand.', 'Which kneading machine do you use at work?'],
  ['no', 'Have you seen the new timetable?'],
])('hears in "%s" that there is no such thing', (said, question) => expect(denies(said, question)).toBe(true))

it.each([
  ['Nothing', 'What do you miss?'],
  ['I don’t know', 'How often do you go?'],
  ['Nothing else, thanks', 'What happened on that day?'],
  ['no', 'What happened on that day?'],
  ['I keep twelve.', 'How many goats do you keep?'],
])('takes "%s" for an answer', (said, question) =>
  expect(denies(said.replace('’', "'"), question)).toBe(false),
)
