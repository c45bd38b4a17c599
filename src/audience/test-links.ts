import { withTenant } from '../platform/database/database.ts'
import { createLink, type LinkContext, type MadeLink } from './create-link.ts'
import { findTestLink, retireTestLinks } from './store.ts'

const day = 86_400_000

/** A link for trying a draft works for so long, whether it is used or not. */
export const testLinkDays = 30

/** So that somebody who opens it has some time left with it. */
const renewedAfterDays = testLinkDays - 2

/**
 * The link by which this person tries the study: the same one each time, until it is withdrawn or old.
 *
 * @throws AppError `not_found` when the study is not in this workspace
 */
export async function testLinkOf(context: LinkContext, studyId: string): Promise<MadeLink> {
  const since = new Date(Date.now() - renewedAfterDays * day)
  const found = await withTenant(context.db, context.workspaceId, (tx) =>
    findTestLink(tx, { studyId, createdBy: context.actor, since }),
  )
  if (found) return { link: found, token: found.slug! }
  return createLink(context, { kind: 'open', studyId, isTest: true })
}

/** Housekeeping: nobody comes in by a test link that is old. Returns how many went. */
export async function retireOldTestLinks(
  { db, workspaceId }: Pick<LinkContext, 'db' | 'workspaceId'>,
  now: Date = new Date(),
): Promise<number> {
  const before = new Date(now.getTime() - testLinkDays * day)
  return withTenant(db, workspaceId, (tx) => retireTestLinks(tx, { workspaceId, before }))
}
