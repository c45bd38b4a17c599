import { describe, expect, it } from 'vitest'
import { proportionOf } from '../../../findings/count-participants.ts'
import {
  countedLabel,
  machineCodedLabel,
  type QuestionResult,
  type Quote,
  type Theme,
} from '../../../findings/model.ts'
import type { TapCount } from '../../../interview/taps-model.ts'
import { checkFigure } from '../check/check-figure.ts'
import { claimIdsOf, StoredDocumentSchema } from '../model.ts'
import { standingOf } from '../standing.ts'
import { draftDocument } from './draft-document.ts'
import type { DirectedStudy, DraftMaterial } from './material.ts'
import { refreshDocument } from './refresh-document.ts'

const studyId = '00000000-0000-4000-8000-000000000001'
const themeId = '00000000-0000-4000-8000-000000000002'

function quote(number: number, text = 'The pass doubled.'): Quote {
  const interviewId = `00000000-0000-4000-8000-${String(100 + number).padStart(12, '0')}`
  const place = { interviewId, turn: 1, turnRevision: 0, start: 0, end: text.length }
  return { ...place, text, participantLabel: `Participant ${number}`, questionKey: 'why', startMs: null }
}

function choice(price: number, docks: number): QuestionResult {
  const of = price + docks
  const option = (key: string, label: string, count: number) => ({
    key,
    label,
    proportion: proportionOf(count, of, 'answers'),
  })
  return {
    ...{
      questionKey: 'reason',
      meaning: 1,
      isCurrent: true,
      kind: 'single_choice',
      text: 'Why?',
      sectionTitle: '',
    },
    ...{
      exposed: of,
      basis: 'events',
      answered: of,
      volunteered: 0,
      skipped: {},
      crossTab: null,
      themes: [],
      none: 0,
    },
    closed: {
      kind: 'single_choice',
      options: [option('docks', 'Docks', docks), option('price', 'The price', price)],
    },
    reasons: [
      { key: 'price', label: 'The price', participants: price, withWords: 1, quotes: [quote(1)] },
      {
        key: 'docks',
        label: 'Docks',
        participants: docks,
        withWords: 1,
        quotes: [quote(2, 'No dock was free.')],
      },
    ],
    answers: [],
    label: countedLabel,
  } as QuestionResult
}

const theme: Theme = {
  ...{ themeId, questionKey: null, position: 1, name: 'Price of the pass', statement: '', terms: [] },
  prevalence: proportionOf(14, 34, 'turns'),
  ...{
    label: machineCodedLabel,
    segments: 20,
    cohesion: 0.6,
    quotes: [quote(3)],
    stability: null,
    group: null,
  },
}

function material(questions: QuestionResult[], more: Partial<DraftMaterial> = {}): DraftMaterial {
  return {
    study: { studyId, name: 'Leaving', question: 'Why do people leave?', decision: '', isSample: false },
    objectives: [
      { key: 'reasons', text: 'Why people leave' },
      { key: 'else', text: 'What nobody was asked' },
    ],
    results: {
      ...{
        studyId,
        isSample: false,
        analysis: null,
        statuses: ['complete'],
        interviews: 40,
        participants: 40,
      },
      ...{ leftOut: {}, crossBy: { attributes: [], questions: [] }, notes: [], choices: [], corrections: [] },
      objectives: [{ key: 'reasons', text: 'Why people leave', questions }],
    },
    themes: { analysis: null, questionKey: null, themes: [], none: 0, segments: 0, label: '', notes: [] },
    imported: 0,
    lengths: null,
    directions: null,
    ...{ alternatives: [], recruited: [], languages: [], firstAt: null, lastAt: null, marked: [] },
    steered: { interviews: 0, notes: 0 },
    taps: [],
    provenance: {
      ...{
        program: 'Earwitness',
        draftedAt: '2026-11-28T10:00:00.000Z',
        draftedBy: 'program',
        analysis: null,
      },
      ...{ guideRevisions: [1], recordHash: 'abc', modelCalls: [] },
    },
    ...more,
  }
}

const provenanceOfAnalysis = {
  ...{ analysisId: studyId, embedderId: 'lexical', isLexical: true, seed: 1, programVersion: '1' },
  finishedAt: '2026-11-28T10:00:00.000Z',
}
const analysed = {
  ...{ questionKey: null, themes: [], none: 0, segments: 0, label: '', notes: [] },
  analysis: provenanceOfAnalysis as unknown as DraftMaterial['themes']['analysis'],
}

