/** The doors hand the server's embedder to what drafts: its purpose is recognised by meaning, not by words alone. */
import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { baseUrl } from '../platform/config/config.ts'
import { embedderThatMeans, plainQuestion } from './purposes/meaning/meaning-embedder.fixture.ts'

const database = testDatabase()
const heard: string[] = []
const withMeaning = testApp(database, { dependencies: { embedder: embedderThatMeans('brand', heard) } })
const withoutModel = testApp(database)

test('a draft to look at', async () => {
  const { body } = await (await withMeaning.workspace())
    .as('researcher')
    .post('/api/v1/study-drafts', { question: plainQuestion })
  expect(body).toMatchObject({
    purpose: 'brand',
    recognised: { purpose: 'brand', by: 'meaning' },
  })
  expect(body.notes).toContain('The purpose was recognised by its meaning.')
})

test('a study that is made', async () => {
  const us = (await withMeaning.workspace()).as('researcher')
  const { body } = await us.post('/api/v1/studies', { question: plainQuestion })
  expect(body.study).toMatchObject({ purpose: 'brand', draftSource: { template: 'brand' } })
})

test('a study with a guide of its own has nothing embedded', async () => {
  const us = (await withMeaning.workspace()).as('researcher')
  const { body } = await us.post('/api/v1/study-drafts', { question: plainQuestion })
  heard.length = 0
  const { status } = await us.post('/api/v1/studies', { question: plainQuestion, guide: body.guide })
  expect([status, heard]).toEqual([201, []])
})

test('without a model the words alone tell it, as the draft says', async () => {
  const us = (await withoutModel.workspace()).as('researcher')
  const { body } = await us.post('/api/v1/study-drafts', { question: plainQuestion })
  expect(body).toMatchObject({ purpose: null, recognised: { by: 'words' } })
  expect(body.notes.join(' ')).toContain('Only the words of the question')
})

test.each(['pricing', null])(
  'a study keeps the purpose of the draft that was looked at: %s',
  async (purpose) => {
    const us = (await withMeaning.workspace()).as('researcher')
    heard.length = 0
    const { body } = await us.post('/api/v1/studies', { question: plainQuestion, purpose })
    expect(body.study).toMatchObject({ purpose, draftSource: { purpose, template: purpose ?? 'discovery' } })
    expect(heard).toEqual([])
  },
)

test('but none that there is not', async () => {
  const us = (await withMeaning.workspace()).as('researcher')
  const { status } = await us.post('/api/v1/studies', { question: plainQuestion, purpose: 'gossip' })
  expect(status).toBe(400)
})

describe('while somebody types', () => {
  const late: { signal: AbortSignal | undefined; end: () => void }[] = []
  const meaning = embedderThatMeans('brand')
  const slow = testApp(database, {
    dependencies: {
      embedder: {
        ...meaning,
        embed: (texts, options) =>
          new Promise((resolve, reject) => {
            const { signal } = options ?? {}
            signal?.addEventListener('abort', () => reject(signal.reason))
            late.push({ signal, end: () => resolve(meaning.embed(texts)) })
          }),
      },
    },
  })
  /** By how long they are: none is over before a test says so. */
  const limits = new Map<number, AbortController>()
  beforeEach(() => {
    late.length = 0
    limits.clear()
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      const limit = new AbortController()
      limits.set(ms, limit)
      return limit.signal
    })
  })
  afterEach(() => vi.restoreAllMocks())

  test('of two drafts at once, in two tabs or by one key, each is read by its meaning', async () => {
    const us = (await slow.workspace()).as('researcher')
    const drafts = [1, 2].map(() => us.post('/api/v1/study-drafts', { question: plainQuestion }))
    await expect.poll(() => late.length).toBe(2)
    expect(late.map(({ signal }) => signal?.aborted)).toEqual([false, false])
    for (const { end } of late) end()
    for (const { body } of await Promise.all(drafts)) expect(body.purpose).toBe('brand')
  })

  test('what nobody waits for any more is read no further, which a browser says by hanging up', async () => {
    const us = (await slow.workspace()).as('researcher')
    const server = createAdaptorServer({ fetch: slow.app.fetch })
    onTestFinished(() => void server.close())
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const typed = request({
      port: (server.address() as AddressInfo).port,
      method: 'POST',
      path: '/api/v1/study-drafts',
      headers: {
        ...us.headers,
        host: new URL(baseUrl(slow.config)).host,
        'content-type': 'application/json',
      },
    })
    typed.on('error', () => undefined)
    typed.end(JSON.stringify({ question: plainQuestion }))
    await expect.poll(() => late.length).toBe(1)
    typed.destroy()
    await expect.poll(() => late[0]!.signal?.aborted).toBe(true)
  })

  test('a study that is made waits longer than a draft to look at', async () => {
    const us = (await slow.workspace()).as('researcher')
    const looked = us.post('/api/v1/study-drafts', { question: plainQuestion })
    const made = us.post('/api/v1/studies', { question: plainQuestion })
    await expect.poll(() => limits.size).toBe(2)
    const shorter = limits.get(Math.min(...limits.keys()))!
    shorter.abort()
    expect((await looked).body.recognised.by).toBe('words')
    for (const { end } of late) end()
    expect((await made).body.study.purpose).toBe('brand')
  })
})
