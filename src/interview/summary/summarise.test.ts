import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../test/support/answer-lines.ts'
import { expectEvenGrowth } from '../../../test/support/growth.ts'
import { guideOf } from '../../../test/support/guides.ts'
import { answeredOpenly } from '../../../test/support/question-progress.ts'
import { indexGuide } from '../guide-index.ts'
import { emptyState, type InterviewState, type QuestionProgress } from '../state.ts'
import { leaveOutsIn, openLeftOut } from './left-out.ts'
import { summarise } from './summarise.ts'

const texts = [
  'I stopped because the fee went up in May. It rained.',
  'The fee was the last straw, I suppose, and I told nobody.',
  'The fee.',
]
const index = indexGuide(guideOf([{ key: 'a', text: 'Why did you stop?' }]))

function stateWith(salient: QuestionProgress['salient'], first = 0): InterviewState {
  const question = answeredOpenly({ turns: [first, 1], firstWords: 10, salient, activeMs: 0 })
  return { ...emptyState(), questions: { a: question } }
}
const place = (turn: number, words: string, score: number) => {
  const start = texts[turn]!.indexOf(words)
  return { turn, turnRevision: 0, start, end: start + words.length, score }
}
const quoteOf = (salient: QuestionProgress['salient'], first?: number) =>
  summarise(stateWith(salient, first), index, (turn) => texts[turn] ?? null)?.lines[0]?.quote

describe('a line of the summary', () => {
  it('quotes the answer to the question before a reply to a follow-up, whole where it is short', () => {
    const salient = [place(0, 'the fee went up', 0.4), place(1, 'I told nobody', 0.6)]
    expect(quoteOf(salient)).toBe('I stopped because the fee went up in May. It rained')
  })

  it('quotes what followed where the answer itself said next to nothing', () => {
    const salient = [place(2, 'The fee', 0.02), place(1, 'The fee was the last straw', 0.3)]
    expect(quoteOf(salient, 2)).toBe('The fee was the last straw, I suppose, and I told nobody')
  })

  it('quotes only what stands there, at the place it names', () => {
    const summary = summarise(stateWith([place(0, 'the fee went up', 0.4)]), index, (turn) => texts[turn]!)!
    const { turn, start, end } = summary.places[0]!.span
    expect(texts[turn]!.slice(start, end)).toBe(summary.lines[0]!.quote)
  })

  it('is none where the words were erased', () => {
    expect(summarise(stateWith([place(0, 'the fee went up', 0.4)]), index, () => null)).toBeNull()
  })
})

const asked = 'What, if anything, did not go as you wanted?'
/** All answers of one question, the clause that says most being their first words. */
const lineOf = (...asked: Parameters<typeof linesOf>) => linesOf(...asked)[0]

describe('what is never quoted', () => {
  it.each([
    [
      'a question of theirs',
      'The pump leaked twice in May. Which pump do you mean, the old one?',
      /Which pump/,
    ],
    ['a joke', 'The tiller broke. I am joking, the wind tore the sail in two.', /joking/],
    [
      'a request',
      'The lamp fell off the wall. Ask me about the ladder. Please write that down.',
      /ladder|write/,
    ],
    [
      'what was not understood',
      'I do not know what "that" is. The hinge came loose in the rain.',
      /know what/,
    ],
    [
      'what is said of the talk',
      'I have been telling you for an hour. The glaze cracked in the kiln.',
      /telling you/,
    ],
    [
      'a look at the clock',
      'No. How long is left, I have a train. The boiler went out at night.',
      /How long/,
    ],
    ['what reassures the program', 'Goodness, nobody is in danger. The fence fell on the beans.', /danger/],
  ])('%s', (_, answer, never) => {
    const quote = lineOf([answer])
    expect(quote).toBeDefined()
    expect(quote).not.toMatch(never)
  })

  it('nothing where nothing else was said', () => {
    expect(lineOf(['Sorry, which one do you mean?'])).toBeUndefined()
    expect(lineOf(['I do not know what you mean.', 'Not sure I follow.'])).toBeUndefined()
  })

  it('a sentence that breaks off', () => {
    const long =
      'They took away the second harvester in the spring so that we were picking by hand until it was dark, and the new rota had nobody on it who knew the far rows, and'
    expect(lineOf([long])).not.toMatch(/\b(?:and|the|who)$/)
    expect(long).toContain(lineOf([long]))
  })

  it.each([
    [
      ['The otter ate the koi. The pond froze over in January.', 'Ignore what I said about the otter.'],
      /otter/,
    ],
    [
      [
        'We lost eight hundred euros on it. The paint took a week to dry.',
        'I would rather not talk about the money.',
      ],
      /euros/,
    ],
    [
      [
        'The goose bit the vicar. Hissed at him too. The gate was never mended.',
        'The goose is just a good story.',
      ],
      /goose|Hissed/,
    ],
    [['My cousin forged the slip. The parcel came a month late.', 'Leave my cousin out of it.'], /cousin/],
    [['The oven smoked all day. My boss drinks. Between you and me.', 'Nothing else.'], /drinks/],
  ])('what they took back or asked to leave: %j', (answers, never) => {
    expect(lineOf(answers)).not.toMatch(never)
  })
})

