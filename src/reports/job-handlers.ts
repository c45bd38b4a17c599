/** The work of this room that nobody waits for, registered by the worker process. */
import { baseUrl, type Config } from '../platform/config/config.ts'
import type { Database } from '../platform/database/database.ts'
import type { JobHandler } from '../platform/jobs/jobs.ts'
import { createMailer } from '../platform/mail/mailer.ts'
import { sendReminder } from './document/remind/remind.ts'
import { remindJobName } from './document/remind/sync-reminder.ts'

export function reportJobHandlers({ db, config }: { db: Database; config: Config }): JobHandler[] {
  const mailer = createMailer(config)
  return [
    {
      name: remindJobName,
      async handle({ workspaceId, reminderId }) {
        await sendReminder({ db, workspaceId, mailer, studioUrl: baseUrl(config) }, String(reminderId))
      },
    },
  ]
}
