import { describe, expect, it } from 'vitest'
import { firstReplies } from './first-replies.ts'
import { alternativesIn, asksYesOrNo, beginsWith, isOfFamily, rootOf } from './question-sides.ts'
import { type FirstReply, saidInAnswer } from './said-in-answer.ts'

const questions = [
  { key: 'use', wording: 'What do you take the ferry for on a normal morning?' },
  { key: 'mood', wording: 'When did the ferry leave you delighted or annoyed?' },
  { key: 'fear', wording: 'Are there days on which you would rather swim?' },
]
const reply = (questionKey: string, at: number, text: string): FirstReply => ({
  questionKey,
  participantId: `p${at}`,
  place: { interviewId: `i${at}`, turn: 1, turnRevision: 1 },
  text,
})
const each = (key: string, texts: readonly string[]) => texts.map((text, at) => reply(key, at, text))
const times = (count: number, text: string) => Array.from({ length: count }, () => text)

const replies = [
  ...each('use', [
    ...times(7, 'I carry my groceries across. The groceries are heavy.'),
    ...times(6, 'My commute to the office.'),
    ...times(7, 'Nothing in particular.'),
  ]),
  ...each('mood', [
    ...times(6, 'I was delighted with the crew.'),
    ...times(4, 'It annoyed me, the annoying queue.'),
    ...times(3, 'Delighted at first and annoyed later.'),
    ...times(7, 'I could not say.'),
  ]),
  ...each('fear', [
    ...times(6, 'Yes, I worry about the waves.'),
    ...times(9, "No, I don't worry about that."),
    ...times(5, 'Hard to tell.'),
  ]),
]
const said = saidInAnswer(questions, replies, 'turns')
const figures = (key: string) =>
  Object.fromEntries(said.get(key)!.map((figure) => [figure.key, figure.proportion.count]))

