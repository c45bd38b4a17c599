import { beforeAll, describe, expect, test } from 'vitest'
import { type TestClient, type TestWorkspace, testApp } from '../../test/support/app.ts'
import { guideOf } from '../../test/support/guides.ts'
import { testContactPerson as contactPerson } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { withTenant } from '../platform/database/database.ts'
import { listQuestions } from './model.ts'

const database = testDatabase()
const house = testApp(database)
let ours: TestWorkspace
let us: TestClient

const brief = {
  question: 'Why do customers leave us after the first month?',
  decision: 'What to change in the first month',
  context: { company: 'Figbox', product: 'Figbox, a weekly meal kit', customerWords: 'box, recipe card' },
}

beforeAll(async () => {
  ours = await house.workspace()
  us = ours.as('researcher')
})

async function makeStudy(more: object = {}) {
  const { status, body } = await us.post('/api/v1/studies', { ...brief, ...more })
  expect(status).toBe(201)
  return body.study
}

/** Publishes and answers with the study as it is then. */
async function makeLive(more: object = {}) {
  const study = await makeStudy(more)
  const { status, body } = await us.post(`/api/v1/studies/${study.studyId}/publish`, {
    version: 1,
    contactPerson,
  })
  expect([status, body.error?.message]).toEqual([200, undefined])
  return body.study
}

describe('making a study', () => {
  test('drafts a guide from the question and keeps the context for the next one', async () => {
    const study = await makeStudy()
    expect(study).toMatchObject({
      name: brief.question,
      purpose: 'churn',
      status: 'draft',
      heard: 0,
      target: 30,
    })
    expect(study.draftSource).toEqual({
      madeBy: 'template',
      template: 'churn',
      purpose: 'churn',
      model: null,
    })
    expect(JSON.stringify(study.draft)).toContain('Figbox')
    expect(study.draftTerms.consentText.en).toContain('AI')
    expect((await us.get('/api/v1/workspace-context')).body).toEqual(brief.context)
  })
  test('takes a guide that exists already', async () => {
    const guide = guideOf([{ key: 'only', text: 'What happened the last time?' }])
    const study = await makeStudy({ guide, name: 'Mine' })
    expect(study).toMatchObject({ name: 'Mine', purpose: null, draftSource: { madeBy: 'person' } })
    expect(study.draft.sections[0].questions).toHaveLength(1)
  })
  test('names each wrong field', async () => {
    const { status, body } = await us.post('/api/v1/studies', { question: '  ', context: { company: 5 } })
    expect(status).toBe(400)
    expect(body.error.details.map((detail: { where: string }) => detail.where)).toEqual(
      expect.arrayContaining(['question', 'context.company']),
    )
  })
  test('what participants read is at most as long as a guide holds, and the limit is named', async () => {
    const brief = (length: number) => ({
      question: 'Do walkers understand the poster about ticks?',
      stimuli: ['x'.repeat(length)],
    })
    for (const path of ['/api/v1/study-drafts', '/api/v1/studies']) {
      expect((await us.post(path, brief(4000))).status).toBeLessThan(300)
      const { status, body } = await us.post(path, brief(4001))
      expect(status).toBe(400)
      expect(body.error.details).toEqual([{ where: 'stimuli[0]', say: 'Must have at most 4000 characters.' }])
    }
  })
  test('a preview saves nothing', async () => {
    const count = async () => (await us.get('/api/v1/studies')).body.studies.length
    const before = await count()
    const { body } = await us.post('/api/v1/study-drafts', { question: 'What about students?' })
    expect(body.purpose).toBeNull()
    expect(body.clarifying).toHaveLength(2)
    expect(body.minutes).toBeGreaterThan(5)
    expect(await count()).toBe(before)
  })
})

