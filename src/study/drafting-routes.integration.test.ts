/** The doors hand the server's embedder to what drafts: its purpose is recognised by meaning, not by words alone. */
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { testDatabase } from '../../test/support/postgres.ts'
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

const shown = {
  purpose: 'pricing',
  isGuess: true,
  by: 'words',
  candidates: [{ purpose: 'pricing', score: 2 }],
}

test('a study keeps the purpose of the draft that was looked at', async () => {
  const us = (await withMeaning.workspace()).as('researcher')
  heard.length = 0
  const { body } = await us.post('/api/v1/studies', { question: plainQuestion, recognised: shown })
  expect(body.study).toMatchObject({ purpose: 'pricing', draftSource: { template: 'pricing' } })
  expect(heard).toEqual([])
})

test.each([
  ['there is no such purpose', { ...shown, purpose: 'gossip' }],
  ['nothing speaks for it', { ...shown, candidates: [] }],
  ['something else comes first', { ...shown, purpose: 'brand' }],
  ['a guess of nothing', { ...shown, purpose: null }],
])('but none where %s', async (_, recognised) => {
  const us = (await withMeaning.workspace()).as('researcher')
  expect((await us.post('/api/v1/studies', { question: plainQuestion, recognised })).status).toBe(400)
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
  beforeEach(() => {
    late.length = 0
  })

  test('the newest ends the older, and nobody else’s', async () => {
    const { as } = await slow.workspace()
    const [us, them] = [as('researcher'), (await slow.workspace()).as('researcher')]
    const draft = (who: typeof us) => who.post('/api/v1/study-drafts', { question: plainQuestion })
    const older = draft(us)
    await vi.waitFor(() => expect(late).toHaveLength(1))
    const theirs = draft(them)
    await vi.waitFor(() => expect(late).toHaveLength(2))
    const newest = draft(us)
    expect((await older).body.recognised.by).toBe('words')
    await vi.waitFor(() => expect(late).toHaveLength(3))
    expect(late.map(({ signal }) => signal?.aborted)).toEqual([true, false, false])
    for (const { end } of late) end()
    for (const reply of [theirs, newest]) expect((await reply).body.purpose).toBe('brand')
  })

  test('a study that is made waits longer than a draft to look at', async () => {
    const us = (await slow.workspace()).as('researcher')
    const looked = us.post('/api/v1/study-drafts', { question: plainQuestion })
    const made = us.post('/api/v1/studies', { question: plainQuestion })
    expect((await looked).body.recognised.by).toBe('words')
    await sleep(500)
    for (const { end } of late) end()
    expect((await made).body.study.purpose).toBe('brand')
  })
})
