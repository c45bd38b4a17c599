import { describe, expect, test } from 'vitest'
import { type Question, QuestionSchema, type QuestionSettings, questionKinds } from '../model.ts'
import { AnswerValueSchema } from '../skip-rules.ts'
import { drawOptionOrder, kindOf, questionKindRegistry } from './index.ts'

const en = { language: 'en' }

function question(kind: Question['kind'], settings: QuestionSettings = {}): Question {
  return QuestionSchema.parse({
    key: 'q1',
    kind,
    text: { en: 'A question' },
    objectiveKey: null,
    probing: { mode: 'adaptive', depth: 'none' },
    required: false,
    priority: 'normal',
    timeBudgetMs: null,
    skipWhen: null,
    settings,
  })
}

const frequency: QuestionSettings = {
  options: [
    { key: 'weekly', label: { en: 'Once a week' }, role: 'plain' },
    { key: 'often', label: { en: 'A few times a week' }, role: 'plain' },
    { key: 'rarely', label: { en: 'Less than once a month' }, role: 'plain' },
    { key: 'other', label: { en: 'Something else' }, role: 'other' },
    { key: 'none', label: { en: 'None of these' }, role: 'exclusive' },
  ],
}
const fruit: QuestionSettings = {
  options: ['Apple', 'Banana', 'Cherry'].map((label) => ({
    key: label.toLowerCase().replaceAll(' ', '-'),
    label: { en: label },
    role: 'plain' as const,
  })),
}
const satisfaction: QuestionSettings = {
  scaleFrom: 1,
  scaleTo: 5,
  labelFrom: { en: 'Very dissatisfied' },
  labelMiddle: { en: 'Neither' },
  labelTo: { en: 'Very satisfied' },
}

/** A complete question of each kind, with an input that it accepts typed and one structured. */
const examples: Record<Question['kind'], { settings: QuestionSettings; typed: string; value?: unknown }> = {
  open: { settings: {}, typed: 'We had been using spreadsheets.' },
  single_choice: { settings: frequency, typed: 'once a week', value: 'weekly' },
  multiple_choice: { settings: frequency, typed: '1, 3', value: ['weekly', 'rarely'] },
  scale: { settings: satisfaction, typed: '4', value: 4 },
  ranking: { settings: fruit, typed: 'cherry, apple, banana', value: ['cherry', 'apple', 'banana'] },
  number: { settings: { minimum: 0, maximum: 100 }, typed: 'about 12', value: 12 },
  yes_no: { settings: {}, typed: 'yes', value: true },
}

describe.each(questionKinds)('a question of kind %s', (kind) => {
  const { settings, typed } = examples[kind]
  const asked = question(kind, settings)
  const definition = kindOf(asked)

  test('is registered under its own name', () => {
    expect(questionKindRegistry[kind].kind).toBe(kind)
  })
  test('accepts its own default settings, where only words of options are missing, and a complete question', () => {
    const defaults = definition.defaultSettings('en')
    expect(definition.settings.safeParse(defaults).success).toBe(true)
    // Nobody is asked to choose between "Option 1" and "Option 2".
    const missing = (defaults.options ?? []).map((_, at) => `Option ${at + 1} has no text.`)
    expect(definition.checkSettings(defaults, 'en').map(({ say }) => say)).toEqual(missing)
    expect(definition.checkSettings(settings, 'en')).toEqual([])
  })
  test('refuses an empty answer with a sentence', () => {
    const read = definition.readAnswer(asked, { text: '   ' }, en)
    expect(read).toMatchObject({ ok: false, say: expect.stringMatching(/\.$/) })
  })
  test('reads a typed answer into a value that the log accepts', () => {
    const read = definition.readAnswer(asked, { text: typed }, en)
    expect(read.ok && AnswerValueSchema.safeParse(read.value).success && read.value.kind).toBe(kind)
  })
  test('gives one export cell for each column, answered or not', () => {
    const columns = definition.exportColumns(asked, 'en')
    const read = definition.readAnswer(asked, { text: typed }, en)
    if (!read.ok) throw new Error(read.say)
    expect(definition.exportCells(asked, read, 'en')).toHaveLength(columns.length)
    const empty = definition.exportCells(asked, { value: null, words: null }, 'en')
    expect(empty).toEqual(columns.map(() => null))
    expect(new Set(columns.map((column) => column.id)).size).toBe(columns.length)
  })
})

describe.each(questionKinds.filter((kind) => kind !== 'open'))('a closed question of kind %s', (kind) => {
  const { settings, typed, value } = examples[kind]
  const asked = question(kind, settings)
  const definition = kindOf(asked)

  test('reads what its own control sends as the same value', () => {
    const fromControl = definition.readAnswer(asked, { value }, en)
    const fromKeyboard = definition.readAnswer(asked, { text: typed }, en)
    expect(fromControl.ok && fromKeyboard.ok && fromControl.value).toEqual(
      fromKeyboard.ok && fromKeyboard.value,
    )
  })
  test('refuses a value of another shape', () => {
    expect(definition.readAnswer(asked, { value: { nonsense: [1] } }, en).ok).toBe(false)
  })
})

