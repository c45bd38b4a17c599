import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JournalAct, JournalEntry, SpanRef } from './model.ts'
import { isRuling, reduceCodebook, rootOf } from './reduce-codebook.ts'

const at = new Date('2026-01-01T00:00:00Z')
const journal = (acts: readonly JournalAct[]): JournalEntry[] =>
  acts.map((act, index) => ({ seq: index + 1, act, author: act.kind === 'run' ? 'machine' : 'user:ana', at }))
const book = (...acts: JournalAct[]) => reduceCodebook(journal(acts))
const span = (turn: number): SpanRef => ({
  ...{ interviewId: 'i1', turn, turnRevision: 0, start: 0, end: 9, textHash: `h${turn}` },
})
const found = (codeId: string, name = codeId, overlap: number | null = null) => ({
  ...{ codeId, questionKey: null, name, definition: `about ${name}`, inclusion: '', exclusion: '', overlap },
})
const run = (analysisId: string, ...themes: ReturnType<typeof found>[]): JournalAct => ({
  ...{ kind: 'run', analysisId, themes, changes: [] },
})
const write = (codeId: string, parentId: string | null = null): JournalAct => ({
  ...{
    kind: 'write',
    origin: 'person',
    codeId,
    questionKey: null,
    name: codeId,
    definition: '',
    inclusion: '',
  },
  ...{ exclusion: '', parentId, examples: [] },
})

describe('a codebook', () => {
  test('takes what the machine finds, and its newer names', () => {
    const { codes, latestRun } = book(
      run('r1', found('a', 'Price')),
      run('r2', found('a', 'High price', 0.9)),
    )
    expect(codes.get('a')).toMatchObject({ name: 'High price', origin: 'machine', lastRun: 'r2' })
    expect(latestRun).toBe('r2')
  })

  test('keeps a name that a person gave', () => {
    const { codes } = book(
      run('r1', found('a', 'Price')),
      { kind: 'rename', codeId: 'a', name: 'Too expensive' },
      run('r2', found('a', 'High price', 0.9)),
    )
    expect(codes.get('a')).toMatchObject({ name: 'Too expensive', isNamedByPerson: true })
  })

  test('does not let the definition of one name stand unchanged under another', () => {
    const rename: JournalAct = { kind: 'rename', codeId: 'a', name: 'Too expensive' }
    const acts = [run('r1', found('a', 'Price')), rename, run('r2', found('a', 'High price', 0.9))]
    const { definition } = book(...acts).codes.get('a')!
    expect(definition).toMatch(/^Named by a person and not defined yet\. .*“High price”: about High price/)
    expect(definition).toContain('Too expensive')
    expect(book(...acts, { kind: 'undo', seq: 2 }).codes.get('a')!.definition).toBe('about High price')
    const describe: JournalAct = {
      ...{ kind: 'describe', codeId: 'a', definition: 'Mine.', inclusion: '', exclusion: '' },
    }
    expect(book(...acts, describe, rename).codes.get('a')!.definition).toBe('Mine.')
  })

  test('gives a merger the new name that it was made with, and takes both back at once', () => {
    const merged: JournalAct[] = [
      run('r1', found('a'), found('b')),
      { kind: 'merge', from: ['b'], into: 'a', name: 'Both' },
    ]
    const { codes } = book(...merged)
    expect(codes.get('a')).toMatchObject({ name: 'Both', isNamedByPerson: true })
    expect(codes.get('b')!.mergedInto).toBe('a')
    const { codes: back } = book(...merged, { kind: 'undo', seq: 2 })
    expect(back.get('a')).toMatchObject({ name: 'a', isNamedByPerson: false })
    expect(back.get('b')!.mergedInto).toBeNull()
  })

  test('follows mergers of mergers, and makes no circle', () => {
    const { codes } = book(
      run('r1', found('a'), found('b'), found('c')),
      { kind: 'merge', from: ['a'], into: 'b' },
      { kind: 'merge', from: ['b'], into: 'c' },
      { kind: 'merge', from: ['c'], into: 'a' },
    )
    expect(['a', 'b', 'c'].map((codeId) => rootOf(codes, codeId))).toEqual(['c', 'c', 'c'])
  })

  test('holds two levels', () => {
    const { codes } = book(write('group'), write('part', 'group'), write('deeper', 'part'), {
      ...{ kind: 'nest', codeId: 'group', parentId: 'part' },
    })
    expect([...codes.values()].map((code) => code.parentId)).toEqual([null, 'group', null])
  })

  test('a quote moved back is where it was', () => {
    const { codes } = book(
      run('r1', found('a'), found('b')),
      { kind: 'move', span: span(1), from: 'a', to: 'b' },
      { kind: 'move', span: span(1), from: 'b', to: 'a' },
    )
    expect(codes.get('a')).toMatchObject({ movedIn: [span(1)], movedOut: [] })
    expect(codes.get('b')).toMatchObject({ movedIn: [], movedOut: [span(1)] })
  })

  test('an act on a code whose writing was taken back changes nothing', () => {
    const { codes } = book(
      write('a'),
      { kind: 'pin', codeId: 'a', isPinned: true, examples: [] },
      { kind: 'undo', seq: 1 },
    )
    expect(codes.size).toBe(0)
  })

  test('redo is offered until somebody rules anew', () => {
    expect(book(write('a'), { kind: 'undo', seq: 1 })).toMatchObject({ undoable: null, redoable: 1 })
    expect(book(write('a'), { kind: 'undo', seq: 1 }, write('b'))).toMatchObject({
      undoable: 3,
      redoable: null,
    })
    expect(book(write('a'), { kind: 'undo', seq: 1 }, { kind: 'redo', seq: 1 })).toMatchObject({
      ...{ undoable: 1, redoable: null },
    })
  })
})

