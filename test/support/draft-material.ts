/** What a report is drafted from: one closed question, one theme, quotations of invented people. */
import { proportionOf } from '../../src/findings/count-participants.ts'
import {
  countedLabel,
  machineCodedLabel,
  type QuestionResult,
  type Quote,
  type Theme,
} from '../../src/findings/model.ts'
import type { draftDocument } from '../../src/reports/document/draft/draft-document.ts'
import type { DraftMaterial } from '../../src/reports/document/draft/material.ts'

export const studyId = '00000000-0000-4000-8000-000000000001'
export const themeId = '00000000-0000-4000-8000-000000000002'

export function quote(number: number, text = 'The pass doubled.'): Quote {
  const interviewId = `00000000-0000-4000-8000-${String(100 + number).padStart(12, '0')}`
  const place = { interviewId, turn: 1, turnRevision: 0, start: 0, end: text.length }
  return { ...place, text, participantLabel: `Participant ${number}`, questionKey: 'why', startMs: null }
}

export function choice(price: number, docks: number): QuestionResult {
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

export const theme: Theme = {
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

export function material(questions: QuestionResult[], more: Partial<DraftMaterial> = {}): DraftMaterial {
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
    nearest: {},
    askedBy: {},
    alsoAsked: {},
    leadingUp: new Map(),
    contradictions: [],
    saidQuotes: {},
    opposing: {},
    readers: null,
    read: {},
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

export const provenanceOfAnalysis = {
  ...{ analysisId: studyId, embedderId: 'lexical', isLexical: true, seed: 1, programVersion: '1' },
  finishedAt: '2026-11-28T10:00:00.000Z',
}
export const analysed = {
  ...{ questionKey: null, themes: [], none: 0, segments: 0, label: '', notes: [] },
  analysis: provenanceOfAnalysis as unknown as DraftMaterial['themes']['analysis'],
}

export const answersOf = (document: ReturnType<typeof draftDocument>) =>
  document.blocks.filter((block) => block.kind === 'answer')