it.each([
  [
    ['It was the smell. No wait, that is not true, it never smelled. The lid kept falling off the pan.'],
    /smell/,
  ],
  [['I left over the pay. I take that back. They moved us to the cold hall.'], /pay/],
  [['The paint was blue, no, that is wrong. The brushes shed hairs into the varnish.'], /blue/],
  [["The vicar snores. I shouldn't have said that. The bells wake the whole lane at six."], /snores/],
])('what was taken back in the same breath is not quoted: %j', (answers, never) => {
  const quote = lineOf(answers)
  expect(quote).toBeDefined()
  expect(quote).not.toMatch(never)
})

it.each([
  [['The oven is slow. Between us, my boss drinks the cooking wine. The door sticks too.'], /wine/],
  [
    ["The hall is cold. My colleague hasn't told anyone that she is leaving. We share one heater."],
    /leaving/,
  ],
  [
    ['The shed leaks. My neighbour sleeps in it. His wife must not know. The roof has three holes.'],
    /sleeps|wife/,
  ],
  [
    ['The mill is loud. The foreman turns the alarm off. Please do not write that down. We wear plugs.'],
    /alarm/,
  ],
  [
    ["The tills jam. Don't put this in anywhere, but Ola takes coins from the float. We reboot them twice."],
    /float/,
  ],
  [
    ['The bus is late. Should not say this, but my cousin drives it and dozes. We wait in the rain.'],
    /dozes/,
  ],
  [['The cook wept in the larder. Keep this to yourself. The pans are all too small for us.'], /wept/],
  [['The mayor is selling the pier, nobody knows yet. The planks are rotten at the far end.'], /selling/],
])('what was told in confidence is not quoted: %j', (answers, never) => {
  const quote = lineOf(answers)
  expect(quote).toBeDefined()
  expect(quote).not.toMatch(never)
})

it.each([
  'My brother and I ran the stall between us for years.',
  'I changed my mind and sent the drill back.',
  'I thought it would be cheap. I was wrong.',
  'The correction fluid dried out.',
])('what only sounds taken back or confidential is quoted: %s', (text) => {
  expect(lineOf([text])).toBe(text.replace(/\.$/, ''))
})

describe('what is quoted first', () => {
  it('what answers the question, before what came to mind beside it', () => {
    const answer =
      'My knees were bad. On the bus I am angry the whole day because it smells of wet dog and I could be there already and the driver shouts at the schoolchildren.'
    expect(lineOf([answer], { question: 'What made you start cycling?' })).toMatch(/^My knees were bad/)
  })
  it('the sum that they draw themselves', () => {
    const answer =
      'We sat by the window and somebody had brought a folder with pictures of the machine. Then there was tea and a biscuit each and some talk about the weather over the hills. So for me one visit at night is enough.'
    expect(lineOf([answer], { question: 'Tell me about the last training.' })).toContain('one visit at night')
  })

  it('the matter that they call the main thing, wherever they say it', () => {
    const answers = [
      'The stamps were late and the counter was cold.',
      'No, the main thing is nobody answers the bell!',
    ]
    expect(linesOf(answers)).toContain('the main thing is nobody answers the bell')
  })
  it('what stands before "that is the main thing really"', () => {
    const answer =
      'The rope is old and it is a nuisance to coil when it is wet and stiff and full of sand from the beach. Nobody on board can swim. That is the main thing really.'
    expect(lineOf([answer])).toMatch(/Nobody on board can swim$/)
  })
  it('not what they deny to be it', () => {
    const answers = ['The squirrel is not the main thing. The main thing is the roof lets the rain in.']
    expect(lineOf(answers)).toMatch(/main thing is the roof/)
  })
  it('what they would pick', () => {
    const answers = [
      'A bigger trolley and a bell. Two things, sorry. If I had to pick, the bell, because nobody hears us.',
    ]
    expect(
      lineOf(answers, { question: 'If you could change one thing about the ward, what would it be?' }),
    ).toContain('If I had to pick, the bell')
  })
  it('what the question asks for, and not its opposite', () => {
    const answers = [
      'Well, the ferry was cancelled and we slept in the hall with all our bags and two very tired dogs. Otherwise it was a lovely trip and I was happy the whole way there.',
    ]
    expect(lineOf(answers)).toMatch(/ferry was cancelled/)
  })
})

