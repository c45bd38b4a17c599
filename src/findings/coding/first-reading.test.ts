import { describe, expect, it } from 'vitest'
import type { CodeOfAnalysis } from '../codebook/codes-of-analysis.ts'
import { codeOf } from './count-checked.ts'
import { readCodes } from './read-codes.ts'
import type { AnalysedMaterial, CodedMaterial } from './read-material.ts'
import { isDoneFor } from './show-person.ts'
import type { EntryRow } from './store.ts'

const said = (seq: number, coder: string, codes: Record<string, boolean> | null): EntryRow => ({
  ...{ seq, coder, participantId: 'p0', at: new Date(Date.UTC(2026, 0, 1, 0, seq)) },
  act:
    codes === null
      ? { kind: 'taken back' }
      : { kind: 'coded', codes: Object.entries(codes).map(([codeId, has]) => ({ codeId, has })) },
})

const codes = ['old', 'new'].map((codeId) => ({ codeId, questionKey: null })) as CodeOfAnalysis[]
const analysed = {
  book: new Map(),
  exposed: new Map([[null, new Set(['p0'])]]),
} as unknown as AnalysedMaterial

function afterwards(entries: readonly EntryRow[]) {
  const readings = readCodes(entries)
  const input = { analysed, coded: { readings } as unknown as CodedMaterial, codes }
  return {
    isDone: (coder: string, again: boolean) => isDoneFor('p0', { ...input, coder, again }),
    counted: codes.map((code) => codeOf('p0', { code: code as never, book: analysed.book, readings })),
  }
}

describe('a second member who goes on with a sample', () => {
  it('is counted for the theme that was added since, and done with the person', () => {
    const { isDone, counted } = afterwards([
      said(1, 'a', { old: true }),
      said(2, 'b', { old: false, new: true }),
    ])
    expect(counted).toEqual([true, true])
    expect([isDone('a', false), isDone('b', false)]).toEqual([true, true])
  })
  it('is done though neither read for everything', () => {
    const { isDone, counted } = afterwards([said(1, 'a', { old: true }), said(2, 'b', { new: false })])
    expect(counted).toEqual([true, false])
    expect(isDone('c', false)).toBe(true)
  })
  it('leaves the person open while nobody read for the new theme', () => {
    expect(afterwards([said(1, 'a', { old: true })]).isDone('b', false)).toBe(false)
  })
  it('is not overtaken by whoever was first for other themes', () => {
    const entries = [said(1, 'a', { old: true }), said(2, 'b', { old: false, new: true })]
    expect(afterwards([...entries, said(3, 'a', { new: false })]).counted).toEqual([true, true])
    // A correction of one’s own word stays the first word.
    expect(afterwards([...entries, said(3, 'a', { old: false })]).counted).toEqual([false, true])
  })
  it('is first where the other took back what they said', () => {
    const entries = [said(1, 'a', { old: true }), said(2, 'b', { old: false }), said(3, 'a', null)]
    expect(afterwards(entries).counted).toEqual([false, null])
  })
  it('reads for everything in a second reading', () => {
    const { isDone } = afterwards([said(1, 'a', { old: true, new: true }), said(2, 'b', { new: true })])
    expect([isDone('b', true), isDone('a', true)]).toEqual([false, true])
  })
})
