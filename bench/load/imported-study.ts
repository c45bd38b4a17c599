/** A study of real interviews in a database of the bench's own, with the model that reads them. */
import { join } from 'node:path'
import { importInterviews } from '../../src/interview/import-interviews.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Jobs } from '../../src/platform/jobs/jobs.ts'
import { createEmbedders, type Embedders } from '../../src/platform/models/embedders.ts'
import { insertTestStudy } from '../../test/support/test-study.ts'
import { modelsFolder } from './each-size.ts'
import { type OwnDatabase, openOwnDatabase } from './own-database.ts'

export interface ImportedStudy {
  own: OwnDatabase
  embedders: Embedders
  workspaceId: string
  studyId: string
  close(): Promise<void>
}

/** A bench runs the analysis itself, so nothing is put into a queue. */
export const noJobs: Jobs = { enqueue: async () => newId(), cancel: async () => {}, find: async () => null }

/** @param path of JSON lines, an interview a line */
export async function openImportedStudy(path: string): Promise<ImportedStudy> {
  const own = await openOwnDatabase()
  const embedders = await createEmbedders({
    folder: join(own.folder, 'models'),
    suppliedFolder: modelsFolder,
  })
  const close = async () => {
    await embedders.close()
    await own.close()
  }
  try {
    const workspaceId = newId()
    const studyId = await insertTestStudy(own.db, workspaceId)
    const context = { db: own.db, workspaceId, actor: 'cli' }
    await importInterviews(context, { studyId, path, fileName: 'interviews.jsonl' })
    return { own, embedders, workspaceId, studyId, close }
  } catch (error) {
    await close()
    throw error
  }
}
