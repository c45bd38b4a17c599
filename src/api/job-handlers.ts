/** The rooms' long work, in the order of the corridor. */
import type { Logger } from 'pino'
import { findingsJobHandlers } from '../findings/job-handlers.ts'
import { interviewJobHandlers } from '../interview/job-handlers.ts'
import type { Config } from '../platform/config/config.ts'
import type { Database } from '../platform/database/database.ts'
import type { JobHandler, Jobs } from '../platform/jobs/jobs.ts'
import type { Embedders } from '../platform/models/embedders.ts'
import type { LanguageModels } from '../platform/models/language/language-models.ts'
import { reportJobHandlers } from '../reports/job-handlers.ts'

export interface JobDependencies {
  db: Database
  config: Config
  logger: Logger
  /** `refresh()` before long work takes the model that may have arrived since. */
  embedders: Embedders
  languageModels: LanguageModels
  /** What a job may ask for in turn. */
  jobs: Jobs
}

export function jobHandlers(deps: JobDependencies): JobHandler[] {
  return [...interviewJobHandlers(deps), ...findingsJobHandlers(deps), ...reportJobHandlers(deps)]
}
