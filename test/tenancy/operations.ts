/** The routes of the OpenAPI document, but for the participant's side, and what it takes to try them. */
import type { TestApp, TestWorkspace } from '../support/app.ts'
import type { TestDatabase } from '../support/postgres.ts'
import { seedTenant, type Tenant } from '../support/tenants.ts'

export interface Operation {
  method: string
  path: string
  hasBody: boolean
}

export async function listOperations(house: TestApp): Promise<Operation[]> {
  const { body } = await house.client().get('/api/openapi.json')
  return Object.entries<Record<string, { requestBody?: unknown }>>(body.paths)
    .filter(([path]) => !path.startsWith('/api/v1/room/'))
    .flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({
        method,
        path,
        hasBody: 'requestBody' in operation,
      })),
    )
}

/** One row in every table of that workspace, and a member, an invitation and a key besides, which no tenant table holds. */
export async function fillWorkspace(
  { db }: TestDatabase,
  { workspaceId, as }: TestWorkspace,
): Promise<Tenant> {
  const tenant = await seedTenant(db, workspaceId)
  const owner = as('owner')
  const invitation = await owner.post('/api/v1/invitations', { name: 'Ana', role: 'viewer' })
  const key = await owner.post('/api/v1/api-keys', { name: 'Key', role: 'viewer' })
  const { members } = (await owner.get('/api/v1/members')).body
  Object.assign(tenant.ids, {
    invitationId: invitation.body.invitationId,
    keyId: key.body.keyId,
    memberId: members[0].memberId,
  })
  return tenant
}
