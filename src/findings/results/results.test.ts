import { describe, expect, test } from 'vitest'
import { guideOf } from '../../../test/support/guides.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'
import { exposedOf, proportionOf } from '../count-participants.ts'
import type { AnswerRow, HeardInterview, SaidTurn } from '../record-store.ts'
import { chooseReasons } from './choose-reasons.ts'
import { closedResult } from './closed-results.ts'
import { crossTab, listSplittingAttributes, splitByAttribute, splitByQuestion } from './cross-tab.ts'
import { answersTo } from './given-answers.ts'
import { answerGroups } from './score-groups.ts'
import { listStudyQuestions, type StudyQuestion } from './study-questions.ts'

const question = (more: Partial<StudyQuestion>): StudyQuestion => ({
  questionKey: 'q',
  meaning: 1,
  kind: 'open',
  text: 'A question?',
  objectiveKey: null,
  sectionTitle: '',
  settings: {},
  language: 'en',
  isCurrent: true,
  ...more,
})

const interview = (at: number, more: Partial<HeardInterview> = {}): HeardInterview => ({
  interviewId: `i${at}`,
  studyId: 's',
  participantId: `p${at}`,
  participantLabel: `Participant ${at}`,
  status: 'complete',
  origin: 'live',
  language: 'en',
  attributes: {},
  revisionId: null,
  ...more,
})

const row = (at: number, value: AnswerValue | null, more: Partial<AnswerRow> = {}): AnswerRow => ({
  interviewId: `i${at}`,
  questionKey: 'q',
  meaning: 1,
  state: 'answered',
  skipReason: null,
  value,
  turns: [],
  ...more,
})

const options = ['slow', 'dear', 'other'].map((key) => ({
  key,
  label: { en: `Too ${key}` },
  role: 'plain' as const,
}))
const scale = question({ kind: 'scale', settings: { scaleFrom: 1, scaleTo: 5, labelFrom: { en: 'bad' } } })
const point = (value: number): AnswerValue => ({ kind: 'scale', point: value })

/** Answers of so many people, each of another. */
const given = (
  of: StudyQuestion,
  values: (AnswerValue | null)[],
  attributes: HeardInterview['attributes'][] = [],
) =>
  answersTo(
    of,
    values.map((value, at) => row(at, value)),
    values.map((_, at) => interview(at, { attributes: attributes[at] ?? {} })),
  )

describe('a proportion', () => {
  test('of nobody has no share and no interval', () => {
    expect(proportionOf(0, 0, 'answers')).toMatchObject({ share: null, low: null, high: null })
  })

  test('of fewer than five people is a count and no share: too few to say', () => {
    for (const of of [1, 2, 3, 4]) {
      expect(proportionOf(1, of, 'events')).toMatchObject({
        count: 1,
        of,
        share: null,
        low: null,
        high: null,
      })
    }
    expect(proportionOf(1, 5, 'events')).toMatchObject({ share: 0.2, low: expect.any(Number) })
  })

  test('counts people by events where there are events, by words where not', () => {
    const people = [
      interview(1),
      interview(2),
      interview(3, { origin: 'import' }),
      interview(4, { origin: 'import' }),
    ]
    const exposed = exposedOf(
      people,
      { byEvents: new Set(['i1', 'i3']), byWords: new Set(['i2', 'i3']) },
      new Set(['i1', 'i2']),
    )
    expect([[...exposed.participants], exposed.basis]).toEqual([['p1', 'p3'], 'mixed'])
  })
})

describe('answers', () => {
  test('of another meaning of the question are not pooled', () => {
    const rows = [row(1, point(1)), row(2, point(5), { meaning: 2 })]
    expect(answersTo(scale, rows, [interview(1), interview(2)])).toHaveLength(1)
  })

  test('of one participant who sat twice count once, the later one', () => {
    const people = [interview(1, { participantId: 'p' }), interview(2, { participantId: 'p' })]
    const answers = answersTo(scale, [row(1, point(1)), row(2, point(5))], people)
    expect(answers.map((answer) => answer.value)).toEqual([point(5)])
  })

  test('that were skipped are no answers', () => {
    expect(
      answersTo(scale, [row(1, null, { state: 'skipped', skipReason: 'time' })], [interview(1)]),
    ).toEqual([])
  })
})

