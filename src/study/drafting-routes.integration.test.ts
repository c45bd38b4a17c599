/** The doors hand the server's embedder to what drafts: its purpose is recognised by meaning, not by words alone. */
import { expect, test } from 'vitest'
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
