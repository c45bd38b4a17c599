import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { guideOf } from '../../../test/support/guides.ts'
import {
  beginInterview,
  insertLiveStudy,
  type LiveStudy,
  type LiveStudyOptions,
} from '../../../test/support/live-study.ts'
import { testMailServer } from '../../../test/support/mail-server.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { runJobs } from '../../platform/jobs/run-jobs.ts'
import { createMailer } from '../../platform/mail/mailer.ts'
import { interviewJobHandlers } from '../job-handlers.ts'
import type { MomentFlag } from './flag-model.ts'
import { tellContact } from './tell-contact.ts'

const database = testDatabase()
const house = testApp(database)
const post = testMailServer({ user: 'earwitness', password: 'secret-of-tests' })

const guide = guideOf([
  { key: 'a', text: 'What has changed?' },
  { key: 'b', text: 'How do you shop?' },
])
const distress = 'My father died in April and I do not want to live anymore.'

async function studyWithMoment(options: LiveStudyOptions = {}) {
  const { workspaceId, as } = await house.workspace()
  const study = await insertLiveStudy(database.db, { workspaceId, guide, ...options })
  const person = await beginInterview(house, study.slug)
  await person.say(distress)
  return { study, person, us: as('researcher'), workspaceId, as }
}

const flagsOf = async (
  us: { get: (path: string) => Promise<{ body: { flags: MomentFlag[] } }> },
  study: LiveStudy,
) => (await us.get(`/api/v1/studies/${study.studyId}/flags`)).body.flags

describe('the inbox', () => {
  test('holds what was flagged without a word of it, until somebody says to have read it', async () => {
    const { study, person, us, as } = await studyWithMoment()
    const [flag] = await flagsOf(us, study)
    expect(flag).toMatchObject({
      interviewId: person.interviewId,
      kind: 'distress',
      acknowledgedAt: null,
      notifiedAt: null,
    })
    expect(JSON.stringify(flag)).not.toMatch(/father|April|live anymore/)
    const openIn = async () => (await us.get(`/api/v1/studies/${study.studyId}`)).body.study.openFlags
    expect(await openIn()).toBe(1)

    const at = `/api/v1/flags/${flag!.flagId}`
    expect((await as('viewer').post(`${at}/acknowledge`)).status).toBe(403)
    expect((await us.post(`${at}/acknowledge`)).status).toBe(204)
    const [read] = await flagsOf(us, study)
    expect(Date.parse(read!.acknowledgedAt!)).toBeGreaterThan(Date.parse(flag!.at) - 1)
    expect(read!.acknowledgedBy).not.toBeNull()
    expect(await openIn()).toBe(0)
    expect((await us.post(`${at}/reopen`)).status).toBe(204)
    expect((await flagsOf(us, study))[0]).toMatchObject({ acknowledgedAt: null, acknowledgedBy: null })
    expect((await us.post(`/api/v1/flags/${randomUUID()}/acknowledge`)).status).toBe(404)
  })

  test('stands on the interview’s page, and goes when its words are deleted', async () => {
    const { study, person, us } = await studyWithMoment()
    await person.change('/stop')
    const exported = await us.get(`/api/v1/studies/${study.studyId}/export?format=jsonl&statuses=partial`)
    expect(JSON.parse(String(exported.body).trim()).callsForCare).toMatchObject([
      { kind: 'distress', turn: 1 },
    ])
    const table = await us.get(`/api/v1/studies/${study.studyId}/export?format=csv&statuses=partial`)
    expect(String(table.body).split('\n')[0]).toContain('calls for care')
    expect((await person.get('/copy')).body, 'their own copy').toContain('Here is where help can be found.')
    const view = await us.get(`/api/v1/interviews/${person.interviewId}`)
    expect(view.body.moments).toMatchObject([{ kind: 'distress', turn: 1 }])
    await person.erase()
    expect(await flagsOf(us, study)).toEqual([])
  })

  test('is not filled by whoever tries the study out', async () => {
    const { workspaceId, as } = await house.workspace()
    const study = await insertLiveStudy(database.db, { workspaceId, guide })
    const { url } = (await as('researcher').post(`/api/v1/studies/${study.studyId}/try`)).body
    const trial = await beginInterview(house, url.split('/').at(-1))
    await trial.say(distress)
    expect(trial.state.utterances[0]!.kind).toBe('help')
    expect(await flagsOf(as('researcher'), study)).toEqual([])
  })
})