const codeId = fc.constantFrom('a', 'b', 'c', 'd', 'nowhere')
const ruling: fc.Arbitrary<JournalAct> = fc.oneof(
  codeId.map((id) => write(id)),
  fc.record({ kind: fc.constant('rename' as const), codeId, name: fc.constantFrom('x', 'y') }),
  fc.record({ kind: fc.constant('nest' as const), codeId, parentId: fc.option(codeId) }),
  fc.record({ kind: fc.constant('merge' as const), from: fc.array(codeId, { minLength: 1 }), into: codeId }),
  fc.record({
    kind: fc.constant('split' as const),
    codeId,
    into: fc.constantFrom('e', 'f').map((id) => [{ codeId: id, name: id, spans: [span(3)] }]),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    span: fc.integer({ min: 0, max: 3 }).map(span),
    from: fc.option(codeId),
    to: fc.option(codeId),
  }),
  fc.record({
    kind: fc.constant('pin' as const),
    codeId,
    isPinned: fc.boolean(),
    examples: fc.constant<SpanRef[]>([]),
  }),
  fc.record({ kind: fc.constant('delete' as const), codeId }),
  fc.subarray(['a', 'b', 'c'], { minLength: 1 }).map((ids) => run('r', ...ids.map((id) => found(id)))),
)

describe('what counts as a code', () => {
  const described = (definition: string): JournalAct => ({
    ...{ kind: 'describe', codeId: 'a', definition, inclusion: '', exclusion: '' },
  })
  test('is another when a person defines it anew, and not by the same words or another name', () => {
    const redefined = (...acts: JournalAct[]) =>
      book(run('r1', found('a', 'Price')), ...acts).codes.get('a')!.redefinedAt
    expect(redefined({ kind: 'rename', codeId: 'a', name: 'The price' })).toBeNull()
    expect(redefined(described(' about Price '))).toBeNull()
    expect(redefined(described('What it costs a month.'))).toEqual(at)
    expect(redefined(described('What it costs a month.'), { kind: 'undo', seq: 2 })).toBeNull()
    const file = { ...found('a', 'Price'), parentId: null, examples: [] }
    expect(redefined({ kind: 'import', codes: [{ ...file, definition: '' }] })).toBeNull()
    expect(redefined({ kind: 'import', codes: [{ ...file, definition: 'Mine.' }] })).toEqual(at)
  })
})

describe('for any journal', () => {
  test('every merger ends at a code that is not merged, and nothing stands under what stands under something', () => {
    fc.assert(
      fc.property(fc.array(ruling, { maxLength: 25 }), (acts) => {
        const { codes } = book(...acts)
        for (const code of codes.values()) {
          expect(codes.get(rootOf(codes, code.codeId))!.mergedInto).toBeNull()
          if (code.parentId !== null) expect(codes.get(code.parentId)!.parentId).toBeNull()
        }
      }),
    )
  })

  test('taking all acts back leaves what the machine found, and putting all again what there was', () => {
    fc.assert(
      fc.property(fc.array(ruling, { maxLength: 20 }), (acts) => {
        const seqs = acts.flatMap((act, index) => (isRuling(act) ? [index + 1] : []))
        const undo = seqs.toReversed().map((seq): JournalAct => ({ kind: 'undo', seq }))
        const redo = seqs.map((seq): JournalAct => ({ kind: 'redo', seq }))
        const machineOnly = acts.map((act): JournalAct => (isRuling(act) ? { kind: 'undo', seq: -1 } : act))
        expect(book(...acts, ...undo).codes).toEqual(book(...machineOnly).codes)
        expect(book(...acts, ...undo, ...redo).codes).toEqual(book(...acts).codes)
      }),
    )
  })

  test('undo, one step after another, takes back every act exactly once', () => {
    fc.assert(
      fc.property(fc.array(ruling, { maxLength: 15 }), (acts) => {
        const all = [...acts]
        const taken: number[] = []
        for (let next = book(...all).undoable; next !== null; next = book(...all).undoable) {
          taken.push(next)
          all.push({ kind: 'undo', seq: next })
        }
        expect(taken).toEqual(acts.flatMap((act, index) => (isRuling(act) ? [index + 1] : [])).toReversed())
      }),
    )
  })
})
