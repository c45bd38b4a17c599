import { describe, expect, test } from 'vitest'
import { applyRules, type MachineCoding, type Nearness, type RuledSegment } from './apply-rules.ts'
import { spokenOf } from './gather-words.ts'
import type { JournalAct, JournalEntry, SpanRef } from './model.ts'
import { nearnessSpaceOf } from './nearness.ts'
import { reduceCodebook } from './reduce-codebook.ts'

const at = new Date(0)
const journal = (acts: JournalAct[]): JournalEntry[] =>
  acts.map((act, index) => ({ seq: index + 1, act, author: 'user:ana', at }))

/** Segment n is all that is said in interview n. */
const segments: RuledSegment[] = Array.from({ length: 12 }, (_, n) => ({
  ...{
    segmentId: `s${n}`,
    interviewId: `i${n}`,
    turn: 1,
    turnRevision: 0,
    start: 0,
    end: 20,
    textHash: `h${n}`,
  },
}))
const span = (n: number, of: Partial<SpanRef> = {}): SpanRef => {
  const { segmentId: _, ...place } = segments[n]!
  return { ...place, ...of }
}

/** Four subjects, three segments each, each along an axis of its own with a little of the next. */
const nearness: Nearness = {
  space: nearnessSpaceOf({
    data: Float32Array.from(
      segments.flatMap((_, n) =>
        [0, 1, 2, 3].map((axis) => (axis === Math.floor(n / 3) ? 1 : 0.02 * (n % 3))),
      ),
    ),
    count: segments.length,
    dimensions: 4,
  }),
  texts: new Map(),
}

const theme = (codeId: string, rows: number[]): MachineCoding => ({
  codeId,
  members: rows.map((n) => ({ segmentId: `s${n}`, strength: 0.5, isPrimary: true })),
  quotes: rows.slice(0, 2).map((n) => `s${n}`),
  terms: [],
  cohesion: 0.5,
  stability: 0.9,
  groupName: null,
})
const run = (...codeIds: string[]): JournalAct => ({
  kind: 'run',
  analysisId: 'r',
  themes: codeIds.map((codeId) => ({
    ...{
      codeId,
      questionKey: null,
      name: codeId,
      definition: '',
      inclusion: '',
      exclusion: '',
      overlap: null,
    },
  })),
  changes: [],
})
const write = (codeId: string, examples: SpanRef[]): JournalAct => ({
  ...{
    kind: 'write',
    origin: 'person',
    codeId,
    questionKey: null,
    name: codeId,
    definition: '',
    inclusion: '',
  },
  ...{ exclusion: '', parentId: null, examples },
})

function ruled(acts: JournalAct[], machine: MachineCoding[]): Record<string, string> {
  const codes = applyRules({
    book: reduceCodebook(journal(acts)),
    questionKey: null,
    machine,
    segments,
    nearness,
  })
  return Object.fromEntries(
    codes.map(({ codeId, members }) => [
      codeId,
      members
        .map((each) => each.segmentId.slice(1))
        .sort()
        .join(' '),
    ]),
  )
}

