/** The door itself, on the whole app: who may knock, how often, how large, and what an error says. */
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createTestApp, testApp } from '../../../test/support/app.ts'
import { limitsOf } from '../../../test/support/limits.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { answerError } from './answer-error.ts'
import { signInLimit } from './rate-limits.ts'
import { requestContext } from './request-log.ts'
import { createRouter } from './router.ts'

const database = testDatabase()
const house = testApp(database)

describe('how often', () => {
  test('three hundred participants behind one address do not stand in each other’s way', async () => {
    const limits = limitsOf({
      perToken: { requests: 10, perSeconds: 3600 },
      perAddress: { requests: 100_000, perSeconds: 3600 },
    })
    const busy = await createTestApp(database, { dependencies: { limits } })
    const participants = Array.from({ length: 300 }, (_, index) =>
      busy.client({ authorization: `Bearer participant-${index}` }, '10.0.0.7'),
    )
    for (let round = 0; round < 10; round += 1) {
      const replies = await Promise.all(
        participants.map((participant) => participant.get('/api/v1/room/nothing-here')),
      )
      expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([404]))
    }
    expect((await participants[0]!.get('/api/v1/room/nothing-here')).status).toBe(429)
    await busy.close()
  })

  describe('attempts to sign in', () => {
    const limits = limitsOf({ signIn: { requests: 4, perSeconds: 3600 } })
    const attempt = async (app: { client: typeof house.client }, address: string) =>
      (await app.client({}, address).post('/api/v1/sign-in', { token: 'x'.repeat(43) })).status

    test('are counted over all processes, and traffic by each for itself', async () => {
      const traffic = { ...limits, withoutToken: { requests: 8, perSeconds: 3600 } }
      const [one, other] = [
        await createTestApp(database, { dependencies: { limits: traffic } }),
        await createTestApp(database, { dependencies: { limits: traffic } }),
      ]
      const statuses = []
      for (const app of [one, other, one, other, one, other]) statuses.push(await attempt(app, '10.0.1.1'))
      expect(statuses.map((status) => status === 429)).toEqual([false, false, false, false, true, true])
      expect(await attempt(one, '10.0.1.2')).not.toBe(429)
      const look = async (app: typeof one) => (await app.client({}, '10.0.1.3').get('/api/v1/session')).status
      for (let request = 0; request < 8; request += 1) expect(await look(one)).toBe(401)
      expect([await look(one), await look(other)]).toEqual([429, 401])
      await one.close()
      await other.close()
    })

    test('name no address where they are counted', async () => {
      const app = await createTestApp(database, { dependencies: { limits } })
      await attempt(app, '203.0.113.77')
      const { rows } = await database.db.execute(sql`select key from rate_limit_counts`)
      expect(rows.length).toBeGreaterThan(0)
      expect(JSON.stringify(rows)).not.toContain('203.0.113')
      await app.close()
    })

    test('are still counted, by each process, while the database does not answer', async () => {
      const broken = {
        $client: { constructor: { name: 'BoundPool' }, query: () => Promise.reject(new Error('gone')) },
      }
      const app = await createTestApp(database)
      const limited = createRouter().onError(answerError)
      limited.use(requestContext({ logger: app.deps.logger, trustedProxy: null }))
      limited.use(signInLimit({ db: broken as never, secret: 'secret', limits, what: 'sign-in' }))
      limited.get('/', (c) => c.text('in'))
      const statuses = []
      for (let request = 0; request < 6; request += 1) {
        const env = { incoming: { socket: { remoteAddress: '10.0.1.9' } } }
        statuses.push((await limited.request('/', {}, env)).status)
      }
      expect(statuses).toEqual([200, 200, 200, 200, 429, 429])
      await app.close()
    })
  })

  test('making tokens up does not get round the limit of an address', async () => {
    const limits = limitsOf({ perAddress: { requests: 5, perSeconds: 3600 } })
    const busy = await createTestApp(database, { dependencies: { limits } })
    const statuses = []
    for (let index = 0; index < 7; index += 1)
      statuses.push(
        (await busy.client({ authorization: `Bearer made-up-${index}` }).get('/api/v1/session')).status,
      )
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
    await busy.close()
  })
})

describe('how large', () => {
  test('a body that says it is too large is refused unread', async () => {
    const reply = await house
      .client({ 'content-length': String(30 * 1024 * 1024) })
      .request('POST', '/api/v1/sign-in', { body: '{}' })
    expect([reply.status, reply.body.error.code]).toEqual([413, 'too_large'])
  })

  test('a body that hides its size is refused where it becomes too large', async () => {
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(32))
      },
    })
    const init = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { host: 'localhost:21390', 'content-type': 'application/json' },
    }
    const response = await house.app.request('/api/v1/sign-in', init as RequestInit, {
      incoming: { socket: { remoteAddress: '127.0.0.1' } },
    })
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(4 * 1024 * 1024)
  })

  test('an upload may be larger than a request, an import larger than an upload', async () => {
    expect(await knock('/api/v1/media', 10, 'image/png')).toBe(415)
    expect(await knock('/api/v1/media', 21, 'image/png')).toBe(413)
    expect(await knock('/api/v1/studies/x/imports', 200, form)).not.toBe(413)
    expect(await knock('/api/v1/studies/x/imports', 2000, form)).toBe(413)
    expect(await knock('/api/v1/audits', 200, form)).not.toBe(413)
  })

  test.each([
    ['a place of the room that sounds like an import', '/api/v1/room/imports', 'application/json'],
    ['such a place, as a form', '/api/v1/room/imports', 'multipart/form-data; boundary=x'],
    ['a sign-in that sounds like one', '/api/v1/sign-in/import', 'multipart/form-data; boundary=x'],
    ['an import that is no form', '/api/v1/studies/x/imports', 'application/json'],
    ['what lies below an import', '/api/v1/studies/x/imports/y', 'multipart/form-data; boundary=x'],
    ['an image’s place', '/api/v1/media/x', 'application/json'],
  ])('%s takes no more than any request', async (_, path, type) => {
    expect(await knock(path, 2, type)).toBe(413)
  })

  test('codes come as one document, which may be larger than a request and no import', async () => {
    for (const path of ['/api/v1/studies/x/codebook/import', '/api/v1/studies/x/coding/import']) {
      expect(await knock(path, 10, 'application/json')).not.toBe(413)
      expect(await knock(path, 21, 'application/json')).toBe(413)
    }
  })

  const form = 'multipart/form-data; boundary=x'

  async function knock(path: string, megabytes: number, type: string): Promise<number> {
    const { as } = await house.workspace()
    const headers = { 'content-length': String(megabytes * 1024 * 1024), 'content-type': type }
    return (await as('owner').request('POST', path, { body: 'x', headers })).status
  }
})