describe('mail to the person who is named', () => {
  const mailer = () => createMailer({ smtpUrl: post.url, mailFrom: 'earwitness@study.example' })
  const telling = (workspaceId: string) => ({
    db: database.db,
    workspaceId,
    mailer: mailer(),
    studioUrl: 'https://studio.example',
  })

  test('has a link and nothing of what was said, and is sent once', async () => {
    const { study, workspaceId, us } = await studyWithMoment()
    post.received.length = 0
    expect(await tellContact(telling(workspaceId), study.studyId)).toBe(1)
    expect(await tellContact(telling(workspaceId), study.studyId)).toBe(0)
    expect(post.received).toHaveLength(1)
    const [{ to, raw }] = post.received as [(typeof post.received)[number]]
    expect(to).toEqual(['ada@study.example'])
    expect(raw.replaceAll('=\r\n', '')).toContain(`https://studio.example/studies/${study.studyId}/field`)
    expect(raw).not.toMatch(/father|April|anymore|Participant/)
    expect((await flagsOf(us, study))[0]!.notifiedAt).not.toBeNull()
  })

  test('counts as sent only when the server took it', async () => {
    const { study, workspaceId, us } = await studyWithMoment()
    post.refuses = true
    await expect(tellContact(telling(workspaceId), study.studyId)).rejects.toMatchObject({
      code: 'unavailable',
    })
    post.refuses = false
    expect((await flagsOf(us, study))[0]!.notifiedAt).toBeNull()
    expect(await tellContact(telling(workspaceId), study.studyId)).toBe(1)
  })

  test('is not tried where there is no address, no mail server, or somebody has read it', async () => {
    const nameless = await studyWithMoment({ terms: { contactPerson: { name: 'Ada Test' } } })
    expect(await tellContact(telling(nameless.workspaceId), nameless.study.studyId)).toBe(0)
    const { study, workspaceId, us } = await studyWithMoment()
    expect(await tellContact({ ...telling(workspaceId), mailer: null }, study.studyId)).toBe(0)
    await us.post(`/api/v1/flags/${(await flagsOf(us, study))[0]!.flagId}/acknowledge`)
    expect(await tellContact(telling(workspaceId), study.studyId)).toBe(0)
  })

  test('goes out by itself from the worker', async () => {
    post.received.length = 0
    const config = { ...house.deps.config, smtpUrl: post.url, mailFrom: 'earwitness@study.example' }
    const worker = await runJobs({
      databaseUrl: database.appUrl,
      handlers: interviewJobHandlers({ db: database.db, config }),
      logger: pino({ level: 'silent' }),
    })
    try {
      const { study } = await studyWithMoment()
      await expect
        .poll(() => post.received.some(({ raw }) => raw.includes(study.studyId.slice(0, 13))))
        .toBe(true)
    } finally {
      await worker.stop(1000)
    }
  })

  test('a wrong password is said without the address or the password', async () => {
    const stranger = createMailer({
      smtpUrl: post.url.replace('secret-of-tests', 'guess'),
      mailFrom: 'earwitness@study.example',
    })!
    const refused = await stranger.check().catch((error: Error) => error)
    expect(refused).toMatchObject({ code: 'unavailable' })
    expect(JSON.stringify(refused) + String(refused)).not.toMatch(/guess|127\.0\.0\.1/)
    await expect(mailer()!.check()).resolves.toBeUndefined()
  })
})
