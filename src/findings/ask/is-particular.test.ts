import { expect, test } from 'vitest'
import { readQuestion } from './read-question.ts'

test.each([
  ['Why does the harbour pilot feel torn?', true],
  ["What did the shipping company's clients pay?", true],
  ['What is the model of the crane?', true],
  ['What is the general view of cranes?', false],
  ['What do the pilots say about cranes?', false],
  ['How many people mention cranes?', false],
  ['Who compares it to the calculator?', false],
])('%s is about one in particular: %s', (question, is) => {
  expect(readQuestion(question).isParticular).toBe(is)
})

test.each([
  ['How did the council vote on the new bridge?', true],
  ['What do the swimming teachers think of the timetable?', true],
  ['Why did the cook leave?', true],
  ['Did the tired rowers win?', true],
  ['What happened to that old crane?', true],
  ['What did their daughters say?', false],
  ['What do people think of the people?', false],
  ['How do the participants use the software?', false],
  ['What did the interviewer ask?', false],
  ['How many keep bees?', false],
  ['What do people say about cranes?', false],
  ['Does anyone sail to the island?', true],
])('%s speaks of something as known that only some know of: %s', (question, is) => {
  expect(readQuestion(question).isOfDefinite).toBe(is)
})

test.each([
  ['Roughly how many people mention cranes?', 'count'],
  ['Count of people who mention cranes', 'count'],
  ['Pilots who mention cranes: how many?', 'count'],
  ['Do people mention cranes?', 'existence'],
  ['How many students were expelled at their schools?', 'open'],
])('%s is of kind %s', (question, kind) => {
  expect(readQuestion(question).kind).toBe(kind)
})

test.each([
  ['Have schools banned cranes?', true],
  ['How did the owner of the crane respond?', true],
  ['Have people banned cranes?', false],
])('%s asks what others did: %s', (question, is) => {
  expect(readQuestion(question).isOfOutcome).toBe(is)
})

test.each([
  ['What fees do pilots get?', 'money'],
  ['How many bookings a week does the inn take?', 'quantity'],
  ['How many guests has the inn had?', 'quantity'],
  ['By how many per cent did the fares rise?', 'percentage'],
  ['What do people pay per month for a crane?', 'money'],
  ['By what percentage did orders fall?', 'percentage'],
  ['What accuracy does the crane reach?', 'number'],
  ['How many students were expelled at their schools?', 'quantity'],
])('%s wants %s', (question, kind) => {
  expect(readQuestion(question).wanted?.kind).toBe(kind)
})
