import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StudyQuestion } from '../findings/results/study-questions.ts'
import { answerTable, toCsv } from './answer-table.ts'
import { type InterviewRecord, toRecordLine } from './record-line.ts'

function question(questionKey: string, more: Partial<StudyQuestion> = {}): StudyQuestion {
  return {
    questionKey,
    meaning: 1,
    kind: 'open',
    text: `About ${questionKey}?`,
    objectiveKey: null,
    sectionTitle: 'A section',
    settings: {},
    language: 'en',
    isCurrent: true,
    ...more,
  }
}

const started = new Date('2026-03-01T10:00:00Z')

function record(more: Partial<InterviewRecord> = {}): InterviewRecord {
  return {
    interview: {
      interviewId: 'i1',
      participantId: 'p1',
      status: 'complete',
      origin: 'live',
      source: null,
      sourceIdentity: null,
      revisionId: null,
      language: 'en',
      attributes: { plan: 'pro' },
      startedAt: started,
      endedAt: new Date(started.getTime() + 390_000),
    },
    participant: 'Participant 1',
    turns: [],
    answers: [],
    notes: [],
    moments: [],
    taps: {},
    ...more,
  }
}

const turn = (number: number, text: string, questionKey: string | null = 'why') => ({
  interviewId: 'i1',
  turn: number,
  role: 'participant' as const,
  kind: 'answer',
  questionKey,
  text,
  startMs: null,
  endMs: null,
  at: started,
})

const answer = (questionKey: string, turns: number[], more = {}) => ({
  interviewId: 'i1',
  questionKey,
  meaning: 1,
  state: 'answered' as const,
  value: { kind: 'open' as const },
  turns,
  ...more,
})

describe('the table of answers', () => {
  it('has a row a person: facts, attributes, the words of each answer, and what was said beside', () => {
    const table = answerTable([question('why'), question('more')], ['plan', 'city'])
    expect(table.headings.slice(7)).toEqual([
      'plan',
      'city',
      'About why?',
      'About more?',
      'Said beside the questions',
      'researcher notes',
      'could say what they wanted',
      'felt listened to',
      'calls for care',
    ])
    const row = table.rowOf(
      record({
        turns: [turn(1, 'Price.'), turn(3, 'And time.'), turn(4, 'Hello.', null)],
        answers: [answer('why', [1, 3])],
      }),
    )
    expect(row).toEqual([
      'i1',
      'Participant 1',
      'complete',
      'en',
      '2026-03-01T10:00:00.000Z',
      '2026-03-01T10:06:30.000Z',
      6.5,
      'pro',
      null,
      'Price.\nAnd time.',
      null,
      'Hello.',
      0,
      null,
      null,
      null,
    ])
  })

  it('loses no word: what was said beside a question stands in the last column', () => {
    const aside = { ...turn(2, 'Why do you ask?'), kind: 'aside' }
    const correction = { ...turn(5, 'It was two weeks, not one.', null), kind: 'correction' }
    const table = answerTable([question('why')], [])
    const row = table.rowOf(
      record({ turns: [turn(1, 'Price.'), aside, correction], answers: [answer('why', [1])] }),
    )
    expect(row.slice(7, 9)).toEqual(['Price.', 'Why do you ask?\n\nIt was two weeks, not one.'])
  })

  it('keeps answers of different meanings apart, and skipped ones empty', () => {
    const table = answerTable([question('why'), question('why', { meaning: 2 })], [])
    expect(table.headings.slice(7, 9)).toEqual(['About why?', 'About why? (2)'])
    const cells = (more: object) =>
      table.rowOf(record({ turns: [turn(1, 'Yes.')], answers: [answer('why', [1], more)] })).slice(7, 9)
    expect(cells({ meaning: 2 })).toEqual([null, 'Yes.'])
    expect(cells({ state: 'skipped', turns: [] })).toEqual([null, null])
  })

  it('gives closed answers their labels or numbers, and the words beside', () => {
    const options = [{ key: 'home', label: { en: 'At home' }, role: 'plain' as const }]
    const questions = [
      question('where', { kind: 'single_choice', settings: { options } }),
      question('seats', { kind: 'number' }),
    ]
    const table = answerTable(questions, [])
    const row = table.rowOf(
      record({
        turns: [turn(1, 'mostly at home', 'where'), turn(2, 'minus three', 'seats')],
        answers: [
          answer('where', [1], { value: { kind: 'single_choice', option: 'home' } }),
          answer('seats', [2], { value: { kind: 'number', number: -3 } }),
        ],
      }),
    )
    expect(row.slice(7)).toEqual(expect.arrayContaining(['At home', 'mostly at home', -3]))
    expect(row).toHaveLength(table.headings.length)
  })

  it('gives no column of the program away to an attribute or a question that is called like it', () => {
    const attributes = ['Language', 'calls for care', 'constructor', 'status', 'status (2)', 'STATUS']
    const questions = [
      question('a', { text: 'minutes' }),
      question('b', { text: 'Said beside the questions' }),
    ]
    const table = answerTable(questions, attributes)
    const names = table.headings.map((heading) => heading.toLowerCase())
    expect(new Set(names).size).toBe(names.length)
    const held = record({
      turns: [turn(1, 'Ten.', 'a'), turn(2, 'Beside.', null)],
      answers: [answer('a', [1])],
    })
    held.interview.attributes = { status: 'single', 'status (2)': 'b', STATUS: 'c', Language: 'Dutch' }
    const row = table.rowOf(held)
    const cells = Object.fromEntries(table.headings.map((heading, at) => [heading, row[at]]))
    expect(cells).toMatchObject({
      ...{
        status: 'complete',
        language: 'en',
        minutes: 6.5,
        'calls for care': null,
        'calls for care (2)': null,
      },
      ...{ 'status (2)': 'single', 'status (2) (2)': 'b', 'STATUS (3)': 'c', 'Language (2)': 'Dutch' },
      ...{ constructor: null, 'minutes (2)': 'Ten.' },
      ...{ 'Said beside the questions': 'Beside.', 'Said beside the questions (2)': null },
    })
  })

  it('writes a question as it stands, whatever signs it has', () => {
    const texts = ['Is it worth $$ or $&?', "Or $1, $`, $' a month?"]
    const table = answerTable(
      texts.map((text, at) => question(`q${at}`, { text })),
      [],
    )
    expect(table.headings.slice(7, 9)).toEqual(texts)
  })

  it('does not give the time of an import as the time of the interview', () => {
    const imported = record()
    imported.interview.origin = 'import'
    expect(answerTable([], []).rowOf(imported).slice(4, 7)).toEqual([null, null, null])
  })
})

