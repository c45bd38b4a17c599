import { withTenant } from '../platform/database/database.ts'
import { type LinkContext, linkNotFound } from './create-link.ts'
import type { Link } from './model.ts'
import { updateLinkRevoked } from './store.ts'

/**
 * Nobody comes in by this link any more. Interviews that began by it go on: their continue tokens stay.
 *
 * @throws AppError `not_found`
 */
export async function revokeLink(context: LinkContext, linkId: string): Promise<Link> {
  const link = await withTenant(context.db, context.workspaceId, (tx) =>
    updateLinkRevoked(tx, linkId, new Date()),
  )
  if (!link) throw linkNotFound()
  return link
}
