/** The door itself, on the whole app: who may knock, how often, how large, and what an error says. */
import { createRoute, z } from '@hono/zod-openapi'
import { DrizzleQueryError } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createTestApp, testApp } from '../../../test/support/app.ts'
import { limitsOf } from '../../../test/support/limits.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { AppError } from '../errors.ts'
import { createLogger } from '../logging/logger.ts'
import { answerError, onlyErrors } from './answer-error.ts'
import { requestContext } from './request-log.ts'
import { createRouter, errorResponses, jsonBody, jsonRequest } from './router.ts'

const database = testDatabase()
const house = testApp(database)
const origin = 'http://localhost:21390'

describe('a request by a foreign host name', () => {
  test.each(['evil.example', 'localhost:21391', 'localhost', '127.0.0.1.evil.example:21390', ''])(
    '%j is refused',
    async (host) => {
      const reply = await house.client({ host }).get('/api/v1/session')
      expect([reply.status, reply.body.error.code]).toEqual([403, 'wrong_origin'])
    },
  )

  test.each(['localhost:21390', '127.0.0.1:21390', '[::1]:21390', 'LOCALHOST:21390'])(
    '%s is ours',
    async (host) => {
      expect((await house.client({ host }).get('/api/v1/session')).status).toBe(401)
    },
  )

  test('still learns whether the server is well', async () => {
    expect((await house.client({ host: '10.0.0.9' }).get('/healthz')).status).toBe(200)
  })
})

describe('an unsafe request', () => {
  const knock = (headers: Record<string, string>) => house.client(headers).post('/api/v1/sign-out')

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a site on another port of this computer', { origin: 'http://localhost:3000' }],
    ['the same name over https', { origin: 'https://localhost:21390' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a page that hides where it is, with a cookie', { cookie: 'earwitness-21390.session_token=x' }],
    ['a browser that sends no origin', { 'sec-fetch-site': 'cross-site' }],
  ])('from %s is refused', async (_, headers: Record<string, string>) => {
    const reply = await knock(headers)
    expect([reply.status, reply.body.error.code]).toEqual([403, 'wrong_origin'])
  })

  test.each([
    ['our own page', { origin }],
    ['our own page by address', { origin: 'http://127.0.0.1:21390' }],
    ['a program', {}],
  ])('from %s is heard', async (_, headers: Record<string, string>) => {
    expect((await knock(headers)).status).toBe(204)
  })

  test('that asks for a WebSocket is one, although it is a GET', async () => {
    const reply = await house
      .client({ upgrade: 'websocket', connection: 'upgrade', origin: 'https://evil.example' })
      .get('/')
    expect(reply.status).toBe(403)
  })
})

