/** The workspace and the owner that exist from the first start on, without a question asked. */
import { sql } from 'drizzle-orm'
import { advisoryLocks } from '../database/advisory-locks.ts'
import type { Database, Tx } from '../database/database.ts'
import { newId } from '../ids.ts'
import {
  findUser,
  findWorkspaceBySlug,
  insertMember,
  insertUser,
  insertWorkspace,
  listMembers,
} from './store.ts'

const defaultSlug = 'default'

export interface DefaultWorkspace {
  workspaceId: string
  ownerId: string
}

/** Finds or makes the default workspace with its owner. `earwitness open` and the CLI act as this owner. */
export async function ensureDefaultWorkspace(db: Database): Promise<DefaultWorkspace> {
  return db.transaction(async (tx) => {
    // Two servers that start at once on an empty database make one workspace.
    await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLocks.defaultWorkspace})`)
    const workspace = await findWorkspaceBySlug(tx, defaultSlug)
    if (!workspace) return insertDefaultWorkspace(tx, { workspaceId: newId(), ownerId: newId() })
    const owner = (await listMembers(tx, workspace.id)).find((member) => member.role === 'owner')
    if (!owner) throw new Error('the default workspace has no owner')
    return { workspaceId: workspace.id, ownerId: owner.userId }
  })
}

/** An empty one under these ids: an instance always has a workspace that `earwitness open` leads to. */
export async function insertDefaultWorkspace(
  tx: Tx,
  { workspaceId, ownerId }: DefaultWorkspace,
): Promise<DefaultWorkspace> {
  await insertWorkspace(tx, { id: workspaceId, name: 'My workspace', slug: defaultSlug })
  if (!(await findUser(tx, ownerId)))
    await insertUser(tx, { id: ownerId, name: 'Owner', email: placeholderEmail(ownerId) })
  await insertMember(tx, { id: newId(), organizationId: workspaceId, userId: ownerId, role: 'owner' })
  return { workspaceId, ownerId }
}

/** An account needs an address; until its owner gives one, it has one that can never exist (RFC 2606). */
export function placeholderEmail(userId: string): string {
  return `${userId}@earwitness.invalid`
}

export function isPlaceholderEmail(email: string): boolean {
  return email.endsWith('@earwitness.invalid')
}