describe('closed results', () => {
  test('of an open question are none', () => {
    expect(closedResult(question({}), [])).toBeNull()
  })

  test('of choices are shares of those who answered, in the order of the guide, zeros included', () => {
    const single = question({ kind: 'single_choice', settings: { options } })
    const pick = (option: string): AnswerValue => ({ kind: 'single_choice', option })
    const result = closedResult(
      single,
      given(single, [pick('dear'), pick('dear'), pick('dear'), pick('slow'), pick('gone')]),
    )
    expect(result).toMatchObject({
      options: [
        { label: 'Too slow', proportion: { count: 1, of: 5, basis: 'answers' } },
        { label: 'Too dear', proportion: { count: 3, of: 5, share: 0.6 } },
        { label: 'Too other', proportion: { count: 0, low: 0 } },
        { key: 'gone', proportion: { count: 1 } },
      ],
    })
  })

  test('of several choices may add up to more than everybody', () => {
    const several = question({ kind: 'multiple_choice', settings: { options } })
    const both: AnswerValue = { kind: 'multiple_choice', options: ['slow', 'dear', 'slow'] }
    expect(closedResult(several, given(several, [both]))).toMatchObject({
      options: [{ proportion: { count: 1, of: 1 } }, { proportion: { count: 1, of: 1 } }, {}],
    })
  })

  test('of a scale have top two, bottom two, mean and median', () => {
    const result = closedResult(scale, given(scale, [1, 2, 4, 5, 5].map(point)))
    expect(result).toMatchObject({
      points: [{ label: '1 (bad)' }, { label: '2' }, { proportion: { count: 0 } }, {}, {}],
      topTwo: { count: 3, of: 5 },
      bottomTwo: { count: 2, of: 5 },
      summary: { mean: 3.4, median: 4 },
    })
  })

  test('of numbers have quartiles and round bins', () => {
    const number = question({ kind: 'number', settings: { unit: { en: 'euros' } } })
    const amounts = [5, 12, 19, 40, 41].map((value): AnswerValue => ({ kind: 'number', number: value }))
    expect(closedResult(number, given(number, amounts))).toMatchObject({
      unit: 'euros',
      minimum: 5,
      maximum: 41,
      quartiles: { first: 12, third: 40 },
      summary: { mean: 23.4, median: 19 },
    })
    expect(closedResult(number, given(number, amounts.slice(1)))).toMatchObject({
      minimum: 12,
      quartiles: { first: null, third: null },
      summary: { mean: null, meanLow: null, median: null, standardDeviation: null },
    })
  })

  test('of a ranking go by mean rank, and an option nobody ranked comes last', () => {
    const ranking = question({ kind: 'ranking', settings: { options } })
    const order = (...keys: string[]): AnswerValue => ({ kind: 'ranking', order: keys })
    const orders = [
      ...[order('dear', 'slow'), order('slow', 'dear'), order('dear')],
      ...[order('slow', 'dear'), order('dear', 'slow'), order('slow')],
    ]
    expect(closedResult(ranking, given(ranking, orders))).toMatchObject({
      options: [
        { key: 'slow', meanRank: 1.4, first: { count: 3, of: 6 }, ranks: [3, 2, 0] },
        { key: 'dear', meanRank: 1.4, ranks: [3, 2, 0] },
        { key: 'other', meanRank: null, ranks: [0, 0, 0] },
      ],
    })
    expect(closedResult(ranking, given(ranking, orders.slice(0, 3)))).toMatchObject({
      options: [
        { key: 'dear', meanRank: null, first: { count: 2, of: 3, share: null }, ranks: [2, 1, 0] },
        { key: 'slow', meanRank: null },
        { key: 'other' },
      ],
    })
  })

  test('of nobody are all zeros and nulls', () => {
    expect(closedResult(scale, [])).toMatchObject({ topTwo: { of: 0, share: null }, summary: { mean: null } })
  })
})

describe('a cross-tab', () => {
  const plans = Array.from({ length: 12 }, (_, at) => ({ plan: at < 8 ? 'pro' : 'basic' }))
  const answers = given(
    scale,
    plans.map((_, at) => point((at % 5) + 1)),
    plans,
  )
  const people = plans.map((attributes, at) => interview(at, { attributes }))

  test('shows each group’s base, and no shares of a group that is too small', () => {
    const tab = crossTab(scale, answers, splitByAttribute('plan', people))!
    expect(tab.groups.map(({ key, of, tooFew }) => [key, of, tooFew])).toEqual([
      ['basic', 4, true],
      ['pro', 8, false],
    ])
    expect(tab.groups[0]).toMatchObject({
      mean: null,
      cells: [{ proportion: { count: 1, of: 4, share: null } }, {}, {}, {}, {}],
    })
    expect(tab.groups[1]!.cells[0]).toMatchObject({ key: '1', proportion: { count: 2, of: 8 } })
  })

  test('counts those of whom the group is not known', () => {
    const some = people.map((each, at) => (at < 3 ? { ...each, attributes: { plan: null } } : each))
    expect(crossTab(scale, answers, splitByAttribute('plan', some))!.unknown).toBe(3)
  })

  test('does not know of anybody what nobody said of them, whatever the attribute is called', () => {
    const some = people.map((each, at) => (at < 3 ? { ...each, attributes: { constructor: 'A' } } : each))
    expect(splitByAttribute('constructor', some).groups).toEqual([{ key: 'A', label: 'A' }])
  })

  test('by another question groups a scale by its ends', () => {
    const tab = crossTab(scale, answers, splitByQuestion(scale, answers))!
    expect(tab.groups.map(({ label, of }) => [label, of])).toEqual([
      ['1 to 2', 6],
      ['3', 2],
      ['4 to 5', 4],
    ])
  })

  test('is offered only by attributes that split', () => {
    const many = people.map((each, at) => ({
      ...each,
      attributes: { ...each.attributes, name: `n${at}`, all: 'x' },
    }))
    expect(listSplittingAttributes(many).map((each) => each.key)).toEqual(['name', 'plan'])
    const more = Array.from({ length: 13 }, (_, at) => interview(at, { attributes: { name: `n${at}` } }))
    expect(listSplittingAttributes(more)).toEqual([])
  })
})

