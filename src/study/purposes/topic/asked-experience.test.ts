import { describe, expect, test } from 'vitest'
import { StudyContextSchema } from '../../model.ts'
import { readAskedExperience } from './asked-experience.ts'
import { readTopic } from './read-topic.ts'

const topicOf = (question: string) => readTopic(question, StudyContextSchema.parse({}))

describe('how something is: the words of the question are no part of what it is about', () => {
  test.each([
    ['What was the first term at a boarding school like?', 'your first term at a boarding school'],
    ['What are the last weeks as an apprentice like?', 'your last weeks as an apprentice'],
    ['We want to know what the first months with a puppy are like', 'your first months with a puppy'],
    ['What do the first days in a shared flat feel like?', 'your first days in a shared flat'],
    ['How are the first years as a beekeeper?', 'your first years as a beekeeper'],
    [
      'What are the first weeks with a cargo bike like, and whom do people ask?',
      'your first weeks with a cargo bike',
    ],
  ])('a stretch of time: %s', (question, named) => {
    expect(topicOf(question).period?.named).toBe(named)
  })

  test.each([
    ['What is it like to live in a houseboat?', 'living in a houseboat'],
    ['what living without a fridge is like', 'living without a fridge'],
    ['How is living above a pub?', 'living above a pub'],
    ['How is it to own a horse?', 'owning a horse'],
    ['What does being a parish councillor feel like?', 'being a parish councillor'],
    ['What is it like having a guide dog?', 'having a guide dog'],
    ['How do couples live without a car?', 'living without a car'],
  ])('what lasts has no last time: %s', (question, gerund) => {
    const { state, deed, forms } = topicOf(question)
    expect([state?.gerund, deed, forms.has('activity')]).toEqual([gerund, null, false])
  })

  test.each([
    ['What is it like for porters to work nights?', 'working nights', 'porters'],
    ['What does it feel like to sell a house?', 'selling a house', null],
    ['What happens when lodgers report a leak?', 'reporting a leak', 'lodgers'],
  ])('what is done: %s', (question, gerund, who) => {
    const topic = topicOf(question)
    expect([topic.deed?.gerund, topic.who]).toEqual([gerund, who])
  })

  test.each([
    ['What is the new rota like for nurses?', 'the new rota'],
    ['What happens when a lift breaks down?', 'a lift breaking down'],
    ['What happens if their luggage is lost?', 'your luggage being lost'],
  ])('a thing or an event: %s', (question, thing) => {
    expect(topicOf(question).thing).toBe(thing)
  })

  test.each([
    'What do guests like about the breakfast',
    'What would walkers like',
    'How easy is it to return a parcel',
    'How are teams coping with hybrid work',
    'How is pricing perceived',
  ])('any other question is left alone: %s', (sentence) => {
    expect(readAskedExperience(sentence)).toBeNull()
  })
})

describe('words that only point at somebody are never what it is about', () => {
  test.each([
    ['How do bakers swap shifts with each other?', 'swapping shifts'],
    ['How do bar staff swap shifts with colleagues?', 'swapping shifts with colleagues'],
    ['How do allotment holders lend tools to one another?', 'lending tools'],
    ['How do neighbours help each other?', 'helping each other'],
    ['How do brothers talk to each other?', 'talking to each other'],
  ])('%s', (question, gerund) => {
    expect(topicOf(question).deed?.gerund).toBe(gerund)
    expect(topicOf(question).thing ?? '').not.toMatch(/each other|one another/)
  })

  test.each([
    'How do nurses feel about each other?',
    'What do people think of themselves?',
    'How do pupils see it?',
  ])('no thing: %s', (question) => {
    expect(topicOf(question).thing).toBeNull()
  })
})
