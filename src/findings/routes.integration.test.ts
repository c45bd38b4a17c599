import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { guideOf } from '../../test/support/guides.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { type InterviewSketch, insertRecord } from '../../test/support/record.ts'
import { insertTestStudy } from '../../test/support/test-study.ts'
import { newId } from '../platform/ids.ts'

const database = testDatabase()
const house = testApp(database)

const guide = guideOf(
  [
    { key: 'why', text: 'Why did you leave?', objectiveKey: 'reasons' },
    {
      key: 'score',
      kind: 'scale',
      text: 'How satisfied were you?',
      objectiveKey: 'reasons',
      settings: { scaleFrom: 1, scaleTo: 5 },
    },
    { key: 'again', kind: 'yes_no', text: 'Would you come back?', objectiveKey: null },
  ],
  { objectives: [{ key: 'reasons', text: 'Why people leave' }] },
)

/** Ten people with scores 1 to 5; the last one was asked the score and skipped it. */
const people: InterviewSketch[] = Array.from({ length: 10 }, (_, at) => ({
  label: `Person ${at}`,
  attributes: { plan: at < 6 ? 'pro' : 'basic' },
  said: [
    { role: 'interviewer', text: 'Why did you leave?', questionKey: 'why' },
    { role: 'participant', text: 'The monthly price had doubled.', questionKey: 'why' },
    { role: 'participant', text: `Because week ${at} was a mess from start to end.`, questionKey: 'score' },
  ],
  answers: [
    { questionKey: 'why', turns: [1] },
    at === 9
      ? { questionKey: 'score', state: 'skipped', skipReason: 'time' }
      : { questionKey: 'score', value: { kind: 'scale', point: (at % 5) + 1 }, turns: [2] },
    ...(at < 4 ? [{ questionKey: 'again', value: { kind: 'yes_no' as const, yes: at === 0 } }] : []),
  ],
  exposed: ['why', 'score', ...(at < 4 ? ['again'] : [])],
}))

let workspace: Awaited<ReturnType<typeof house.workspace>>
let studyId: string
let interviewId: string
beforeAll(async () => {
  workspace = await house.workspace()
  studyId = await insertTestStudy(database.db, workspace.workspaceId, guide)
  const record = { workspaceId: workspace.workspaceId, studyId }
  const ids = await insertRecord(database.db, record, [...people, { ...people[0], status: 'partial' }])
  interviewId = ids[0]!
})

const get = async (path: string) => {
  const reply = await workspace.as('viewer').get(`/api/v1${path}`)
  expect([path, reply.status, reply.status === 200 ? '' : reply.body]).toEqual([path, 200, ''])
  return reply.body
}

describe('results', () => {
  test('are grouped by objective, each with its base, and say who was left out', async () => {
    const results = await get(`/studies/${studyId}/results`)
    expect(results).toMatchObject({
      interviews: 10,
      participants: 10,
      leftOut: { partial: 1 },
      analysis: null,
    })
    expect(results.objectives.map((each: { text: string }) => each.text)).toEqual(['Why people leave', ''])
    const [why, score] = results.objectives[0].questions
    expect(why).toMatchObject({ exposed: 10, basis: 'events', answered: 10, closed: null, themes: [] })
    expect(why.answers[0].text).toBe('The monthly price had doubled.')
    expect(score).toMatchObject({
      exposed: 10,
      answered: 9,
      skipped: { time: 1 },
      closed: {
        kind: 'scale',
        topTwo: { count: 3, of: 9, basis: 'answers' },
        bottomTwo: { count: 4, of: 9 },
      },
    })
    expect(score.reasons.map((each: { label: string }) => each.label)).toEqual(['1 to 2', '3', '4 to 5'])
    const again = results.objectives[1].questions[0]
    expect(again).toMatchObject({ exposed: 4, answered: 4 })
  })

  test('take in other statuses when asked', async () => {
    const results = await get(`/studies/${studyId}/results?statuses=complete,partial`)
    expect(results).toMatchObject({ interviews: 11, leftOut: {} })
  })

  test('can be split, with too few to say where a group is small', async () => {
    const results = await get(`/studies/${studyId}/results?crossBy=attribute:plan`)
    expect(results.crossBy).toMatchObject({ attributes: [{ key: 'plan', values: 2 }] })
    const { crossTab } = results.objectives[0].questions[1]
    expect(crossTab.groups).toMatchObject([
      { key: 'basic', of: 3, tooFew: true, mean: null },
      { key: 'pro', of: 6, tooFew: false },
    ])
    const byQuestion = await get(`/studies/${studyId}/results?crossBy=question:again`)
    expect(byQuestion.objectives[0].questions[1].crossTab).toMatchObject({ unknown: 5 })
  })

  test('cannot be split by what is not there', async () => {
    const reply = await workspace
      .as('viewer')
      .get(`/api/v1/studies/${studyId}/results?crossBy=attribute:shoe`)
    expect([reply.status, reply.body.error.code]).toEqual([400, 'invalid_input'])
  })
})

