/** The long work of this room, registered by the worker process. */
import type { Database } from '../platform/database/database.ts'
import type { JobHandler, Jobs } from '../platform/jobs/jobs.ts'
import type { Embedders } from '../platform/models/embedders.ts'
import type { LanguageModels } from '../platform/models/language/language-models.ts'
import { takingTurn } from '../platform/runtime/give-way.ts'
import { analyzeStudy } from './analyze-study.ts'
import { embedEnded, embedJobName } from './embed-ended.ts'
import { refreshJobName, refreshStudy } from './refresh-study.ts'
import { analysisJobName, warmUpJobName } from './request-analysis.ts'

export interface FindingsJobDependencies {
  db: Database
  embedders: Embedders
  languageModels: LanguageModels
  jobs: Jobs
}

export function findingsJobHandlers({
  db,
  embedders,
  languageModels,
  jobs,
}: FindingsJobDependencies): JobHandler[] {
  const wordless = new Set<string>()
  return [
    {
      name: warmUpJobName,
      concurrency: 1,
      async handle() {
        await takingTurn(async () => {
          await embedders.refresh()
          await embedders.current.warmUp()
        })
      },
    },
    {
      name: analysisJobName,
      concurrency: 1,
      async handle(payload, { signal }) {
        const context = { db, workspaceId: payload.workspaceId, embedders, languageModels, signal }
        await analyzeStudy(context, String(payload.analysisId))
      },
    },
    {
      name: embedJobName,
      concurrency: 1,
      async handle(payload, { signal }) {
        const context = { db, workspaceId: payload.workspaceId, embedders, signal, wordless }
        await embedEnded(context, String(payload.studyId))
      },
    },
    {
      name: refreshJobName,
      concurrency: 1,
      async handle(payload, { signal, jobId }) {
        const context = { db, workspaceId: payload.workspaceId, embedders, languageModels, jobs, signal }
        await refreshStudy(context, { studyId: String(payload.studyId), jobId })
      },
    },
  ]
}
