/** Keys for `/api/v1`: each for one workspace and one role, shown once, hashed at rest. */
import { z } from 'zod'
import { writeAudit } from '../audit/audit.ts'
import { type Database, withTenant } from '../database/database.ts'
import { AppError } from '../errors.ts'
import type { UseCaseContext } from '../http/dependencies.ts'
import { type Principal, type Role, roles } from './authorize.ts'
import type { Auth } from './better-auth.ts'
import { deleteApiKey, listApiKeys } from './store.ts'

const MetadataSchema = z.object({ role: z.enum(roles), createdBy: z.string() })

export interface CreateApiKey {
  name: string
  role: Role
  expiresInDays: number | null
  /** better-auth wants a person who answers for the key. */
  creatorId: string
}

export interface CreatedApiKey {
  keyId: string
  key: string
  expiresAt: Date | null
}

export async function createApiKey(
  context: UseCaseContext & { auth: Auth },
  input: CreateApiKey,
): Promise<CreatedApiKey> {
  const made = await context.auth.api.createApiKey({
    body: {
      name: input.name,
      organizationId: context.workspaceId,
      userId: input.creatorId,
      expiresIn: input.expiresInDays === null ? null : input.expiresInDays * 86_400,
      metadata: { role: input.role, createdBy: context.actor },
    },
  })
  await withTenant(context.db, context.workspaceId, (tx) =>
    writeAudit(tx, {
      workspaceId: context.workspaceId,
      actor: context.actor,
      action: 'api_key.created',
      target: made.id,
      details: { role: input.role },
    }),
  )
  return { keyId: made.id, key: made.key, expiresAt: made.expiresAt ?? null }
}

export async function listKeys(db: Database, workspaceId: string) {
  const rows = await listApiKeys(db, workspaceId)
  return rows.map(({ metadata, ...row }) => ({ ...row, role: roleOf(metadata) }))
}

export async function revokeApiKey(context: UseCaseContext, keyId: string): Promise<void> {
  const { workspaceId, actor } = context
  await withTenant(context.db, workspaceId, async (tx) => {
    if (!(await deleteApiKey(tx, workspaceId, keyId)))
      throw new AppError('not_found', 'no such key in this workspace', { say: 'There is no such key.' })
    await writeAudit(tx, { workspaceId, actor, action: 'api_key.revoked', target: keyId })
  })
}

/** Whose a key is, or null for one that is unknown, revoked or expired. */
export async function principalOfApiKey(auth: Auth, key: string): Promise<Principal | null> {
  const { valid, key: found } = await auth.api.verifyApiKey({ body: { key } })
  if (!valid || !found) return null
  const role = roleOf(found.metadata)
  return { kind: 'api-key', userId: null, workspaceId: found.referenceId, role, keyId: found.id }
}

/** A key whose role cannot be read may only look. */
function roleOf(metadata: unknown): Role {
  const value = typeof metadata === 'string' ? safeParse(metadata) : metadata
  const parsed = MetadataSchema.safeParse(value)
  return parsed.success ? parsed.data.role : 'viewer'
}

function safeParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
