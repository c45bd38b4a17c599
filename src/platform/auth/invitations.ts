/**
 * Colleagues come in by a link that is shown to copy, so that no mail server is needed. better-auth's own
 * invitations are bound to a confirmed mail address and cannot be used here; their table is.
 */
import { writeAudit } from '../audit/audit.ts'
import { type Database, type Tx, withTenant } from '../database/database.ts'
import { AppError } from '../errors.ts'
import type { UseCaseContext } from '../http/dependencies.ts'
import { newId } from '../ids.ts'
import type { Role } from './authorize.ts'
import type { Auth } from './better-auth.ts'
import {
  consumeToken,
  deleteInvitation,
  findInvitation,
  findToken,
  findUserByEmail,
  insertInvitation,
  insertMember,
  insertToken,
  insertUser,
  markInvitationAccepted,
  upsertPassword,
} from './store.ts'
import { hashToken, newToken } from './tokens.ts'

const invitationMs = 7 * 86_400_000

export interface CreatedInvitation {
  invitationId: string
  /** Shown once; only a hash of its token is kept. */
  url: string
  expiresAt: Date
}

export async function inviteColleague(
  context: UseCaseContext,
  input: { name: string; role: Role; origin: string; inviterId: string },
): Promise<CreatedInvitation> {
  const invitationId = newId()
  const token = newToken()
  const expiresAt = new Date(Date.now() + invitationMs)
  await withTenant(context.db, context.workspaceId, async (tx) => {
    await insertInvitation(tx, {
      id: invitationId,
      organizationId: context.workspaceId,
      email: input.name,
      role: input.role,
      expiresAt,
      inviterId: input.inviterId,
    })
    await insertToken(tx, { tokenHash: hashToken(token), purpose: 'invitation', invitationId, expiresAt })
    const { workspaceId, actor } = context
    const details = { role: input.role }
    await writeAudit(tx, { workspaceId, actor, action: 'invitation.created', target: invitationId, details })
  })
  return { invitationId, url: `${input.origin}/join#${token}`, expiresAt }
}

export async function withdrawInvitation(context: UseCaseContext, invitationId: string): Promise<void> {
  await withTenant(context.db, context.workspaceId, async (tx) => {
    const { workspaceId, actor } = context
    if (!(await deleteInvitation(tx, workspaceId, invitationId)))
      throw new AppError('not_found', 'no such invitation', { say: 'There is no such invitation.' })
    await writeAudit(tx, { workspaceId, actor, action: 'invitation.withdrawn', target: invitationId })
  })
}

export interface InvitationPreview {
  workspaceName: string
  role: Role
  invitedBy: string
}

/** What the link offers; uses nothing up. */
export async function previewInvitation(db: Database, token: string): Promise<InvitationPreview> {
  const row = await findToken(db, hashToken(token), 'invitation')
  const invitation = row?.invitationId ? await findInvitation(db, row.invitationId) : null
  if (!invitation) throw invitationGone()
  const { workspaceName, role, invitedBy } = invitation
  return { workspaceName, role, invitedBy }
}

export interface AcceptInvitation {
  token: string
  /** Somebody who is signed in joins with the account they have. */
  signedInUserId: string | null
  /** Somebody new makes an account. */
  account: { name: string; email: string; password: string } | null
}

/** Uses the link up and makes its holder a member. */
export async function acceptInvitation(
  { db, auth }: { db: Database; auth: Auth },
  input: AcceptInvitation,
): Promise<{ userId: string; workspaceId: string }> {
  const preview = await findToken(db, hashToken(input.token), 'invitation')
  const invitation = preview?.invitationId ? await findInvitation(db, preview.invitationId) : null
  if (!invitation) throw invitationGone()
  const { workspaceId, role, invitationId } = invitation
  // Hashing takes a tenth of a second: not inside the transaction.
  const hash =
    input.account && !input.signedInUserId ? await hashPassword(auth, input.account.password) : null
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await consumeToken(tx, hashToken(input.token), 'invitation'))) throw invitationGone()
    const userId = input.signedInUserId ?? (await createAccount(tx, input.account, hash))
    await insertMember(tx, { id: newId(), organizationId: workspaceId, userId, role })
    await markInvitationAccepted(tx, invitationId)
    const details = { role, invitation: invitationId }
    await writeAudit(tx, {
      workspaceId,
      actor: `user:${userId}`,
      action: 'member.joined',
      target: userId,
      details,
    })
    return { userId, workspaceId }
  })
}

async function createAccount(
  tx: Tx,
  account: AcceptInvitation['account'],
  hash: string | null,
): Promise<string> {
  if (!account || !hash) {
    throw new AppError('invalid_input', 'neither signed in nor an account', {
      say: 'Give a name, a mail address and a password.',
    })
  }
  const email = account.email.toLowerCase()
  if (await findUserByEmail(tx, email)) {
    throw new AppError('conflict', 'the address has an account', {
      say: 'There is an account with this address already. Sign in with it, then open the invitation again.',
    })
  }
  const userId = newId()
  await insertUser(tx, { id: userId, name: account.name, email })
  await upsertPassword(tx, { id: newId(), userId, hash })
  return userId
}

export async function hashPassword(auth: Auth, password: string): Promise<string> {
  return (await auth.$context).password.hash(password)
}

function invitationGone(): AppError {
  return new AppError('gone', 'invitation unknown, used or expired', {
    say: 'This invitation was already used, withdrawn or is older than a week. Ask for a new one.',
  })
}
