import { describe, expect, it } from 'vitest'
import {
  countedLabel,
  machineCodedLabel,
  type Proportion,
  type QuestionResult,
  type Theme,
} from '../findings/model.ts'
import { formatReport, type ReportMaterial } from './format-report.ts'
import { inline, quotation } from './markdown.ts'

function proportion(count: number, of: number): Proportion {
  const share = of === 0 ? null : count / of
  const bound = (value: number) => (share === null ? null : value)
  return {
    count,
    of,
    share,
    low: bound(0.25),
    high: bound(0.58),
    level: 0.95,
    method: 'wilson',
    basis: 'events',
  }
}

const quote = {
  interviewId: '00000000-0000-7000-8000-000000000001',
  participantLabel: 'Participant 4',
  turn: 1,
  turnRevision: 0,
  start: 0,
  end: 5,
  text: 'It *cost* too much.\n# really',
  questionKey: 'why',
  startMs: null,
}

const theme: Theme = {
  themeId: '00000000-0000-7000-8000-000000000002',
  questionKey: 'why',
  position: 1,
  name: 'price, cost',
  statement: 'They speak of price and cost.',
  terms: [],
  prevalence: proportion(14, 34),
  label: machineCodedLabel,
  segments: 20,
  cohesion: 0.6,
  stability: { value: 0.8, word: 'sure' },
  group: null,
  quotes: [quote],
}

const question: QuestionResult = {
  questionKey: 'why',
  meaning: 1,
  isCurrent: true,
  kind: 'open',
  text: 'Why did you leave?',
  sectionTitle: 'Core',
  exposed: 34,
  basis: 'events',
  answered: 31,
  volunteered: 2,
  skipped: { time: 3 },
  closed: null,
  reasons: [],
  crossTab: null,
  themes: [theme],
  none: 7,
  answers: [],
  label: machineCodedLabel,
}

function material(questions: QuestionResult[] = [question]): ReportMaterial {
  return {
    study: {
      name: 'Leaving',
      question: 'Why do people leave?',
      decision: 'What to mend first',
      isSample: true,
    },
    at: new Date('2026-03-01T10:00:00Z'),
    interviews: [{ who: 'Participant 4', words: 1204 }],
    taps: { revisions: [], steered: { interviews: 0, notes: 0, of: 34 } },
    results: {
      studyId: '00000000-0000-7000-8000-000000000003',
      isSample: true,
      analysis: null,
      statuses: ['complete'],
      interviews: 34,
      participants: 33,
      leftOut: { partial: 2, abandoned: 5 },
      objectives: [{ key: 'o1', text: 'Reasons', questions }],
      choices: [],
      corrections: [],
      crossBy: { attributes: [], questions: [] },
      notes: ['A note on the base.'],
    },
    themes: {
      analysis: null,
      questionKey: null,
      themes: [],
      none: 0,
      segments: 0,
      label: machineCodedLabel,
      notes: [],
    },
  }
}

const report = (given = material()) => [...formatReport(given)].join('')

