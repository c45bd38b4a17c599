/** Writes to the person named by a study that something waits in the inbox: a link, and no participant's words. */

import { type Database, type Tx, withTenant } from '../../platform/database/database.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import type { Mail, Mailer } from '../../platform/mail/mailer.ts'
import { isMailAddress } from '../../study/care-terms.ts'
import { findContactPerson, listUnsentFlags, markFlagsSent } from './store.ts'

export const tellContactJobName = 'moments.tell'

/** In the transaction that flagged it; several moments of a study that come together are one mail. */
export async function requestTelling(
  tx: Tx,
  jobs: Jobs,
  { workspaceId, studyId }: { workspaceId: string; studyId: string },
): Promise<void> {
  await jobs.enqueue(tx, tellContactJobName, { workspaceId, studyId })
}

export interface TellContext {
  db: Database
  workspaceId: string
  /** Null where no mail is set up: the inbox alone holds it then. */
  mailer: Mailer | null
  /** Where the studio is reached, without a slash at the end. */
  studioUrl: string
}

/**
 * How many flags were written about. The mail is sent between two transactions, so that a slow mail server holds no
 * lock; who is stopped between mail and mark sends a second mail rather than none.
 *
 * @throws AppError `unavailable`; then nothing counts as sent, and it is tried again
 */
export async function tellContact(context: TellContext, studyId: string): Promise<number> {
  const { db, workspaceId, mailer, studioUrl } = context
  if (mailer === null) return 0
  const waiting = await withTenant(db, workspaceId, async (tx) => {
    const person = await findContactPerson(tx, studyId)
    return { person, flagIds: await listUnsentFlags(tx, studyId) }
  })
  const { person, flagIds } = waiting
  const email = person?.email?.trim() ?? ''
  if (!person || !isMailAddress(email) || flagIds.length === 0) return 0
  const url = `${studioUrl}/studies/${studyId}/field`
  await mailer.send(mailTo(email, { count: flagIds.length, name: person.name, url }))
  await withTenant(db, workspaceId, (tx) => markFlagsSent(tx, flagIds, new Date()))
  return flagIds.length
}

function mailTo(to: string, { count, name, url }: { count: number; name: string; url: string }): Mail {
  const what = count === 1 ? 'One moment' : `${count} moments`
  return {
    to,
    subject: 'Earwitness: an interview calls for your attention',
    text: [
      `Hello ${name},`,
      `${what} in the interviews of your study may call for care. You are named as the person who reads this.`,
      `Read it here, and say when you have: ${url}`,
      'This message holds nothing of what was said.',
    ].join('\n\n'),
  }
}
