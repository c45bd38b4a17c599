/** A small report as formats take it: an answer, a chart with quotations, one claim that did not pass, a method. */
import { proportionOf } from '../../src/findings/count-participants.ts'
import { newId } from '../../src/platform/ids.ts'
import type { ReportChart, ReportClaim, ReportDocument } from '../../src/reports/document/model.ts'

const interviewId = newId()

function claim(claimId: string, more: Partial<ReportClaim>): ReportClaim {
  return {
    ...{
      claimId,
      kind: 'prevalence',
      text: '',
      verdict: 'supported',
      reason: null,
      numbers: [],
      restsOn: [],
    },
    ...{ evidence: [], against: null },
    ...more,
  } as ReportClaim
}

function quotation(claimId: string, text: string, more: Partial<ReportClaim> = {}): ReportClaim {
  const place = { interviewId, turn: 7, turnRevision: 0, start: 0, end: text.length, text }
  return claim(claimId, {
    ...{ kind: 'quote', text },
    evidence: [{ ...place, participantLabel: 'P04', questionKey: 'why', startMs: null }],
    ...more,
  })
}

export function reportChart(more: Partial<ReportChart> = {}): ReportChart {
  return {
    ...{ kind: 'themes', questionKey: 'why', title: 'Why did you leave?', isMachineCoded: true },
    rows: [
      { key: 'a', label: 'The price & the <rest>', proportion: proportionOf(23, 61, 'events') },
      { key: 'b', label: 'Came late', proportion: proportionOf(2, 3, 'events') },
    ],
    ...{ asked: 61, answered: 58, summary: null },
    label: 'sampling error only, machine coding unchecked',
    ...more,
  } as ReportChart
}

export function reportDocument(more: Partial<ReportDocument> = {}): ReportDocument {
  const claims = [
    claim('c1', { text: '23 of 61 people spoke of the price (38 %, 27 to 50 %).' }),
    quotation('c2', 'It simply became “too” expensive.'),
    quotation('c3', 'I never said this.', { verdict: 'refuted', reason: 'altered' }),
    claim('c4', { kind: 'recommendation', text: 'Look at the price first.', restsOn: ['c1'] }),
    quotation('c5', 'The price is fine.'),
  ]
  const block = (section: string, rest: object) => ({ blockId: newId(), section, ...rest })
  return {
    ...{ documentVersion: 1, studyId: newId(), reportId: newId(), version: 2, names: 'pseudonyms' },
    ...{
      title: 'Why riders leave',
      question: 'Why do people stop?',
      toDecide: 'Where money goes',
      isSample: true,
    },
    publishedAt: '2026-11-28T10:00:00.000Z',
    blocks: [
      block('answers', {
        ...{
          kind: 'answer',
          objectiveKey: 'o',
          objective: 'What weighs most',
          parts: [{ kind: 'claim', claimId: 'c1' }],
        },
        confidence: { word: 'fair', because: '61 people were counted.' },
        ...{ against: [], change: [{ kind: 'text', text: 'If ten more had said otherwise.' }] },
      }),
      block('recommendations', { kind: 'recommendation', claimId: 'c4', why: [] }),
      block('findings', { kind: 'heading', level: 3, text: 'Reasons' }),
      block('findings', { kind: 'chart', chart: reportChart() }),
      block('findings', { kind: 'prose', parts: [{ kind: 'claim', claimId: 'c1' }] }),
      block('findings', { kind: 'quote', claimId: 'c2' }),
      block('findings', { kind: 'quote', claimId: 'c3' }),
      block('findings', {
        ...{ kind: 'against', claimIds: ['c5'] },
        parts: [{ kind: 'text', text: '38 people did not speak of it.' }],
      }),
      block('method', { kind: 'heading', level: 2, text: 'Method' }),
      block('method', {
        kind: 'prose',
        parts: [{ kind: 'text', text: 'People are counted, not mentions.' }],
      }),
    ],
    decision: { decision: '', owner: 'Ada', decidedOn: null, measure: '', measureOn: null, remind: '' },
    heard: {
      ...{
        interviews: 61,
        participants: 61,
        statuses: ['complete'],
        leftOut: {},
        recruited: [],
        languages: [],
      },
      ...{ firstAt: '2026-11-21T10:00:00.000Z', lastAt: '2026-11-27T10:00:00.000Z', sensitivity: [] },
    },
    provenance: {
      ...{
        program: 'Earwitness 1',
        draftedAt: '2026-11-28T10:00:00.000Z',
        draftedBy: 'program',
        analysis: null,
      },
      ...{ guideRevisions: [1], recordHash: '', modelCalls: [] },
    },
    ...{ residualRisk: null, comments: [], history: [] },
    claims: Object.fromEntries(claims.map((each) => [each.claimId, each])),
    ...more,
  } as unknown as ReportDocument
}