describe('with a public address', () => {
  const settings = {
    EARWITNESS_PUBLIC_URL: 'https://research.example.org',
    EARWITNESS_TRUSTED_PROXY: '10.0.0.2',
  }

  test('pages, cookies and transport are bound to it', async () => {
    const abroad = await createTestApp(database, { settings })
    const visitor = abroad.client({ origin: 'https://research.example.org' }, '10.0.0.2')
    const made = await abroad
      .client({ authorization: `Bearer ${abroad.config.cliKey}`, host: 'localhost:21390' })
      .post('/api/v1/sign-in-links')
    expect(made.body.url).toMatch(/^https:\/\/research\.example\.org\/sign-in#/)
    const reply = await visitor.post('/api/v1/sign-in', { token: new URL(made.body.url).hash.slice(1) })
    expect(reply.status).toBe(204)
    expect(reply.headers.get('set-cookie')).toMatch(
      /^__Host-earwitness\.session_token=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(reply.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
    const session = await abroad.client({ cookie: reply.cookie }, '10.0.0.2').get('/api/v1/session')
    expect(session.body.origin).toBe('https://research.example.org')
    await abroad.close()
  })

  test('the proxy’s word for an address is taken, and nobody else’s', async () => {
    const abroad = await createTestApp(database, {
      settings,
      dependencies: { limits: limitsOf({ withoutToken: { requests: 2, perSeconds: 3600 } }) },
    })
    const from = (forwarded: string, address: string) =>
      abroad.client({ 'x-forwarded-for': forwarded }, address).get('/api/v1/session')
    for (const client of ['1.1.1.1', '1.1.1.2', '1.1.1.3'])
      expect((await from(client, '10.0.0.2')).status).toBe(401)
    // Somebody who speaks to us directly cannot take on new addresses.
    const statuses = []
    for (const claimed of ['2.1.1.1', '2.1.1.2', '2.1.1.3'])
      statuses.push((await from(claimed, '9.9.9.9')).status)
    expect(statuses).toEqual([401, 401, 429])
    await abroad.close()
  })
})

describe('every answer', () => {
  test('forbids inline script and foreign sources, sniffing, framing and referrers, and names the request', async () => {
    for (const path of ['/', '/i/x', '/api', '/api/v1/session', '/nothing.js', '/healthz']) {
      const { headers } = await house.client().get(path)
      const policy = headers.get('content-security-policy') ?? ''
      const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src'))
      expect(scripts, path).toBe("script-src 'self'")
      expect(policy, path).toContain("default-src 'none'")
      expect(policy, path).toContain("frame-ancestors 'self'")
      expect(policy, path).toContain("base-uri 'none'")
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('referrer-policy'), path).toBe('no-referrer')
      expect(headers.get('x-request-id'), path).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  test('of the API is kept by no cache', async () => {
    expect((await house.client().get('/api/v1/session')).headers.get('cache-control')).toBe('no-store')
  })
})

describe('an error', () => {
  const lines: string[] = []
  const logger = createLogger({
    level: 'debug',
    process: 'test',
    destination: { write: (line) => void lines.push(line) },
  })
  const app = createRouter()
  app.onError(answerError)
  app.use(requestContext({ logger, trustedProxy: null }), onlyErrors)
  const thrown: Record<string, () => unknown> = {
    unexpected: () => new TypeError('Maria said: the gate sticks'),
    query: () =>
      new DrizzleQueryError(
        'insert into contents values ($1)',
        ['the gate sticks'],
        Object.assign(new Error('duplicate key: the gate sticks'), {
          code: '23505',
          detail: 'Key (body)=(the gate sticks)',
        }),
      ),
    away: () =>
      new DrizzleQueryError(
        'select 1',
        [],
        Object.assign(new Error('terminating connection'), { code: '57P01' }),
      ),
    ours: () => new AppError('stale_version', 'version 3, not 2', { say: 'Somebody else changed this.' }),
    text: () => 'the gate sticks',
  }
  app.get('/throw/:what', (c) => {
    throw thrown[c.req.param('what')]!()
  })
  const Body = z
    .object({
      name: z.string().min(3),
      age: z.int(),
      tags: z.array(z.object({ label: z.enum(['a', 'b']) })).default([]),
    })
    .strict()
  app.openapi(
    createRoute({
      method: 'post',
      path: '/people/{personId}',
      request: {
        params: z.object({ personId: z.uuid() }),
        query: z.object({ page: z.coerce.number().int().optional() }),
        body: jsonRequest(Body),
      },
      responses: { 200: jsonBody(z.object({}), 'ok'), ...errorResponses },
    }),
    (c) => c.json({}, 200),
  )
  const get = async (path: string) => {
    const response = await app.request(path)
    return { status: response.status, body: await response.json(), headers: response.headers }
  }
  const personId = '01a201d5-c5d6-72e9-92d3-8cf22f95c407'
  const post = async (body: unknown, path = `/people/${personId}`) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }
    const response = await app.request(path, init)
    return { status: response.status, error: (await response.json()).error }
  }

  test('that nobody foresaw says nothing about itself but the request’s id', async () => {
    for (const what of ['unexpected', 'query', 'text']) {
      const { status, body, headers } = await get(`/throw/${what}`)
      expect(status).toBe(500)
      expect(body.error).toEqual({
        code: 'internal',
        message: expect.stringContaining('request id'),
        details: [],
        requestId: headers.get('x-request-id'),
      })
      expect(JSON.stringify(body)).not.toMatch(/gate|Maria|insert/)
    }
  })

  test('gets into the log without anybody’s words', async () => {
    lines.length = 0
    for (const what of ['unexpected', 'query', 'text']) await get(`/throw/${what}`)
    const log = lines.join('')
    expect(log).not.toMatch(/gate sticks|Maria/)
    expect(log).toContain('TypeError')
    expect(log).toContain('23505')
    expect(log).toContain('[redacted]')
    expect(log).toContain('http.integration.test.ts')
  })

  test('is logged by its route’s pattern, without ids and query', async () => {
    lines.length = 0
    await app.request(`/throw/ours?token=secret-word`)
    expect(lines.join('')).toContain('/throw/:what')
    expect(lines.join('')).not.toMatch(/secret-word|throw\/ours/)
  })

  test('of a database that is away asks to try again', async () => {
    const { status, body, headers } = await get('/throw/away')
    expect([status, body.error.code, headers.get('retry-after')]).toEqual([503, 'unavailable', '1'])
  })

  test('of ours says what the person can read, not what the developer wrote', async () => {
    const { status, body } = await get('/throw/ours')
    expect([status, body.error.code, body.error.message]).toEqual([
      409,
      'stale_version',
      'Somebody else changed this.',
    ])
  })

  test('in a body names each wrong field by its path, and repeats no value', async () => {
    const { status, error } = await post({ name: 'x', age: 'old secret', tags: [{ label: 'c' }], extra: 1 })
    expect(status).toBe(400)
    expect(error.details.map((detail: { where: string }) => detail.where)).toEqual([
      'name',
      'age',
      'tags[0].label',
      'extra',
    ])
    expect(JSON.stringify(error)).not.toContain('old secret')
    expect(error.message).toContain('name')
  })

  test('in a body with a field of another type says what is expected and not that it is missing', async () => {
    const { error } = await post({ name: 'Anna', age: 'eleven' })
    expect(error.details).toEqual([{ where: 'age', say: 'Must be a number.' }])
  })

  test('in a body that is missing a field says that it is required', async () => {
    const { error } = await post({ name: 'Anna', tags: [{}] })
    const missing = (where: string) => ({ where, say: 'Is required.' })
    expect(error.details).toEqual([missing('age'), missing('tags[0].label')])
  })

  test.each(['{', '', 'null', '[]', '"text"'])('in a body that is no object is a 400: %j', async (body) => {
    const { status, error } = await post(body)
    expect([status, error.code]).toEqual([400, 'invalid_input'])
  })

  test('in a path or a query says where', async () => {
    const valid = { name: 'Anna', age: 3 }
    expect((await post(valid, '/people/17')).error.details[0].where).toBe('personId')
    expect((await post(valid, `/people/${personId}?page=x`)).error.details[0].where).toBe('page')
    expect((await post(valid)).status).toBe(200)
  })
})
