import { describe, expect, it } from 'vitest'
import { readAnswer } from '../reading.ts'
import { endsOpen, isFinished, isOneThing } from './extent.ts'
import { findLead } from './leads.ts'
import { isPoint, signsOf, stakesOf } from './stakes.ts'
import { isRecurring, isThought } from './statement-kinds.ts'

/** What is on top of what could be quoted. */
const topOf = (text: string, question = 'How did it go with the allotment?') => {
  const { focuses } = readAnswer(text, { language: 'en', earlierWords: [], question })
  const top = focuses.find(({ kind }) => kind === 'clause' || kind === 'named')
  return top ? text.slice(top.start, top.end) : null
}

describe('what hangs on it', () => {
  it.each([
    ['The real reason was that nobody would look at my drawings.', 'We live near the canal.'],
    ['It drives me mad.', 'It was a Tuesday in May.'],
    ['I gave up on the choir.', 'I sat at the back of the hall.'],
    ['We ended up writing the orders on paper.', 'The shop has four windows.'],
    ['I nearly fell off the ladder.', 'Oh and the tea was nice.'],
    ['Nobody came to look.', 'It cost 45 pounds.'],
    ['It felt like being back at school.', 'I think it was about ten miles or so.'],
  ])('is more in “%s” than in “%s”', (telling, trivial) => {
    expect(stakesOf(telling)).toBeGreaterThan(0.1)
    expect(stakesOf(trivial)).toBeLessThan(0.01)
  })

  it('is said of the sentence before by one that points back at it', () => {
    const words = 'I read the letter on the stairs'
    expect(stakesOf(words, 'That’s what got me.')).toBeGreaterThan(stakesOf(words, 'Then I had lunch.') + 0.3)
  })

  it('is not an amount, and not a joke', () => {
    expect(stakesOf('I lost the keys, no word of a lie, in the pond')).toBeLessThan(
      stakesOf('I lost the keys'),
    )
    expect(isPoint('If I’m honest it was the noise')).toBe(true)
    expect(isPoint('It was the noise')).toBe(false)
  })

  it.each([
    [
      'We moved in March, into two rooms on the third floor. There is a shop below. The landlord kept the deposit for a year. I was furious, and that is what got me in the end.',
      /furious|that is what got me/,
    ],
    [
      'I bought it for 40 euros at the station. It was raining that day. After two weeks I gave up on it. The bag is blue.',
      /gave up on it/,
    ],
    [
      'The hall was cold and my brother drove us there. There were about thirty people. Nobody spoke to us the whole evening. We had soup.',
      /Nobody spoke to us/,
    ],
    [
      'It is a small office. If I’m honest the new manager is the reason I left. We had a coffee machine.',
      /the reason I left/,
    ],
  ])('puts it on top of what may be quoted', (text, top) => expect(topOf(text)).toMatch(top))

  it('never offers what they would rather not talk about, nor what they take back', () => {
    const text =
      'The rent was a shock for us. The neighbours were kind from the start. I’d rather not talk about the rent though.'
    expect(topOf(text)).not.toMatch(/rent/)
    expect(
      topOf('I chose it for the garden, I love gardens. So ignore what I said about the garden.'),
    ).toBeNull()
  })

  it.each([
    'I wrote all of it on my own just because it was quicker than waiting for the others to reply to me again.',
    'Since sometimes the others ring me up in the middle of the night, I sleep badly and I hate it by now.',
  ])('never cuts a clause in the middle: %s', (text) =>
    expect(topOf(text) ?? '').not.toMatch(/\bjust$|^since\b/i),
  )

  it('leaves “no one” whole', () =>
    expect(topOf('No one spoke to me, and that hurt me a lot.')).not.toMatch(/^one/))
})

describe('what they name outright', () => {
  it.each([
    ['About the bus? Nothing. Ask me about the goat', 'the goat'],
    ['wait, Olga is the good bit. The rest you know.', 'Olga'],
    ['That is not it. The main thing is Peter and the keys.', 'Peter and the keys'],
    ['You never asked about my apprentices, by the way', 'my apprentices'],
    ['the real reason was the smell at night, not the price', 'the smell at night'],
  ])('%s', (text, named) => {
    const lead = findLead(text)
    expect(lead && text.slice(lead.start, lead.end)).toBe(named)
  })

  it.each([
    'It is the main thing.',
    'That was the best part',
    'I was asked about the goat',
    'The main thing is to go',
  ])('is nothing in “%s”', (text) => expect(findLead(text)).toBeNull())
})