const read = (asked: Question, text: string) => kindOf(asked).readAnswer(asked, { text }, en)

describe('single choice', () => {
  const asked = question('single_choice', frequency)
  test.each([
    ['2', 'often'],
    ['2.', 'often'],
    ['option 1', 'weekly'],
    ['ONCE A WEEK!', 'weekly'],
    ['less than', 'rarely'],
    ['Usually a few times a week, I think', 'often'],
  ])('reads "%s" as %s', (text, option) => {
    expect(read(asked, text)).toMatchObject({ ok: true, value: { option } })
  })
  test('counts typed numbers in the order that this person saw', () => {
    const order = { language: 'en', optionOrder: ['rarely', 'often', 'weekly', 'other', 'none'] }
    expect(kindOf(asked).readAnswer(asked, { text: '1' }, order)).toMatchObject({
      value: { option: 'rarely' },
    })
  })
  test('takes their own words after "other", and asks for them when they lack', () => {
    expect(read(asked, 'Other: only at weekends')).toMatchObject({
      ok: true,
      value: { option: 'other' },
      words: 'only at weekends',
    })
    expect(read(asked, 'something else')).toMatchObject({ ok: false })
  })
  test('refuses a number out of range, an unknown answer, and two at once', () => {
    expect(read(asked, '9').ok).toBe(false)
    expect(read(asked, 'purple').ok).toBe(false)
    expect(read(asked, 'once a week or none of these')).toMatchObject({
      ok: false,
      say: expect.stringContaining('Which one'),
    })
  })
  test('faults: too few options, an empty label, two alike', () => {
    const check = (options: QuestionSettings['options']) =>
      kindOf(asked).checkSettings({ options }, 'en').length
    expect(check([])).toBe(1)
    expect(check([{ key: 'a', label: { en: '' }, role: 'plain' }, frequency.options![0]!])).toBe(1)
    expect(
      check([
        { key: 'a', label: { en: 'Same' }, role: 'plain' },
        { key: 'b', label: { en: ' same ' }, role: 'plain' },
      ]),
    ).toBe(1)
  })
})

describe('an option that is named to deny it', () => {
  const tools = question('single_choice', {
    options: ['Excel', 'Word', 'Not at all'].map((label) => ({
      key: label.toLowerCase().replaceAll(' ', '-'),
      label: { en: label },
      role: 'plain' as const,
    })),
  })
  test.each([
    "I don't use Excel",
    'Anything but Excel',
    'I never open excel these days',
    'not excel',
    'We stopped using Excel',
    "I wouldn't touch Word",
  ])('is not counted: "%s"', (text) => {
    expect(read(tools, text).ok).toBe(false)
  })
  test.each([
    ['No, Excel', 'excel'],
    ['Mostly Excel, I do not like the rest', 'excel'],
    ['I would not know what to do, so Excel', 'excel'],
    ['I would say not at all', 'not-at-all'],
    ['It was never easy but Word', 'word'],
  ])('and one that is meant still is: "%s"', (text, option) => {
    expect(read(tools, text)).toMatchObject({ ok: true, value: { option } })
  })
})

describe('multiple choice', () => {
  const asked = question('multiple_choice', { ...frequency, maximumChoices: 2 })
  test('keeps the order of the guide whatever the order typed', () => {
    expect(read(asked, '3 and 1')).toMatchObject({ value: { options: ['weekly', 'rarely'] } })
  })
  test('names the part that is not an option', () => {
    expect(read(asked, 'weekly, purple')).toMatchObject({
      ok: false,
      say: expect.stringContaining('purple'),
    })
  })
  test('refuses more than the limit, and "none" beside others', () => {
    expect(read(asked, '1, 2, 3').ok).toBe(false)
    expect(read(asked, '1, 5').ok).toBe(false)
    expect(read(asked, '5').ok).toBe(true)
  })
})

describe('scale', () => {
  const asked = question('scale', satisfaction)
  test.each([
    ['4', 4],
    ['4/5', 4],
    ['4 out of 5', 4],
    ['a four', 4],
    ['Four.', 4],
    ['one', 1],
    ['neither', 3],
    ["I'd say 2 because it kept breaking", 2],
  ])('reads "%s" as %i', (text, point) => {
    expect(read(asked, text)).toMatchObject({ ok: true, value: { point } })
  })
  test.each(['0', '6', '3.5', '3 or 4', 'fine', 'the last one was fine'])('refuses "%s"', (text) => {
    expect(read(asked, text).ok).toBe(false)
  })
  test('keeps what they add in words', () => {
    expect(read(asked, '2, it kept breaking')).toMatchObject({ words: '2, it kept breaking' })
    expect(read(asked, '2')).toMatchObject({ words: null })
  })
  test('faults: no labels at the ends, ends the wrong way round, too many points', () => {
    const fields = (settings: QuestionSettings) =>
      kindOf(asked)
        .checkSettings(settings, 'en')
        .map((fault) => fault.field)
    expect(fields({ scaleFrom: 1, scaleTo: 5 })).toEqual(['labelFrom', 'labelTo'])
    expect(fields({ ...satisfaction, scaleTo: 1 })).toEqual(['scaleTo'])
    expect(fields({ ...satisfaction, scaleTo: 50 })).toEqual(['scaleTo'])
  })
})