describe('what people say to a question', () => {
  it('names what other replies name less, each person once, over who replied', () => {
    const first = said.get('use')!.find(({ label }) => label === 'groceries')
    expect(first).toMatchObject({ label: 'groceries', proportion: { count: 7, of: 20 } })
    expect(first!.places[0]).toEqual({ interviewId: 'i0', turn: 1, turnRevision: 1, start: 0, end: 28 })
    expect(Object.values(figures('use')).every((count) => count >= 5)).toBe(true)
  })
  it('what they say that it is names their reason', () => {
    const why = each('use', [
      ...times(6, 'The bus is too expensive.'),
      ...times(5, 'It was always so crowded.'),
      ...times(5, 'Because it felt unsafe, not for the fare.'),
    ])
    const own = saidInAnswer(questions, [...why, ...replies.slice(20)], 'turns').get('use')!
    const named = own.filter(({ isBland }) => !isBland).map(({ label }) => label)
    expect(named).toEqual(expect.arrayContaining(['expensive', 'crowded', 'unsafe']))
  })
  it('marks a word of set phrases, and one that says where to: no hand and no back is spoken of', () => {
    const led = each('use', [
      ...times(4, 'On the other hand there were deckchairs.'),
      ...times(4, 'I had to hand over the deckchairs.'),
      ...times(8, 'Then I was back on the pier.'),
    ])
    const bland = (rows: FirstReply[]) =>
      Object.fromEntries(
        saidInAnswer(questions, [...rows, ...replies.slice(20)], 'turns')
          .get('use')!
          .map(({ label, isBland }) => [label, isBland ?? false]),
      )
    expect(bland(led)).toMatchObject({ hand: true, back: true, deckchairs: false })
    expect(bland(each('use', times(8, 'The saddle was bad for my hand.')))).toMatchObject({ hand: false })
  })
  it.each([
    ['paper', 'My notes are on paper.'],
    ['home', 'That I can go home.'],
    ['cash', 'I always pay cash.'],
    ['price', 'I get it at a low price.'],
  ])('a word that keeps its sense in a set phrase is what they name: %s', (word, text) => {
    const rows = each('use', times(8, text))
    const own = saidInAnswer(questions, [...rows, ...replies.slice(20)], 'turns').get('use')!
    const named = own.find(({ label }) => label.split(' ').includes(word))
    expect(named).toMatchObject({ proportion: { count: 8 } })
    expect(named).not.toHaveProperty('isBland')
  })
  it('marks the irregular form of a word that is named already', () => {
    const rows = each('use', [
      ...times(8, 'It serves me for writing.'),
      ...times(6, 'The postcards have to be written.'),
    ])
    const own = saidInAnswer(questions, [...rows, ...replies.slice(20)], 'turns').get('use')!
    const marked = Object.fromEntries(own.map(({ label, isBland }) => [label, isBland ?? false]))
    expect(marked).toMatchObject({ writing: false, written: true })
  })
  it('marks what is commoner here and names nothing by itself', () => {
    const bland = each('use', [
      ...times(6, 'It requires this.'),
      ...times(5, 'It is older.'),
      ...times(6, 'My groceries.'),
    ])
    const own = saidInAnswer(questions, [...bland, ...replies.slice(20)], 'turns').get('use')!
    const marked = Object.fromEntries(own.map(({ label, isBland }) => [label, isBland ?? false]))
    expect(marked).toEqual({ requires: true, older: true, groceries: false })
  })
  it('never counts the words of the question itself', () => {
    const again = each('use', times(20, 'I take the ferry in the morning.'))
    expect(saidInAnswer(questions, again, 'turns').get('use')).toEqual([])
  })
  it.each([
    'envision',
    'provision',
    'process',
    'mission',
    'business',
    'position',
    'series',
    'analysis',
    'crossing',
    'lesson',
  ])('counts no form of a word that the question holds: %s', (word) => {
    const asking = questions.with(0, { key: 'use', wording: `How would you describe the ${word} today?` })
    const again = each('use', times(20, `The ${word} is pleasant.`))
    const keys = saidInAnswer(asking, [...again, ...replies.slice(20)], 'turns').get('use')!
    expect(keys.map(({ label }) => label)).toEqual(['pleasant'])
  })
  it('names what is said as one thing whole, and what is not by its word', () => {
    const labels = (texts: readonly string[]) =>
      saidInAnswer(questions, [...each('use', texts), ...replies.slice(20)], 'turns')
        .get('use')!
        .map(({ label }) => label)
    expect(labels(times(9, 'I go back and forth.'))).toContain('back and forth')
    expect(labels(times(9, 'I go back and forth.'))).not.toContain('forth')
    expect(labels(times(9, 'I buy pounds of fish there.'))).toContain('pounds of fish')
    const apart = ['crates and ropes', 'crates and pots', 'crates and nets', 'crates and mail']
    const mixed = labels([...apart, ...apart, ...apart].map((what) => `My ${what}.`))
    expect(mixed).toContain('crates')
  })
  it('tells who takes one side, the other or both', () => {
    expect(figures('mood')).toMatchObject({ 'side:0': 6, 'side:1': 4, 'side:both': 3 })
  })
  it('tells yes from no, and who denies a word from who says it', () => {
    const own = figures('fear')
    expect(own).toMatchObject({ yes: 6, no: 9 })
    const worry = Object.entries(own).filter(([key]) => key.endsWith(rootOf('worry')))
    expect(Object.fromEntries(worry.map(([key, count]) => [key.split(':')[0], count]))).toEqual({
      word: 6,
      denied: 9,
    })
  })
  it('says nothing of yes and no where few begin with either', () => {
    const few = [...each('fear', ['Yes.', 'No.', ...times(10, 'It depends on the tide.')])]
    expect(
      saidInAnswer(questions, few, 'turns')
        .get('fear')!
        .map(({ key }) => key),
    ).not.toContain('yes')
  })
})