const answersOf = (document: ReturnType<typeof draftDocument>) =>
  document.blocks.filter((block) => block.kind === 'answer')

describe('the first draft', () => {
  it('holds to its schema, and states no figure that its own check would not bear out', () => {
    const document = draftDocument(
      material([choice(30, 10)], { themes: { ...material([]).themes, themes: [theme] } }),
    )
    expect(StoredDocumentSchema.parse(document)).toEqual(document)
    for (const claim of Object.values(document.claims))
      if (claim.numbers.length > 0) expect(checkFigure(claim.text, claim.numbers).verdict).toBe('supported')
    for (const claimId of document.blocks.flatMap(claimIdsOf)) expect(document.claims[claimId]).toBeDefined()
  })
  it('tells in a table right after the answers who the people are, and what is not known of them', () => {
    const spread = { first: 400, median: 690, third: 1000 }
    const heard = material([choice(30, 10)], {
      recruited: [{ how: 'by the open link', interviews: 40 }],
      lengths: { words: spread, turns: { first: 8, median: 11, third: 12 }, minutes: null },
    })
    heard.results.leftOut = { partial: 3 }
    heard.results.choices = [
      { by: 'attribute:plan', label: 'plan', groups: [{ key: 'pro', label: 'pro', people: 12 }] },
      { by: 'question:reason', label: 'Why?', groups: [{ key: 'price', label: 'Price', people: 30 }] },
    ]
    const { blocks } = draftDocument(heard)
    const sections = [...new Set(blocks.map(({ section }) => section))]
    expect(sections.slice(0, 2)).toEqual(['answers', 'heard'])
    const table = blocks.find((block) => block.kind === 'table')!
    expect(Object.fromEntries(table.rows)).toMatchObject({
      Heard: '40 interviews with 40 people, complete',
      Plan: 'pro 12 · not known 28',
      'Left out': 'partial 3',
      Length: 'Median 690 words of theirs (middle half 400 to 1,000), 11 turns (middle half 8 to 12)',
    })
    expect(table.rows.some(([what]) => what === 'Why?')).toBe(false)
  })
  describe('of interviews that followed no guide', () => {
    const sidesOf = (
      good: number,
      bad: number,
      unclear: number,
    ): Pick<DirectedStudy['themes'][number], 'people' | 'sides' | 'wishes'> => {
      const of = good + bad + unclear
      const side = (name: 'good' | 'bad' | 'both' | 'unclear', count: number, quotes: Quote[]) => ({
        side: name,
        proportion: proportionOf(count, of, 'turns'),
        quotes,
      })
      return {
        people: of,
        sides: [
          side('good', good, [quote(11, 'It pays for itself.')]),
          side('bad', bad, [quote(12, 'It doubled overnight.')]),
          side('both', 0, []),
          side('unclear', unclear, []),
        ],
        wishes: { people: 0, quotes: [] },
      }
    }
    const again: Theme = {
      ...theme,
      themeId: studyId,
      name: 'Riding the ferry',
      prevalence: proportionOf(33, 34, 'turns'),
    }
    const origin = (themeId: string, question: string | null, repeatsQuestion: boolean) => ({
      ...{ themeId, question, repeatsQuestion, people: 14, inAnswer: 9 },
    })
    const held = material([], {
      imported: 40,
      themes: { ...analysed, themes: [again, theme] } as DraftMaterial['themes'],
      directions: {
        questions: [
          {
            ...{ key: 'recovered-1', wording: 'How do you ride the ferry?', isRecovered: true },
            asked: proportionOf(33, 34, 'turns'),
            ...sidesOf(20, 5, 8),
          },
        ],
        themes: [
          {
            themeId: again.themeId,
            origin: origin(again.themeId, 'recovered-1', true),
            ...sidesOf(20, 5, 8),
          },
          { themeId, origin: origin(themeId, null, false), ...sidesOf(3, 9, 2) },
        ],
      },
    })
    held.results.objectives = []
    const document = draftDocument(held)
    const texts = Object.values(document.claims).map((claim) => claim.text)
    const prose = JSON.stringify(document.blocks)

    it('what was asked is a question with its answers, and never a finding by the number who spoke of it', () => {
      const headings = document.blocks.flatMap((block) =>
        block.kind === 'heading' && block.level === 3 ? [block.text] : [],
      )
      expect(headings).toContain('How do you ride the ferry?')
      expect(headings).not.toContain('Riding the ferry')
      const [answer] = answersOf(document)
      const first = document.claims[(answer!.parts[0] as { claimId: string }).claimId]!
      expect(first.text).toBe('14 of 34 people spoke of “Price of the pass” (41 %, 26 to 58 %).')
      expect(prose).toContain('“Riding the ferry” (33) says the question again')
    })
    it('says which way people speak, with words for each way, in sentences that its own check bears out', () => {
      expect(texts).toContain(
        'Of 14 people in “Price of the pass”, 3 tell only good things (21 %, 8 to 48 %), 9 only bad things or worries (64 %, 39 to 84 %), 0 both; of 2 the program cannot tell.',
      )
      for (const claim of Object.values(document.claims))
        if (claim.numbers.length > 0)
          expect(checkFigure(claim.text, claim.numbers), claim.text).toMatchObject({ verdict: 'supported' })
      const against = document.blocks.find(
        (block) => block.kind === 'against' && JSON.stringify(block).includes('of these 14'),
      )
      expect(JSON.stringify(against)).toContain(
        '3 people of these 14 tell only good things, and 0 tell both.',
      )
    })
    it('is refuted when a number of it is changed', () => {
      const claim = Object.values(document.claims).find(({ text: said }) =>
        said.includes('9 only bad things'),
      )!
      expect(checkFigure(claim.text.replace('9 only', '8 only'), claim.numbers).verdict).not.toBe('supported')
    })
    it('follows its numbers when they are counted again', () => {
      const later = structuredClone(held)
      later.directions!.themes[1] = { ...later.directions!.themes[1]!, ...sidesOf(2, 10, 2) }
      const now = refreshDocument(document, draftDocument(later))
      expect(Object.values(now.claims).map((claim) => claim.text)).toContainEqual(
        expect.stringContaining('2 tell only good things (14 %'),
      )
    })
  })
  it('never gives the machine’s count for the share that follows from people’s codes', () => {
    const checked = { coded: 20, having: 10, of: 34 }
    const prevalence = {
      ...theme.prevalence,
      share: 0.52,
      low: 0.4,
      high: 0.64,
      method: 'ppi++' as const,
      checked,
    }
    const themes = { ...material([]).themes, themes: [{ ...theme, prevalence }] }
    const texts = Object.values(draftDocument(material([], { themes, objectives: [] })).claims).map(
      ({ text }) => text,
    )
    expect(texts).toContain(
      '14 of 34 people spoke of “Price of the pass” by the machine’s count; 52 %, 40 to 64 %, after people checked 20 of them.',
    )
  })
  it('recommends nothing on coding that nobody has checked, and names the check under what is not known', () => {
    const themes = { ...analysed, themes: [theme] }
    const { blocks, claims } = draftDocument(material([], { themes, objectives: [] }))
    expect(Object.values(claims).filter(({ kind }) => kind === 'recommendation')).toEqual([])
    const wordsOf = (section: string) => JSON.stringify(blocks.filter((block) => block.section === section))
    expect(wordsOf('recommendations')).toContain('The program has made no recommendation yet')
    expect(wordsOf('unknown')).toContain(
      'Whether the share of “Price of the pass” is right: have a person check its coding',
    )
  })
  it('stores places of quotations and none of their words', () => {
    expect(JSON.stringify(draftDocument(material([choice(30, 10)])))).not.toContain('doubled')
  })
  it('is firm about a clear count of many, and says what a few people could turn', () => {
    const [answer] = answersOf(draftDocument(material([choice(30, 10)])))
    expect(answer!.confidence.word).toBe('firm')
    expect(answer!.change).toMatchObject([
      { text: 'If 10 people had answered “Docks” instead of “The price”, the two would be level.' },
      { text: 'No interview was left out, so no choice of ours about whom to count changes it.' },
    ])
  })
  it('does not choose where the second is close', () => {
    const document = draftDocument(material([choice(21, 19)]))
    expect(answersOf(document)[0]!.confidence.word).toBe('fair')
    expect(Object.values(document.claims).map(({ text }) => text)).toContain(
      'Do not choose between “The price” and “Docks” on these interviews alone.',
    )
  })
  it('says of three people how many and no share', () => {
    const document = draftDocument(material([choice(2, 1)]))
    expect(answersOf(document)[0]!.confidence.word).toBe('too few to say')
    expect(JSON.stringify(document.claims)).toContain(
      '2 of 3 people answered “The price”; too few to say more.',
    )
  })
  it('answers an objective that nobody was asked about: the interviews do not say', () => {
    expect(
      answersOf(draftDocument(material([choice(30, 10)], { themes: analysed })))[1]!.parts,
    ).toMatchObject([{ text: 'The interviews do not say.' }])
  })
  it('does not call interviews silent that are not analysed, and says how to analyse them', () => {
    const document = draftDocument(material([]))
    expect(answersOf(document)[0]!.parts).toMatchObject([
      { text: expect.stringMatching(/^The interviews are not analysed yet.*earwitness analyze STUDY$/) },
    ])
    expect(standingOf(document, 0)).toMatch(/^The interviews are not analysed yet/)
    const analysis = { ...provenanceOfAnalysis }
    const fresh = draftDocument(
      material([], { themes: analysed, provenance: { ...material([]).provenance, analysis } }),
    )
    expect(JSON.stringify(refreshDocument(document, fresh).blocks)).not.toContain('not analysed yet')
  })
  it('of interviews held elsewhere claims nothing about what was asked', () => {
    const themes = { ...analysed, themes: [theme] }
    const analysis = { ...provenanceOfAnalysis }
    const provenance = { ...material([]).provenance, analysis }
    const document = draftDocument(material([], { themes, provenance, imported: 40 }))
    const words = JSON.stringify(document)
    expect(words).toContain(
      'The program found no passage of 20 of 34 people in “Price of the pass”; that is neither silence nor disagreement.',
    )
    expect(words).toContain('so it cannot tell who was asked about it.')
    expect(words).not.toMatch(/whatever they were asked|not asked whether|did not speak|[Nn]obody was asked/)
    expect(standingOf(document, 0)).toBe(
      'Numbers and quotations agree with the record and with the program’s coding. Whether the coding is right no person has checked, in 1 theme.',
    )
  })
  it('puts what speaks against a figure beside it, in other people’s words', () => {
    const document = draftDocument(material([choice(30, 10)]))
    const against = document.blocks.find((block) => block.kind === 'against')
    expect(against?.parts).toMatchObject([{ text: '10 people answered otherwise.' }])
    expect(against?.claimIds.map((id) => document.claims[id]?.evidence[0]?.interviewId)).toEqual([
      quote(2).interviewId,
    ])
  })
})

