/** What a report leads to: a decision that is measured again, and files. */
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { reportedStudy } from '../../../test/support/reported-study.ts'
import { sendReminder } from './remind/remind.ts'

const database = testDatabase()
const house = testApp(database)
const { held, path, newStudy, ask, good, draft, edit } = reportedStudy(database, house)

describe('a decision', () => {
  beforeAll(async () => {
    await newStudy()
    await draft()
  })
  const decision = {
    decision: 'Freeze the price of the pass',
    owner: 'Lee',
    decidedOn: '2026-11-01',
    measure: 'People who leave within a season',
    measureOn: '2026-11-02',
    remind: 'lee@team.example',
  }
  const due = async () => (await good('GET', '/api/v1/report-reminders')).reminders

  test('is reminded of when it is to be measured, and not before', async () => {
    await edit({ op: 'set-decision', decision: { ...decision, measureOn: '2199-01-01' } })
    expect(await due()).toEqual([])
    await edit({ op: 'set-decision', decision })
    expect(await due()).toMatchObject([{ studyId: held.studyId, measure: decision.measure, owner: 'Lee' }])
  })

  test('is written about once, without a word of the report', async () => {
    const [{ reminderId }] = await due()
    const mails: { to: string; text: string }[] = []
    const mailer = {
      send: async (mail: { to: string; text: string }) => void mails.push(mail),
      check: async () => {},
    }
    const context = {
      db: database.db,
      workspaceId: held.workspace.workspaceId,
      mailer,
      studioUrl: 'http://localhost:1',
    }
    await sendReminder(context, reminderId)
    await sendReminder(context, reminderId)
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ to: 'lee@team.example' })
    expect(mails[0]!.text).not.toContain('Freeze')
  })

  test('is no longer reminded of when it was measured, or taken back', async () => {
    const [{ reminderId }] = await due()
    expect((await ask('POST', `/api/v1/report-reminders/${reminderId}/done`)).status).toBe(204)
    expect(await due()).toEqual([])
    await edit({ op: 'set-decision', decision: { ...decision, measureOn: '2026-11-03' } })
    expect(await due()).toHaveLength(1)
    await good('POST', `${path()}/undo`, {})
    expect((await due()).map(({ dueAt }: { dueAt: string }) => dueAt.slice(0, 10))).toEqual(['2026-11-02'])
  })
})

describe('a report as a file', () => {
  beforeAll(async () => {
    await newStudy()
    await draft()
  })
  const file = async (format: string) => {
    const reply = await held.workspace.as('viewer').request('GET', `${path()}/export?format=${format}`)
    expect(reply.status).toBe(200)
    return typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)
  }

  test.each(['html', 'markdown'])('says as %s what the draft says', async (format) => {
    const text = await file(format)
    expect(text).toContain('14 of 20 people answered')
    expect(text).toContain('There was no dock free')
    expect(text).not.toContain('undefined')
  })

  test('is refused without names while it is a draft, published before or not', async () => {
    const get = (query: string) =>
      held.workspace.as('viewer').request('GET', `${path()}/export?format=json&names=pseudonyms${query}`)
    const refused = { code: 'conflict', message: expect.stringContaining('Publish the report first') }
    expect((await get('')).body.error).toMatchObject(refused)
    await good('POST', `${path()}/versions`, {})
    expect((await get('&draft=true')).body.error).toMatchObject(refused)
    const { body, status } = await get('')
    expect(status).toBe(200)
    expect(body).toMatchObject({ names: 'pseudonyms', version: 1 })
  })

  test('lists its clips with their places', async () => {
    const clips = JSON.parse(await file('clips-json'))
    expect(clips.length).toBeGreaterThan(1)
    expect(clips[0]).toMatchObject({ turn: 1, start: 0, startMs: null, interviewId: expect.any(String) })
    expect((await file('clips-csv')).split('\r\n')[0]).toContain('startMs')
  })
})
