import { expect, it } from 'vitest'
import { answerAs } from './answer-as.ts'
import { personFrom } from './cut-facts.ts'
import { baker, factsSaying } from './invented-person.fixture.ts'
import { blankMemory, type Memory, type RehearsedReply, rehearsalVersion, type Temper } from './model.ts'

const plain: Temper = { probingBonus: 0, praisePenalty: false }
const planning = 'How do you plan your mornings?'
const seeds = Array.from({ length: 40 }, (_, seed) => seed)

function talk(utterances: string[], temper = plain, seed = 1): RehearsedReply[] {
  let memory: Memory = blankMemory
  return utterances.map((utterance) => {
    const answered = answerAs({ person: baker, temper, seed }, memory, utterance)
    memory = answered.memory
    return answered.reply
  })
}

const factsTold = (replies: RehearsedReply[]) => replies.flatMap(({ facts }) => facts)
/** All over the seeds: an average without chance in it. */
const toldOverSeeds = (utterances: string[], temper: Temper) =>
  seeds.flatMap((seed) => factsTold(talk(utterances, temper, seed))).length

it('the same seed gives the same answers, another one may not', () => {
  const all = [planning, 'What about those orders on the whiteboard?']
  const half = { ...plain, probingBonus: 0.5 }
  expect(talk(all, half, 3)).toEqual(talk(all, half, 3))
  expect(new Set(seeds.map((seed) => JSON.stringify(talk(all, half, seed)))).size).toBeGreaterThan(1)
})

it('a question is answered briefly, with the nearest facts, in their own words', () => {
  const [reply] = talk(['What about the whiteboard for orders?'])
  expect(reply!.kind).toBe('answered')
  expect(reply!.facts).toHaveLength(2)
  expect(reply!.text).toContain('I write the orders on a whiteboard.')
  expect(reply!.facts).toEqual(factsSaying('whiteboard'))
})

it('a question that they were once asked is known again, however plain its words', () => {
  const person = personFrom({
    personId: 'p',
    turns: [
      { role: 'interviewer', text: 'How do you get around now?' },
      { role: 'participant', text: 'The ferry takes me across. My brother lends me his bicycle.' },
      { role: 'interviewer', text: 'What else?' },
      { role: 'participant', text: 'The harbour smells of tar.' },
    ],
  })
  const { memory } = answerAs({ person, temper: plain, seed: 1 }, blankMemory, 'What about the tar?')
  const { reply } = answerAs(
    { person, temper: plain, seed: 1 },
    memory,
    'Thank you. How do you get around now?',
  )
  expect(reply.kind).toBe('answered')
  expect(reply.facts[0]).toBe(0)
})

it('nothing near the question is nothing said', () => {
  expect(talk(['How is the weather in Lisbon?'])[0]).toMatchObject({ kind: 'nothing_near', facts: [] })
})

it('a follow-up brings out a neighbour, until none is left', () => {
  const replies = talk([planning, 'What else?', 'What else?', 'What else?'])
  expect(replies.map(({ kind }) => kind)).toEqual(['answered', 'added', 'added', 'nothing_more'])
  expect(factsTold(replies)).toEqual([0, 1, 2, 3])
})

it('the rules are those of version 3: a change that shows here is a new version', () => {
  const half = { probingBonus: 0.5, praisePenalty: true }
  const replies = talk(
    [
      planning,
      'What about those orders on the whiteboard?',
      'Wonderful! What else?',
      'What do customers complain about? And why?',
      'What do customers complain about?',
      'Tell me more.',
      planning,
    ],
    half,
    11,
  )
  expect(rehearsalVersion).toBe(3)
  expect(replies.map(({ kind, facts }) => `${kind} ${facts.join(' ')}`.trim())).toEqual([
    'answered 0 1',
    'added 2',
    'added 3',
    'which_of_two',
    'answered 4 5',
    'added 6',
    'asked_again',
  ])
})

it('nothing is ever told twice', () => {
  for (const seed of seeds) {
    const told = factsTold(
      talk(
        [planning, 'What else?', 'What do customers complain about?', 'And then?'],
        { probingBonus: 1, praisePenalty: true },
        seed,
      ),
    )
    expect(new Set(told).size).toBe(told.length)
  }
})

it('without a bonus a follow-up on their words brings out what "tell me more" does', () => {
  for (const seed of seeds) {
    const more = talk([planning, 'Tell me more.'], plain, seed)
    const taken = talk([planning, 'What about those orders on the whiteboard?'], plain, seed)
    expect(taken[1]!.facts).toEqual(more[1]!.facts)
  }
})

it('with a bonus a follow-up on their words brings out more, and "tell me more" does not', () => {
  const onTheirWords = [planning, 'What about those orders on the whiteboard?']
  const [none, half, full] = [0, 0.5, 1].map((probingBonus) =>
    toldOverSeeds(onTheirWords, { ...plain, probingBonus }),
  )
  expect(half).toBeGreaterThan(none!)
  expect(full).toBe(none! + seeds.length)
  const generic = [planning, 'Tell me more.']
  expect(toldOverSeeds(generic, { ...plain, probingBonus: 1 })).toBe(toldOverSeeds(generic, plain))
})

it('the words that are taken up reach what was said elsewhere', () => {
  const replies = talk([planning, 'What about those orders on the whiteboard?'], {
    ...plain,
    probingBonus: 1,
  })
  expect(replies[1]!.text).toContain('A whiteboard near the door')
})

it('two questions at once are asked back, and the question stays open', () => {
  const replies = talk([`${planning} What do customers complain about?`, planning])
  expect(replies[0]).toMatchObject({ kind: 'which_of_two', facts: [] })
  expect(replies[1]!.kind).toBe('answered')
})

it('a question that was answered is not answered again', () => {
  expect(talk([planning, 'How do you plan your mornings then?'])[1]).toMatchObject({
    kind: 'asked_again',
    facts: [],
  })
})

it('asked in other words about what is all told, they say so', () => {
  const replies = talk([
    'What about the shutters?',
    'What do customers complain about?',
    'Which shutters are opened?',
  ])
  expect(replies.map(({ kind }) => kind)).toEqual(['answered', 'answered', 'said_already'])
})

it('after nothing came to mind, "tell me more" brings out nothing', () => {
  expect(talk(['How is the weather in Lisbon?', 'Tell me more.'])[1]!.kind).toBe('nothing_more')
})

it('praise and pressure shorten what follows where the penalty holds, and only there', () => {
  const praised = [
    "That's a great question. How do you plan your mornings?",
    'Wonderful! What else?',
    'Surely there is more?',
  ]
  const strict = { ...plain, praisePenalty: true }
  expect(toldOverSeeds(praised, strict)).toBeLessThan(toldOverSeeds(praised, plain))
  const neutral = [planning, 'What else?', 'What else?']
  expect(toldOverSeeds(neutral, strict)).toBe(toldOverSeeds(neutral, plain))
})
