import { describe, expect, test } from 'vitest'
import { StudyContextSchema } from '../../model.ts'
import { readTopic } from './read-topic.ts'
import type { TopicForm } from './topic-forms.ts'

const topicOf = (question: string) => readTopic(question, StudyContextSchema.parse({}))

describe('what kind of thing a question is about', () => {
  test.each<[string, TopicForm]>([
    ['How do beekeepers treat mites?', 'none'],
    ['How do cyclists store their bikes in winter?', 'activity'],
    ['Why do midwives leave a birth centre?', 'place_of_work'],
    ['Why do people quit their jobs in their fifties?', 'place_of_work'],
    ['Why do people give up playing the piano?', 'ended_activity'],
    ['Why do altos leave the village choir?', 'membership'],
    ['first weeks with a smart meter', 'period'],
    ['first year as a school governor', 'period'],
    ['How do couples experience a wedding?', 'life_event'],
    ['How satisfied are pupils with the school bus?', 'service'],
    ['Is the new dashboard confusing for clerks?', 'product'],
  ])('%s: %s', (question, form) => {
    expect([...topicOf(question).forms]).toContain(form)
  })

  test.each([
    'Why do customers leave us after the first months with the app?',
    'What makes subscribers cancel in the first weeks with the magazine?',
  ])('a time that only says when is no topic: %s', (question) => {
    expect(topicOf(question).period).toBeNull()
  })

  test.each([
    'Why do teachers stop using our worksheets?',
    'Why do nurses leave our insurance?',
    'Why do readers leave?',
  ])('whoever leaves what is bought leaves no place of work: %s', (question) => {
    expect(topicOf(question).placeOfWork).toBeNull()
  })

  test.each([
    ['Why do midwives leave a birth centre?', 'the birth centre', 'at'],
    ['Why do nurses leave wards in the north?', 'the ward', 'on'],
    ['Why do engineers leave the profession?', 'the profession', 'in'],
    ['Why do cooks leave within a year?', 'the job', null],
  ])('a place of work is named as one person would: %s', (question, named, preposition) => {
    expect(topicOf(question).placeOfWork).toMatchObject({ named, preposition })
  })
})

describe('what is hard to speak of', () => {
  test.each([
    'How do people arrange a cremation?',
    'How do families live with dementia?',
    'How do tenants cope with an eviction?',
    'How do people deal with their debts?',
    'How do people look for a counsellor?',
  ])('%s', (question) => {
    expect(topicOf(question).isSensitive).toBe(true)
  })
  test.each([
    'How do funeral directors choose software?',
    'How do offices choose a printer?',
    'Why do volunteers leave the food bank?',
  ])('not for those whose work it is, nor for anything else: %s', (question) => {
    expect(topicOf(question).isSensitive).toBe(false)
  })
})

describe('what is asked beside the topic', () => {
  const usual = (question: string) => topicOf(question).further.map(({ put }) => put?.usual ?? null)
  test.each([
    ['How do brewers find recipes, and whom do they believe?', ['whom do you believe']],
    ['How do runners train, and what keeps them going?', ['what, if anything, keeps you going']],
    ['How do carers plan their week and where do they get help?', ['where do you get help']],
    [
      'How do sailors read the weather, and what they do when they are unsure',
      ['what, if anything, do you do when you are unsure'],
    ],
    [
      'How do dentists order supplies, what goes wrong, who helps them, and how does it affect their patients?',
      [
        'what, if anything, goes wrong',
        'who, if anybody, helps you',
        'how, if at all, does it affect your patients',
      ],
    ],
    [
      'How do riders choose a saddle? What do riders ask in the shop? Why do they change it?',
      ['what, if anything, do you ask in the shop', 'what, if anything, leads you to change it'],
    ],
    ['How do anglers plan a trip and which maps do they use?', ['which maps do you use']],
  ])('%s', (question, further) => {
    expect(usual(question)).toEqual(further)
  })
  test.each([
    'How do people choose and buy a tent?',
    'How and why do people change their doctor?',
    'How do people who rent and who own a dog find a flat?',
    'What do people do when they lose a key?',
  ])('nothing: %s', (question) => {
    expect(topicOf(question).further).toEqual([])
  })
  test.each([
    ['How do hikers pick boots, and what should we stock?', 'what should we stock'],
    ['What do members value and how can we serve them better?', 'how can we serve them better'],
    ['How do pupils revise, and what should a maker of an app do?', 'what should a maker of an app do'],
  ])('what is for whoever asked to decide is no question for participants: %s', (question, typed) => {
    expect(topicOf(question).further).toEqual([{ typed, put: null, isOurs: true }])
  })
  test('what is over is asked about as such', () => {
    const [first] = topicOf('How do parents choose a school, and what do they look at first?').further
    expect(first!.put!.past).toBe('what, if anything, did you look at first')
  })
  test('the topic is what is asked first, whatever is asked after it', () => {
    expect(topicOf('How do nurses hand over at shift change and what gets lost?').deed?.gerund).toBe(
      'handing over at shift change',
    )
  })
})

test.each([
  ['How do hobby photographers get advice?', 'getting advice about photography'],
  ['How do dog owners find help?', 'finding help with your dog'],
  ['How do people get advice?', 'getting advice'],
])('advice is about what is theirs: %s', (question, gerund) => {
  expect(topicOf(question).deed?.gerund).toBe(gerund)
})