describe('editing', () => {
  test('a save raises the version; a save against an older one is refused and changes nothing', async () => {
    const { studyId, draft } = await makeStudy()
    const path = `/api/v1/studies/${studyId}/draft`
    const saved = await us.put(path, { guide: { ...draft, timeBudgetMs: 600_000 }, version: 1 })
    expect([saved.status, saved.body.study.draftVersion, saved.body.study.draftSource.madeBy]).toEqual([
      200,
      2,
      'person',
    ])
    const late = await us.put(path, { guide: draft, version: 1 })
    expect([late.status, late.body.error.code]).toEqual([409, 'stale_version'])
    expect((await us.get(`/api/v1/studies/${studyId}`)).body.study.draft.timeBudgetMs).toBe(600_000)
  })
  test('two saves at once: one wins, the other hears of it', async () => {
    const { studyId, draft } = await makeStudy()
    const save = () => us.put(`/api/v1/studies/${studyId}/draft`, { guide: draft, version: 1 })
    const statuses = (await Promise.all([save(), save(), save()])).map((reply) => reply.status)
    expect(statuses.sort()).toEqual([200, 409, 409])
  })
  test('a guide that uses a key twice is refused with its place', async () => {
    const { studyId, draft } = await makeStudy()
    draft.sections[0].questions.push(draft.sections[1].questions[0])
    const { status, body } = await us.put(`/api/v1/studies/${studyId}/draft`, { guide: draft, version: 1 })
    expect([status, JSON.stringify(body.error.details)]).toEqual([400, expect.stringContaining('used twice')])
  })
  test('another consent text is another version of it', async () => {
    const { studyId, draftTerms } = await makeStudy()
    const path = `/api/v1/studies/${studyId}/terms`
    const same = await us.put(path, { terms: { ...draftTerms, targetCompletes: 12 }, version: 1 })
    expect(same.body.study).toMatchObject({ target: 12, draftTerms: { consentTextVersion: 1 } })
    const other = await us.put(path, {
      terms: { ...draftTerms, consentText: { en: 'I agree.' } },
      version: 2,
    })
    expect(other.body.study.draftTerms.consentTextVersion).toBe(2)
    const { draftTerms: second } = other.body.study
    const longer = await us.put(path, { terms: { ...second, retentionDays: 30 }, version: 3 })
    expect(longer.body.study.draftTerms.consentTextVersion).toBe(3)
  })
  test('a new name leaves the guide alone', async () => {
    const { studyId } = await makeStudy()
    const { body } = await us.patch(`/api/v1/studies/${studyId}`, { name: 'First month' })
    expect(body.study).toMatchObject({ name: 'First month', draftVersion: 1 })
    expect((await us.patch(`/api/v1/studies/${studyId}`, {})).status).toBe(400)
  })
})

