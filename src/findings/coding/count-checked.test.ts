import { describe, expect, it } from 'vitest'
import type { Code } from '../codebook/model.ts'
import { type CheckInput, codeIn, countChecked, machineOn } from './count-checked.ts'
import { newestOf, readCodes, wholeSince } from './read-codes.ts'
import type { EntryRow } from './store.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute))
const said = (
  seq: number,
  [coder, participantId]: [string, string],
  codes: Record<string, boolean> | null,
): EntryRow => ({
  seq,
  coder,
  participantId,
  at: at(seq),
  act:
    codes === null
      ? { kind: 'taken back' }
      : { kind: 'coded', codes: Object.entries(codes).map(([codeId, has]) => ({ codeId, has })) },
})
const code = (fields: Partial<Code>) =>
  ({ isDeleted: false, splitFrom: null, mergedInto: null, ...fields }) as Code
const people = (count: number, from = 0) => Array.from({ length: count }, (_, each) => `p${from + each}`)

describe('the journal of coding', () => {
  it('counts the last word of a reader, and the reader who came first', () => {
    const readings = readCodes([
      said(1, ['a', 'p0'], { c: true }),
      said(2, ['b', 'p0'], { c: false }),
      said(3, ['a', 'p0'], { d: false }),
    ])
    const { inOrder, byReader } = readings.get('p0')!
    expect(inOrder.get('c')).toEqual(['a', 'b'])
    expect([byReader.get('a')!.get('c')!.has, byReader.get('a')!.get('d')!.has]).toEqual([true, false])
  })

  it('taking back lets what was said before stand again, and a person nobody has coded is gone', () => {
    const entries = [
      said(1, ['a', 'p0'], { c: true }),
      said(2, ['a', 'p0'], { c: false }),
      said(3, ['a', 'p0'], null),
    ]
    expect(readCodes(entries).get('p0')!.byReader.get('a')!.get('c')!.has).toBe(true)
    expect(newestOf(entries, 'a')!.seq).toBe(1)
    expect(readCodes([...entries, said(4, ['a', 'p0'], null)]).size).toBe(0)
    expect(newestOf(entries, 'b')).toBeNull()
  })
})

describe('who sat once more', () => {
  const runs = [
    { interviewIds: ['i0', 'i1'], at: at(1) },
    { interviewIds: ['i0', 'i1', 'i2'], at: at(9) },
  ]
  const personOf = new Map([
    ['i0', 'p0'],
    ['i1', 'p1'],
    ['i2', 'p0'],
  ])
  it('is read again: what was said of the first sitting is not of both', () => {
    const since = wholeSince(runs, personOf)
    expect(since).toEqual(new Map([['p0', at(9)]]))
    const entries = [said(5, ['a', 'p0'], { c: false }), said(6, ['a', 'p1'], { c: false })]
    expect([...readCodes(entries, since).keys()]).toEqual(['p1'])
    expect(
      readCodes([...entries, said(10, ['b', 'p0'], { c: true })], since)
        .get('p0')!
        .inOrder.get('c'),
    ).toEqual(['b'])
  })
  it('but not where both were there when the reader read', () => {
    expect(wholeSince(runs.slice(1), personOf)).toEqual(new Map([['p0', at(9)]]))
    const read = readCodes([said(9, ['a', 'p0'], { c: false })], wholeSince(runs.slice(1), personOf))
    expect(read.get('p0')!.inOrder.get('c')).toEqual(['a'])
  })
})