describe('the report', () => {
  it('says who was heard and who was left out, that it is a sample, and how figures are made', () => {
    const text = report()
    expect(text).toContain('# Leaving\n\n**Why do people leave?**')
    expect(text).toContain('*Sample: the people and their words are invented.*')
    expect(text).toContain('34 interviews with 33 people.')
    expect(text).toContain('| abandoned, left out | 5 |')
    expect(text).toMatch(/## Method\n\n(- .*\n)*- A note on the base\.\n/)
    expect(text).toContain('Nothing was analysed yet.')
  })

  it('gives no share without its base and interval, and says what the interval holds', () => {
    const text = report()
    expect(text).toContain(
      '34 were asked · 31 answered · 2 said it before they were asked · 3 skipped (time)',
    )
    expect(text).toContain('**price, cost.** They speak of price and cost. 14 of 34 · 41 % [25 to 58 %].')
    expect(text).toContain(machineCodedLabel)
  })

  it('shows people’s words as they are, never as markup', () => {
    expect(report()).toContain('> It \\*cost\\* too much.\n>\n> \\# really\n>\n> — Participant 4, turn 1\n')
    expect(inline('a | b <script> [x](y) 1')).toBe('a \\| b \\<script\\> \\[x\\](y) 1')
    expect(inline('1. first')).toBe('1\\. first')
    expect(quotation('one\n\ntwo', 'P')).toBe('> one\n>\n> two\n>\n> — P\n')
  })

  it('does not show figures where nobody was asked', () => {
    const text = report(material([question, { ...question, exposed: 0, answered: 0, themes: [] }]))
    expect(text).toContain('### Why did you leave?\n\nNobody was asked this.\n\n')
    expect(text).not.toContain(' 0 answered')
  })

  it('gives counts and no share where there are too few people to say', () => {
    const few: Proportion = { ...proportion(2, 3), share: null, low: null, high: null }
    const none = { mean: null, meanLow: null, meanHigh: null, median: null, standardDeviation: null }
    const scale: QuestionResult = {
      ...question,
      closed: {
        kind: 'scale',
        points: [{ key: '1', label: 'poor', proportion: few }],
        topTwo: few,
        bottomTwo: few,
        summary: none,
      },
      themes: [{ ...theme, prevalence: few }],
    }
    const number: QuestionResult = {
      ...question,
      closed: {
        kind: 'number',
        unit: 'euros',
        summary: none,
        quartiles: { first: null, third: null },
        minimum: 5,
        maximum: 40,
        bins: [{ from: 0, to: 50, count: 3 }],
      },
      themes: [],
    }
    const text = report(material([scale, number]))
    expect(text).toContain('| poor | 2 of 3 | too few to say | – |')
    expect(text).toContain('Top two: 2 of 3 · too few to say.')
    expect(text).toContain('They speak of price and cost. 2 of 3 · too few to say.')
    expect(text).toContain('3 numbers were given: too few to say more.')
    expect(text.split('## Method')[0]).not.toMatch(/\d %(?! interval)/)
    expect(text).not.toMatch(/Mean|Median/)
  })

  it('says where people’s words are when no question of the guide was asked in imported interviews', () => {
    const unasked = material([{ ...question, exposed: 0, answered: 0, themes: [] }])
    const text = report(unasked)
    expect(text).toContain('None of the guide’s questions was asked in them')
    expect(text).toContain('stands in full in the interviews, which the JSONL export holds')
    expect(text).toContain('| Participant 4 | 1,204 |')
    const analysed = report({ ...unasked, themes: { ...unasked.themes, themes: [theme] } })
    expect(analysed).toContain('stands below by theme, with their words')
    expect(text).not.toContain('Nobody was asked this.')
    expect(text).not.toContain('## Reasons')
  })

  it('tells imported answers from asked questions, and gives closed answers as a table', () => {
    const closed: QuestionResult = {
      ...question,
      kind: 'scale',
      basis: 'answers',
      themes: [],
      label: countedLabel,
      closed: {
        kind: 'scale',
        points: [
          { key: '1', label: '1 | poor', proportion: proportion(3, 31) },
          { key: '2', label: '2', proportion: proportion(0, 0) },
        ],
        topTwo: proportion(20, 31),
        bottomTwo: proportion(4, 31),
        summary: { mean: 3.456, meanLow: 3.1, meanHigh: 3.8, median: 4, standardDeviation: 1 },
      },
    }
    const text = report(material([closed]))
    expect(text).toContain('34 could have answered')
    expect(text).toContain('| 1 \\| poor | 3 of 31 | 10 % | 25 % to 58 % |')
    expect(text).toContain('| 2 | 0 of 0 | – | – |')
    expect(text).toContain('Mean 3.46 [3.1 to 3.8], median 4.')
  })
})
