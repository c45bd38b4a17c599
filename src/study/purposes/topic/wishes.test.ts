/** Briefs that are put as a wish, and what goes on by itself: what is read from them reads well in a question. */
import { describe, expect, test } from 'vitest'
import { draftGuide } from '../../draft-guide.ts'
import { StudyContextSchema, textIn } from '../../model.ts'
import { recognisePurpose } from '../../recognise-purpose.ts'
import { readTopic } from './read-topic.ts'

const topicOf = (question: string) => readTopic(question, StudyContextSchema.parse({}))

describe('what is to be found out about is what it is about', () => {
  test.each([
    ['We want to know about our app', 'the app'],
    ['I would like to know more about tax returns', 'tax returns'],
    ['Please tell us about evening classes', 'evening classes'],
    ['Tell me about school lunches', 'school lunches'],
    ['Analyse the use of the intranet', 'the intranet'],
    ['Understanding money worries among pensioners', 'money worries'],
    ['We are trying to learn about grief among farmers', 'grief'],
    ['Explore reading habits', 'reading habits'],
    ['Diary of snacks over three days', 'snacks'],
    ['What are the challenges of remote onboarding?', 'remote onboarding'],
    ['How can we improve the school bus?', 'the school bus'],
    ['How might we redesign our onboarding emails?', 'the onboarding emails'],
    ['What can we fix in the canteen?', 'the canteen'],
    ['Which features of the scheduler matter most to receptionists?', 'the scheduler'],
    ['What parts of the report are confusing to board members?', 'the report'],
    ['Do landlords trust heat pumps?', 'heat pumps'],
  ])('%s', (question, thing) => {
    expect(topicOf(question).thing).toBe(thing)
  })

  test.each([
    ['I want to hear about commuting by bike', 'commuted by bike'],
    ['We hope to understand more about moving house', 'moved house'],
    ['Examine how carers plan respite', 'planned respite'],
    ['Understand the barriers to using public libraries', 'used public libraries'],
    ['What prevents commuters from cycling to work?', 'cycled to work'],
  ])('%s', (question, past) => {
    expect(topicOf(question).deed?.past).toBe(past)
  })

  test.each([
    'What do people talk about in the tea room?',
    'Do people want to save money on rent?',
    'How do bar staff cope with each other?',
  ])('nothing rather than half of a sentence: %s', (question) => {
    expect(topicOf(question).thing).toBeNull()
  })
})

describe('what changes is what it is about, and nobody does the changing', () => {
  test.each([
    ['How does screen time vary between weekdays and weekends?', 'screen time', undefined],
    ['How do moods shift in the course of a working day?', 'moods', undefined],
    ['How do energy bills vary across seasons?', 'energy bills', undefined],
    ['How does eating change over a week for shift workers?', null, 'ate'],
    ['How did shopping change after the store closed?', null, 'shopped'],
    ['How does cooking differ between weekdays and Sundays?', null, 'cooked'],
    // Somebody does it, and what they do has an object.
    ['How do small firms change banks?', 'banks', 'changed banks'],
    [
      'How do bar staff swap shifts with colleagues?',
      'shifts with colleagues',
      'swapped shifts with colleagues',
    ],
    ['How do nurses hand over at shift change?', 'shift change', 'handed over at shift change'],
  ])('%s', (question, thing, past) => {
    expect([topicOf(question).thing, topicOf(question).deed?.past]).toEqual([thing, past])
  })
})

test.each([
  ['What stops renters from insuring their belongings?', false],
  ['What keeps older people from asking for help?', false],
  ['What puts off parents from using the school app?', false],
  ['Why do people stop using our gym?', true],
  ['What makes members leave the choir?', true],
])('who was kept from something left nothing: %s', (question, isLeaving) => {
  expect(recognisePurpose(question).purpose === 'churn').toBe(isLeaving)
  expect(topicOf(question).ended).toBeNull()
})

test('no question of a draft holds the words of the wish', () => {
  const context = StudyContextSchema.parse({})
  for (const question of ['We want to know about our app', 'I want to hear about commuting by bike'])
    for (const section of draftGuide({ question, decision: '', context }).guide.sections)
      for (const { text } of section.questions)
        expect(textIn(text, 'en')).not.toMatch(/\b(?:know|hear|learn) about\b/)
})
