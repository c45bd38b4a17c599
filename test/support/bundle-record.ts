/** A small record as the formats take it: three people, one of whom sat twice; every kind of question; two themes. */
import type { BundleQuestion, BundleRecord } from '../../src/reports/formats/bundle/model.ts'
import type { QuestionKind } from '../../src/study/model.ts'

const option = (key: string, label: string) => ({ key, label: { en: label }, role: 'plain' as const })

function question(
  questionKey: string,
  kind: QuestionKind,
  more: Partial<BundleQuestion> = {},
): BundleQuestion {
  return {
    ...{ questionKey, meaning: 1, kind, text: `About ${questionKey}?`, objectiveKey: null, sectionTitle: '' },
    ...{ settings: {}, language: 'en', isCurrent: true },
    ...more,
  }
}

export const talks = {
  first: 'It came late 👩‍👩‍👧 again. The price is <high> & "odd".',
  again: 'Now the price is fine.',
  second: 'Never late, 100 % happy.',
}

export function bundleRecord(): BundleRecord {
  const interview = (interviewId: string, participantId: string, plan: string | null) => ({
    ...{ interviewId, participantId, status: 'complete' as const, origin: 'live' as const, language: 'en' },
    startedAt: '2026-03-01T10:00:00.000Z',
    attributes: { plan, seats: interviewId === 'i1' ? 3 : 2.5, trial: interviewId === 'i3' },
  })
  const turn = (interviewId: string, at: number, text: string) => ({
    ...{
      interviewId,
      turn: at,
      turnRevision: 0,
      role: at === 0 ? ('interviewer' as const) : ('participant' as const),
      questionKey: 'why',
      length: text.length,
      text,
    },
  })
  const answer = (
    interviewId: string,
    questionKey: string,
    value: BundleRecord['answers'][number]['value'],
  ) => ({
    ...{ interviewId, questionKey, meaning: 1, state: 'answered' as const, skipReason: null, value },
    turns: questionKey === 'why' ? [1] : [],
  })
  const segment = (segmentId: string, interviewId: string, [start, end]: [number, number]) => ({
    ...{ segmentId, interviewId, turn: 1, turnRevision: 0, start, end, questionKey: 'why', hasVector: false },
  })
  const keys = ['why', 'plan', 'uses', 'ease', 'order', 'age', 'back']
  return {
    statuses: ['complete'],
    analysis: {
      ...{ analysisId: 'a1', embedderId: 'test', isLexical: false, seed: 1, programVersion: '1' },
      ...{ statuses: ['complete'], parameters: {} },
    },
    interviews: [
      interview('i1', 'p1', 'pro'),
      interview('i2', 'p2', null),
      interview('i3', 'p1', 'free'),
      interview('i4', 'p3', 'free'),
    ],
    turns: [
      turn('i1', 0, 'Why?'),
      turn('i1', 1, talks.first),
      turn('i2', 1, talks.second),
      turn('i3', 1, talks.again),
    ],
    answers: [
      answer('i1', 'why', { kind: 'open' }),
      answer('i2', 'why', { kind: 'open' }),
      answer('i3', 'why', { kind: 'open' }),
      answer('i1', 'plan', { kind: 'single_choice', option: 'free' }),
      answer('i3', 'plan', { kind: 'single_choice', option: 'pro' }),
      answer('i2', 'uses', { kind: 'multiple_choice', options: ['mail', 'chat'] }),
      answer('i2', 'ease', { kind: 'scale', point: 5 }),
      answer('i2', 'order', { kind: 'ranking', order: ['b', 'a'] }),
      answer('i2', 'age', { kind: 'number', number: 41.5 }),
      answer('i2', 'back', { kind: 'yes_no', yes: true }),
    ],
    exposures: ['i1', 'i2', 'i3'].flatMap((interviewId) =>
      keys.map((questionKey) => ({ interviewId, questionKey, meaning: 1, how: 'asked' as const })),
    ),
    questions: [
      question('why', 'open', { text: 'Why did you leave?' }),
      question('plan', 'single_choice', {
        settings: { options: [option('free', 'Free'), option('pro', 'Größer')] },
      }),
      question('uses', 'multiple_choice', {
        settings: { options: [option('mail', 'Mail'), option('chat', 'Chat')] },
      }),
      question('ease', 'scale', {
        settings: { scaleFrom: 1, scaleTo: 5, labelFrom: { en: 'Hard' }, labelTo: { en: 'Easy' } },
      }),
      question('order', 'ranking', { settings: { options: [option('a', 'A'), option('b', 'B')] } }),
      question('age', 'number', { settings: { unit: { en: 'years' } } }),
      question('back', 'yes_no'),
    ],
    segments: [
      segment('s1', 'i1', [0, talks.first.indexOf('The price') - 1]),
      segment('s2', 'i1', [talks.first.indexOf('The price'), talks.first.length]),
      segment('s3', 'i2', [0, talks.second.length]),
      segment('s4', 'i3', [0, talks.again.length]),
    ],
    themes: [
      {
        themeId: 't1',
        questionKey: null,
        name: 'Came late',
        statement: 'It came late.',
        definition: '',
        parentId: null,
      },
      {
        themeId: 't2',
        questionKey: 'why',
        name: 'The price',
        statement: 'What it costs.',
        definition: 'Money & more',
        parentId: null,
      },
    ],
    assignments: [
      { themeId: 't1', segmentId: 's1', strength: 0.8, isPrimary: true },
      { themeId: 't1', segmentId: 's3', strength: 0.7, isPrimary: true },
      { themeId: 't2', segmentId: 's2', strength: 0.9, isPrimary: true },
      { themeId: 't2', segmentId: 's4', strength: 0.9, isPrimary: true },
    ],
    humanCoding: null,
    human: [],
    vectors: null,
  }
}
