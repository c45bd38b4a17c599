import { expect, it } from 'vitest'
import { statedRange } from './stated-range.ts'

it.each([
  ['How satisfied are you, 1 to 10?', 1, 10],
  ['Overall satisfaction (1-5)', 1, 5],
  ['On a scale of 0–10, how likely are you to recommend us?', 0, 10],
  ['From 1 (not at all) to 7 (very much), how easy was it?', 1, 7],
  ['How often? 1 = never, 5 = always', 1, 5],
  ['Wie zufrieden sind Sie auf einer Skala von 1 bis 10?', 1, 10],
  ['De 0 à 10, recommanderiez-vous notre service ?', 0, 10],
  ['Del 1 al 5, ¿qué tan fácil fue?', 1, 5],
  ['Rate it between 1 and 9', 1, 9],
  ['Effort [1...7]', 1, 7],
])('%s', (question, from, to) => {
  expect(statedRange(question)).toEqual({ from, to })
})

it.each([
  ['How many people are in your team?'],
  ['What changed from 2010 to 2020?'],
  ['In which quarter of 2024-10-05 did you join?'],
  ['Is 1 to 2 days enough?'],
  ['Spending per month, 0-500'],
  ['Which of 1.0 and 1.5 do you use?'],
  ['Item 11-5'],
  ['Rate it from 1 to 100'],
  ['Version 1/5'],
  ['Question 1'],
])('no scale: %s', (question) => {
  expect(statedRange(question)).toBeNull()
})