describe('how far an answer reaches', () => {
  it.each([
    'Bought it in May.',
    'The other cooks.',
    'I usually take the ferry on Mondays.',
    'Loud. Like I said.',
  ])('to one thing: %s', (text) => expect(isOneThing(text)).toBe(true))
  it.each([
    'Retired. Postman, 40 years.',
    'My phone, my sister, and a map',
    'The boat or the engine?',
    'I like it because it is quick',
    'We went in and they had closed',
    'Two of them broke. The shop sent new ones.',
  ])('to more than one: %s', (text) => expect(isOneThing(text)).toBe(false))

  it.each([
    'Thats it thats the story.',
    'No that’s all there is to that one.',
    'There’s no more to tell, it’s a hat.',
    'I’ve said. The letter. And Olga.',
    'I believe I just did.',
    'You just asked me that.',
    'Nothing’s missing, I wrote it myself.',
  ])('to its end: %s', (text) => expect(isFinished(text)).toBe(true))
  it.each([
    'That is all the more reason to go.',
    'I have told my boss about the mould.',
    'And then the rope broke.',
  ])('not to its end: %s', (text) => expect(isFinished(text)).toBe(false))

  it('breaks off where a story is announced, and not where it was told', () => {
    expect(endsOpen('We got to the harbour and the key was gone. That’s a whole other story.')).toBe(true)
    expect(endsOpen('We got to the harbour and went home.')).toBe(false)
  })
})

describe('a kind of statement', () => {
  it.each(['I think it is written for lawyers', 'It was probably the heat', 'They must be tired of us'])(
    'is a thought: %s',
    (text) => expect(isThought(text)).toBe(true),
  )
  it.each([
    'The cards were lovely',
    'I was scared',
    "It'd probably be in May",
    'I probably will go',
    'We left at noon',
    'I believe I just did.',
  ])('is none: %s', (text) => expect(isThought(text)).toBe(false))
  it('recurs only where they do it again and again', () => {
    expect(isRecurring('I water them every evening')).toBe(true)
    expect(isRecurring('I work for an exam board, always from home')).toBe(false)
    expect(isRecurring('Somebody else should do it')).toBe(false)
  })
})

it.each([
  ['So now I keep a list on paper behind the till.', 'workaround'],
  ['Nobody came for the whole of May.', 'trouble'],
  ['I gave up the stall in autumn.', 'turn'],
  ['It turned out that the key fits both doors.', 'surprise'],
] as const)('a sign of what it tells of: %s', (text, sign) => {
  expect(signsOf(text)).toContain(sign)
  expect(signsOf('The stall has a blue roof.').size).toBe(0)
})

it.each([
  ['Then my niece painted the box green.', 'Then I painted the box green.'],
  ['The weather was windy on the pier.', 'The ticket was torn on the pier.'],
  ['and the dog slept under the counter', 'and I slept under the counter'],
])('what is told of somebody beside them, or of the weather, counts less: %s', (aside, own) => {
  expect(stakesOf(aside)).toBeLessThan(stakesOf(own))
})

it.each([
  "Nobody's said that I am not.",
  'What nobody said was why.',
  'No one reads any of it.',
  'If you do not press it in time the shift goes to other people.',
  'Whoever complains gets the bad hours.',
  'On paper it is ten days.',
  'We took the same firm twice, and yes, I know.',
  "I'd never move in one go again.",
])('much hangs on what is said in few plain words: %s', (text) =>
  expect(stakesOf(text)).toBeGreaterThanOrEqual(0.2),
)

it.each([
  'The baker opens at six.',
  'We put it on the shelf.',
  'If you press it the door opens.',
  'Who comes first takes the window.',
  'I know the way.',
  'He reads the paper.',
  'Nobody was in the hall.',
  'The paper is in the drawer.',
])('and not on what only sounds like it: %s', (text) => expect(stakesOf(text)).toBeLessThan(0.2))
