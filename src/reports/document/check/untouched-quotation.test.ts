import { describe, expect, it } from 'vitest'
import { material } from '../../../../test/support/draft-material.ts'
import { draftDocument } from '../draft/draft-document.ts'
import { type EvidencePlace, type StoredClaim, speakerOf } from '../model.ts'
import { claimChecker } from './claim-checker.ts'
import type { ClaimRecord, RecordVerdict } from './claim-record.ts'

const document = draftDocument(material([]))
const place = (turn: number, turnRevision = 0): EvidencePlace => ({
  ...{ interviewId: '019a0000-0000-7000-8000-000000000001', turn, turnRevision, start: 0, end: 20 },
})
const quoted: StoredClaim = {
  ...{ claimId: 'c1', kind: 'quote', text: '', verdict: 'supported', reason: null },
  ...{ numbers: [], restsOn: [], evidence: [place(7)], against: null },
}
const asked: string[] = []
const record = (held: { holds: boolean; words: string | null; found?: RecordVerdict }): ClaimRecord => ({
  quotation: async (text) => {
    asked.push(text)
    return held.found ?? { verdict: 'unsupported', reason: 'not-found', places: [] }
  },
  paraphrase: async () => ({ verdict: 'unsupported', reason: 'not-found', places: [] }),
  holds: async () => held.holds,
  wordsAt: async () => held.words,
})
const check = (held: Parameters<typeof record>[0]) => claimChecker(record(held)).check(quoted, document)

describe('a quotation that nobody has touched', () => {
  it('stands while the record holds its place, without being searched', async () => {
    expect(await check({ holds: true, words: 'It cost me forty.' })).toEqual(quoted)
    expect(asked).toEqual([])
  })
  it('is searched anew where the transcript was corrected, and goes where its words stand now', async () => {
    const found: RecordVerdict = { verdict: 'supported', reason: null, places: [place(7, 1)] }
    const checked = await check({ holds: false, words: 'It cost me forty.', found })
    expect(asked).toEqual(['It cost me forty.'])
    expect(checked).toMatchObject({ verdict: 'supported', text: '', evidence: [place(7, 1)] })
  })
  it.each([
    ['altered', 'refuted'],
    ['interviewer', 'refuted'],
    ['not-found', 'unsupported'],
  ] as const)('is not supported where its words are %s now, and keeps its place', async (reason, verdict) => {
    const found: RecordVerdict = { verdict, reason, places: [place(9, 1)] }
    const checked = await check({ holds: false, words: 'It cost me forty.', found })
    expect(checked).toMatchObject({ verdict, reason, text: '', evidence: [place(7)] })
  })
  it('is gone where its speaker deleted the interview', async () => {
    expect(await check({ holds: false, words: null })).toMatchObject({
      verdict: 'unsupported',
      reason: 'erased',
    })
  })
})

describe('a quotation from an interview that was set aside', () => {
  const aside: ClaimRecord = {
    ...record({ holds: true, words: 'It cost me forty.' }),
    quotation: async () => ({ verdict: 'supported', reason: null, places: [place(7), place(9)] }),
    isSetAside: async ({ turn }) => turn === 7,
  }
  const { check: checkIn, accept } = claimChecker(aside)
  it('is a problem, and its words stay the record’s', async () => {
    expect(await checkIn(quoted, document)).toEqual({
      ...quoted,
      verdict: 'unsupported',
      reason: 'set-aside',
    })
  })
  it('until a person wants it', async () => {
    const wanted = await accept({ ...quoted, verdict: 'unsupported', reason: 'set-aside' }, place(7))
    expect(wanted).toMatchObject({ verdict: 'supported', isReadByPerson: true })
    expect(await checkIn(wanted!, document)).toMatchObject({ verdict: 'supported', reason: null })
  })
  it('is of another person who said the same and is counted, where it is written anew', async () => {
    const written = { ...quoted, text: 'It cost me forty.', evidence: [] }
    expect(await checkIn(written, document)).toMatchObject({ verdict: 'supported', evidence: [place(9)] })
  })
  it('carries in its reference that it is in no count', () => {
    const evidence = { ...place(7), text: 'It cost me forty.', participantLabel: 'Participant 3' }
    const said = { ...evidence, questionKey: null, startMs: null }
    expect(speakerOf(said)).toBe('Participant 3')
    expect(speakerOf({ ...said, notCounted: 'set_aside' })).toBe('Participant 3 (set aside, in no count)')
    expect(speakerOf({ ...said, notCounted: 'abandoned' })).toBe(
      'Participant 3 (left before the end, in no count)',
    )
  })
})
