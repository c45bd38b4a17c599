/** A database that lives and does not answer: noticed, said to whoever asks, and over when it answers again. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  closeDatabase,
  cutConnections,
  type Database,
  openDatabase,
} from '../src/platform/database/database.ts'
import { reach } from '../src/platform/database/external-database.ts'
import { type DatabaseWatch, watchDatabase } from '../src/platform/database/watch-database.ts'
import { createTestApp, type TestApp } from './support/app.ts'
import { type Firewall, openFirewall } from './support/firewall.ts'
import { testDatabase } from './support/postgres.ts'

const database = testDatabase()
/** Long beside what a busy machine's database may take for an answer. */
const pace = { everyMs: 50, silentAfterMs: 2_000, giveUpAfterMs: 4_000 }

let firewall: Firewall
let db: Database
let watch: DatabaseWatch
let house: TestApp
const heard: string[] = []

beforeAll(async () => {
  firewall = await openFirewall(database.appUrl)
  db = openDatabase(firewall.url, { applicationName: 'behind a firewall' })
  watch = watchDatabase(firewall.url, {
    pace,
    onSilent: () => {
      heard.push('silent')
      cutConnections(db)
    },
    onAnswer: () => heard.push('answers'),
  })
  const through = { db, owner: database.owner, appUrl: firewall.url } as typeof database
  house = await createTestApp(through, { dependencies: { databaseWatch: watch } })
})

afterAll(async () => {
  firewall?.let('through')
  await house?.close()
  await watch?.stop()
  if (db) await closeDatabase(db)
  await firewall?.close()
})

test('whoever waits and whoever comes are told within seconds, and it goes on when the database answers', async () => {
  const { as } = await house.workspace()
  expect((await as('viewer').get('/api/v1/studies')).status).toBe(200)

  firewall.let('nothing')
  const underWay = as('viewer').get('/api/v1/studies')
  const health = house.client().get('/healthz')
  await expect.poll(() => watch.isSilent()).toBe(true)
  const asking = vi.spyOn(db.$client, 'connect')
  const next = await as('viewer').get('/api/v1/studies')
  expect(asking, 'nobody waits for what is known').not.toHaveBeenCalled()
  asking.mockRestore()
  expect([next.status, next.body.error.code, next.headers.get('retry-after')]).toEqual([
    503,
    'unavailable',
    '3',
  ])
  expect(next.body.error.message).toMatch(
    /^The database does not answer at the moment\. .* goes on by itself/,
  )
  expect((await underWay).status).toBe(503)
  expect((await health).status).toBe(503)
  expect((await house.client().get('/healthz')).body).toEqual({ status: 'database silent' })
  // Longer than one question is waited for: it is asked again and again.
  await expect.poll(() => heard.filter((word) => word === 'silent').length).toBeGreaterThan(1)

  firewall.let('through')
  await expect.poll(() => watch.isSilent()).toBe(false)
  expect(heard.at(-1)).toBe('answers')
  await expect.poll(async () => (await as('viewer').get('/api/v1/studies')).status).toBe(200)
  expect((await house.client().get('/healthz')).body).toEqual({ status: 'ok' })
})

test('a connection that was cut off is used by nobody again', async () => {
  const waiting = db.$client.query('select pg_sleep(30)')
  await expect.poll(() => db.$client.totalCount - db.$client.idleCount).toBeGreaterThan(0)
  cutConnections(db)
  await expect(waiting).rejects.toThrow()
  expect((await db.execute('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('what refuses is not silent: it fails by itself', async () => {
  const words: string[] = []
  // Where nobody listens, and no program comes to listen meanwhile as on a port that was free.
  const refused = watchDatabase('postgresql://x:y@127.0.0.1:1/x', {
    pace: { everyMs: 10, silentAfterMs: 150, giveUpAfterMs: 300 },
    onSilent: () => words.push('silent'),
  })
  await new Promise((done) => setTimeout(done, 600))
  expect([refused.isSilent(), words]).toEqual([false, []])
  await refused.stop()
})

test('a first look says in one sentence that nothing came back', async () => {
  firewall.let('nothing')
  await expect(reach(firewall.url, (client) => client.query('select 1'))).rejects.toMatchObject({
    code: 'unavailable',
    say: expect.stringMatching(
      /^The database at 127\.0\.0\.1:\d+ does not answer within 8 seconds\. .*firewall/,
    ),
  })
  firewall.let('through')
})
