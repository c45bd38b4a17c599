import { beforeAll, describe, expect, test } from 'vitest'
import { analyzeByWords } from '../../../../test/support/analyze.ts'
import { testApp } from '../../../../test/support/app.ts'
import { guideOf } from '../../../../test/support/guides.ts'
import { leavers } from '../../../../test/support/leavers.ts'
import { testDatabase } from '../../../../test/support/postgres.ts'
import { insertRecord } from '../../../../test/support/record.ts'
import { insertTestStudy } from '../../../../test/support/test-study.ts'
import { newId } from '../../../platform/ids.ts'
import type { CodebookView, CodeView } from '../../codebook/view.ts'
import type { PersonToCode } from '../../coding/model.ts'
import { checkedLabel, machineCodedLabel } from '../../model.ts'
import type { NewClaim, StudyClaim } from './model.ts'

const database = testDatabase()
const house = testApp(database)
/** Of the thirty on the pro plan most name the price, of the others few do. */
const subjectOf = (at: number) => (at % 2 === 0 ? (at % 6 === 0 ? 1 : 0) : at % 5 === 0 ? 0 : 2)
const sketches = (count: number) => leavers(count, subjectOf)

let workspace: Awaited<ReturnType<typeof house.workspace>>
let studyId: string
let price: CodeView
const record = () => ({ workspaceId: workspace.workspaceId, studyId })
const researcher = () => workspace.as('researcher')
const study = (path: string) => `/api/v1/studies/${studyId}${path}`

const analyze = () => analyzeByWords(database.db, record())

const put = async (claim: NewClaim): Promise<StudyClaim> => {
  const answer = await researcher().post(study('/claims'), claim)
  expect([answer.status, answer.status === 201 ? '' : answer.body]).toEqual([201, ''])
  return answer.body
}
const codebook = async (): Promise<CodebookView> => (await researcher().get(study('/codebook'))).body
const kept = async (claimId: string): Promise<StudyClaim> => {
  const { body } = await researcher().get(study('/claims'))
  return body.claims.find((claim: StudyClaim) => claim.claimId === claimId)
}

beforeAll(async () => {
  workspace = await house.workspace()
  studyId = await insertTestStudy(
    database.db,
    workspace.workspaceId,
    guideOf([{ key: 'why', text: 'Why did you leave?' }]),
  )
  await insertRecord(database.db, record(), sketches(60))
  await analyze()
  const { codes } = await codebook()
  price = codes.find(({ name, questionKey }) => questionKey === null && /price/i.test(name))!
  expect(price).toBeDefined()
})

const spec = (n: number) => ({ kind: 'prevalence' as const, match: { codeId: price.codeId }, n })

