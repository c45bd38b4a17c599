import { expect, test } from 'vitest'
import { tagWords } from '../../interview/reading/tag-words.ts'
import { readGroup, sayingOf } from './read-group.ts'

const told = (question: string) =>
  readGroup(tagWords(question)).map(({ head, modifiers }) => [...modifiers, head ?? '-'].join(' '))

test.each([
  ['How do chess coaches use AI with their pupils', ['chess coaches']],
  ['what do gardeners and landscapers ask it', ['gardeners', 'landscapers']],
  ['Do home inspectors take pictures of roofs?', ['home inspectors']],
  ['any bike couriers?', ['bike couriers']],
  ['bakers - what do they ask?', ['bakers']],
  ['Does any potter let it choose the glaze?', ['potter']],
  ['What do lawyers and legal staff make of it?', ['lawyers', 'legal -']],
  ['What do people in forestry think of drones?', ['forestry -']],
  ['Have any of the harbour pilots tried it?', []],
  ['What do staff at airports make of it?', ['airports -']],
  ['Why do some plumbers refuse it?', ['plumbers']],
  ['Which of the florists sell online?', []],
  ['anyone who works in airport security?', ['airport security -']],
  ['How do opera singers or ballet dancers rehearse?', ['opera singers', 'ballet dancers']],
])('of whom it is: %s', (question, groups) => {
  expect(told(question)).toEqual(groups)
})

test.each([
  'What do people say about teachers?',
  'Do they trust it with their clients?',
  'How do clients react?',
  'What did the harbour pilot say?',
  'Does anyone write to parents with it?',
  'What do people think of managers who use it?',
  'Is it any good at names? dishes, products, game characters',
  'Why does the tutor push her emails to AI?',
  'How many mention the ferry?',
  'Do patients know that it is used?',
  'What happens when students hand in such work?',
  'Did customers notice?',
  'How is it used in kitchens?',
  'Do employers pay for it?',
  'What would make people stop?',
  'Who pays for the licences?',
  'Do users want a pause button?',
  'What do participants fear?',
  'Have they told their boss?',
  'Do readers mind?',
  'Has it replaced experts?',
  'Are humans still needed?',
  'Is it like a colleague?',
  'What annoys people most?',
  'Do new users find the app hard?',
  'What do heavy users complain about?',
  'Do young people trust the bank?',
  'Are happy employees slower to leave?',
  'Do older people use the app?',
  'Do frequent users get logged out?',
  'What do people in the north think of it?',
])('of everybody, or of people who were not heard: %s', (question) => {
  expect(told(question)).toEqual([])
})

test('as one of them would say it', () => {
  expect(sayingOf({ head: 'coaches', modifiers: ['chess'] })).toBe('I am a chess coach')
  expect(sayingOf({ head: null, modifiers: ['forestry'] })).toBe('I am a forestry worker')
})
