import { describe, expect, it } from 'vitest'
import { choice, material } from '../../../../test/support/draft-material.ts'
import { draftDocument } from '../draft/draft-document.ts'
import { refreshGrounds } from '../edit/refresh-grounds.ts'
import { verdictWords } from '../formats/verdict-words.ts'
import { type StoredClaim, stands } from '../model.ts'
import { claimChecker } from './claim-checker.ts'
import type { ClaimRecord, RecordVerdict } from './claim-record.ts'

const document = draftDocument(material([choice(30, 10)]))
const ground = Object.values(document.claims).find(({ kind }) => kind === 'prevalence')!
const nothing: RecordVerdict = { verdict: 'unsupported', reason: 'not-found', places: [] }
const record = (isNear?: boolean): ClaimRecord => ({
  quotation: async () => nothing,
  paraphrase: async () => nothing,
  ...(isNear === undefined ? {} : { isNear: async () => isNear }),
})
const advice = (text: string, restsOn = [ground.claimId]): StoredClaim => ({
  ...{ claimId: 'new', kind: 'recommendation', text, restsOn, verdict: 'unsupported', reason: null },
  ...{ numbers: [], evidence: [], against: null },
})
const check = (claim: StoredClaim, isNear?: boolean) => claimChecker(record(isNear)).check(claim, document)

describe('a recommendation', () => {
  it('is a person’s judgement and never shown by the record, whatever it rests on', async () => {
    const checked = await check(advice('Cut the price of the pass.'))
    expect(checked).toMatchObject({ verdict: 'judgement', reason: null })
    expect(stands(checked)).toBe(true)
    expect(verdictWords(checked)).toContain('judgement')
    const program = Object.values(document.claims).filter(({ kind }) => kind === 'recommendation')
    expect(program.map(({ verdict }) => verdict)).toEqual(['judgement'])
  })
  it('is not published where its claims are about something else', async () => {
    expect(await check(advice('Close the Berlin office.'))).toMatchObject({ reason: 'off-topic' })
    expect(await check(advice('Close the Berlin office.'), false)).toMatchObject({ reason: 'off-topic' })
    expect(stands(await check(advice('Close the Berlin office.')))).toBe(false)
  })
  it('is about the same thing where the meaning is near, without a word of both', async () => {
    expect(await check(advice('Make it cheaper.'), true)).toMatchObject({ verdict: 'judgement' })
  })
  it('is not published where it names no claim, or one that does not stand', async () => {
    expect(await check(advice('Cut the price.', []))).toMatchObject({ reason: 'rests-on-nothing' })
    const claims = {
      ...document.claims,
      new: { ...advice('Cut the price.'), verdict: 'judgement' as const },
      [ground.claimId]: { ...ground, verdict: 'refuted' as const, reason: 'miscounted' as const },
    }
    expect(refreshGrounds({ ...document, claims }).claims.new).toMatchObject({
      verdict: 'unsupported',
      reason: 'rests-on-unsupported',
    })
  })
})
