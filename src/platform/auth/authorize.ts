/** Who may do what: the one place where roles are enforced. */
import { AppError } from '../errors.ts'

/** From least to most. A role may do whatever the roles before it may. */
export const roles = ['viewer', 'researcher', 'owner'] as const
export type Role = (typeof roles)[number]

/** Everything a person or a key can do to a workspace, with the least role that may. */
export const actions = {
  'study.read': 'viewer',
  'study.write': 'researcher',
  'study.publish': 'researcher',
  'study.delete': 'researcher',
  'audience.read': 'viewer',
  'audience.write': 'researcher',
  'interview.read': 'viewer',
  'interview.write': 'researcher',
  'interview.import': 'researcher',
  'interview.delete': 'researcher',
  'findings.read': 'viewer',
  'findings.write': 'researcher',
  'report.read': 'viewer',
  'report.write': 'researcher',
  'report.share': 'researcher',
  'report.export': 'viewer',
  'media.read': 'viewer',
  'media.write': 'researcher',
  'workspace.read': 'viewer',
  'workspace.write': 'owner',
  'workspace.delete': 'owner',
  'members.read': 'viewer',
  'members.manage': 'owner',
  'api-keys.manage': 'owner',
  'audit.read': 'owner',
  'models.read': 'viewer',
  'models.manage': 'owner',
} as const satisfies Record<string, Role>

export type Action = keyof typeof actions

/** Who is asking, and in which workspace. */
export interface Principal {
  kind: 'user' | 'api-key' | 'cli'
  userId: string | null
  workspaceId: string
  role: Role
  /** Which key, for `api-key`. */
  keyId?: string
}

/** Anything that may hold a principal; `null` or `undefined` is somebody who has not signed in. */
export type MaybePrincipal = Principal | null | undefined

/**
 * Returns the principal when it may do `action`.
 *
 * @throws AppError `not_signed_in` without a principal, `forbidden` when the role does not suffice.
 */
export function authorize(principal: MaybePrincipal, action: Action): Principal {
  if (!principal)
    throw new AppError('not_signed_in', `${action} needs a principal`, { say: 'Sign in first.' })
  if (isRoleAtLeast(principal.role, actions[action])) return principal
  throw new AppError('forbidden', `${action} needs ${actions[action]}, has ${principal.role}`, {
    say: `This needs the role ${actions[action]}; yours is ${principal.role}. An owner of the workspace can change it.`,
  })
}

export type Authorize = typeof authorize

export function isRoleAtLeast(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least)
}

/** How a principal is named in `created_by`, `actor` and the audit: an id, never a name or an address. */
export function actorOf(principal: Principal): string {
  if (principal.kind === 'cli') return 'cli'
  return principal.kind === 'user' ? `user:${principal.userId}` : `api-key:${principal.keyId}`
}
