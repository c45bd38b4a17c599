/** Plain research questions whose verb is on no list: what is drafted is words that can stand in a question. */
import { describe, expect, test } from 'vitest'
import { draftGuide } from '../../draft-guide.ts'
import { listQuestions, StudyContextSchema, textIn } from '../../model.ts'
import { suggestPublicTitle } from '../../suggest-public-title.ts'
import { findBareVerb } from './bare-verb.ts'
import { readTopic } from './read-topic.ts'

const context = StudyContextSchema.parse({})
const topicOf = (question: string) => readTopic(question, context)

test.each([
  ['Why do nurses on night shift skip their breaks?', 'nurses on night shift', 'your breaks'],
  ['Why do people let parcels sit at the pick-up point?', 'people', 'parcels'],
  ['Why do delivery riders ignore the safety briefing?', 'delivery riders', 'the safety briefing'],
  ['Why do drivers on rural routes refuse the electric van?', 'drivers on rural routes', 'the electric van'],
  ['Why do midwives working weekends hate the new rota?', 'midwives working weekends', 'the new rota'],
  [
    'How do young parents on benefits stretch their grocery money?',
    'young parents on benefits',
    'your grocery money',
  ],
  ['How come our users mute their notifications?', 'our users', 'your notifications'],
  ['What makes warehouse workers skip the morning stretch?', 'warehouse workers', 'the morning stretch'],
  ['Why do patients with diabetes forget their evening dose?', 'patients with diabetes', 'your evening dose'],
  ['How do freelance designers chase late invoices?', 'freelance designers', 'late invoices'],
  ['What do first-time buyers with small savings worry about?', 'first-time buyers with small savings', null],
  ['Why do children on the late bus throw their lunch away?', 'children on the late bus', 'your lunch'],
  ['Why are new hires quiet in the first team meeting?', null, 'new hires'],
  ['pizza pizza pizza pizza', null, null],
])('%s', (question, who, thing) => {
  expect([topicOf(question).who, topicOf(question).thing]).toEqual([who, thing])
})

describe('what is not done has no last time', () => {
  test.each([
    ["Why don't teenagers wear a bike helmet?", 'a bike helmet', undefined],
    ['What stops parents from signing their kids up for swim lessons?', 'swim lessons', undefined],
    ['Why do tenants never read the lease?', 'the lease', undefined],
    // Once they did.
    ['Why do first-time donors not give blood a second time?', 'blood', 'gave blood'],
    ['Why do guests not book our rooms again?', 'the rooms', 'booked the rooms'],
    // Said of what is done.
    ['Why do people choose not to renew their pass?', null, 'chose not to renew your pass'],
  ])('%s', (question, thing, past) => {
    expect([topicOf(question).thing, topicOf(question).deed?.past]).toEqual([thing, past])
  })
})

test('no clause stands in a question or in the title', () => {
  const question = 'Why do nurses on night shift skip their breaks?'
  const asked = listQuestions(draftGuide({ question, decision: '', context }).guide)
  expect(asked.map((one) => textIn(one.question.text, 'en')).join(' ')).not.toMatch(/nurses|skip/)
  expect(suggestPublicTitle(question, context)).toEqual({ en: 'An interview about your breaks' })
})

// Noun phrases in which a word could be a verb.
test.each([
  'the heat pumps in old houses',
  'the savings feature for teenagers',
  "the theatre's seat map",
  'swim lessons for children',
  'the train tickets',
  'the booking line',
  'home delivery',
  'back pain',
  'late fees',
  'the school bus',
  'a sales force',
  'your evening dose',
  'the sports drink',
  'the news feed',
  'the goods lift',
  'a needs assessment',
])('nobody acts in "%s"', (thing) => {
  expect(topicOf(`experience with ${thing}`).thing).toBe(thing)
})

test.each([
  ['residents in the estate refuse the survey', 4],
  ['children on the late bus throw their lunch away', 5],
  ['people bring their own', 1],
  ['the bell at night', -1],
])('the verb of "%s"', (clause, at) => {
  expect(findBareVerb(clause.split(' '), { hasBaseForm: true })).toBe(at)
})
