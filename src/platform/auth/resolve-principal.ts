/** From the headers of a request to who is asking. */
import { sql } from 'drizzle-orm'
import type { Database } from '../database/database.ts'
import { principalOfApiKey } from './api-keys.ts'
import type { Principal } from './authorize.ts'
import type { Auth } from './better-auth.ts'
import type { DefaultWorkspace } from './default-workspace.ts'
import { listMemberships } from './store.ts'
import { isSameSecret } from './tokens.ts'

export interface PrincipalSources {
  db: Database
  auth: Auth
  /** Null where no CLI may act. */
  cliKey: string | null
  defaultWorkspace: DefaultWorkspace
}

export interface PrincipalRequest {
  headers: Headers
  /** The request came over the loopback interface and no proxy passed it on. */
  isLocal: boolean
}

/**
 * The CLI's key (only from this computer), an API key (`Authorization: Bearer` or `x-api-key`), or a session's
 * cookie, in this order. Null when there is none or it does not hold: a bearer token that is not ours may
 * still be a participant's.
 */
export async function resolvePrincipal(
  sources: PrincipalSources,
  { headers, isLocal }: PrincipalRequest,
): Promise<Principal | null> {
  const secret = bearerOf(headers) ?? headers.get('x-api-key')
  if (secret) return principalOfSecret(sources, secret, isLocal)
  if (!headers.has('cookie')) return null
  return principalOfSession(sources, headers)
}

async function principalOfSecret(sources: PrincipalSources, secret: string, isLocal: boolean) {
  const { cliKey, auth, db, defaultWorkspace } = sources
  if (isLocal && cliKey && isSameSecret(secret, cliKey)) {
    const { workspaceId, ownerId } = defaultWorkspace
    return { kind: 'cli', userId: ownerId, workspaceId, role: 'owner' } as const
  }
  if (!secret.startsWith('ew_')) return null
  const principal = await principalOfApiKey(auth, secret)
  if (!principal) await assertDatabase(db)
  return principal
}

/**
 * The library calls a key that it could not look up invalid, and answers nothing useful about a session: whoever holds
 * one must not be told to sign in because the database is away.
 */
async function assertDatabase(db: Database): Promise<void> {
  await db.execute(sql`select 1`)
}

async function principalOfSession(
  { auth, db }: PrincipalSources,
  headers: Headers,
): Promise<Principal | null> {
  const found = await auth.api
    .getSession({ headers, query: { disableRefresh: true } })
    .catch(async (error) => {
      await assertDatabase(db)
      throw error
    })
  if (!found) return null
  const memberships = await listMemberships(db, found.user.id)
  const active = found.session.activeOrganizationId
  const membership = memberships.find((row) => row.workspaceId === active) ?? memberships[0]
  if (!membership) return null
  const { workspaceId, role } = membership
  return { kind: 'user', userId: found.user.id, workspaceId, role }
}

export function bearerOf(headers: Headers): string | null {
  const match = /^Bearer ([\x21-\x7e]+)$/i.exec(headers.get('authorization') ?? '')
  return match?.[1] ?? null
}