describe('score groups', () => {
  test.each([
    [0, 10, ['0 to 6', '7 to 8', '9 to 10']],
    [1, 7, ['1 to 2', '3 to 5', '6 to 7']],
    [1, 5, ['1 to 2', '3', '4 to 5']],
    [1, 4, ['1 to 2', '3 to 4']],
    [1, 3, ['1', '2 to 3']],
  ])('of a scale from %d to %d', (scaleFrom, scaleTo, labels) => {
    const of = question({ kind: 'scale', settings: { scaleFrom, scaleTo } })
    expect(answerGroups(of, []).map((group) => group.label)).toEqual(labels)
  })
})

describe('reasons behind a score', () => {
  const turn = (at: number, number: number, text: string | null): SaidTurn => ({
    interviewId: `i${at}`,
    turn: number,
    turnRevision: 0,
    role: 'participant',
    kind: 'answer',
    questionKey: 'q',
    text,
    startMs: null,
    at: new Date(0),
  })

  test('are the participants’ words, grouped by what they answered', () => {
    const people = [interview(0), interview(1), interview(2)]
    const answers = given(scale, [point(1), point(1), point(5)])
    const turns = [
      turn(0, 1, '1'),
      turn(0, 3, 'It broke down twice in the first week.'),
      turn(1, 3, 'Thank you!'),
      turn(2, 3, null),
    ]
    const reasons = chooseReasons(scale, answers, {
      turns: Map.groupBy(turns, (each) => each.interviewId),
      interviews: new Map(people.map((each) => [each.interviewId, each])),
    })
    expect(reasons).toMatchObject([
      { key: 'low', participants: 2, withWords: 1, quotes: [{ interviewId: 'i0', turn: 3, start: 0 }] },
      { key: 'high', participants: 1, withWords: 0, quotes: [] },
    ])
  })
})

describe('a study’s questions', () => {
  const first = guideOf([{ key: 'a' }, { key: 'b', text: 'Old?' }])
  const second = guideOf([
    { key: 'a', text: 'Reworded?' },
    { key: 'b', text: 'New?', meaning: 2 },
  ])

  test('are one for each meaning, worded as in the newest revision', () => {
    const listed = listStudyQuestions({
      draft: first,
      revisions: [{ guide: second }, { guide: first }],
      elsewhere: null,
    })
    expect(
      listed.map(({ questionKey, meaning, text, isCurrent }) => [questionKey, meaning, text, isCurrent]),
    ).toEqual([
      ['a', 1, 'Reworded?', true],
      ['b', 2, 'New?', true],
      ['b', 1, 'Old?', false],
    ])
  })

  test('that only imported answers know are shown under their own key', () => {
    const seen = [{ questionKey: 'why_leave', meaning: 1, value: { kind: 'open' as const } }]
    expect(listStudyQuestions({ draft: first, revisions: [], elsewhere: null }, seen).at(-1)).toMatchObject({
      text: 'why leave',
      kind: 'open',
    })
  })
})

test('a question that no guide names is called as it was asked elsewhere, its options as they were chosen', () => {
  const draft = guideOf([{ key: 'own', text: 'Ours?' }])
  const seen = [
    { questionKey: 'own', meaning: 1, value: { kind: 'open' as const } },
    { questionKey: 'why', meaning: 1, value: { kind: 'open' as const } },
    { questionKey: 'where', meaning: 1, value: { kind: 'single_choice' as const, option: 'at-home' } },
    { questionKey: 'score', meaning: 1, value: { kind: 'scale' as const, point: 4 } },
  ]
  const elsewhere = {
    wordings: new Map([
      ['why', 'Why did you stop using it?'],
      ['own', 'Another wording'],
      ['score', 'How good, 0 to 10?'],
    ]),
    options: new Map([
      [
        'where',
        new Map([
          ['on-10-days', 'On 10 days'],
          ['at-home', '  At home'],
          ['on-9-days', 'On 9 days'],
        ]),
      ],
    ]),
  }
  const [own, why, where, score] = listStudyQuestions({ draft, revisions: [], elsewhere }, seen)
  expect([own!.text, why!.text, where!.text]).toEqual(['Ours?', 'Why did you stop using it?', 'where'])
  expect(where!.settings.options!.map(({ key }) => key)).toEqual(['at-home', 'on-9-days', 'on-10-days'])
  expect(score!.settings).toEqual({ scaleFrom: 0, scaleTo: 10 })
})
