import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { guideOf } from '../../../test/support/guides.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { insertRecord } from '../../../test/support/record.ts'
import { insertTestStudy } from '../../../test/support/test-study.ts'
import { createRecordedLanguageModels } from '../../platform/models/language/recorded-language-models.ts'
import { draftReport } from './draft-report.ts'
import { proposeWording } from './propose-wording.ts'
import { showReport } from './show-report.ts'

const database = testDatabase()
const house = testApp(database)
const options = [
  { key: 'yes', label: { en: 'The price' }, role: 'plain' as const },
  { key: 'no', label: { en: 'No free dock' }, role: 'plain' as const },
]
const question = {
  key: 'why',
  kind: 'single_choice' as const,
  text: 'What was it?',
  objectiveKey: 'reasons',
  settings: { options },
}
const guide = guideOf([question], { objectives: [{ key: 'reasons', text: 'Why people leave' }] })

let context: { db: typeof database.db; workspaceId: string; actor: string; jobs: typeof house.deps.jobs }
let studyId: string
let blockId: string
let claimId: string
beforeAll(async () => {
  const { workspaceId } = await house.workspace()
  context = { db: database.db, workspaceId, actor: 'cli', jobs: house.deps.jobs }
  studyId = await insertTestStudy(database.db, workspaceId, guide)
  const people = Array.from({ length: 10 }, (_, at) => ({
    answers: [
      { questionKey: 'why', value: { kind: 'single_choice' as const, option: at < 8 ? 'yes' : 'no' } },
    ],
    exposed: ['why'],
  }))
  await insertRecord(database.db, { workspaceId, studyId }, people)
  await draftReport(context, studyId)
  const view = await showReport(context, studyId)
  const answer = view!.document.blocks.find((block) => block.kind === 'answer')!
  blockId = answer.blockId
  claimId = answer.parts.flatMap((part) => (part.kind === 'claim' ? [part.claimId] : []))[0]!
})

const withAnswers = (text: string) =>
  createRecordedLanguageModels([
    { label: 'small', roles: ['analyst'], answers: [{ value: { sentences: [{ id: claimId, text }] } }] },
  ])

describe('other words by a language model', () => {
  test('are offered where the record bears them out', async () => {
    const languageModels = withAnswers('8 of 10 people chose “The price”.')
    const { proposals, dropped } = await proposeWording({ ...context, languageModels }, { studyId, blockId })
    expect(proposals).toEqual([{ claimId, text: '8 of 10 people chose “The price”.' }])
    expect(dropped).toEqual([])
  })
  test('are dropped where they say more than was counted', async () => {
    const languageModels = withAnswers('Nearly everyone left because of “The price”.')
    const { proposals, dropped } = await proposeWording({ ...context, languageModels }, { studyId, blockId })
    expect(proposals).toEqual([])
    expect(dropped).toMatchObject([{ claimId }])
  })
  test('are not to be had without a model, which is said', async () => {
    const languageModels = createRecordedLanguageModels([])
    const asked = proposeWording({ ...context, languageModels }, { studyId, blockId })
    await expect(asked).rejects.toMatchObject({
      code: 'unavailable',
      say: expect.stringContaining('analyst'),
    })
  })
})
