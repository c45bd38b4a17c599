/** A study as a row, for tests of the rooms behind the study room. */
import { type Database, withTenant } from '../../src/platform/database/database.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Guide } from '../../src/study/model.ts'
import { studies } from '../../src/study/tables.ts'
import { guideOf } from './guides.ts'

/** Inserts a draft study and returns its id. */
export async function insertTestStudy(
  db: Database,
  workspaceId: string,
  guide: Guide = guideOf([{ key: 'why', text: 'Why did you begin?' }]),
): Promise<string> {
  const studyId = newId()
  await withTenant(db, workspaceId, (tx) =>
    tx.insert(studies).values({
      workspaceId,
      studyId,
      name: 'A test study',
      question: 'What do people need?',
      context: { company: '', product: '', customerWords: '' },
      draft: guide,
      draftSource: { madeBy: 'person', template: null, purpose: null, model: null },
      draftTerms: {
        targetCompletes: 20,
        closesAt: null,
        softLaunchAt: null,
        sponsor: { name: '', mode: 'masked' },
        consentText: { en: 'What you say is kept for a year.' },
        consentTextVersion: 1,
        retentionDays: 365,
        modes: ['text'],
        askConsentFor: [],
        help: { en: 'Here is where help can be found.' },
        contactPerson: { name: 'Ada Test', email: 'ada@study.example' },
      },
      createdBy: 'user:test',
    }),
  )
  return studyId
}