describe('launching', () => {
  test('the contract says of each line how it stands', async () => {
    const { studyId } = await makeStudy()
    const { body } = await us.get(`/api/v1/studies/${studyId}/launch-check`)
    const blocked = body.lines.filter((line: { state: string }) => line.state === 'blocked')
    expect(
      blocked.map((line: { id: string }) => line.id),
      'only the person is missing',
    ).toEqual(['contact_person'])
    expect(body.lines.map((line: { id: string }) => line.id)).toContain('consent')
    expect(body.lines.find((line: { id: string }) => line.id === 'reach').state).toBe('attention')
  })

  test('a serious fault blocks; an override needs a reason, and is kept with it', async () => {
    const guide = guideOf([{ key: 'first' }, { key: 'two', text: 'What did you buy, and why?' }])
    const { studyId } = await makeStudy({ guide })
    const path = `/api/v1/studies/${studyId}/publish`
    const refused = await us.post(path, { version: 1, contactPerson })
    expect([refused.status, refused.body.error.code]).toEqual([409, 'conflict'])
    expect(refused.body.error.details.map((detail: { where: string }) => detail.where)).toEqual([
      'wording',
      'two:multi',
    ])
    const blank = [{ questionKey: 'two', code: 'multi', reason: '  ' }]
    expect((await us.post(path, { version: 1, overrides: blank })).status).toBe(400)
    const needless = { questionKey: 'first', code: 'praise', reason: 'No such fault' }
    const reasoned = { questionKey: 'two', code: 'multi', reason: 'Asked so in the panel for years' }
    const { body } = await us.post(path, {
      version: 1,
      contactPerson,
      overrides: [reasoned, needless],
    })
    expect(body.revision.overrides).toEqual([reasoned])
    const history = (await us.get(`/api/v1/studies/${studyId}/history`)).body.entries
    expect(history.find((entry: { action: string }) => entry.action === 'fault.overridden')).toMatchObject({
      reason: reasoned.reason,
      details: { code: 'multi', questionKey: 'two' },
    })
  })

  test('a question that is asked on another scale becomes another one, in the revision and in the draft', async () => {
    const rated = (scaleTo: number) =>
      guideOf([
        { key: 'first', text: 'How did the week begin?' },
        {
          key: 'ease',
          kind: 'scale',
          text: 'How was the move?',
          settings: { scaleFrom: 1, scaleTo, labelFrom: { en: 'Hard' }, labelTo: { en: 'Easy' } },
        },
      ])
    const { studyId } = await makeStudy({ guide: rated(5) })
    const path = `/api/v1/studies/${studyId}`
    const first = await us.post(`${path}/publish`, { version: 1, contactPerson })
    const { draftVersion } = first.body.study
    await us.put(`${path}/draft`, { guide: rated(10), version: draftVersion })
    const { body } = await us.post(`${path}/publish`, { version: draftVersion + 1 })
    expect(body.revision.changes.map(({ kind }: { kind: string }) => kind)).toContain('meaning_changed')
    for (const guide of [body.revision.guide, body.study.draft])
      expect(listQuestions(guide).map(({ question }) => question.meaning)).toEqual([1, 2])
  })

  test('a reason holds for the next revision while the question reads as it did, and is asked for anew when it does not', async () => {
    const worded = (text: string, first = 'How did the week begin?') =>
      guideOf([
        { key: 'first', text: first },
        { key: 'two', text },
      ])
    const { studyId } = await makeStudy({ guide: worded('What did you buy, and why?') })
    const path = `/api/v1/studies/${studyId}`
    const reasoned = { questionKey: 'two', code: 'multi', reason: 'Asked so in the panel for years' }
    const first = await us.post(`${path}/publish`, { version: 1, contactPerson, overrides: [reasoned] })
    expect(first.status).toBe(200)
    const other = await us.put(`${path}/draft`, {
      guide: worded('What did you buy, and why?', 'How did that day begin?'),
      version: (await us.get(path)).body.study.draftVersion,
    })
    expect(other.status).toBe(200)
    const lines = (await us.get(`${path}/launch-check`)).body.lines
    expect(lines.find((line: { id: string }) => line.id === 'wording').state).toBe('ok')
    const version = (await us.get(path)).body.study.draftVersion
    const withdrawn = await us.post(`${path}/publish`, {
      version,
      overrides: [{ ...reasoned, reason: null }],
    })
    expect([withdrawn.status, withdrawn.body.error?.details]).toEqual([
      409,
      [expect.objectContaining({ where: 'wording' }), expect.objectContaining({ where: 'two:multi' })],
    ])
    const again = await us.post(`${path}/publish`, { version })
    expect([again.status, again.body.revision?.overrides]).toEqual([200, [reasoned]])
    const { entries } = (await us.get(`${path}/history`)).body
    expect(
      entries.find((entry: { action: string }) => entry.action === 'fault.override_reused'),
    ).toMatchObject({
      reason: reasoned.reason,
      details: { number: 2, code: 'multi', questionKey: 'two' },
    })
    await us.put(`${path}/draft`, {
      guide: worded('What did you buy there, and why?'),
      version: (await us.get(path)).body.study.draftVersion,
    })
    const refused = await us.post(`${path}/publish`, {
      version: (await us.get(path)).body.study.draftVersion,
    })
    expect([refused.status, refused.body.error.details[0].where]).toEqual([409, 'wording'])
  })

  test('nothing is launched without a person who reads what calls for care; who is named is kept', async () => {
    const { studyId, draftTerms } = await makeStudy()
    const path = `/api/v1/studies/${studyId}`
    const overrides = [{ questionKey: 'x', code: 'contact_person', reason: 'Nobody has the time' }]
    const refused = await us.post(`${path}/publish`, { version: 1, overrides })
    expect([refused.status, refused.body.error.details[0].where]).toEqual([409, 'contact_person'])
    const mistyped = { name: 'Ada Test', email: 'ada at work' }
    expect((await us.post(`${path}/publish`, { version: 1, contactPerson: mistyped })).status).toBe(409)
    const silent = { ...draftTerms, contactPerson, help: { en: '' } }
    await us.put(`${path}/terms`, { terms: silent, version: 1 })
    const { body } = await us.post(`${path}/publish`, { version: 2 })
    expect(body.error.details.map(({ where }: { where: string }) => where)).toEqual(['help'])
    await us.put(`${path}/terms`, { terms: draftTerms, version: 2 })
    const published = await us.post(`${path}/publish`, { version: 3, contactPerson })
    expect(published.body.study.draftTerms.contactPerson).toEqual(contactPerson)
    expect(published.body.revision.terms.contactPerson).toEqual(contactPerson)
  })

  test('what cannot work is not overridable', async () => {
    const { studyId } = await makeStudy({ guide: guideOf([]) })
    const overrides = [{ questionKey: 'x', code: 'no_questions', reason: 'Please' }]
    const { status, body } = await us.post(`/api/v1/studies/${studyId}/publish`, {
      version: 1,
      contactPerson,
      overrides,
    })
    expect([status, body.error.details[0].where]).toEqual([409, 'questions'])
  })

  test('revisions are numbered, immutable, and say what changed', async () => {
    const study = await makeLive()
    expect(study).toMatchObject({ status: 'live', liveRevisionNumber: 1 })
    const guide = structuredClone(study.draft)
    guide.sections[0].questions[0].text.en = 'To begin, what was new in your life when you started?'
    const removed = guide.sections.at(-1).questions.shift()
    await us.put(`/api/v1/studies/${study.studyId}/draft`, { guide, version: study.draftVersion })
    const launch = (await us.get(`/api/v1/studies/${study.studyId}/launch-check`)).body
    const kinds = launch.changes.map((change: { kind: string }) => change.kind)
    expect(kinds).toEqual(['reworded', 'removed'])
    const stale = await us.post(`/api/v1/studies/${study.studyId}/publish`, { version: 1, contactPerson })
    expect(stale.body.error.code).toBe('stale_version')
    const version = study.draftVersion + 1
    await us.post(`/api/v1/studies/${study.studyId}/publish`, { version, contactPerson })
    const { revisions } = (await us.get(`/api/v1/studies/${study.studyId}/revisions`)).body
    expect(revisions.map((revision: { number: number }) => revision.number)).toEqual([2, 1])
    expect(revisions[0].changes.at(-1)).toMatchObject({ kind: 'removed', questionKey: removed.key })
    expect(revisions[1].guide).toEqual(study.liveGuide)
  })

  test('the same draft that is published several times at once is one revision', async () => {
    const { studyId } = await makeStudy()
    const publish = () => us.post(`/api/v1/studies/${studyId}/publish`, { version: 1, contactPerson })
    const published = await Promise.all([publish(), publish(), publish()])
    expect(published.map(({ status, body }) => [status, body.revision.number])).toEqual([
      [200, 1],
      [200, 1],
      [200, 1],
    ])
    const { revisions } = (await us.get(`/api/v1/studies/${studyId}/revisions`)).body
    expect(revisions).toHaveLength(1)
  })

  test('what publishing itself changes in the draft is a newer draft: an editor that is open does not put it back', async () => {
    const rated = (scaleTo: number, text = 'How was the move?') =>
      guideOf([
        { key: 'first', text: 'How did the week begin?' },
        {
          key: 'ease',
          kind: 'scale',
          text,
          settings: { scaleFrom: 1, scaleTo, labelFrom: { en: 'Hard' }, labelTo: { en: 'Easy' } },
        },
      ])
    const { studyId } = await makeStudy({ guide: rated(5) })
    const path = `/api/v1/studies/${studyId}`
    const publish = async (version: number, more = {}) => {
      const { status, body } = await us.post(`${path}/publish`, { version, ...more })
      expect([status, body.error?.message]).toEqual([200, undefined])
      return body
    }
    const first = await publish(1, { contactPerson })
    const saved = await us.put(`${path}/draft`, { guide: rated(7), version: first.study.draftVersion })
    const opened = saved.body.study
    const second = await publish(opened.draftVersion)
    const late = await us.put(`${path}/draft`, {
      guide: rated(7, 'How was the move, then?'),
      version: opened.draftVersion,
    })
    expect([late.status, late.body.error?.code]).toEqual([409, 'stale_version'])
    // Pressed twice: what was looked at is what is live.
    expect((await publish(opened.draftVersion)).revision.number).toBe(second.revision.number)
    // Where publishing changed nothing, nothing is newer.
    const { draftVersion, draft } = second.study
    const again = await us.put(`${path}/draft`, {
      guide: { ...draft, timeBudgetMs: 900_000 },
      version: draftVersion,
    })
    const third = await publish(again.body.study.draftVersion)
    expect(third.study.draftVersion).toBe(again.body.study.draftVersion)
    expect(listQuestions(third.revision.guide as never).map(({ question }) => question.meaning)).toEqual([
      1, 2,
    ])
  })

  test('what somebody saved and published meanwhile is not what was looked at', async () => {
    const { studyId, draft } = await makeStudy()
    const path = `/api/v1/studies/${studyId}`
    await us.put(`${path}/draft`, { guide: { ...draft, timeBudgetMs: 900_000 }, version: 1 })
    expect((await us.post(`${path}/publish`, { version: 2, contactPerson })).status).toBe(200)
    expect((await us.post(`${path}/publish`, { version: 1, contactPerson })).body.error.code).toBe(
      'stale_version',
    )
  })

  test('terms that cannot be met block', async () => {
    const { studyId, draftTerms } = await makeStudy()
    const terms = { ...draftTerms, closesAt: '2020-01-01T00:00:00.000Z', consentText: { en: ' ' } }
    await us.put(`/api/v1/studies/${studyId}/terms`, { terms, version: 1 })
    const { body } = await us.post(`/api/v1/studies/${studyId}/publish`, { version: 2, contactPerson })
    expect(body.error.details.map((detail: { where: string }) => detail.where)).toEqual([
      'close_date',
      'consent',
    ])
  })
})