describe('a claim that rests on a code', () => {
  test('is counted over those exposed, with an interval that says nobody checked it, and its places', async () => {
    const { count, of } = price.prevalence!
    const claim = await put({
      statement: `${count} of ${of} people spoke of ${price.name}.`,
      spec: spec(count),
    })
    expect(claim).toMatchObject({
      status: 'published',
      numbers: {
        first: { count, of: 60 },
        code: { name: price.name, isChecked: false, label: machineCodedLabel, asked: null },
      },
    })
    expect(claim.numbers!.first.high! - claim.numbers!.first.low!).toBeGreaterThan(0.1)
    expect(claim.evidence).toHaveLength(count)
    expect(claim.evidence[0]!.text).toMatch(/price/)
  })

  test.each([
    ['another number', (n: number) => `${n + 1} of 60 people spoke of NAME.`, 'miscounted'],
    ['a word its interval does not bear', () => 'Nearly everybody spoke of NAME.', 'quantity'],
    ['more than a code shows', (n: number) => `${n} of 60 people hate NAME.`, 'not-shown'],
    ['another thing', (n: number) => `${n} of 60 people spoke of parcels.`, 'not-found'],
  ])('and says %s is not published', async (_what, sentence, reason) => {
    const { count } = price.prevalence!
    const statement = sentence(count).replace('NAME', price.name)
    expect(await put({ statement, spec: spec(count) })).toMatchObject({ status: 'unpublished', reason })
  })

  test('that does not exist, or of whom was asked nobody knows, is kept with its reason', async () => {
    const statement = `3 people spoke of ${price.name}.`
    const match = { codeId: newId() }
    expect(await put({ statement, spec: { kind: 'prevalence', match, n: 3 } })).toMatchObject({
      status: 'unpublished',
      reason: 'unknown-rule',
    })
    const among = { codeId: price.codeId, among: 'volunteered' as const }
    expect(await put({ statement, spec: { kind: 'prevalence', match: among, n: 3 } })).toMatchObject({
      reason: 'unknown-rule',
    })
  })

  test('within a question tells those who were asked from those who spoke of it unasked', async () => {
    const { codes } = await codebook()
    const asked = codes.find(({ name, questionKey }) => questionKey === 'why' && /price/i.test(name))!
    const { count, of } = asked.prevalence!
    const match = { codeId: asked.codeId, among: 'asked' as const }
    const statement = `${count} of the ${of} people asked spoke of ${asked.name}.`
    expect(await put({ statement, spec: { kind: 'prevalence', match, n: count } })).toMatchObject({
      status: 'published',
      numbers: { code: { asked: { count, of }, volunteered: { count: 0, of: 0 } } },
    })
  })

  test('compares groups, and holds a code against words', async () => {
    const groups: [{ attribute: string; value: string }, { attribute: string; value: string }] = [
      { attribute: 'plan', value: 'pro' },
      { attribute: 'plan', value: 'basic' },
    ]
    const match = { codeId: price.codeId }
    const more = await put({
      statement: `Pro spoke of ${price.name} more often than basic.`,
      spec: { kind: 'contrast', match, groups, direction: 'more' },
    })
    expect(more).toMatchObject({ status: 'published', numbers: { first: { of: 30 }, second: { of: 30 } } })
    const tied = await put({
      statement: `Who named the parcel spoke of ${price.name} less often.`,
      spec: { kind: 'association', match, with: { any: ['parcel'] }, direction: 'less' },
    })
    expect(tied).toMatchObject({ status: 'published', numbers: { first: { count: 0 } } })
  })

  test('may split the people for a comparison, by id or by name, and is not held against itself', async () => {
    const compare = async (by: string) => (await researcher().post(study('/comparisons'), { by })).body
    const byId = await compare(`code:${price.codeId}`)
    const { count } = price.prevalence!
    expect(byId.groups).toMatchObject([
      { key: 'yes', people: count },
      { key: 'no', people: 60 - count },
    ])
    expect(byId.codes.length).toBeGreaterThan(0)
    expect(byId.codes.map(({ codeId }: { codeId: string }) => codeId)).not.toContain(price.codeId)
    expect(byId.splits.map(({ by }: { by: string }) => by)).toContain(`code:${price.codeId}`)
    expect((await compare(`code:${price.name}`)).groups).toEqual(byId.groups)
    expect((await compare('code:nothing of it')).error.code).toBe('invalid_input')
  })

  test('shows the share of the people who read, once they have, and is stale until it is checked again', async () => {
    const { count } = price.prevalence!
    const claim = await put({ statement: `${count} of 60 people spoke of ${price.name}.`, spec: spec(count) })
    expect((await kept(claim.claimId)).isStale).toBe(false)
    await researcher().post(study('/coding/samples'), { people: 40, seed: 5 })
    for (let at = 0; at < 40; at++) {
      const { person } = (await researcher().get(study('/coding/person'))).body as PersonToCode
      const said = person!.passages.map(({ text }) => text).join(' ')
      const codes = person!.codes.map(({ codeId, name }) => ({
        codeId,
        has: /price/i.test(name) && /price/.test(said),
      }))
      await researcher().post(study('/coding/codes'), { participantId: person!.participantId, codes })
    }
    expect(await kept(claim.claimId)).toMatchObject({ isStale: true, status: 'unpublished' })
    const again = (await researcher().post(`/api/v1/claims/${claim.claimId}/check`)).body as StudyClaim
    expect(again).toMatchObject({
      // The machine's count alone says no longer how many there are.
      ...{ status: 'unpublished', reason: 'miscounted' },
      isStale: false,
      numbers: { first: { checked: { coded: 40, of: 60 } }, code: { isChecked: true, label: checkedLabel } },
    })
    const { having, coded } = again.numbers!.first.checked!
    const statement = `${having} of the ${coded} people checked spoke of ${price.name}.`
    expect(await put({ statement, spec: spec(count) })).toMatchObject({ status: 'published' })
  })

  test('is not published once somebody was heard whom no code was given to', async () => {
    await insertRecord(database.db, record(), sketches(1))
    const { count } = price.prevalence!
    const claim = await put({ statement: `${count} of 60 people spoke of ${price.name}.`, spec: spec(count) })
    expect(claim).toMatchObject({ status: 'unpublished', reason: 'not-analysed' })
  })
})
