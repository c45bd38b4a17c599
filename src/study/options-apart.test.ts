import { expect, test } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import { listQuestions, type Option } from './model.ts'
import { listReworded, tellOptionsApart, withFormerLabel } from './options-apart.ts'

type Sketch = [key: string, label: string | Record<string, string>, formerLabels?: string[]]

const optionOf = ([key, label, former]: Sketch): Option => ({
  key,
  label: typeof label === 'string' ? { en: label } : label,
  role: 'plain',
  ...(former && { formerLabels: former.map((words) => ({ en: words })) }),
})
const guideWith = (...options: Sketch[]) =>
  guideOf([{ key: 'tool', kind: 'ranking', settings: { options: options.map(optionOf) } }])

/** As they were published one after the other; the newest first, as the store gives them. */
const published = (...revisions: Sketch[][]) =>
  tellOptionsApart(
    revisions
      .map((options, at) => ({ revisionId: `r${at + 1}`, number: at + 1, guide: guideWith(...options) }))
      .reverse(),
  )

const keysOf = (...revisions: Sketch[][]) =>
  published(...revisions)
    .revisions.map(({ guide }) => listQuestions(guide)[0]!.question.settings.options!.map(({ key }) => key))
    .reverse()

test('a key under other words is another option, and the one that was published last has the key', () => {
  expect(keysOf([['a', 'Excel']], [['a', 'Notion']], [['a', 'Notion']])).toEqual([['a-r1'], ['a'], ['a']])
  expect(keysOf([['a', 'Excel']], [['a', 'Notion']], [['a', 'Excel']])).toEqual([['a'], ['a-r2'], ['a']])
})

test.each<[string, Sketch, Sketch]>([
  ['typed in another case', ['a', 'E-mail'], ['a', 'e-mail ']],
  ['punctuated otherwise', ['a', 'E-mail, chat'], ['a', 'Email, chat.']],
  ['rid of a slip', ['a', 'Excell'], ['a', 'Excel']],
  ['said to mean the same', ['a', 'Exel'], ['a', 'Excel', ['Exel']]],
  ['deleted and added again', ['b', 'Excel'], ['a', 'Excel']],
  ['translated', ['a', { en: 'Paper' }], ['a', { de: 'Papier' }]],
  [
    'reworded in a translation only',
    ['a', { de: 'Zettel', en: 'Paper' }],
    ['a', { de: 'Papier', en: 'Paper' }],
  ],
])('one that was %s stays what it is', (_, before, now) => {
  expect(keysOf([before], [now])).toEqual([['a'], ['a']])
})

test('what is translated alike in one language and reworded in that of the guide is another', () => {
  expect(keysOf([['a', { de: 'Notizen', en: 'Excel' }]], [['a', { de: 'Notizen', en: 'Notion' }]])).toEqual([
    ['a-r1'],
    ['a'],
  ])
})

test.each([
  ['Under 10', 'Under 20'],
  ['Satisfied', 'Dissatisfied'],
  ['Employer', 'Employee'],
  ['C', 'C++'],
])('“%s” is not “%s”', (before, now) => {
  expect(keysOf([['a', before]], [['a', now]])).toEqual([['a-r1'], ['a']])
})

test('a label with a slip takes no answers from the same words under another key', () => {
  expect(
    keysOf(
      [['a', 'Princes']],
      [
        ['a', 'Princess'],
        ['b', 'Princes'],
      ],
    ),
  ).toEqual([['b'], ['a', 'b']])
})

test('a slip under another key is another option', () => {
  expect(keysOf([['a', 'Excell']], [['b', 'Excel']])).toEqual([['a'], ['b']])
})

test('words that change places take their answers with them', () => {
  expect(
    keysOf(
      [
        ['a', 'Weekly'],
        ['b', 'Monthly'],
      ],
      [
        ['a', 'Monthly'],
        ['b', 'Weekly'],
      ],
    ),
  ).toEqual([
    ['b', 'a'],
    ['a', 'b'],
  ])
})

test('what was published apart is one from when somebody says so', () => {
  expect(keysOf([['a', 'Exel']], [['a', 'Excel']], [['a', 'Excel', ['Exel']]])).toEqual([['a'], ['a'], ['a']])
})

test('two that were offered side by side stay two, whatever is said of them', () => {
  const both: Sketch[] = [
    ['a', 'Excel'],
    ['b', 'Notion'],
  ]
  const [, , last] = keysOf([['a', 'Notes']], both, [
    ['a', 'Notion', ['Excel', 'Notes']],
    ['b', 'Excel'],
  ])
  expect(new Set(last).size).toBe(2)
})