describe('an analysis through the door', () => {
  test('is asked for by a researcher, waits, is shown and cancelled', async () => {
    const path = `/api/v1/studies/${studyId}/analyses`
    expect((await workspace.as('viewer').post(path, {})).status).toBe(403)
    const asked = await workspace.as('researcher').post(path, { seed: 7 })
    expect([asked.status, asked.body.status, asked.body.seed, asked.body.statuses]).toEqual([
      202,
      'queued',
      7,
      ['complete'],
    ])
    const { analysisId } = asked.body
    expect((await get(`/studies/${studyId}/analyses/latest`)).latest.analysisId).toBe(analysisId)
    expect((await get(`/studies/${studyId}/analyses`)).analyses).toHaveLength(1)
    expect(await get(`/analyses/${analysisId}`)).toMatchObject({ progress: 0, counts: null })
    const stopped = await workspace.as('researcher').post(`/api/v1/analyses/${analysisId}/cancel`)
    expect([stopped.status, stopped.body.status]).toEqual([200, 'cancelled'])
    expect(await get(`/studies/${studyId}/themes`)).toMatchObject({ analysis: null, themes: [] })
  })

  test.each([{ statuses: [] }, { statuses: ['done'] }, { seed: -1 }])('is refused with %j', async (body) => {
    const reply = await workspace.as('researcher').post(`/api/v1/studies/${studyId}/analyses`, body)
    expect(reply.status).toBe(400)
  })
})

test('search works by words without a model, and says what it could not do', async () => {
  const search = (body: object) => workspace.as('viewer').post(`/api/v1/studies/${studyId}/search`, body)
  const { body: found } = await search({ query: 'prices', limit: 3 })
  expect(found).toMatchObject({ total: 10, participants: 10, nextOffset: 3, embedderId: null })
  expect(found.hits[0].quote).toMatchObject({
    participantLabel: 'Person 0',
    text: 'The monthly price had doubled.',
  })
  expect(found.notes[0]).toContain('embedding model')
  for (const refused of [{ query: '?' }, { query: '' }, {}, { query: 'price', limit: null }]) {
    const none = await search(refused)
    expect([refused, none.status, none.body.error.code]).toEqual([refused, 400, 'invalid_input'])
  }
})

test('no address takes search words: a proxy logs addresses', async () => {
  const asked = await workspace.as('viewer').get(`/api/v1/studies/${studyId}/search?q=price`)
  expect(asked.status).toBe(404)
  const inAddress = await workspace.as('viewer').post(`/api/v1/studies/${studyId}/search?query=price`, {})
  expect(inAddress.status).toBe(400)
})

test('a quotation is located through the door', async () => {
  const locate = (quotation: string) =>
    workspace.as('viewer').post(`/api/v1/studies/${studyId}/locate`, { quotation, interviewId })
  expect((await locate('“the monthly price had doubled”')).body).toMatchObject({
    found: true,
    reason: null,
    quotes: [{ turn: 1, start: 0, text: 'The monthly price had doubled' }],
  })
  expect((await locate('Why did you leave?')).body).toMatchObject({ found: false, reason: 'interviewer' })
  expect((await locate('')).body).toMatchObject({ found: false, reason: 'empty' })
})

test('a transcript comes whole, in order', async () => {
  const shown = await get(`/interviews/${interviewId}/marked-transcript`)
  expect(shown).toMatchObject({ participantLabel: 'Person 0', analysisId: null, attributes: { plan: 'pro' } })
  expect(shown.turns.map((turn: { role: string }) => turn.role)).toEqual([
    'interviewer',
    'participant',
    'participant',
  ])
})

test('another workspace finds nothing', async () => {
  const stranger = (await house.workspace()).as('owner')
  for (const path of ['results', 'themes', 'analyses', 'analyses/latest']) {
    expect([path, (await stranger.get(`/api/v1/studies/${studyId}/${path}`)).status]).toEqual([path, 404])
  }
  expect((await stranger.get(`/api/v1/interviews/${interviewId}/marked-transcript`)).status).toBe(404)
  expect((await stranger.get(`/api/v1/themes/${newId()}/quotes`)).status).toBe(404)
  expect((await stranger.post(`/api/v1/studies/${studyId}/analyses`, {})).status).toBe(404)
  expect((await stranger.post(`/api/v1/studies/${studyId}/search`, { query: 'price' })).status).toBe(404)
})
