import { describe, expect, test } from 'vitest'
import { StudyContextSchema } from '../../model.ts'
import { readTopic } from './read-topic.ts'

const topicOf = (question: string, context: { company?: string; product?: string } = {}) =>
  readTopic(question, StudyContextSchema.parse(context))

describe('what people do, in the forms that questions need', () => {
  test.each([
    ['How do small restaurants choose a POS system?', 'chose a POS system', 'choosing a POS system'],
    [
      'How do first-time buyers find and choose a broker?',
      'found and chose a broker',
      'finding and choosing a broker',
    ],
    [
      'understand how freelancers keep track of their invoices',
      'kept track of your invoices',
      'keeping track of your invoices',
    ],
    ['What makes subscribers cancel in the first 90 days', 'cancelled', 'cancelling'],
    [
      'How easy is it to return a parcel with our lockers?',
      'returned a parcel with the lockers',
      'returning a parcel with the lockers',
    ],
    [
      'What goes wrong when drivers pair their phones with the car?',
      'paired your phone with the car',
      'pairing your phone with the car',
    ],
    [
      'What steps do couples take from the first idea to booking a venue?',
      'booked a venue',
      'booking a venue',
    ],
    ['How might we help people sleep better?', 'slept', 'sleeping'],
    ['Track what runners eat during a training week', 'ate', 'eating'],
    [
      'WHY ARE PEOPLE CANCELLING THEIR GYM MEMBERSHIP IN FEBRUARY?',
      'cancelled your gym membership',
      'cancelling your gym membership',
    ],
  ])('%s', (question, past, gerund) => {
    expect(topicOf(question).deed).toMatchObject({ past, gerund })
  })

  test.each([
    'How do dentists who run their own practice and have few employees choose, buy and use software?',
    'Can new users find their way around the checkout?',
    'How do nurses feel about the new shift schedule?',
    'Should we launch a night bus?',
    'coffee',
  ])('none is better than a wrong one: %s', (question) => {
    expect(topicOf(question).deed).toBeNull()
  })
})

describe('what it is about', () => {
  test.each([
    ['usability of the new dashboard', 'the new dashboard'],
    ['Concept test: silent hotel rooms', 'silent hotel rooms'],
    ['Should we launch a night bus for hospital staff?', 'a night bus for hospital staff'],
    ['How do people react to our idea of a repair subscription?', 'a repair subscription'],
    ['Is 12 euros a month too expensive for our language course?', 'the language course'],
    ['How satisfied are patients with our booking line?', 'the booking line'],
    ['What problems do landlords have with repairs?', 'repairs'],
    ['Is our onboarding too hard?', 'the onboarding'],
    ['Is the new checkout confusing for older people?', 'the new checkout'],
    ['How much is a tea box worth to offices?', 'a tea box'],
    ['What keeps kitchen staff from reporting accidents?', 'accidents'],
    ['Why do people give up learning a language with our app after a few weeks?', 'the app'],
    ['Is there interest in a monthly box of local cheese?', 'a monthly box of local cheese'],
  ])('%s', (question, thing) => {
    expect(topicOf(question).thing).toBe(thing)
  })

  test.each([
    'What drives our NPS down in the north region?',
    'Why did we lose the last twelve deals to a cheaper competitor?',
    'How is our brand seen by people under 30?',
    'pain points of freelance translators',
    '?',
  ])('no word of the researchers, nor the people asked, becomes a thing: %s', (question) => {
    expect(topicOf(question).thing).toBeNull()
  })
})

describe('whom it is about', () => {
  test.each([
    ['How do nurses feel about the new shift schedule?', 'nurses'],
    ['pain points of freelance translators', 'freelance translators'],
    ['How do IT managers pick a vendor?', 'IT managers'],
    ['How does the new ad come across to parents?', null],
    ['How do snacking habits change?', null],
  ])('%s', (question, who) => {
    expect(topicOf(question).who).toBe(who)
  })
})

describe('names', () => {
  test.each([
    [{ product: 'Figbox, a weekly meal kit' }, 'Figbox'],
    [{ company: 'Oakhurst Bank' }, 'Oakhurst Bank'],
    [{ product: 'a weekly meal kit', company: 'Figbox' }, 'Figbox'],
    [{ product: 'An app that helps people to keep plants alive' }, null],
    [{}, null],
  ])('of %j is %s', (context, name) => {
    expect(topicOf('Why do people leave?', context).name).toBe(name)
  })
  test('are read from the question where they are called so', () => {
    expect(topicOf('What comes to mind when people hear the name Brindle & Co?').name).toBe('Brindle & Co')
    expect(topicOf('How is Pell & Marsh perceived by gardeners?').name).toBe('Pell & Marsh')
    expect(topicOf('How is our bank seen by students?').name).toBeNull()
    expect(topicOf('WHAT DO PEOPLE THINK OF THE BRAND X').name).toBeNull()
  })
  test('stand in for "us"', () => {
    expect(topicOf('Why do customers leave us?', { company: 'Figbox' }).deed?.base).toBe('leave Figbox')
    expect(topicOf('Why do customers leave us?').deed?.base).toBe('leave the company')
  })
})

test('of a pasted brief the sentence that asks is read', () => {
  const brief =
    'Background: we sell kits. Orders fell in spring. Finance thinks it is the price. Goal: find out how families plan their meals. We will redesign the app.'
  expect(topicOf(brief)).toMatchObject({ who: 'families', deed: { past: 'planned your meals' } })
})

test.each([
  ['Warum kündigen Kunden?', false],
  ['¿Por qué eligen otra marca?', false],
  ['どうして解約するのですか', false],
  ['Why do customers leave?', true],
  ['coffee', true],
])('"%s" is English: %s', (question, isEnglish) => {
  expect(topicOf(question).isEnglish).toBe(isEnglish)
})
