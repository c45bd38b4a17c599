import { eq, type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { guideOf } from '../../../../test/support/guides.ts'
import { testDatabase } from '../../../../test/support/postgres.ts'
import { type InterviewSketch, insertRecord } from '../../../../test/support/record.ts'
import { insertTestStudy } from '../../../../test/support/test-study.ts'
import { interviews } from '../../../interview/tables.ts'
import { withTenant } from '../../../platform/database/database.ts'
import type { NewClaim, StudyClaim, ToJudge } from './model.ts'
import { eraseInterviewFromClaims } from './store.ts'

const database = testDatabase()
const house = testApp(database)

/** Ten on the pro plan who all name the price, ten on the basic plan of whom one does; two of them are one person. */
const sketches: InterviewSketch[] = Array.from({ length: 20 }, (_, at) => {
  const isPro = at < 10
  const text =
    isPro || at === 10
      ? `The price is too high for week ${at}. I use the app every morning.`
      : `I like the app and the map in week ${at}.`
  return {
    label: `Person ${at}`,
    attributes: { plan: isPro ? 'pro' : 'basic' },
    said: [
      { role: 'interviewer', text: 'Why did you leave? Was it the price?', questionKey: 'why' },
      { role: 'participant', text, questionKey: 'why' },
    ],
  }
})

let workspace: Awaited<ReturnType<typeof house.workspace>>
let studyId: string
let interviewIds: string[]

beforeAll(async () => {
  workspace = await house.workspace()
  studyId = await insertTestStudy(
    database.db,
    workspace.workspaceId,
    guideOf([{ key: 'why', text: 'Why did you leave?' }]),
  )
  interviewIds = await insertRecord(database.db, { workspaceId: workspace.workspaceId, studyId }, sketches)
})

const researcher = () => workspace.as('researcher')
const put = async (claim: NewClaim): Promise<StudyClaim> => {
  const answer = await researcher().post(`/api/v1/studies/${studyId}/claims`, claim)
  expect(answer.status).toBe(201)
  return answer.body
}
const list = async (): Promise<StudyClaim[]> => {
  const answer = await researcher().get(`/api/v1/studies/${studyId}/claims`)
  return answer.body.claims
}
const price = { any: ['price'] }

describe('a claim of a study', () => {
  test('is published with its place, or kept unpublished with a closed reason', async () => {
    const said = await put({
      statement: 'On price',
      spec: { kind: 'quote', quote: 'the price is too high', interviewId: interviewIds[0]! },
    })
    expect(said).toMatchObject({
      status: 'published',
      verdict: 'supported',
      reason: null,
      decidedBy: 'program',
    })
    expect(said.evidence[0]).toMatchObject({
      interviewId: interviewIds[0],
      turn: 1,
      start: 0,
      text: 'The price is too high',
    })
    const other = await put({
      statement: 'On price',
      spec: { kind: 'quote', quote: 'The price is not too high' },
    })
    expect(other).toMatchObject({ status: 'unpublished', verdict: 'refuted', reason: 'negation' })
    const asked = await put({ statement: 'On price', spec: { kind: 'quote', quote: 'Was it the price?' } })
    expect(asked).toMatchObject({ status: 'unpublished', reason: 'interviewer' })
  })

  test('has its number recomputed over distinct people, with an interval', async () => {
    const right = await put({
      statement: '11 of 20 name the price.',
      spec: { kind: 'prevalence', match: price, n: 11, of: 20 },
    })
    expect(right).toMatchObject({
      status: 'published',
      numbers: { first: { count: 11, of: 20, share: 0.55 } },
    })
    expect(right.numbers!.first.low).toBeLessThan(0.55)
    const wrong = await put({
      statement: '12 of 20 name the price.',
      spec: { kind: 'prevalence', match: price, n: 12 },
    })
    expect(wrong).toMatchObject({
      status: 'unpublished',
      reason: 'miscounted',
      numbers: { first: { count: 11 } },
    })
  })

  test.each([
    ['Nine in ten hate the price.', 'miscounted'],
    ['11 of 20 name the price, 9 of them often.', 'miscounted'],
    ['20 of 11 name the price.', 'miscounted'],
    ['11% name the price.', 'miscounted'],
    ['People name the price.', 'miscounted'],
    ['11 of 20 like the map.', 'not-found'],
    ['Eleven of twenty name the price.', null],
    ['55% name the price (11 of 20).', null],
    ['55 percent name the price.', null],
    ['Most people name the price.', 'quantity'],
    ['Nearly everybody names the price.', 'quantity'],
    ['About half of them name the price.', null],
  ])('whose sentence says another thing than was counted is not published: %s', async (statement, reason) => {
    const claim = await put({ statement, spec: { kind: 'prevalence', match: price, n: 11 } })
    expect(claim).toMatchObject({ status: reason ? 'unpublished' : 'published', reason })
  })

  test('whose sentence counts people as they were not counted is refuted, for the record says otherwise', async () => {
    const put11 = (statement: string) => put({ statement, spec: { kind: 'prevalence', match: price, n: 11 } })
    expect(await put11('12 of the 20 people name the price.')).toMatchObject({
      ...{ status: 'unpublished', verdict: 'refuted', reason: 'miscounted' },
    })
    expect(await put11('People name the price.')).toMatchObject({ verdict: 'unsupported' })
  })

  test('of absence whose sentence says that somebody did is not published', async () => {
    const claim = await put({
      statement: 'Everybody names the weather.',
      spec: { kind: 'absence', match: { any: ['weather'] } },
    })
    expect(claim).toMatchObject({ status: 'unpublished', reason: 'quantity' })
  })

  test('of absence shows the upper bound, and falls where somebody said it', async () => {
    const none = await put({
      statement: 'Nobody names the weather.',
      spec: { kind: 'absence', match: { any: ['weather'] } },
    })
    expect(none).toMatchObject({ status: 'published', numbers: { first: { count: 0, of: 20 } } })
    expect(none.numbers!.first.high).toBeGreaterThan(0)
    const some = await put({ statement: 'Nobody names the price.', spec: { kind: 'absence', match: price } })
    expect(some).toMatchObject({ status: 'unpublished', reason: 'miscounted' })
    expect(some.evidence.length).toBe(11)
  })

  test('of a contrast or an association stands only where the interval leaves zero on the claimed side', async () => {
    const groups: [{ attribute: string; value: string }, { attribute: string; value: string }] = [
      { attribute: 'plan', value: 'pro' },
      { attribute: 'plan', value: 'basic' },
    ]
    const more = await put({
      statement: 'Pro names the price more.',
      spec: { kind: 'contrast', match: price, groups, direction: 'more' },
    })
    expect(more).toMatchObject({
      status: 'published',
      numbers: { first: { count: 10, of: 10 }, second: { count: 1, of: 10 } },
    })
    expect(more.numbers!.difference!.low).toBeGreaterThan(0)
    const less = await put({
      statement: 'Pro names it less.',
      spec: { kind: 'contrast', match: price, groups, direction: 'less' },
    })
    expect(less).toMatchObject({ status: 'unpublished', verdict: 'refuted', reason: 'no-difference' })
    const swapped = await put({
      statement: 'Basic names the price more often than pro.',
      spec: { kind: 'contrast', match: price, groups, direction: 'more' },
    })
    expect(swapped).toMatchObject({ status: 'unpublished', reason: 'actor', evidence: more.evidence })
    const few = await put({
      statement: 'Gold names it more.',
      spec: {
        kind: 'contrast',
        match: price,
        groups: [{ attribute: 'plan', value: 'gold' }, groups[1]],
        direction: 'more',
      },
    })
    expect(few).toMatchObject({ status: 'unpublished', reason: 'too-few' })
    const tied = await put({
      statement: 'Who names mornings names the price more often.',
      spec: { kind: 'association', match: price, with: { any: ['morning'] }, direction: 'more' },
    })
    expect(tied).toMatchObject({
      status: 'published',
      numbers: { first: { count: 11, of: 11 }, second: { count: 0, of: 9 } },
    })
  })

  test('of a contrast is stale when who is in its groups is another, and is then counted anew', async () => {
    const ofItsOwn = await insertTestStudy(
      database.db,
      workspace.workspaceId,
      guideOf([{ key: 'why', text: 'Why did you leave?' }]),
    )
    await insertRecord(database.db, { workspaceId: workspace.workspaceId, studyId: ofItsOwn }, sketches)
    const path = `/api/v1/studies/${ofItsOwn}/claims`
    const post = async (claim: NewClaim): Promise<StudyClaim> => (await researcher().post(path, claim)).body
    const byPlan = await post({
      statement: 'Pro names the price more.',
      spec: {
        ...{ kind: 'contrast', match: price, direction: 'more' },
        groups: [
          { attribute: 'plan', value: 'pro' },
          { attribute: 'plan', value: 'basic' },
        ],
      },
    })
    const ofAll = await post({
      statement: '11 of 20 name the price.',
      spec: { kind: 'prevalence', match: price, n: 11 },
    })
    const shown = async () => {
      const { claims } = (await researcher().get(path)).body as { claims: StudyClaim[] }
      return [byPlan, ofAll].map(({ claimId }) => {
        const { status, isStale } = claims.find((claim) => claim.claimId === claimId)!
        return [status, isStale]
      })
    }
    const fresh = ['published', false]
    const change = (attributes: SQL) =>
      withTenant(database.db, workspace.workspaceId, (tx) =>
        tx.update(interviews).set({ attributes }).where(eq(interviews.studyId, ofItsOwn)),
      )
    expect(await shown()).toEqual([fresh, fresh])
    await change(sql`${interviews.attributes} || '{"region": "north"}'`)
    expect(await shown()).toEqual([fresh, fresh])
    await change(sql`${interviews.attributes} - 'plan'`)
    expect(await shown()).toEqual([['unpublished', true], fresh])
    const again = await researcher().post(`/api/v1/claims/${byPlan.claimId}/check`, {})
    expect(again.body).toMatchObject({ status: 'unpublished', reason: 'too-few', isStale: false })
  })

  test('that recommends rests on published claims, and falls with one of them', async () => {
    const ground = await put({
      statement: '11 name the price.',
      spec: { kind: 'prevalence', match: price, n: 11 },
    })
    const advice = await put({
      statement: 'Lower the price.',
      spec: { kind: 'recommendation', restsOn: [ground.claimId] },
    })
    // What it rests on the record shows; that it follows is a person's view, and nothing calls it a fact.
    expect(advice).toMatchObject({ status: 'published', verdict: 'judgement', reason: null })
    const edited = await researcher().put(`/api/v1/claims/${ground.claimId}`, {
      statement: '12 name the price.',
      spec: { kind: 'prevalence', match: price, n: 12 },
    })
    expect(edited.body).toMatchObject({
      claimId: ground.claimId,
      status: 'unpublished',
      reason: 'miscounted',
    })
    const fallen = (await list()).find(({ claimId }) => claimId === advice.claimId)
    expect(fallen).toMatchObject({ status: 'unpublished', reason: 'rests-on-unpublished' })
  })

  test('comes with what speaks against it', async () => {
    const claim = await put({ statement: 'The price is not high.', spec: { kind: 'paraphrase' } })
    expect(claim.counter.count).toBeGreaterThan(0)
    expect(claim.counter.quotes[0]!.text).toContain('price is too high')
  })

  test('is checked while it is typed, and nothing is kept', async () => {
    const before = (await list()).length
    const spec = {
      kind: 'quote',
      quote: 'I use the app every evening',
      interviewId: interviewIds[0]!,
    } as const
    const answer = await researcher().post(`/api/v1/studies/${studyId}/claims/check`, {
      statement: 'x',
      spec,
    })
    expect(answer.body).toMatchObject({
      status: 'unpublished',
      verdict: 'refuted',
      reason: 'altered',
    })
    expect(await list()).toHaveLength(before)
  })

  test('can be deleted', async () => {
    const { claimId } = await put({ statement: 'x', spec: { kind: 'quote', quote: 'I like the app' } })
    expect((await researcher().delete(`/api/v1/claims/${claimId}`)).status).toBe(200)
    expect((await list()).some((each) => each.claimId === claimId)).toBe(false)
    expect((await researcher().delete(`/api/v1/claims/${claimId}`)).status).toBe(404)
  })
})

describe('the queue for a person', () => {
  const queue = async (): Promise<ToJudge> =>
    (await researcher().get(`/api/v1/studies/${studyId}/claims/to-judge`)).body

  test('shows what the program cannot show beside the nearest passages, and a person decides', async () => {
    const spec = { kind: 'paraphrase', interviewId: interviewIds[0]! } as const
    const { claimId, status } = await put({ statement: 'They find it overpriced, week after week.', spec })
    expect(status).toBe('unpublished')
    const waiting = (await queue()).claims.find((each) => each.claimId === claimId)
    expect(waiting!.passages[0]!.interviewId).toBe(interviewIds[0])
    const answer = await researcher().post(`/api/v1/claims/${claimId}/verdict`, { answer: 'yes' })
    expect(answer.status).toBe(200)
    expect((await list()).find((each) => each.claimId === claimId)).toMatchObject({
      status: 'published',
      verdict: 'supported',
      decidedBy: 'person',
      evidence: waiting!.passages.map(({ text }) => ({ text })),
    })
    expect((await queue()).claims.some((each) => each.claimId === claimId)).toBe(false)
  })

  test('gives an edited sentence back to be judged anew', async () => {
    const spec = { kind: 'paraphrase', interviewId: interviewIds[1]! } as const
    const { claimId } = await put({ statement: 'Costs bother this person a lot.', spec })
    await researcher().post(`/api/v1/claims/${claimId}/verdict`, { answer: 'yes' })
    const edited = await researcher().put(`/api/v1/claims/${claimId}`, {
      statement: 'Costs please this person a lot.',
      spec,
    })
    expect(edited.body.status).toBe('unpublished')
    expect((await queue()).claims.some((each) => each.claimId === claimId)).toBe(true)
  })

  test('gives back a claim whose answer was taken back, and nobody else’s answer with it', async () => {
    const spec = { kind: 'paraphrase', interviewId: interviewIds[2]! } as const
    const { claimId } = await put({ statement: 'Bills weigh on this household.', spec })
    await researcher().post(`/api/v1/claims/${claimId}/verdict`, { answer: 'yes' })
    await workspace.as('owner').delete(`/api/v1/claims/${claimId}/verdict`)
    expect((await queue()).claims.some((each) => each.claimId === claimId)).toBe(false)
    const taken = await researcher().delete(`/api/v1/claims/${claimId}/verdict`)
    expect(taken.status).toBe(200)
    expect((await queue()).claims.some((each) => each.claimId === claimId)).toBe(true)
    const kept = (await list()).find((each) => each.claimId === claimId)
    expect(kept).toMatchObject({ status: 'unpublished', decidedBy: 'program' })
  })

  test('takes no other kind', async () => {
    const { claimId } = await put({ statement: 'x', spec: { kind: 'quote', quote: 'nobody said this' } })
    const answer = await researcher().post(`/api/v1/claims/${claimId}/verdict`, { answer: 'yes' })
    expect(answer.status).toBe(400)
    expect((await queue()).claims.some((each) => each.claimId === claimId)).toBe(false)
  })
})

test('an erased interview takes the sentences in its person’s words, and makes the counts stale', async () => {
  const interviewId = interviewIds[3]!
  const quoted = await put({
    statement: 'On price',
    spec: { kind: 'quote', quote: 'The price is too high for week 3', interviewId },
  })
  await withTenant(database.db, workspace.workspaceId, (tx) => eraseInterviewFromClaims(tx, interviewId))
  const kept = (await list()).find(({ claimId }) => claimId === quoted.claimId)!
  expect(kept).toMatchObject({ statement: '', status: 'unpublished', reason: 'erased', evidence: [] })
  expect(JSON.stringify(await list())).not.toContain('for week 3.')
  expect((await researcher().post(`/api/v1/claims/${quoted.claimId}/check`, {})).status).toBe(410)
})
