import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { openPaths } from './app.ts'

const database = testDatabase()
const house = testApp(database)

describe('the web apps', () => {
  beforeAll(() => {
    const { webFolder } = house.deps
    mkdirSync(join(webFolder, 'assets'), { recursive: true })
    writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Studio</title>')
    writeFileSync(join(webFolder, 'room.html'), '<!doctype html><title>Room</title>')
    writeFileSync(join(webFolder, 'assets/app-B4x.js'), `${'console'.repeat(200)}`)
    writeFileSync(join(webFolder, '..', 'secret.js'), 'secret')
  })

  test.each(['/', '/sign-in', '/join', '/studies/01a2/results'])('the studio answers at %s', async (path) => {
    const { status, body, headers } = await house.client().get(path)
    expect([status, body, headers.get('cache-control')]).toEqual([
      200,
      expect.stringContaining('Studio'),
      'no-cache',
    ])
  })

  test.each(['/i/abc123', '/c/abc123'])('the room answers at %s', async (path) => {
    expect((await house.client().get(path)).body).toContain('Room')
  })

  test('hashed files are kept for ever and come compressed to who can read that', async () => {
    const { headers } = await house.client({ 'accept-encoding': 'gzip' }).get('/assets/app-B4x.js')
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(headers.get('content-encoding')).toBe('gzip')
    expect((await house.client().get('/assets/app-B4x.js')).headers.get('content-encoding')).toBeNull()
  })

  test('a page that has not changed is not sent again', async () => {
    const etag = (await house.client().get('/')).headers.get('etag')!
    expect((await house.client({ 'if-none-match': etag }).get('/')).status).toBe(304)
  })

  test.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/..%2fsecret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '//secret.js',
  ])('nothing outside their folder is served: %s', async (path) => {
    const { body } = await house.client().get(path)
    expect(JSON.stringify(body)).not.toMatch(/^"secret"/)
  })

  test.each(['/nothing.js', '/assets/old-A1b.js', '/.env', '/.git/config.js', '/favicon.gif'])(
    'what is not there is a 404 and no page: %s',
    async (path) => {
      const { status, body } = await house.client().get(path)
      expect([status, body.error.code]).toEqual([404, 'not_found'])
    },
  )
})

describe('images through the door', () => {
  const png = () =>
    sharp({ create: { width: 4, height: 4, channels: 3, background: '#a05' } })
      .png()
      .toBuffer()

  test.each([
    ['as the body', async () => new Uint8Array(await png())],
    [
      'in a form',
      async () => {
        const form = new FormData()
        form.append('file', new Blob([new Uint8Array(await png())], { type: 'image/png' }), 'a.png')
        return form
      },
    ],
  ])('come in %s and are shown with their type, unsniffed', async (_, makeBody) => {
    const { as } = await house.workspace()
    const body = await makeBody()
    const headers: Record<string, string> = body instanceof FormData ? {} : { 'content-type': 'image/png' }
    const made = await as('researcher').request('POST', '/api/v1/media', { body, headers })
    expect([made.status, made.body.contentType]).toEqual([201, 'image/png'])
    const shown = await as('viewer').get(`/api/v1/media/${made.body.mediaId}`)
    expect([
      shown.status,
      shown.headers.get('content-type'),
      shown.headers.get('x-content-type-options'),
    ]).toEqual([200, 'image/png', 'nosniff'])
  })

  test('need a researcher to come in and their own workspace to be seen', async () => {
    const [mine, theirs] = [await house.workspace(), await house.workspace()]
    const body = new Uint8Array(await png())
    expect((await mine.as('viewer').request('POST', '/api/v1/media', { body })).status).toBe(403)
    const made = await mine.as('researcher').request('POST', '/api/v1/media', { body })
    expect((await theirs.as('owner').get(`/api/v1/media/${made.body.mediaId}`)).status).toBe(404)
    expect((await theirs.as('owner').delete(`/api/v1/media/${made.body.mediaId}`)).status).toBe(404)
    expect((await house.client().get(`/api/v1/media/${made.body.mediaId}`)).status).toBe(401)
  })

  test('that claim a type they are not are judged by their bytes', async () => {
    const { as } = await house.workspace()
    const html = new TextEncoder().encode('<html><script>alert(1)</script></html>')
    const reply = await as('owner').request('POST', '/api/v1/media', {
      body: html,
      headers: { 'content-type': 'image/png' },
    })
    expect([reply.status, reply.body.error.code]).toEqual([415, 'unsupported_type'])
  })
})

describe('the description of the API', () => {
  test('is OpenAPI 3.1 and names every route under its full path', async () => {
    const { status, body } = await house.client().get('/api/openapi.json')
    expect([status, body.openapi]).toEqual([200, '3.1.0'])
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(['/api/v1/session', '/api/v1/media/{mediaId}']),
    )
    expect(Object.keys(body.paths).every((path) => path.startsWith('/api/v1/'))).toBe(true)
  })

  test('asks for a key wherever one is needed, and nowhere else', async () => {
    const { body } = await house.client().get('/api/openapi.json')
    const wrong: string[] = []
    for (const [path, item] of Object.entries<Record<string, { security?: unknown[] }>>(body.paths)) {
      if (path.startsWith('/api/v1/room/')) continue
      const isOpen = openPaths.some((open) => open.test(path))
      for (const [method, { security }] of Object.entries(item))
        if ((security ?? body.security).length > 0 === isOpen) wrong.push(`${method} ${path}`)
    }
    expect([body.security.length, wrong]).toEqual([2, []])
  })

  test('says of every operation what it is for', async () => {
    const { body } = await house.client().get('/api/openapi.json')
    const operations = Object.values<Record<string, { summary?: string }>>(body.paths).flatMap((item) =>
      Object.values(item),
    )
    expect(operations.filter((operation) => !operation.summary)).toEqual([])
  })

  test('no default is of another type than what it stands for', async () => {
    const { body } = await house.client().get('/api/openapi.json')
    const wrong: unknown[] = []
    const look = (schema: unknown): void => {
      if (typeof schema !== 'object' || schema === null) return
      const { type, default: value } = schema as { type?: unknown; default?: unknown }
      const isSimple = type === 'string' || type === 'boolean' || type === 'number'
      if (isSimple && value !== undefined && typeof value !== type) wrong.push(schema)
      for (const below of Object.values(schema)) look(below)
    }
    look(body)
    expect(wrong).toEqual([])
  })

  test('can be read as a page without script, whatever a description holds', async () => {
    const { status, body } = await house.client().get('/api')
    expect(status).toBe(200)
    expect(body).toContain('/api/v1/session')
    expect(body).not.toMatch(/<script/i)
  })
})

test('a stranger gets nothing but the open routes', async () => {
  const { body } = await house.client().get('/api/openapi.json')
  const paths: [string, object][] = Object.entries(body.paths)
  for (const [path, item] of paths.filter(([path]) => !path.startsWith('/api/v1/room/'))) {
    if (openPaths.some((open) => open.test(path))) continue
    for (const method of Object.keys(item)) {
      const actual = path.replaceAll(/\{\w+\}/g, '01a201d5-c5d6-72e9-92d3-8cf22f95c407')
      const reply = await house
        .client({}, '10.3.3.3')
        .request(method.toUpperCase(), actual, method === 'get' ? {} : { body: {} })
      expect([method, path, reply.status]).toEqual([method, path, 401])
    }
  }
})
