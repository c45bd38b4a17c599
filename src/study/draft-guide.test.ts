import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftGuide } from './draft-guide.ts'
import { lintGuide } from './lint/index.ts'
import { GuideSchema, listQuestions, purposes, StudyContextSchema, textIn } from './model.ts'
import {
  awkward,
  heldOut,
  type ResearchQuestionFixture,
  tuning,
} from './purposes/research-questions.fixture.ts'

const draft = ({ question, decision = '', context = {} }: Omit<ResearchQuestionFixture, 'purpose'>) =>
  draftGuide({ question, decision, context: StudyContextSchema.parse(context) })
const textsOf = (made: ReturnType<typeof draft>) =>
  listQuestions(made.guide).map(({ question }) => textIn(question.text, 'en'))

/** Its objectives but for those that the notes say nothing asks for yet. */
const askedFor = ({ guide, notes }: ReturnType<typeof draft>) => {
  const open = notes.find((note) => note.startsWith('Not asked yet')) ?? ''
  const count = (open.match(/"/g)?.length ?? 0) / 2
  return guide.objectives
    .map(({ key }) => key)
    .filter((key, at, all) => at < all.length - 1 - count || key === 'unasked')
}

const everything = [...tuning, ...heldOut, ...awkward]

describe.each(everything)('the draft for "$question"', (fixture) => {
  const made = draft(fixture)
  test('is a valid guide of 6 to 12 questions, warm-up first, each question with an objective, and each objective with a question', () => {
    expect(() => GuideSchema.parse(made.guide)).not.toThrow()
    const questions = listQuestions(made.guide)
    expect(questions.length).toBeGreaterThanOrEqual(6)
    expect(questions.length).toBeLessThanOrEqual(12)
    expect(made.guide.sections.map((section) => section.kind)).toEqual(
      made.guide.sections.map((section) => section.kind).sort((a, b) => place(a) - place(b)),
    )
    const served = questions.map(({ question }) => question.objectiveKey)
    expect(new Set(served)).toEqual(new Set(askedFor(made)))
    for (const { text } of made.guide.objectives) expect(text).not.toMatch(/undefined|null|\byour?\b| this$/)
  })
  test('passes our own lint', () => {
    const faults = lintGuide(made.guide, { known: [fixture.question] })
    expect(faults.filter(({ code }) => code !== 'no_objective')).toEqual([])
    expect(faults).toHaveLength(made.guide.objectives.length - askedFor(made).length)
  })
  test('is written in whole, clean sentences', () => {
    for (const text of textsOf(made)) {
      expect(text).toMatch(/^\p{Lu}.*[?.]$/u)
      expect(text).not.toMatch(/undefined|null|\s{2}|\bthe the\b|\ba an?\b|[?.,]{2}|\?\s*\./)
      expect(text).not.toMatch(/\b(?:our (?!offer)|we|I|my)\b/)
      expect(text.split(' ').length).toBeLessThanOrEqual(40)
    }
  })
  test('asks back at most twice, and never when purpose and topic are clear', () => {
    expect(made.clarifying.length).toBeLessThanOrEqual(2)
    expect(made.source).toMatchObject({ madeBy: 'template', purpose: made.purpose, model: null })
  })
})

test('whatever the purpose is said to be, each question serves an objective, the closing one what nobody thought of', () => {
  const context = StudyContextSchema.parse({})
  for (const { question, decision = '' } of everything)
    for (const purpose of purposes) {
      const answers = [{ key: 'purpose', answer: purpose }]
      const made = draftGuide({ question, decision, context, answers })
      const { guide } = made
      const served = listQuestions(guide).map((each) => each.question.objectiveKey)
      expect(new Set(served), `${purpose}: ${question}`).toEqual(new Set(askedFor(made)))
      expect([served.at(-1), guide.objectives.at(-1)!.key]).toEqual(['unasked', 'unasked'])
    }
})

const place = (kind: string) => ['warm_up', 'core', 'wrap_up'].indexOf(kind)

test('what no question could be made of stays with the guide, as an objective that nothing serves yet, until it is asked or taken out', () => {
  const question = 'How do bakers plan a week? What about the flour and its price in spring?'
  const { guide, notes } = draft({ question })
  expect(notes.join('\n')).toMatch(/Not asked yet, from your question: "[^"]+"/)
  const open = guide.objectives.filter(
    ({ key }) => !listQuestions(guide).some((each) => each.question.objectiveKey === key),
  )
  expect(open).toHaveLength(1)
  const faults = (of: typeof guide) =>
    lintGuide(of, { known: [question] }).filter(({ code }) => code === 'no_objective')
  expect(faults(guide)).toMatchObject([{ questionKey: null, why: expect.stringContaining(open[0]!.text) }])
  const dismissed = { ...guide, objectives: guide.objectives.filter((one) => one !== open[0]) }
  expect(faults(dismissed)).toEqual([])
  const tied = structuredClone(guide)
  tied.sections.at(-1)!.questions[0]!.objectiveKey = open[0]!.key
  expect(
    faults(tied)
      .map(({ why }) => why)
      .join(),
  ).not.toContain(open[0]!.text)
})

describe('the wording', () => {
  test("takes the customer's side and the product's name", () => {
    const made = draft({
      question: 'Why do customers leave us after the first month?',
      context: { company: 'Figbox' },
    })
    expect(textsOf(made).join(' ')).toContain('Figbox')
    expect(textsOf(made).join(' ')).not.toMatch(/\bus after\b|customers/)
  })
  test.each([
    ['How do small restaurants choose a POS system?', 'how you chose a POS system'],
    [
      'How do first-time buyers find and choose a mortgage broker?',
      'how you found and chose a mortgage broker',
    ],
    ['WHY ARE PEOPLE CANCELLING THEIR GYM MEMBERSHIP IN FEBRUARY?', 'your gym membership'],
    ['How do home bakers plan a cake for a birthday?', 'the last time you planned a cake for a birthday'],
    ['How easy or hard is it to return a parcel with our lockers?', 'you returned a parcel with the lockers'],
    ['customer journey of buying a used car online', 'how you bought a used car online'],
    ['What needs do wheelchair users have when they travel by train?', 'you travelled by train'],
  ])('of "%s" contains "%s"', (question, words) => {
    expect(textsOf(draft({ question })).join('\n')).toContain(words)
  })
  test('a question in another language leaves its words out, and says that the templates are English', () => {
    const made = draft({ question: 'Warum kündigen Kunden nach dem ersten Monat?' })
    expect(textsOf(made).join(' ')).not.toMatch(/kündigen|Kunden|Monat/)
    expect(made.notes.join(' ')).toContain('in English')
  })
  test('prices are never asked outright, and the four points of the meter are numbers', () => {
    const made = draft({ question: 'What would freelancers pay for an invoicing app?' })
    expect(textsOf(made).join(' ')).not.toMatch(/how much would you/i)
    const numbers = listQuestions(made.guide).filter(({ question }) => question.kind === 'number')
    expect(numbers).toHaveLength(4)
  })
  test('concepts and messages have a place to be shown', () => {
    const concept = draft({ question: 'Concept test: silent hotel rooms' })
    expect(concept.guide.sections.find((section) => section.stimulus)?.stimulus).toMatchObject({
      kind: 'text',
      text: { en: 'Silent hotel rooms.' },
    })
    const two = draft({ question: 'Which of two slogans says better what we do?' })
    expect(two.guide.sections.filter((section) => section.stimulus)).toHaveLength(2)
  })
})

test.each([
  'Is our onboarding too hard?',
  'giving up learning a language with the app',
  'Why do people give up learning a language with our app after a few weeks?',
])('what is no deed plays no part in a life: "%s"', (question) => {
  for (const purpose of purposes) {
    const answers = [{ key: 'purpose', answer: purpose }]
    const made = draftGuide({ question, decision: '', context: StudyContextSchema.parse({}), answers })
    expect(textsOf(made).join('\n')).not.toMatch(/too hard|dealing with|part does giving up/)
  }
})

describe('the thing that the question is about fits its template', () => {
  test.each([
    [
      'Why do midwives leave a birth centre?',
      'your time at the birth centre',
      /billing|give up|used too little/,
    ],
    ['Why do altos leave the village choir?', 'how you came to leave the village choir', /billing|The price/],
    ['Why do people give up playing the piano?', 'giving up playing the piano', /the service|billing/],
    ['first weeks with a smart meter', 'your first weeks with a smart meter', /come into contact|last time/],
    ['How do brewers find recipes, and whom do they believe?', 'whom do you believe?', /dealing with/],
    ['How do campers choose a tent?', 'first thought about a tent', /when you first thought about choosing/],
    ['What are the first weeks with a cargo bike like?', 'come to have a cargo bike?', /\blike\b(?! to add)/],
    ['What is it like to own a horse?', 'on which owning a horse made', /last time|\blike\b(?! to|d to)/],
    ['How do bar staff swap shifts with each other?', 'the last time you swapped shifts', /each other/],
    ['How do shop staff swap shifts?', 'go about swapping shifts', /usual working day/],
    ['How do people renew a passport?', 'When did you last renew a passport?', /How many times|get it done/],
  ])('%s', (question, contains, never) => {
    const made = draft({ question })
    const all = JSON.stringify(made.guide)
    expect(textsOf(made).join('\n')).toContain(contains)
    expect(all).not.toMatch(never)
    expect(lintGuide(made.guide, { known: [question] })).toEqual([])
  })

  test.each([
    ['How do people arrange care for an old parent?', /an old parent/],
    ['How do fitters order spare parts?', /spare parts/],
    ['What are the first weeks with a cargo bike like?', /a cargo bike/],
  ])('what it is about is named where a section begins, not in every question: %s', (question, topic) => {
    const { guide } = draft({ question })
    const named = (texts: Record<string, string>) => topic.test(textIn(texts, 'en'))
    for (const { questions, kind } of guide.sections) {
      expect(named(questions[0]!.text)).toBe(true)
      if (kind !== 'warm_up') expect(questions.slice(1).filter(({ text }) => named(text))).toEqual([])
    }
  })

  test('a mourner is asked for no scale, no list and no reason for the day', () => {
    const made = draft({ question: 'How do people choose an undertaker?' })
    expect(made.purpose).toBe('journey')
    expect(listQuestions(made.guide).map(({ question }) => question.kind)).toEqual(
      expect.not.arrayContaining(['scale', 'single_choice', 'multiple_choice', 'number']),
    )
    expect(textsOf(made).join('\n')).not.toMatch(/at that time rather|first thought|compare/)
  })

  test('a second question that cannot be put is named, not lost', () => {
    const made = draft({ question: 'What about welders, and where do they rest?' })
    expect([...textsOf(made), ...made.notes].join('\n')).toMatch(/where do (?:you|they) rest/i)
  })

  test('each thing that is asked becomes an objective in its words, with a question; what is ours becomes none', () => {
    const made = draft({
      question:
        'How do people use AI at work, what do they keep to themselves, what worries them, and what should we build?',
    })
    const asked = made.guide.objectives.filter(({ key }) => key.startsWith('asked-'))
    expect(asked.map(({ text }) => text)).toEqual([
      'What do people keep to themselves?',
      'What worries them?',
    ])
    for (const { key } of asked)
      expect(listQuestions(made.guide).filter(({ question }) => question.objectiveKey === key)).toHaveLength(
        1,
      )
    expect(textsOf(made).join('\n')).not.toContain('build')
    expect(made.notes.join('\n')).toMatch(/yours to decide.*"what should we build"/)
  })

  test('what people would not do is asked as what they do not do, and a told question is one too', () => {
    const question =
      'We want to know how bakers plan a week, whom they ask for help, which tools they use and what they would never sell.'
    const { guide } = draft({ question })
    const aims = guide.objectives.map(({ text }) => text)
    expect(aims.slice(-4, -1)).toEqual([
      'Whom bakers ask for help',
      'Which tools bakers use',
      'What bakers would never sell',
    ])
    const all = textsOf(draft({ question })).join('\n')
    for (const asked of ['whom do you ask for help?', 'which tools do you use?', 'do you never sell?'])
      expect(all).toContain(asked)
    expect(lintGuide(guide, { known: [question] })).toEqual([])
  })

  test.each(['How do teachers grade essays?', 'How do young gardeners prune roses?'])(
    'a verb that no list knows is no part of the thing: "%s"',
    (question) => {
      expect(textsOf(draft({ question })).join('\n')).not.toMatch(/teachers|gardeners|\b(?:grade|prune)\b/)
    },
  )

  test('who only says that people cancel gets the guide about leaving, which names nothing', () => {
    const made = draft({ question: 'Why do customers cancel, and what do they use now?' })
    expect(textsOf(made).join('\n')).not.toMatch(/stop using cancel|with cancelling (?!,)/)
    expect(made.source).toMatchObject({ template: 'churn' })
    expect(textsOf(made).join('\n')).toContain('stop using the service')
  })

  test('a whole guide stays within twelve questions where a second one is asked', () => {
    for (const purpose of purposes) {
      const answers = [{ key: 'purpose', answer: purpose }]
      const question = 'How do campers choose a tent, and whom do they ask?'
      const made = draftGuide({ question, decision: '', context: StudyContextSchema.parse({}), answers })
      expect(listQuestions(made.guide).length).toBeLessThanOrEqual(12)
      expect([...textsOf(made), ...made.notes].join('\n')).toMatch(/whom (?:do|did) (?:you|they) ask/)
    }
  })
})

describe('prices', () => {
  const question = 'What would anglers pay for a fishing licence?'
  const numbersOf = (made: ReturnType<typeof draft>) =>
    listQuestions(made.guide)
      .map((placed) => placed.question)
      .filter(({ kind }) => kind === 'number')
  test('are asked in the currency and for the period that the answer gives', () => {
    const context = StudyContextSchema.parse({})
    const first = draftGuide({ question, decision: '', context })
    expect(first.clarifying.map(({ key }) => key)).toEqual(['price'])
    expect(first.notes.join(' ')).toContain('in which currency')
    const answers = [{ key: 'price', answer: 'kronor a year' }]
    const second = draftGuide({ question, decision: '', context, answers })
    expect(second.notes.join(' ')).not.toContain('currency')
    for (const asked of numbersOf(second)) {
      expect(textIn(asked.text, 'en')).toContain('At what price a year, in kronor,')
      expect(asked.settings.unit).toEqual({ en: 'kronor a year' })
    }
  })
  test('take both from the decision or the product where they stand there', () => {
    const made = draft({ question, decision: 'Whether it costs 30 or 40 dollars a day' })
    expect(textIn(numbersOf(made)[0]!.text, 'en')).toContain('a day, in dollars')
    expect(made.clarifying).toEqual([])
  })
  test('a currency that no list knows is taken at its word', () => {
    const answers = [{ key: 'price', answer: 'ringgit a visit' }]
    const made = draftGuide({ question, decision: '', context: StudyContextSchema.parse({}), answers })
    expect(textIn(numbersOf(made)[0]!.text, 'en')).toContain('a visit, in ringgit')
  })
  test('an answer that names no currency is none, and the note says what is missing', () => {
    const answers = [{ key: 'price', answer: 'I do not know yet, please decide for me' }]
    const made = draftGuide({ question, decision: '', context: StudyContextSchema.parse({}), answers })
    expect(JSON.stringify(made.guide)).not.toMatch(/do not know|for me/)
    expect(textIn(numbersOf(made)[0]!.text, 'en')).toMatch(/^At what price would/)
    expect(made.notes.join(' ')).toContain('in which currency')
  })
  test('a thing that is sold by a name with a unit in it is no period', () => {
    const made = draft({ question: 'What price would people pay for a meal kit in pounds?' })
    expect(textIn(numbersOf(made)[0]!.text, 'en')).toMatch(/^At what price, in pounds,/)
    expect(made.notes.join(' ')).toContain('what it pays for')
  })
})

describe('what participants are to read', () => {
  const shownIn = (made: ReturnType<typeof draft>) =>
    made.guide.sections.flatMap(({ stimulus }) =>
      stimulus?.kind === 'text' ? [textIn(stimulus.text, 'en')] : [],
    )
  const context = StudyContextSchema.parse({})
  test('stands where it is shown', () => {
    const stimuli = ['  A kettle that can be rented. ']
    const made = draftGuide({
      question: 'Would tenants use a rented kettle?',
      decision: '',
      context,
      stimuli,
    })
    expect(shownIn(made)).toEqual(['A kettle that can be rented.'])
  })
  test('two texts are compared, and one is not', () => {
    const question = 'Do walkers understand the poster about ticks?'
    const one = draftGuide({ question, decision: '', context, stimuli: ['Check your legs.'] })
    const two = draftGuide({
      question,
      decision: '',
      context,
      stimuli: ['Check your legs.', 'Wear long socks.'],
    })
    expect(shownIn(one)).toEqual(['Check your legs.'])
    expect(shownIn(two)).toEqual(['Check your legs.', 'Wear long socks.'])
    expect(textsOf(two)).toContain('Which of the two says more to you?')
  })
  test('a guide that shows nothing says that it has no place for it', () => {
    const made = draftGuide({
      question: 'How do cyclists store bikes?',
      decision: '',
      context,
      stimuli: ['A shed.'],
    })
    expect(made.notes.join(' ')).toContain('places for')
  })
})

describe('clarifying', () => {
  test('asks for the purpose when it is unclear, and the answer decides', () => {
    const question = 'What about students?'
    const context = StudyContextSchema.parse({})
    const first = draftGuide({ question, decision: '', context })
    expect(first.purpose).toBeNull()
    expect(first.clarifying.map(({ key }) => key)).toEqual(['purpose', 'topic'])
    const answers = [
      { key: 'purpose', answer: 'satisfaction' },
      { key: 'topic', answer: 'the canteen' },
    ]
    const second = draftGuide({ question, decision: '', context, answers })
    expect(second.purpose).toBe('satisfaction')
    expect(second.clarifying).toEqual([])
    expect(textsOf(second).join(' ')).toContain('the canteen')
  })
  test('every purpose can be chosen, with or without a topic, and passes the lint', () => {
    for (const purpose of purposes) {
      for (const topic of ['', 'a bike-share scheme', 'choosing a vet', 'Tomato & Sons', 'x'.repeat(300)]) {
        const answers = [
          { key: 'purpose', answer: purpose },
          { key: 'topic', answer: topic },
        ]
        const made = draftGuide({
          question: 'Help',
          decision: '',
          context: StudyContextSchema.parse({}),
          answers,
        })
        expect(made.purpose).toBe(purpose)
        expect(lintGuide(made.guide)).toEqual([])
      }
    }
  })
  test('an unknown purpose is as good as none', () => {
    const answers = [{ key: 'purpose', answer: 'world domination' }]
    const made = draftGuide({
      question: 'Tuesday',
      decision: '',
      context: StudyContextSchema.parse({}),
      answers,
    })
    expect(made.purpose).toBeNull()
  })
})

test('whatever is typed, a valid guide comes back', () => {
  const words = fc.constantFrom(
    'how',
    'why',
    'do',
    'customers',
    'choose',
    'us',
    'our',
    'they',
    '?',
    '(1)',
    'the app',
    'über',
    '🙂',
    'and',
    'when',
    'price',
    '"x"',
    '\n',
    'leave',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 300 }),
        fc.array(words, { maxLength: 20 }).map((parts) => parts.join(' ')),
      ),
      fc.string({ maxLength: 60 }),
      (question, product) => {
        const made = draftGuide({
          question,
          decision: '',
          context: { company: '', product, customerWords: '' },
        })
        expect(GuideSchema.safeParse(made.guide).success).toBe(true)
      },
    ),
    { numRuns: 150 },
  )
})