describe('ranking', () => {
  const asked = question('ranking', fruit)
  test.each(['3 1 2', 'cherry > apple > banana', '1. Cherry\n2. Apple\n3. Banana'])('reads "%s"', (text) => {
    expect(read(asked, text)).toMatchObject({ value: { order: ['cherry', 'apple', 'banana'] } })
  })
  test('refuses an order with a gap or with something twice', () => {
    expect(read(asked, '1, 2')).toMatchObject({ ok: false, say: expect.stringContaining('one is missing') })
    expect(read(asked, '1, 1, 2').ok).toBe(false)
  })
})

describe('number', () => {
  const asked = question('number', { minimum: 0, maximum: 5000 })
  test.each([
    ['1,200', 1200],
    ['1.200', 1200],
    ['1,5', 1.5],
    ['2k', 2000],
    ['about £40', 40],
    ['twice', 2],
    ['maybe three of them', 3],
    ['roughly 12 a month', 12],
    ['No one', 0],
    ['nobody so far', 0],
    ['not a single one', 0],
    ['None of them', 0],
    ['nobody at all, sadly', 0],
    ['none', 0],
    ['None of your products', 0],
    ['None of yours', 0],
    ['Nothing of yours', 0],
    ['No one. I live alone', 0],
    ['No one at home', 0],
    ['Nobody in my family', 0],
    ['Nothing this time', 0],
    ['just one', 1],
    ['No one, just 1', 1],
    ['None, only 2', 2],
    ['No one knows, about 40', 40],
    ['Nobody counted. 7 maybe', 7],
    ['Nobody told me how many, I guess 12', 12],
    ['I have one', 1],
  ])('reads "%s" as %d', (text, expected) => {
    expect(read(asked, text)).toMatchObject({ ok: true, value: { number: expected } })
  })
  test.each([
    'many',
    'between 3 and 5',
    '-1',
    '6000',
    "I don't have one",
    'not just one',
    'none of the 5',
    'never more than two',
    'None of your concern',
    'Nothing I want to share',
    'Nothing special',
    'No one knows that',
    'Nobody at work tells me',
    'Nobody, only me',
    'None in the last 12 months',
    'None since 2019',
    'None of my 3 children',
    'Nobody in the last 2 weeks',
    'None any more, I had 3',
    'No one over 18',
    'None. I sold the car in 2021.',
  ])('refuses "%s"', (text) => {
    expect(read(asked, text).ok).toBe(false)
  })
  test('refuses half a person where only whole numbers make sense', () => {
    expect(read(question('number', { wholeNumber: true }), '2.5').ok).toBe(false)
  })
})

describe('yes / no', () => {
  const asked = question('yes_no')
  test.each([
    ['Yes', true],
    ['yep, twice', true],
    ["I didn't", false],
    ['Not really', false],
    ['no', false],
    ['Of course not', false],
    ['Definitely not.', false],
    ['I have never had one', false],
    ['I did not', false],
    ['It is not', false],
    ['I really did not', null],
    ['Not yet, next year maybe', false],
    ['Of course', true],
    ['Definitely, I would not miss it', true],
    ['I do, but not often', true],
    ['I do, never miss one', true],
    ['Sure, not a problem', true],
    ['Of course, never without it', true],
    ['Yes, not that it helped', true],
    ['Yes I do not mind it', true],
    ["I have, and I'd never go back", true],
    ['I did because nobody else would', true],
    ['It is not only the price', null],
    ['I have no pets', null],
    ['I do hardly any of that', null],
    ['I was, not any longer', null],
    ['I did, not now', null],
    ['Of course, never again', null],
    ['Absolutely, never!', null],
    ['Of course, not every day', true],
    ['I do, never any trouble', true],
    ['Definitely, never at all late', true],
    ['I do, not today though', true],
    ['Of course, not really a problem', true],
    ['I was going to', null],
    ['I have yet to see one', null],
    ['No doubt about it', null],
    ['No wait, yes', null],
    ['n/a', null],
  ])('reads "%s" as %s', (text, yes) => {
    if (yes === null) expect(read(asked, text).ok).toBe(false)
    else expect(read(asked, text)).toMatchObject({ ok: true, value: { yes } })
  })
  test.each(['no idea', 'yes and no', 'maybe', 'nobody told me'])('refuses "%s"', (text) => {
    expect(read(asked, text).ok).toBe(false)
  })
})

describe('order of options', () => {
  test('is random for plain options and keeps "other" and "none of these" last', () => {
    const asked = question('single_choice', { ...frequency, randomizeOptions: true })
    let held = 0.1
    const order = drawOptionOrder(asked, () => {
      held = (held * 7.3) % 1
      return held
    })!
    expect(order.slice(3)).toEqual(['other', 'none'])
    expect([...order].sort()).toEqual(frequency.options!.map((option) => option.key).sort())
  })
  test('is left alone where the question does not ask for it', () => {
    expect(drawOptionOrder(question('single_choice', frequency), Math.random)).toBeNull()
  })
})
