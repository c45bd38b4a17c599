import { describe, expect, it } from 'vitest'
import { choice, material } from '../../../../test/support/draft-material.ts'
import { proportionOf } from '../../../findings/count-participants.ts'
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
  describe('on a question that is answered by yes or no', () => {
    const yesNo = (text: string) =>
      ({
        ...choice(30, 10),
        ...{ questionKey: 'back', kind: 'yes_no', text, reasons: [] },
        closed: {
          kind: 'yes_no',
          options: [
            { key: 'yes', label: 'Yes', proportion: proportionOf(30, 40, 'answers') },
            { key: 'no', label: 'No', proportion: proportionOf(10, 40, 'answers') },
          ],
        },
      }) as ReturnType<typeof choice>
    const verdictIn = async (questions: ReturnType<typeof choice>[], own?: string, isNear?: boolean) => {
      const drafted = draftDocument(material(questions))
      const claims = Object.values(drafted.claims)
      const ground = claims.find(({ numbers }) => numbers[0]?.label === 'Yes')!
      const program = claims.find(({ kind }) => kind === 'recommendation')
      const claim = own === undefined ? program! : advice(own, [ground.claimId])
      const { verdict, reason } = await claimChecker(record(isNear)).check(claim, drafted)
      return reason ?? verdict
    }
    it('is about it where no word tells what that is, the program’s own too', async () => {
      const questions = [yesNo('Would you come back?')]
      expect(await verdictIn(questions)).toBe('judgement')
      expect(await verdictIn(questions, 'Offer a shorter pass.')).toBe('judgement')
    })
    it('is about it where nothing else was counted that it could be about', async () => {
      expect(await verdictIn([yesNo('Would you recommend the app?')], 'Offer a shorter pass.')).toBe(
        'judgement',
      )
    })
    it('is about something else where the report counts that, or a model of sentences says so', async () => {
      const questions = [yesNo('Would you recommend the app?'), choice(30, 10)]
      expect(await verdictIn(questions, 'Cut the price.')).toBe('off-topic')
      expect(await verdictIn(questions, 'Have friends recommend it.')).toBe('judgement')
      expect(await verdictIn([questions[0]!], 'Offer a shorter pass.', false)).toBe('off-topic')
    })
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