describe('counting a report again', () => {
  const held = draftDocument(material([choice(30, 10)]))
  const fresh = draftDocument(
    material([choice(31, 12)], { marked: [{ quote: quote(9, 'Marked later.'), note: '' }] }),
  )

  it('moves the figures and the sentences that the program wrote', () => {
    const text = JSON.stringify(refreshDocument(held, fresh))
    expect(text).toContain('31 of 43 people answered')
    expect(text).not.toContain('30 of 40 people')
  })
  it('keeps a sentence that a person wrote, and judges it by the new figure', () => {
    const [claim] = Object.values(held.claims).filter(({ kind }) => kind === 'prevalence')
    const edited = {
      ...held,
      claims: { ...held.claims, [claim!.claimId]: { ...claim!, text: '30 people said the price.' } },
    }
    expect(refreshDocument(edited, fresh).claims[claim!.claimId]).toMatchObject({
      text: '30 people said the price.',
      verdict: 'refuted',
      reason: 'miscounted',
    })
  })
  it('takes in what was marked in transcripts since, once', () => {
    const once = refreshDocument(held, fresh)
    expect(JSON.stringify(once.claims)).toContain(quote(9).interviewId)
    expect(Object.keys(refreshDocument(once, fresh).claims)).toEqual(Object.keys(once.claims))
  })
})

it('says how participants found the interview, with a base, and nothing where nobody tapped', () => {
  const tap: TapCount = {
    ...{
      tap: 'listened',
      answers: { agree: 8, partly: 1, no: 1 },
      tapped: 10,
      share: 0.8,
      low: 0.49,
      high: 0.94,
    },
    ...{ level: 0.95, method: 'wilson' },
  }
  const tableOf = (taps: DraftMaterial['taps']) =>
    draftDocument(material([], { taps })).blocks.find(
      (block) => block.kind === 'table' && block.title === 'How participants found the interview',
    )
  expect(tableOf([{ number: 1, ended: 12, taps: [tap] }])).toMatchObject({
    rows: [['“It listened”, revision 1', '8 agree, 1 partly, 1 no', '10 of 12', '80 % agree [49-94]']],
  })
  expect(tableOf([{ number: 1, ended: 12, taps: [{ ...tap, tapped: 0 }] }])).toBeUndefined()
})
