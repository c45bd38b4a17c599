import { describe, expect, test } from 'vitest'
import { readQuestion } from './read-question.ts'

const wordsOf = (question: string) => readQuestion(question).fact.words.map(({ word }) => word)

describe('what a question asks', () => {
  test.each([
    ['What do people say about hallucinations?', 'open'],
    ['How many people use Claude?', 'count'],
    ['What share of participants use AI to draft emails?', 'count'],
    ['Did anyone switch banks?', 'existence'],
    ['Is there anyone who lost their job?', 'existence'],
    ['Who uses Midjourney?', 'who'],
    ['Do more people use ChatGPT or Claude?', 'comparison'],
    ['What is the most common complaint?', 'superlative'],
    ['In how many interviews does the Kestrel ferry come up?', 'count'],
    ['In how many conversations is the ferry likened to a bus?', 'count'],
    ['Any good for mending a fence?', 'open'],
    ['Any baker among them?', 'existence'],
  ])('%s is %s', (question, kind) => {
    expect(readQuestion(question).kind).toBe(kind)
  })

  test('the words that matter are kept, with phrases as one', () => {
    expect(wordsOf('Did anyone lose their job because of AI?')).toEqual(['lose_their_job', 'ai'])
    expect(wordsOf('How many people bring up Grammarly?')).toEqual(['grammarly'])
  })

  test.each([
    ['Has anyone given their boat a name?', 'name'],
    ['What did they leave out of the harbour report?', 'report'],
    ['Do they keep a list of guests?', 'list'],
    ['Did anyone win a claim against the yard?', 'claim'],
  ])('what is told is a thing where it stands as one: %s', (question, thing) => {
    expect(wordsOf(question)).toContain(thing)
  })

  test.each([
    'How many report that the ferry is late?',
    'How many people name the ferry as a worry?',
    'Which of them list the ferry?',
    'What do people report about the ferry?',
    'Do any quote the ferry?',
  ])('and else it only tells: %s', (question) => {
    for (const verb of ['report', 'name', 'list', 'quote']) expect(wordsOf(question)).not.toContain(verb)
  })

  test.each([
    ['Do gardeners let it water the beds?', true],
    ['Has the guild taken a side?', true],
    ['Did anyone sell the boat?', true],
    ['Can it read a chart?', true],
    ['Any good for mending a fence?', false],
    ['How do gardeners water the beds?', false],
    ['What do people say about doing it?', false],
    ['How many do it?', false],
    ['Why is it done?', false],
  ])('a yes or a no is asked for: %s %s', (question, expected) => {
    expect(readQuestion(question).isYesOrNo).toBe(expected)
  })

  test('where somebody is looked for is no part of what is asked', () => {
    expect(wordsOf('Is there a harbour pilot in the set, and what do they say?')).not.toContain('set')
    expect(wordsOf('Did anyone play in the set of bells?')).toContain('set')
  })

  test.each([
    ['How many therapy clients refused it?', 'clients'],
    ['How many regular guests came back?', 'guests'],
    ['How many clients left?', 'clients'],
    ['How many therapists refused it?', undefined],
    ['How many clients mention the price?', undefined],
    ['How many careful buyers say it is dear?', undefined],
    ['How many harbour pilots use it?', undefined],
  ])('of whom nobody was heard a figure is asked for: %s', (question, noun) => {
    expect(readQuestion(question).wanted?.noun ?? undefined).toBe(noun)
  })

  test('a count has the people it is of', () => {
    const { conditions, fact } = readQuestion('How many of those who cancelled mention price?')
    expect(conditions.map(({ words }) => words[0]?.word)).toEqual(['cancelled'])
    expect(fact.words.map(({ word }) => word)).toEqual(['price'])
  })

  test('whom it is of may stand in front, and may be a kind of person', () => {
    const { conditions } = readQuestion('Among teachers, how many worry about cheating?')
    expect(conditions).toMatchObject([
      { isKindOfPerson: true, words: [{ word: 'teachers', class: 'person' }] },
    ])
  })

  test.each([
    ['How much do people pay per month?', 'money'],
    ['How many hours a week do people save?', 'duration'],
    ['What percentage of essays did they agree on?', 'percentage'],
    ['Which court decided the case?', 'name'],
    ['Which hospital does the porter work for?', 'name'],
    ['How many listeners did the songs reach?', 'quantity'],
    ['How often were the labels wrong?', 'frequency'],
    ['What score did the team get?', 'number'],
    ['How large was the fine that they paid?', 'money'],
    ['What is the first name of the assistant?', 'name'],
    ['What do people say about price?', null],
  ])('%s wants %s', (question, wanted) => {
    expect(readQuestion(question).wanted?.kind ?? null).toBe(wanted)
  })

  test.each([
    ['Did the dog’s fever go down?', true],
    ["Did pupils' results improve after the holidays?", true],
    ['Did anyone find a new job?', false],
    ['Do people trust it?', false],
    ['Why did the baker close?', false],
  ])('%s asks for what became of one thing: %s', (question, isOfOutcome) => {
    expect(readQuestion(question).isOfOutcome).toBe(isOfOutcome)
  })

  test('who was bothered is no kind of person, a nurse is', () => {
    expect(readQuestion('Among those bothered by noise, how many moved?').conditions).toMatchObject([
      { isKindOfPerson: false },
    ])
    expect(readQuestion('Among nurses, how many moved?').conditions).toMatchObject([{ isKindOfPerson: true }])
  })

  test('a negation is kept', () => {
    expect(readQuestion('How many people do not trust it?').fact.isNegated).toBe(true)
  })

  test('reads what is no question without failing', () => {
    for (const text of ['', '?', 'who', 'how many', '😀', 'among', 'x'.repeat(500)]) readQuestion(text)
  })
})

test.each([
  ['How many of the 500 mention Kestrel?', ['kestrel']],
  ['How many bakers etc. mention Kestrel?', ['kestrel']],
  ['In how many interviews does Kestrel Ferries come up?', ['kestrel_ferries']],
  ['Did the Kestrel (K-7) sell?', ['kestrel', 'k-7', 'sell']],
  ['Anyone doing touch-ups of doors?', ['doing', 'touch-ups', 'doors']],
])('of %s the words are %j', (question, expected) => {
  const { fact, conditions } = readQuestion(question)
  expect(fact.words.map(({ word }) => word)).toEqual(expected)
  expect(conditions).toEqual([])
})

test('what is done with a machine is no deed of their own', () => {
  expect(readQuestion('Is there anyone sorting shells with AI?').deed).toBeNull()
  expect(readQuestion('Is there anyone sorting shells by hand?').deed).not.toBeNull()
})
