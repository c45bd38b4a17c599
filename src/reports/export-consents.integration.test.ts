import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { beginInterview, insertLiveStudy } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { listAudit } from '../platform/audit/audit.ts'
import { withTenant } from '../platform/database/database.ts'
import { listExportedConsents } from './export-store.ts'

const database = testDatabase()
const house = testApp(database)

async function held(people: number) {
  const workspace = await house.workspace()
  const { slug } = await insertLiveStudy(database.db, { workspaceId: workspace.workspaceId })
  for (let person = 0; person < people; person += 1) await beginInterview(house, slug)
  return workspace
}

test('each decision stands with the exact words that were shown, by purpose, for anyone of the workspace', async () => {
  const { as } = await held(2)
  const reply = await as('viewer').get('/api/v1/consents/export')
  expect(reply.headers.get('content-disposition')).toContain('consents.csv')
  const rows = parse(reply.body, { columns: true, bom: true }) as Record<string, string>[]
  const purposes = rows.map(({ purpose }) => purpose!)
  expect(purposes).toEqual(purposes.toSorted())
  const first = rows.find(({ purpose }) => purpose === 'interview')!
  expect(first).toMatchObject({ decision: 'agreed', language: 'en' })
  const shown = (await as('viewer').get(`/api/v1/interviews/${first.interview}`)).body.consents
  const same = shown.find(({ purpose }: { purpose: string }) => purpose === 'interview')
  expect([first.text, first['text version'], first.at]).toEqual([same.text, same.textVersion, same.at])
  expect(new Set(rows.map(({ interview }) => interview)).size).toBe(2)
})

test('one purpose can be taken alone, as lines too, and the export is on record', async () => {
  const { as, workspaceId } = await held(1)
  const reply = await as('researcher').get('/api/v1/consents/export?format=jsonl&purpose=interview')
  const lines = String(reply.body)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toMatchObject([
    { purpose: 'interview', decision: 'agreed', text: expect.stringMatching(/\S/) },
  ])
  const [done] = await withTenant(database.db, workspaceId, (tx) => listAudit(tx, 1))
  expect(done).toMatchObject({
    action: 'consents.exported',
    details: { format: 'jsonl', purpose: 'interview' },
  })
  const unknown = await as('viewer').get('/api/v1/consents/export?purpose=anything')
  expect([unknown.status, unknown.body.error.code]).toEqual([400, 'invalid_input'])
})

test('pages follow each other without a gap or a repetition', async () => {
  const { workspaceId } = await held(5)
  const all = await withTenant(database.db, workspaceId, async (tx) => {
    const whole = await listExportedConsents(tx, { purpose: null, after: null, limit: 1000 })
    const pieces: typeof whole = []
    for (let after: (typeof whole)[number] | null = null; ; ) {
      const some: typeof whole = await listExportedConsents(tx, { purpose: null, after, limit: 2 })
      pieces.push(...some)
      if (some.length < 2) return { whole, pieces }
      after = some.at(-1)!
    }
  })
  expect(all.whole.length).toBe(5)
  expect(all.pieces).toEqual(all.whole)
})

test('another workspace gets none of them', async () => {
  await held(1)
  const stranger = await house.workspace()
  const reply = await stranger.as('owner').get('/api/v1/consents/export?format=jsonl')
  expect([reply.status, reply.body]).toEqual([200, ''])
})
