/** What the routes are tried with: their path parameters, and bodies that pass validation. */
import type { Tenant } from '../support/tenants.ts'

/** By the name of a path parameter. */
export function pathIds({ ids }: Tenant): Record<string, string | undefined> {
  return ids
}

interface Route {
  method: string
  path: string
}

/** A body that is valid, so that what refuses the request is the tenant and not the form. */
export function bodyFor({ method, path }: Route, { ids }: Tenant): unknown {
  const key = `${method.toUpperCase()} ${path.replace('/api/v1', '')}`
  const make = bodies(ids)[key]
  if (!make) throw new Error(`test/tenancy/route-bodies.ts has no body for ${key}`)
  return make
}

function bodies(ids: Record<string, string>): Record<string, unknown> {
  const token = 'x'.repeat(43)
  return {
    'POST /sign-in': { token },
    'POST /sign-in/password': { email: 'nobody@example.org', password: 'not a password' },
    'PUT /session/workspace': { workspaceId: ids.workspaceId },
    'PATCH /account': { name: 'Ana' },
    'PUT /account/password': { newPassword: 'a long password' },
    'POST /invitations/preview': { token },
    'POST /invitations/accept': { token },
    'PATCH /workspace': { name: 'Renamed' },
    'PATCH /members/{memberId}': { role: 'viewer' },
    'POST /invitations': { name: 'Bo', role: 'viewer' },
    'POST /api-keys': { name: 'Key', role: 'viewer' },
    'POST /media': new Uint8Array(8),
    'POST /studies/{studyId}/links': { kind: 'open' },
    'POST /studies/{studyId}/share': { title: 'Title', minutes: 10 },
  }
}
