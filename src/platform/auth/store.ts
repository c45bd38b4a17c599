/** The only file that queries who may come in. These tables have no tenant: each query names its workspace. */
import { and, asc, desc, eq, gt, inArray, lt, notInArray, sql } from 'drizzle-orm'
import type { Database, Tx } from '../database/database.ts'
import type { Role } from './authorize.ts'
import {
  accounts,
  apiKeys,
  invitations,
  members,
  sessions,
  signInTokens,
  users,
  workspaces,
} from './tables.ts'

type Reader = Database | Tx

const membershipColumns = {
  userId: members.userId,
  workspaceId: members.organizationId,
  workspaceName: workspaces.name,
  role: sql<Role>`${members.role}`,
}

/** Workspaces of a person, the oldest membership first. */
export function listMemberships(db: Reader, userId: string) {
  return db
    .select(membershipColumns)
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.organizationId))
    .where(eq(members.userId, userId))
    .orderBy(asc(members.createdAt), asc(members.id))
}

export async function findWorkspaceBySlug(db: Reader, slug: string) {
  const [row] = await db.select().from(workspaces).where(eq(workspaces.slug, slug))
  return row ?? null
}

export async function findWorkspace(db: Reader, workspaceId: string) {
  const [row] = await db.select().from(workspaces).where(eq(workspaces.id, workspaceId))
  return row ?? null
}

export async function insertWorkspace(tx: Tx, row: typeof workspaces.$inferInsert) {
  await tx.insert(workspaces).values(row)
}

/** In the way of everybody who would change the workspace meanwhile. */
export async function lockWorkspace(tx: Tx, workspaceId: string) {
  const [row] = await tx.select().from(workspaces).where(eq(workspaces.id, workspaceId)).for('update')
  return row ?? null
}

/**
 * The workspace with its members, invitations and keys; sessions in it end. Whoever belongs to no other workspace
 * goes too, with their passwords, passkeys and sessions.
 */
export async function deleteWorkspaceRow(tx: Tx, workspaceId: string): Promise<void> {
  const people = await tx
    .select({ userId: members.userId })
    .from(members)
    .where(eq(members.organizationId, workspaceId))
  await tx.delete(apiKeys).where(eq(apiKeys.referenceId, workspaceId))
  await tx.delete(sessions).where(eq(sessions.activeOrganizationId, workspaceId))
  await tx.delete(workspaces).where(eq(workspaces.id, workspaceId))
  const userIds = people.map(({ userId }) => userId)
  if (userIds.length === 0) return
  const elsewhere = tx.select({ userId: members.userId }).from(members)
  await tx.delete(users).where(and(inArray(users.id, userIds), notInArray(users.id, elsewhere)))
}

export async function updateWorkspaceName(tx: Tx, workspaceId: string, name: string) {
  await tx.update(workspaces).set({ name }).where(eq(workspaces.id, workspaceId))
}

export async function insertUser(tx: Tx, row: typeof users.$inferInsert) {
  await tx.insert(users).values(row)
}

export async function findUser(db: Reader, userId: string) {
  const [row] = await db.select().from(users).where(eq(users.id, userId))
  return row ?? null
}

export async function findUserByEmail(db: Reader, email: string) {
  const [row] = await db.select().from(users).where(eq(users.email, email.toLowerCase()))
  return row ?? null
}

export async function updateUser(tx: Tx, userId: string, change: { name?: string; email?: string }) {
  await tx
    .update(users)
    .set({ ...change, updatedAt: new Date() })
    .where(eq(users.id, userId))
}

export async function insertMember(tx: Tx, row: typeof members.$inferInsert) {
  await tx.insert(members).values(row).onConflictDoNothing()
}

export function listMembers(db: Reader, workspaceId: string) {
  return db
    .select({
      memberId: members.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      role: sql<Role>`${members.role}`,
      since: members.createdAt,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.organizationId, workspaceId))
    .orderBy(asc(members.createdAt), asc(members.id))
}

/** Locks the workspace's memberships, so that two owners cannot remove each other at once. */
export function lockMembers(tx: Tx, workspaceId: string) {
  return tx
    .select({ memberId: members.id, userId: members.userId, role: sql<Role>`${members.role}` })
    .from(members)
    .where(eq(members.organizationId, workspaceId))
    .orderBy(asc(members.createdAt), asc(members.id))
    .for('update')
}

export async function updateMemberRole(tx: Tx, memberId: string, role: Role) {
  await tx.update(members).set({ role }).where(eq(members.id, memberId))
}

export async function deleteMember(tx: Tx, memberId: string) {
  await tx.delete(members).where(eq(members.id, memberId))
}

export async function hasPassword(db: Reader, userId: string): Promise<boolean> {
  const [row] = await db
    .select({ found: sql<boolean>`${accounts.password} is not null` })
    .from(accounts)
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential')))
  return row?.found ?? false
}

