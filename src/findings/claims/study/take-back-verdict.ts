/** A person takes back what they answered to a paraphrase: it is checked as if they had not, and waits for a person again. */
import { withTenant } from '../../../platform/database/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { type ClaimContext, changeClaim } from './keep-claims.ts'
import { deleteVerdictOf, findClaim } from './store.ts'

/** Nothing where one has answered nothing. @throws AppError `not_found`, or `gone` where the words were erased since */
export async function takeBackVerdict(context: ClaimContext, claimId: string): Promise<void> {
  const { db, workspaceId, actor } = context
  const isTaken = await withTenant(db, workspaceId, async (tx) => {
    if (!(await findClaim(tx, claimId)))
      throw new AppError('not_found', 'no such claim', { say: 'There is no such claim.' })
    return deleteVerdictOf(tx, claimId, actor)
  })
  if (isTaken) await changeClaim(context, { claimId })
}