describe('copying and deleting', () => {
  test('a copy is a draft of its own', async () => {
    const study = await makeLive({ name: 'The original' })
    const { status, body } = await us.post(`/api/v1/studies/${study.studyId}/duplicate`)
    expect(status).toBe(201)
    expect(body.study).toMatchObject({
      name: 'Copy of The original',
      status: 'draft',
      draft: study.draft,
      liveRevisionId: null,
    })
  })

  test('needs the name as it is written, and takes everything', async () => {
    const { studyId } = await makeLive({ name: 'To be deleted' })
    await us.post(`/api/v1/studies/${studyId}/links`, { kind: 'personal', name: 'Somebody' })
    const remove = (name: string) => us.request('DELETE', `/api/v1/studies/${studyId}`, { body: { name } })
    expect((await remove('to be deleted')).status).toBe(400)
    expect((await remove('To be deleted')).status).toBe(204)
    expect((await us.get(`/api/v1/studies/${studyId}`)).status).toBe(404)
    const left = await withTenant(database.db, ours.workspaceId, async (tx) => {
      const tables = ['studies', 'guide_revisions', 'study_history', 'links']
      const counts: number[] = []
      for (const table of tables) {
        const { rows } = await tx.execute(
          `select count(*)::int as n from ${table} where study_id = '${studyId}'`,
        )
        counts.push((rows[0] as { n: number }).n)
      }
      return counts
    })
    expect(left).toEqual([0, 0, 0, 0])
  })
})

