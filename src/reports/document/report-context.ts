/** What every use-case of the report is given, and the errors that they share. */
import type { Database } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import type { Embedder } from '../../platform/models/embedder.ts'

export interface ReportReading {
  db: Database
  workspaceId: string
  /** Tells whether two sentences are about one thing; without it only words do. */
  embedder?: Embedder | undefined
}

export interface ReportContext extends ReportReading {
  actor: string
  jobs: Jobs
}

export function reportNotFound(): AppError {
  return new AppError('not_found', 'no report of this study', {
    say: 'This study has no report yet. Write its first draft: earwitness report draft STUDY',
  })
}

export function versionNotFound(): AppError {
  return new AppError('not_found', 'no such version of the report', {
    say: 'There is no such version of this report.',
  })
}

export function staleDraft(): AppError {
  return new AppError('stale_version', 'the draft has changed since', {
    say: 'Somebody has changed the report since it was loaded here. Load it again; nothing that you wrote was saved.',
  })
}
