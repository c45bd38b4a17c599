import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { guideOf } from '../../../test/support/guides.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { insertRecord } from '../../../test/support/record.ts'
import { insertTestStudy } from '../../../test/support/test-study.ts'

const database = testDatabase()
const house = testApp(database)
const guide = guideOf([{ key: 'again', kind: 'yes_no', text: 'Would you come back?' }])
const person = (option: 'yes' | 'no') => ({
  said: [{ role: 'participant' as const, text: option, questionKey: 'again' }],
  answers: [{ questionKey: 'again', value: { kind: 'single_choice' as const, option } }],
  exposed: ['again'],
})

let workspace: Awaited<ReturnType<typeof house.workspace>>
let studyId: string
let path: string
const post = (to: string, body: object = {}) => workspace.as('researcher').post(`${path}${to}`, body)
const hear = (option: 'yes' | 'no', people = 1) =>
  insertRecord(
    database.db,
    { workspaceId: workspace.workspaceId, studyId },
    Array.from({ length: people }, () => person(option)),
  )

beforeAll(async () => {
  workspace = await house.workspace()
  studyId = await insertTestStudy(database.db, workspace.workspaceId, guide)
  path = `/api/v1/studies/${studyId}/report`
  await hear('yes', 10)
  expect((await post('/draft')).status).toBe(200)
})

// The studio asked before it did this; the API and the command line sent figures of before without a word.
test('a draft is not published when somebody was heard since it was counted', async () => {
  await hear('no')
  const refused = await post('/versions')
  expect([refused.status, refused.body.error.code]).toEqual([409, 'conflict'])
  expect(refused.body.error.message).toBe(
    'Since this draft was counted, somebody was heard, corrected or deleted. So the report is not published. Count it again, or publish it as it was counted.',
  )
  expect(refused.body.error.details).toMatchObject([{ where: 'new_words' }])
})

test('unless whoever sends it wants what was counted then, or has it counted again', async () => {
  expect((await post('/versions', { asCounted: true })).body).toEqual({ version: 1 })
  expect((await post('/refresh')).status).toBe(200)
  expect((await post('/versions')).body).toEqual({ version: 2 })
})