it('a line of JSON keeps attributes apart from what the program says of the interview', () => {
  const held = record()
  held.interview.attributes = { id: 'their id', status: 'single', turns: 3, language: 'Dutch' }
  const line = JSON.parse(toRecordLine(held)) as Record<string, unknown>
  expect(line).toMatchObject({ id: 'i1', status: 'complete', language: 'en', turns: [] })
  expect(line.attributes).toEqual(held.interview.attributes)
})

it('a line of JSON of an imported interview says when it was imported, not when it was held', () => {
  const imported = record()
  imported.interview.origin = 'import'
  const line = JSON.parse(toRecordLine(imported)) as Record<string, unknown>
  expect([line.importedAt, line.startedAt, line.endedAt]).toEqual([
    started.toISOString(),
    undefined,
    undefined,
  ])
})

describe('a cell of the CSV', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1',
    '=HYPERLINK("http://x","y")',
  ])('%j is never run as a formula', (text) => {
    const [[cell]] = parse(toCsv([[text]]), { relax_quotes: false }) as [[string]]
    expect(cell).toBe(`'${text}`)
  })

  it('that is a number stays one, also below zero', () => {
    expect(toCsv([[-5, 2.5, true, null]])).toBe('-5,2.5,yes,\r\n')
  })

  it('comes back as it was, whatever else is in it', () => {
    const lines = fc.constantFrom('\n', '\r', '\r\n', '"', ',', ';', ' ')
    const harmless = fc
      .array(fc.oneof(fc.string({ unit: 'grapheme' }), lines))
      .map((parts) => parts.join(''))
      .filter((text) => !/^\s*[=+\-@＝＋－＠\t\r]/.test(text))
    fc.assert(
      fc.property(fc.array(fc.array(harmless, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const read = parse(toCsv(rows, true), { bom: true, skip_empty_lines: false })
        expect(read).toEqual(rows)
      }),
    )
  })

  it('begins with the mark of UTF-8 in the first piece only', () => {
    expect(toCsv([['a']], true).startsWith('\uFEFF')).toBe(true)
    expect(toCsv([['a']]).startsWith('\uFEFF')).toBe(false)
  })
})
