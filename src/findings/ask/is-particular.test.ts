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
  ['What do people pay per month for a crane?', 'money'],
  ['By what percentage did orders fall?', 'percentage'],
  ['What accuracy does the crane reach?', 'number'],
  ['How many students were expelled at their schools?', 'quantity'],
])('%s wants %s', (question, kind) => {
  expect(readQuestion(question).wanted?.kind).toBe(kind)
})