describe('what was said of a code', () => {
  const reading = new Map([
    ['c', { has: false, at: at(5) }],
    ['d', { has: true, at: at(5) }],
  ])

  it('is yes where a code that was merged into it since was a yes', () => {
    const book = new Map([['d', code({ codeId: 'd', mergedInto: 'c' })]])
    expect(codeIn(reading, { codeId: 'c', book })).toBe(true)
    expect(codeIn(reading, { codeId: 'c', book: new Map() })).toBe(false)
  })

  it('is void where a code was merged into it since that was not read: the no and the yes', () => {
    const merged = (minute: number) =>
      new Map([['b', code({ codeId: 'b', mergedInto: 'c', mergedAt: at(minute) })]])
    const said = (has: boolean) => new Map([['c', { has, at: at(5) }]])
    expect(codeIn(said(false), { codeId: 'c', book: merged(9) })).toBeNull()
    expect(codeIn(said(true), { codeId: 'c', book: merged(9) })).toBeNull()
    // Who read after the merger read for all of it.
    expect(codeIn(said(false), { codeId: 'c', book: merged(1) })).toBe(false)
    expect(codeIn(said(true), { codeId: 'c', book: merged(1) })).toBe(true)
  })

  it('is void where what came into it came by way of a third', () => {
    const book = new Map([
      ['b', code({ codeId: 'b', mergedInto: 'd', mergedAt: at(1) })],
      ['d', code({ codeId: 'd', mergedInto: 'c', mergedAt: at(9) })],
    ])
    expect(codeIn(reading, { codeId: 'c', book })).toBeNull()
    expect(codeIn(new Map([...reading, ['b', { has: false, at: at(5) }]]), { codeId: 'c', book })).toBe(true)
  })

  it('is void where a person has defined it anew since', () => {
    const defined = (minute: number) => new Map([['c', code({ codeId: 'c', redefinedAt: at(minute) })]])
    expect(codeIn(reading, { codeId: 'c', book: defined(9) })).toBeNull()
    expect(codeIn(reading, { codeId: 'c', book: defined(1) })).toBe(false)
  })

  it('is void where the code was split since', () => {
    const split = (minute: number) =>
      new Map([['e', code({ codeId: 'e', splitFrom: 'c', createdAt: at(minute) })]])
    expect(codeIn(reading, { codeId: 'c', book: split(9) })).toBeNull()
    expect(codeIn(reading, { codeId: 'c', book: split(1) })).toBe(false)
  })
})

describe('the share', () => {
  const input = (coded: number, more: Partial<CheckInput> = {}): CheckInput => ({
    code: { codeId: 'c', participants: new Set(people(40)) },
    book: new Map(),
    exposed: new Set(people(100)),
    frame: people(100).map((participantId, each) => ({
      participantId,
      frame: 1,
      stratum: each < 40 ? 1 : 0,
    })),
    readings: readCodes(
      [...people(coded), ...people(coded, 40)].map((person, each) =>
        said(each + 1, ['a', person], { c: Number(person.slice(1)) % 2 === 0 }),
      ),
    ),
    ...more,
  })

  it('is of those who could have it, and says who was heard since', () => {
    const later = new Set([...people(100), 'x1', 'x2'])
    expect(countChecked(input(20, { exposed: later }))).toMatchObject({
      coded: 40,
      having: 20,
      of: 100,
      machine: 40,
      since: 2,
    })
    expect(countChecked(input(20, { exposed: new Set(people(50)) }))).toMatchObject({
      coded: 30,
      of: 50,
      machine: 40,
    })
  })

  it('is too few to say under five coded, of whomever', () => {
    expect(countChecked(input(2))).toMatchObject({ coded: 4, method: 'too few', share: null, low: null })
    expect(countChecked(input(20, { within: new Set(people(4)) }))).toMatchObject({ coded: 4, share: null })
  })

  it('joins a stratum of which nobody is coded yet to its neighbour', () => {
    const onlyRare = readCodes(people(8).map((person, each) => said(each + 1, ['a', person], { c: true })))
    expect(countChecked(input(0, { readings: onlyRare }))).toMatchObject({ coded: 8, of: 100 })
  })

  it('leaves people out who came in later and of whom nobody is coded', () => {
    const frame = [
      ...input(20).frame,
      ...people(50, 100).map((participantId) => ({ participantId, frame: 2, stratum: 0 })),
    ]
    expect(countChecked(input(20, { frame, exposed: new Set(people(150)) })).of).toBe(100)
  })

  it('comes with how the machine did on those who were read', () => {
    expect(machineOn(input(20))).toEqual({ correctYes: 10, yes: 20, missed: 10, no: 20 })
  })
})