test('a made key is nobody else’s, and no longer than a key may be', () => {
  expect(
    keysOf(
      [
        ['a', 'One'],
        ['a-r1', 'Two'],
      ],
      [['a', 'Three']],
    ),
  ).toEqual([['a-r1r', 'a-r1'], ['a']])
  const long = 'k'.repeat(64)
  const [[made], [kept]] = keysOf([[long, 'One']], [[long, 'Two']]) as [string[], string[]]
  expect(kept).toBe(long)
  expect(made).toHaveLength(64)
  expect(made).not.toBe(long)
})

test('answers are of the revision in which they were given; others are left as they are', () => {
  const { countedValue } = published([['a', 'Excel']], [['a', 'Notion']])
  const value = { kind: 'ranking' as const, order: ['a', 'z'] }
  const given = (revisionId: string | null, meaning = 1) =>
    countedValue({ questionKey: 'tool', meaning, value, revisionId })
  expect(given('r2')).toEqual({ kind: 'ranking', order: ['a', 'z'] })
  expect(given('r1')).toEqual({ kind: 'ranking', order: ['a-r1', 'z'] })
  for (const kept of [given(null), given('r1', 2)]) expect(kept).toEqual(value)
})

test('the editor asks of each option that reads otherwise, and what is said can be taken back', () => {
  const questionWith = (option: Sketch) => listQuestions(guideWith(option))[0]!.question
  const before = questionWith(['a', 'Exel'])
  const ask = (option: Option) => listReworded([before], { ...before, settings: { options: [option] } }, 'en')
  const [asked] = ask(optionOf(['a', 'Excel']))
  expect(asked).toMatchObject({ before: { en: 'Exel' }, isSame: false })
  const said = withFormerLabel(asked!, 'en')
  expect(said.formerLabels).toEqual([{ en: 'Exel' }])
  const [again] = ask(said)
  expect(again!.isSame).toBe(true)
  expect(withFormerLabel(again!, 'en')).toEqual(optionOf(['a', 'Excel']))
  expect(ask(optionOf(['b', 'Excel']))).toEqual([])
})

test('it asks of the words of every revision, once each, and not of what was only corrected or stands beside it', () => {
  const [now, ...before] = [
    guideWith(['a', 'Excel'], ['b', 'Paper']),
    guideWith(['a', 'Excell'], ['b', 'Paper']),
    guideWith(['a', 'Tables'], ['b', 'Paper']),
    guideWith(['a', 'Tables'], ['b', 'Paper']),
    guideWith(['a', 'Paper'], ['b', 'Notes']),
  ].map((guide) => listQuestions(guide)[0]!.question)
  const asked = listReworded(before, now!, 'en')
  expect(asked.map(({ option, before: was }) => [option.key, was.en])).toEqual([
    ['a', 'Tables'],
    ['b', 'Notes'],
  ])
  const joined = withFormerLabel(asked[0]!, 'en')
  expect(
    keysOf([['a', 'Tables']], [['a', 'Excell']], [['a', 'Excel', joined.formerLabels!.map(({ en }) => en!)]]),
  ).toEqual([['a'], ['a'], ['a']])
})

test('what it says is what the results count: what was published as one stays one, what stood side by side stays two', () => {
  const asked = (now: Sketch[], ...before: Sketch[][]) => {
    const [question, ...earlier] = [now, ...before.toReversed()].map(
      (options) => listQuestions(guideWith(...options))[0]!.question,
    )
    return listReworded(earlier, question!, 'en').map(({ before: was, isSame, isSettled }) => [
      was.en,
      isSame,
      isSettled,
    ])
  }
  const counted = (...revisions: Sketch[][]) => {
    const keys = keysOf(...revisions)
    return keys.map((each) => each[0] === keys.at(-1)![0])
  }
  const joined: Sketch[][] = [[['a', 'Excel']], [['a', 'Sheets', ['Excel']]]]
  expect(asked([['a', 'Sheets']], ...joined)).toEqual([['Excel', true, true]])
  expect(counted(...joined, [['a', 'Sheets']])).toEqual([true, true, true])
  const corrected: Sketch[][] = [[['a', 'Excell']], [['a', 'Excel']]]
  expect(asked([['a', 'Tables', ['Excel']]], ...corrected)).toEqual([
    ['Excel', true, false],
    ['Excell', true, true],
  ])
  expect(counted(...corrected, [['a', 'Tables', ['Excel']]])).toEqual([true, true, true])
  const beside: Sketch[][] = [
    [['a', 'Excel']],
    [
      ['a', 'Sheets'],
      ['b', 'Excel'],
    ],
  ]
  expect(asked([['a', 'Sheets', ['Excel']]], ...beside)).toEqual([['Excel', false, true]])
})