export async function upsertPassword(tx: Tx, row: { id: string; userId: string; hash: string }) {
  const [changed] = await tx
    .update(accounts)
    .set({ password: row.hash, updatedAt: new Date() })
    .where(and(eq(accounts.userId, row.userId), eq(accounts.providerId, 'credential')))
    .returning({ id: accounts.id })
  if (changed) return
  await tx.insert(accounts).values({
    id: row.id,
    accountId: row.userId,
    providerId: 'credential',
    userId: row.userId,
    password: row.hash,
  })
}

export async function findPasswordHash(db: Reader, userId: string): Promise<string | null> {
  const [row] = await db
    .select({ password: accounts.password })
    .from(accounts)
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential')))
  return row?.password ?? null
}

export async function deleteOtherSessions(tx: Tx, userId: string, keepSessionId: string | null) {
  await tx
    .delete(sessions)
    .where(
      and(eq(sessions.userId, userId), keepSessionId ? sql`${sessions.id} <> ${keepSessionId}` : undefined),
    )
}

export async function setActiveWorkspace(tx: Reader, sessionId: string, workspaceId: string) {
  await tx.update(sessions).set({ activeOrganizationId: workspaceId }).where(eq(sessions.id, sessionId))
}

export async function insertToken(tx: Reader, row: typeof signInTokens.$inferInsert) {
  await tx.insert(signInTokens).values(row)
}

/** Looks without consuming. */
export async function findToken(db: Reader, tokenHash: string, purpose: 'sign-in' | 'invitation') {
  const [row] = await db
    .select()
    .from(signInTokens)
    .where(
      and(
        eq(signInTokens.tokenHash, tokenHash),
        eq(signInTokens.purpose, purpose),
        gt(signInTokens.expiresAt, sql`now()`),
      ),
    )
  return row ?? null
}

/** Deleting and reading are one statement: of two who come with one token, one gets it. */
export async function consumeToken(tx: Reader, tokenHash: string, purpose: 'sign-in' | 'invitation') {
  const [row] = await tx
    .delete(signInTokens)
    .where(
      and(
        eq(signInTokens.tokenHash, tokenHash),
        eq(signInTokens.purpose, purpose),
        gt(signInTokens.expiresAt, sql`now()`),
      ),
    )
    .returning()
  return row ?? null
}

export async function deleteExpiredTokens(db: Reader) {
  await db.delete(signInTokens).where(lt(signInTokens.expiresAt, sql`now()`))
}

export async function insertInvitation(tx: Tx, row: typeof invitations.$inferInsert) {
  await tx.insert(invitations).values(row)
}

export function listInvitations(db: Reader, workspaceId: string) {
  return db
    .select({
      invitationId: invitations.id,
      name: invitations.email,
      role: sql<Role>`${invitations.role}`,
      expiresAt: invitations.expiresAt,
      createdAt: invitations.createdAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.organizationId, workspaceId),
        eq(invitations.status, 'pending'),
        gt(invitations.expiresAt, sql`now()`),
      ),
    )
    .orderBy(desc(invitations.createdAt))
}

export async function findInvitation(db: Reader, invitationId: string) {
  const [row] = await db
    .select({
      invitationId: invitations.id,
      workspaceId: invitations.organizationId,
      workspaceName: workspaces.name,
      role: sql<Role>`${invitations.role}`,
      invitedBy: users.name,
      status: invitations.status,
    })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.organizationId))
    .innerJoin(users, eq(users.id, invitations.inviterId))
    .where(eq(invitations.id, invitationId))
  return row ?? null
}

export async function markInvitationAccepted(tx: Tx, invitationId: string) {
  await tx.update(invitations).set({ status: 'accepted' }).where(eq(invitations.id, invitationId))
}

/** Its token goes with it (foreign key). */
export async function deleteInvitation(tx: Tx, workspaceId: string, invitationId: string): Promise<boolean> {
  const rows = await tx
    .delete(invitations)
    .where(
      and(
        eq(invitations.id, invitationId),
        eq(invitations.organizationId, workspaceId),
        eq(invitations.status, 'pending'),
      ),
    )
    .returning({ id: invitations.id })
  return rows.length > 0
}

export function listApiKeys(db: Reader, workspaceId: string) {
  return db
    .select({
      keyId: apiKeys.id,
      name: apiKeys.name,
      start: apiKeys.start,
      metadata: apiKeys.metadata,
      lastUsedAt: apiKeys.lastRequest,
      expiresAt: apiKeys.expiresAt,
      createdAt: apiKeys.createdAt,
    })
    .from(apiKeys)
    .where(eq(apiKeys.referenceId, workspaceId))
    .orderBy(desc(apiKeys.createdAt))
}

export async function deleteApiKey(tx: Tx, workspaceId: string, keyId: string): Promise<boolean> {
  const rows = await tx
    .delete(apiKeys)
    .where(and(eq(apiKeys.id, keyId), eq(apiKeys.referenceId, workspaceId)))
    .returning({ id: apiKeys.id })
  return rows.length > 0
}

/** Every workspace of this instance, for work that nobody asks for. */
export async function listWorkspaceIds(db: Reader): Promise<string[]> {
  const rows = await db.select({ id: workspaces.id }).from(workspaces).orderBy(asc(workspaces.createdAt))
  return rows.map((row) => row.id)
}