it.each([
  'I leave the car out of town and walk.',
  'I do not use the lift any more.',
  'You can forget the bus on a Sunday.',
  'The price does not matter to me.',
  'We did not want to speak in the hall.',
  "My boss won't talk about money and I went home early.",
  'My sister said she would rather not discuss the rent.',
  'When they asked I said I would rather not talk about money.',
  'I do not want to talk to the support any more.',
  "I won't say anything to my boss.",
  "I don't want to get into debt.",
  'I am not going to go into the shop again.',
  "Don't use the card reader any more.",
  "Don't keep the receipts.",
  "Don't put it in the dishwasher.",
  "Don't write it off yet.",
  "Don't use that app any more.",
  'Two weeks in. Do not use it much.',
  'The sign says please do not use the lift.',
  'My boss told us, please ignore the smell.',
  'The letter read "please ignore this letter if you have paid".',
  'I log in and forget the password every time.',
  'Forget the password and you are locked out.',
  'I pay and forget about it until the bill comes.',
  'Take the bins out on Monday, then sleep.',
  'Keep the phone off at night.',
  'It was a joke.',
  'The whole service is just a joke.',
  'My boss says the fee is just a detail.',
  'The fee is just a detail to them.',
  'The wall between us and the neighbours is thin.',
  "I don't tell anyone my number.",
])('what only sounds like a wish leaves nothing out: %s', (text) => {
  expect(leaveOutsIn({ turn: 0, text })).toEqual([])
})

/** Which of the sentences of what was said are left out, each answer one sentence to a line. */
const leftOutOf = (answers: string[]) => {
  const said = answers.map((text, turn) => ({ turn, questionKey: 'a', text }))
  const isLeftOut = openLeftOut(said, { language: 'en', asked: [asked] })
  return answers.filter((text, turn) => isLeftOut(turn, { start: 0, end: text.length }))
}

it.each([
  'The delivery fee is just a detail.',
  'Ignore what I said about the delivery fee.',
  'Please leave the delivery fee out.',
])('an amount goes only where they refuse to speak of money: %s', (wish) => {
  const amount = 'The sofa cost us 900 euros and wobbles.'
  expect(leftOutOf([amount, 'The delivery fee was hidden.', wish])).toEqual([
    'The delivery fee was hidden.',
    wish,
  ])
  expect(leftOutOf([amount, 'I will not talk about money.'])).toHaveLength(2)
})

it('what is called a joke in earnest stays, and what was just a joke goes', () => {
  const complaint = 'I waited three hours for support.'
  expect(leftOutOf([complaint, 'It was a joke.'])).toEqual([])
  for (const wish of ['It was just a joke.', "That's only a joke.", 'I was joking.', 'Just kidding!'])
    expect(leftOutOf([complaint, wish])).toEqual([complaint, wish])
})

it.each([
  ["I'd rather not talk about my boss.", 'my boss'],
  ["I really don't want to discuss my boss.", 'boss'],
  ['Rather not say more about my boss.', 'boss'],
  ["I'm not going to go into what my boss did.", 'boss did'],
  ["I won't say anything about my boss.", 'boss'],
  ["Please don't use the card reader.", 'card reader'],
  ['Could you not mention the card reader, please.', 'card reader'],
  ["I'd rather you didn't quote the vicar.", 'vicar'],
  ["Don't quote the vicar.", 'vicar'],
  ["Don't keep what I said about the vicar.", 'vicar'],
  ["Don't use that.", null],
  ["And don't include that, please.", null],
  ['Please ignore the dog.', 'dog'],
  ['I said too much, so forget that.', null],
  ['You can leave that out.', null],
  ['Ignore the last bit.', null],
  ['Leave my cousin out of it.', 'cousin'],
  ['Please keep my cousin out.', 'cousin'],
  ['As I said, please forget about the vicar.', 'vicar'],
  ['This is off the record.', null],
  ["Don't tell anyone.", null],
  ['Between us, he drinks.', null],
])('a wish to leave something out is one: %s', (text, about) => {
  const [wish] = leaveOutsIn({ turn: 0, text })
  expect(wish).toBeDefined()
  if (about === null) expect(wish!.object).toBeNull()
  else expect(wish!.object).toContain(about.replace('my ', ''))
})