describe('what a question lets people choose between', () => {
  it('is two clauses or two ways to be, and not two things to speak of', () => {
    expect(alternativesIn('Do you cook together, or do you order meals alone?')).toEqual([
      ['cook', 'together'],
      ['order', 'meals', 'alone'],
    ])
    expect(alternativesIn('Was it delighted or annoyed that you left?')).toEqual([['delighted'], ['annoyed']])
    expect(alternativesIn('How did your neighbours or your village change it?')).toBeNull()
    expect(alternativesIn('What did you do?')).toBeNull()
  })
  it('is yes or no where a request is none', () => {
    expect(asksYesOrNo('Are there days on which you stay?')).toBe(true)
    expect(asksYesOrNo('Could you tell me about your day?')).toBe(false)
    expect(asksYesOrNo('What are the days on which you stay?')).toBe(false)
    expect(['Yeah, often', 'Not really', 'It depends'].map(beginsWith)).toEqual(['yes', 'no', null])
  })
  it.each([
    [
      'yes',
      [
        'Absolutely.',
        'Of course, daily',
        'Yes, no doubt',
        'Yes, no questions',
        'Yes, but not always',
        'Sure thing',
        'Yup',
      ],
    ],
    ['yes', ['I do', 'I do worry at night', 'There are', 'There are a few', 'Definitely, not only at night']],
    ['no', ['Absolutely not.', 'Definitely not, I would hate it', 'Of course not.', 'Certainly not']],
    [
      'no',
      ['Surely not', 'Probably not', "I do n't", "I don't worry", 'There are not', "There aren't", 'Nope'],
    ],
    ['no', ['No, no doubt about it', 'No questions', 'None', 'There are no such days']],
  ] as const)('hears %s in %j', (which, said) => {
    expect(said.map((text) => [text, beginsWith(text)])).toEqual(said.map((text) => [text, which]))
  })
  it.each([
    [
      'Years ago I stopped.',
      'Yesterday I did.',
      'Surely',
      'Nobody knows',
      'Nothing',
      'Northern ferries',
      'Obviously there was fear',
    ],
    ['Yes and no', 'No and yes', 'Yeah no', 'Yes or no, it depends'],
    ['No doubt, I do', 'Not only that, I love it', 'No problem', 'Not just on Mondays'],
    ['Not sure', 'I don’t know', 'No idea', 'I do my washing on Mondays', 'Never mind', 'I do hardly'],
  ])('hears neither in what is another word, both, or open: %s', (...said) => {
    expect(said.map((text) => [text, beginsWith(text)])).toEqual(said.map((text) => [text, null]))
  })
  it('has no figures where nobody replied', () => {
    expect(saidInAnswer(questions, [], 'turns').get('fear')).toEqual([])
  })
  it('finds forms of one word, over kinds of words', () => {
    expect(isOfFamily(rootOf('delegating'), rootOf('delegation'))).toBe(true)
    expect(isOfFamily(rootOf('delegate'), rootOf('delight'))).toBe(false)
  })
})

describe('the first reply', () => {
  it('is the first turn of a person under each question', () => {
    const turn = (interviewId: string, at: number, text: string | null) =>
      ({
        interviewId,
        turn: at,
        turnRevision: 1,
        role: at % 2 === 0 ? 'interviewer' : 'participant',
        text,
      }) as Parameters<typeof firstReplies>[0][number]
    const found = firstReplies(
      [
        turn('a', 0, 'Why?'),
        turn('a', 1, 'First.'),
        turn('a', 3, 'Second.'),
        turn('b', 1, 'Again, by the same person.'),
        turn('c', 1, null),
        turn('d', 1, 'Nobody known.'),
      ],
      new Map([
        ['a', 'p1'],
        ['b', 'p1'],
        ['c', 'p2'],
      ]),
      () => 'why',
    )
    expect(found.map(({ text }) => text)).toEqual(['First.'])
  })
})
