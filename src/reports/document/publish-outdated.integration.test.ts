import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { guideOf } from '../../../test/support/guides.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { insertRecord } from '../../../test/support/record.ts'
import { insertTestStudy } from '../../../test/support/test-study.ts'

const database = testDatabase()
const house = testApp(database)
const guide = guideOf([
  {
    key: 'reason',
    kind: 'single_choice',
    text: 'What had most to do with it?',
    settings: {
      options: [
        { key: 'price', label: { en: 'The price' }, role: 'plain' },
        { key: 'docks', label: { en: 'No free dock' }, role: 'plain' },
      ],
    },
  },
])
const person = (option: 'price' | 'docks') => ({
  said: [{ role: 'participant' as const, text: option, questionKey: 'reason' }],
  answers: [{ questionKey: 'reason', value: { kind: 'single_choice' as const, option } }],
  exposed: ['reason'],
})

let workspace: Awaited<ReturnType<typeof house.workspace>>
let studyId: string
let path: string
const post = (to: string, body: object = {}) => workspace.as('researcher').post(`${path}${to}`, body)
const hear = (option: 'price' | 'docks', people = 1) =>
  insertRecord(
    database.db,
    { workspaceId: workspace.workspaceId, studyId },
    Array.from({ length: people }, () => person(option)),
  )

beforeAll(async () => {
  workspace = await house.workspace()
  studyId = await insertTestStudy(database.db, workspace.workspaceId, guide)
  path = `/api/v1/studies/${studyId}/report`
  await hear('price', 10)
  expect((await post('/draft')).status).toBe(200)
})

// The studio asked before it did this; the API and the command line sent figures of before without a word.
test('a draft is not published when somebody was heard since it was counted', async () => {
  await hear('docks')
  const refused = await post('/versions')
  expect([refused.status, refused.body.error.code]).toEqual([409, 'conflict'])
  expect(refused.body.error.message).toBe(
    'Since this draft was counted, somebody was heard, corrected or deleted. So the report is not published. Count it again, or publish it as it was counted.',
  )
  expect(refused.body.error.details).toMatchObject([{ where: 'new_words' }])
})

test('unless whoever sends it wants what was counted then, or has it counted again', async () => {
  const { document } = (await workspace.as('researcher').get(path)).body.report
  const counted = (claims: Record<string, { numbers: { proportion: { of: number } }[] }>) =>
    Object.values(claims).flatMap(({ numbers }) => numbers.map(({ proportion }) => proportion.of))
  expect(counted(document.claims)).toContain(10)
  expect((await post('/versions', { asCounted: true })).body).toEqual({ version: 1 })
  // Of then are its sentences as well as its charts, and whoever reads it is told so.
  const sent = (await workspace.as('researcher').get(`${path}/versions/1`)).body
  expect(counted(sent.claims)).toEqual(counted(document.claims))
  const words = JSON.stringify(sent.blocks)
  expect(words).toContain('Published as it was counted on')
  expect(words).toContain('Since then, somebody was heard, corrected or deleted')
  expect(words).not.toContain('of 11 people')
  expect((await post('/refresh')).status).toBe(200)
  expect((await post('/versions')).body).toEqual({ version: 2 })
  const { body } = await workspace.as('researcher').get(`${path}/versions/2`)
  expect(JSON.stringify(body.blocks)).not.toContain('Published as it was counted')
})