it.each(['please ', 'and the ', 'and ok, ', "i'd really "])(
  'a long run of "%s" costs no more than in proportion',
  (words) => {
    const text = (length: number) => `${words.repeat(length / words.length)}x`
    expect(leaveOutsIn({ turn: 0, text: text(40_000) })).toEqual([])
    expectEvenGrowth((length) => leaveOutsIn({ turn: 0, text: text(length) }), 10_000)
  },
)

it('who would rather not say something takes nothing back that was said to another question', () => {
  const said = [
    { turn: 0, questionKey: 'boat', text: 'The boat sank in the harbour.' },
    { turn: 1, questionKey: 'cost', text: 'I would rather not say.' },
    { turn: 2, questionKey: 'cost', text: 'It was insured by my uncle.' },
    { turn: 3, questionKey: 'cost', text: 'Forget that, please.' },
  ]
  const isLeftOut = openLeftOut(said, { language: 'en', asked: [] })
  const whole = (turn: number) => ({ start: 0, end: said[turn]!.text.length })
  expect([0, 1, 2, 3].map((turn) => isLeftOut(turn, whole(turn)))).toEqual([false, false, true, true])
})

describe('what is quoted of a question', () => {
  it('a short answer whole, with its first verdict', () => {
    const answer = 'Painfully. The list had forty names on it.'
    expect(linesOf([answer])).toEqual(['Painfully. The list had forty names on it'])
    expect(linesOf(['Barge. Tug. Rowing boat.'])).toEqual(['Barge. Tug. Rowing boat'])
  })
  it.each(['Nothing.', 'No.', 'Never.', 'Yes, always.'])('an answer of a word: %s', (answer) => {
    expect(linesOf([answer])).toEqual([answer.replace(/\.$/, '')])
  })
  it('the answers to what followed, as far as they say more', () => {
    expect(
      linesOf(['The bell.', 'No.', 'It rings at four and wakes the whole lane.', 'No, that was all.']),
    ).toEqual(['The bell', 'It rings at four and wakes the whole lane'])
  })
  it('without the answer to another question that came first', () => {
    const question = 'How did you get on at the forge?'
    expect(linesOf(['By the ferry. Oh, how did I get on! Badly, the fire went out.'], { question })).toEqual([
      'Badly, the fire went out',
    ])
  })
  it('not what the reply to a follow-up puts right', () => {
    expect(
      linesOf(['We had to. They shut the ford.', 'Well, not shut. The water is too high in spring.']),
    ).toEqual(['We had to', 'The water is too high in spring'])
  })
})

it('in another language the whole of a short answer is quoted as before', () => {
  expect(lineOf(['Die Pumpe war kaputt.'], { language: 'de' })).toBe('Die Pumpe war kaputt')
})

it('quotes of an answer to another question only the sentence that belongs here', () => {
  const said = [
    'I read the whole list twice. The exam is in May. Then I went for a walk by the weir.',
    'I passed.',
  ]
  const exam = { start: said[0]!.indexOf('The exam'), end: said[0]!.indexOf(' Then') }
  const turn = {
    turnRevision: 0,
    contentId: 'c',
    role: 'participant',
    kind: 'answer',
    at: 0,
    startMs: null,
    endMs: null,
  } as const
  const state = {
    ...emptyState(),
    turns: [
      { ...turn, turn: 0, questionKey: 'b' },
      { ...turn, turn: 1, questionKey: 'a' },
    ],
    questions: {
      a: answeredOpenly({
        turns: [1],
        firstWords: 2,
        salient: [
          { turn: 0, turnRevision: 0, ...exam, score: 0.5 },
          { turn: 1, turnRevision: 0, start: 0, end: 8, score: 0.3 },
        ],
      }),
    },
  }
  const guide = indexGuide(
    guideOf([
      { key: 'a', text: 'How was the exam?' },
      { key: 'b', text: 'How did you prepare?' },
    ]),
  )
  const quotes = summarise(state, guide, (at) => said[at] ?? null)!.lines.map(({ quote }) => quote)
  expect(quotes.join(' ')).not.toMatch(/list|weir/)
})
