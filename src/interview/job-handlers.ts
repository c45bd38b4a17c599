/** The work of this room that nobody waits for, registered by the worker process. */
import { baseUrl, type Config } from '../platform/config/config.ts'
import type { Database } from '../platform/database/database.ts'
import type { JobHandler } from '../platform/jobs/jobs.ts'
import { createMailer } from '../platform/mail/mailer.ts'
import { tellContact, tellContactJobName } from './flags/tell-contact.ts'

export interface InterviewJobDependencies {
  db: Database
  config: Config
}

export function interviewJobHandlers({ db, config }: InterviewJobDependencies): JobHandler[] {
  const mailer = createMailer(config)
  return [
    {
      name: tellContactJobName,
      async handle({ workspaceId, studyId }) {
        await tellContact({ db, workspaceId, mailer, studioUrl: baseUrl(config) }, String(studyId))
      },
    },
  ]
}
