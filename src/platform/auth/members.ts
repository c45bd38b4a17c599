/** Who is in a workspace and as what. A workspace always keeps an owner. */
import { writeAudit } from '../audit/audit.ts'
import { type Tx, withTenant } from '../database/database.ts'
import { AppError } from '../errors.ts'
import type { UseCaseContext } from '../http/dependencies.ts'
import type { Role } from './authorize.ts'
import { deleteMember, lockMembers, updateMemberRole } from './store.ts'

export interface ChangeMemberRole {
  memberId: string
  role: Role
}

export async function changeMemberRole(context: UseCaseContext, input: ChangeMemberRole): Promise<void> {
  await withTenant(context.db, context.workspaceId, async (tx) => {
    const member = await lockMember(tx, context.workspaceId, input.memberId)
    if (input.role !== 'owner') await assertAnotherOwner(tx, context.workspaceId, input.memberId)
    await updateMemberRole(tx, input.memberId, input.role)
    await audit(tx, context, 'member.role_changed', member.userId, { from: member.role, to: input.role })
  })
}

/** They lose access with their next request; what they made stays. */
export async function removeMember(context: UseCaseContext, memberId: string): Promise<void> {
  await withTenant(context.db, context.workspaceId, async (tx) => {
    const member = await lockMember(tx, context.workspaceId, memberId)
    await assertAnotherOwner(tx, context.workspaceId, memberId)
    await deleteMember(tx, memberId)
    await audit(tx, context, 'member.removed', member.userId, { role: member.role })
  })
}

async function lockMember(tx: Tx, workspaceId: string, memberId: string) {
  const member = (await lockMembers(tx, workspaceId)).find((row) => row.memberId === memberId)
  if (member) return member
  throw new AppError('not_found', 'no such member in this workspace', {
    say: 'There is no such member here.',
  })
}

async function assertAnotherOwner(tx: Tx, workspaceId: string, memberId: string): Promise<void> {
  const owners = (await lockMembers(tx, workspaceId)).filter((row) => row.role === 'owner')
  if (owners.some((owner) => owner.memberId !== memberId)) return
  throw new AppError('conflict', 'a workspace keeps an owner', {
    say: 'A workspace needs an owner. Make somebody else an owner first.',
  })
}

// biome-ignore lint/complexity/useMaxParams: a local shorthand for one call
function audit(
  tx: Tx,
  context: UseCaseContext,
  action: string,
  target: string,
  details: Record<string, string>,
) {
  return writeAudit(tx, { workspaceId: context.workspaceId, actor: context.actor, action, target, details })
}