describe('the lint through the door', () => {
  test('of a text', async () => {
    const { body } = await us.post('/api/v1/lint', { text: 'Great! What did you buy, and why?' })
    expect(body.faults.map((fault: { code: string }) => fault.code)).toEqual(['praise', 'multi'])
    expect(body.notChecked).toContain('answered')
  })
  test('of a guide', async () => {
    const { body } = await us.post('/api/v1/lint', { guide: guideOf([{ key: 'a', text: 'Was it good?' }]) })
    expect(body.faults).toEqual([expect.objectContaining({ questionKey: 'a', code: 'closed' })])
    expect(body.minutes).toBeGreaterThan(0)
  })
})

describe('who may', () => {
  const routes = (studyId: string): [string, string, object?][] => [
    ['GET', `/api/v1/studies/${studyId}`],
    ['PATCH', `/api/v1/studies/${studyId}`, { name: 'Taken over' }],
    ['PUT', `/api/v1/studies/${studyId}/draft`, { guide: guideOf([{ key: 'a' }]), version: 1 }],
    ['GET', `/api/v1/studies/${studyId}/launch-check`],
    ['POST', `/api/v1/studies/${studyId}/publish`, { version: 1, contactPerson }],
    ['POST', `/api/v1/studies/${studyId}/pause`],
    ['POST', `/api/v1/studies/${studyId}/duplicate`],
    ['GET', `/api/v1/studies/${studyId}/revisions`],
    ['GET', `/api/v1/studies/${studyId}/history`],
    ['DELETE', `/api/v1/studies/${studyId}`, { name: brief.question.slice(0, -1) }],
  ]

  test("another workspace's study is not there, whatever is tried", async () => {
    const { studyId, draftTerms } = await makeStudy()
    const them = (await house.workspace()).as('owner')
    const tried: [string, string, object?][] = [
      ...routes(studyId),
      ['PUT', `/api/v1/studies/${studyId}/terms`, { terms: draftTerms, version: 1 }],
    ]
    for (const [method, path, body] of tried) {
      const reply = await them.request(method, path, { body })
      expect([method, path, reply.status]).toEqual([method, path, 404])
    }
    expect((await them.get('/api/v1/studies')).body.studies).toEqual([])
    expect((await them.get('/api/v1/workspace-context')).body.company).toBe('')
    expect((await us.get(`/api/v1/studies/${studyId}`)).status).toBe(200)
  })

  test('a viewer reads and changes nothing', async () => {
    const { studyId } = await makeStudy()
    const viewer = ours.as('viewer')
    for (const [method, path, body] of routes(studyId)) {
      const { status } = await viewer.request(method, path, { body })
      expect([method, path, status]).toEqual([method, path, method === 'GET' ? 200 : 403])
    }
  })
})

test('the description of the API knows guides with nested skip rules', async () => {
  const { status, body } = await us.get('/api/openapi.json')
  expect(status).toBe(200)
  expect(Object.keys(body.components.schemas)).toEqual(
    expect.arrayContaining(['Guide', 'Study', 'LaunchCheck']),
  )
  const { questions } = body.components.schemas.Guide.properties.sections.items.properties
  expect(questions.items.properties.skipWhen).toEqual({
    anyOf: [{ $ref: '#/components/schemas/SkipRule' }, { type: 'null' }],
  })
})