describe('the rules of a researcher', () => {
  test('without any, what the machine found', () => {
    expect(ruled([run('a', 'b')], [theme('a', [0, 1]), theme('b', [3])])).toEqual({ a: '0 1', b: '3' })
  })

  test('merged stay merged in the next run', () => {
    const acts: JournalAct[] = [run('a', 'b'), { kind: 'merge', from: ['a'], into: 'b' }, run('a', 'b')]
    expect(ruled(acts, [theme('a', [0, 1]), theme('b', [3])])).toEqual({ b: '0 1 3' })
  })

  test('split stay split: what is nearer to the named words goes with them, new ones too', () => {
    const into = [{ codeId: 'new', name: 'new', spans: [span(3)] }]
    const acts: JournalAct[] = [run('a'), { kind: 'split', codeId: 'a', into }, run('a')]
    expect(ruled(acts, [theme('a', [0, 1, 2, 3, 4, 5])])).toEqual({ a: '0 1 2', new: '3 4 5' })
  })

  test('a pinned code survives a run that did not find it', () => {
    const pin: JournalAct = { kind: 'pin', codeId: 'a', isPinned: true, examples: [span(6), span(7)] }
    expect(ruled([run('a'), pin, run('b')], [theme('b', [0])])).toEqual({ a: '6 7 8', b: '0' })
    expect(ruled([run('a'), run('b')], [theme('b', [0])])).toEqual({ a: '', b: '0' })
  })

  test('a code written by hand gathers what is near to its examples', () => {
    expect(ruled([write('mine', [span(9)])], [])).toEqual({ mine: '10 11 9' })
  })

  test('moved quotes stay moved', () => {
    const acts: JournalAct[] = [
      run('a', 'b'),
      { kind: 'move', span: span(1), from: 'a', to: 'b' },
      run('a', 'b'),
    ]
    expect(ruled(acts, [theme('a', [0, 1]), theme('b', [3])])).toEqual({ a: '0', b: '1 3' })
  })

  test('a selection inside a segment, or most of one, means the segment; a corrected turn is known by its words', () => {
    const move = (of: SpanRef): JournalAct => ({ kind: 'move', span: of, from: null, to: 'a' })
    expect(ruled([run('a'), move(span(5, { start: 4, end: 9 }))], [])).toEqual({ a: '5' })
    expect(ruled([run('a'), move(span(5, { start: 0, end: 90 }))], [])).toEqual({ a: '5' })
    expect(ruled([run('a'), move(span(5, { start: 18, end: 60 }))], [])).toEqual({ a: '' })
    expect(ruled([run('a'), move(span(5, { turnRevision: 7 }))], [])).toEqual({ a: '5' })
    expect(ruled([run('a'), move(span(5, { turnRevision: 7, textHash: 'other' }))], [])).toEqual({ a: '' })
  })

  test('a deleted code is not shown again, although the machine finds it again', () => {
    expect(ruled([run('a'), { kind: 'delete', codeId: 'a' }, run('a')], [theme('a', [0])])).toEqual({})
  })

  test('whoever speaks of a part speaks of the whole', () => {
    const acts: JournalAct[] = [run('a', 'b'), { kind: 'nest', codeId: 'a', parentId: 'b' }]
    expect(ruled(acts, [theme('a', [0, 1]), theme('b', [3])])).toEqual({ a: '0 1', b: '0 1 3' })
  })

  test('the words that a person chose are shown first, one for each interview', () => {
    const acts: JournalAct[] = [run('a'), { kind: 'move', span: span(7), from: null, to: 'a' }]
    const [code] = applyRules({
      ...{
        book: reduceCodebook(journal(acts)),
        questionKey: null,
        machine: [theme('a', [0, 1])],
        segments,
        nearness,
      },
    })
    expect(code!.quotes).toEqual(['s7', 's0', 's1'])
  })

  test('a code written by hand is found by its words as well, and each passage tells how', () => {
    const write: JournalAct = {
      ...{ kind: 'write', codeId: 'w', origin: 'person', questionKey: null, parentId: null, examples: [] },
      ...{ name: 'Torn sails', definition: '', inclusion: 'Also “patched up”.', exclusion: '' },
    }
    const said = segments.map(
      (_, n) => ['The harbour is calm.', 'A sail was torn.', 'We patched up.'][n] ?? 'No.',
    )
    const [code] = applyRules({
      ...{ book: reduceCodebook(journal([write])), questionKey: null, machine: [], segments },
      nearness: null,
      spoken: spokenOf(
        said,
        segments.map(({ interviewId }) => interviewId),
      ),
    })
    expect(code!.members.map(({ segmentId, way }) => `${segmentId} ${way}`)).toEqual(['s1 words', 's2 words'])
    // A code by hand had no terms: nobody could see how narrowly it was looked for.
    expect(code!.terms).toEqual(['patched up', 'sail', 'torn'].map((term) => ({ term, weight: 1 / 2 })))
  })
})
