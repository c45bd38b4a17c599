/** Routes about a workspace itself: its name, its people, invitations, API keys, what was done to it. */
import { createRoute, z } from '@hono/zod-openapi'
import { listAudit } from '../audit/audit.ts'
import { withTenant } from '../database/database.ts'
import { AppError } from '../errors.ts'
import { contextOf } from '../http/dependencies.ts'
import { linkOrigin } from '../http/origins.ts'
import { createRouter, errorResponses, jsonBody, jsonRequest, type Router } from '../http/router.ts'
import { createApiKey, listKeys, revokeApiKey } from './api-keys.ts'
import { deleteWorkspace } from './delete-workspace.ts'
import { inviteColleague, withdrawInvitation } from './invitations.ts'
import { changeMemberRole, removeMember } from './members.ts'
import type { PrincipalSources } from './resolve-principal.ts'
import {
  ApiKeySchema,
  AuditEntrySchema,
  CreateApiKeySchema,
  CreatedApiKeySchema,
  CreatedInvitationSchema,
  InvitationSchema,
  InviteSchema,
  MemberRoleSchema,
  MemberSchema,
  RenameWorkspaceSchema,
} from './route-schemas.ts'
import { type AuthRouteDependencies, shownEmail } from './routes.ts'
import { listInvitations, listMembers, updateWorkspaceName } from './store.ts'

const tags = ['Workspace']
const nothing = { 204: { description: 'Done' }, ...errorResponses }

export function workspaceRoutes(
  deps: AuthRouteDependencies & Pick<PrincipalSources, 'defaultWorkspace'>,
): Router {
  const origin = linkOrigin(deps.config)
  return createRouter()
    .openapi(renameWorkspace, async (c) => {
      const { db, workspaceId } = contextOf(c, deps, 'workspace.write')
      await withTenant(db, workspaceId, (tx) =>
        updateWorkspaceName(tx, workspaceId, c.req.valid('json').name),
      )
      return c.body(null, 204)
    })
    .openapi(removeWorkspace, async (c) => {
      const context = contextOf(c, deps, 'workspace.delete')
      const { media, defaultWorkspace, logger } = deps
      await deleteWorkspace({ ...context, media, defaultWorkspace }, c.req.valid('json'))
      // The audit of it is gone with it.
      logger.warn({ workspaceId: context.workspaceId, actor: context.actor }, 'workspace deleted')
      return c.body(null, 204)
    })
    .openapi(getMembers, async (c) => {
      const { db, workspaceId } = contextOf(c, deps, 'members.read')
      const members = await listMembers(db, workspaceId)
      const shown = members.map((row) => ({
        ...row,
        email: shownEmail(row.email),
        since: row.since.toISOString(),
      }))
      return c.json({ members: shown }, 200)
    })
    .openapi(patchMember, async (c) => {
      const { memberId } = c.req.valid('param')
      await changeMemberRole(contextOf(c, deps, 'members.manage'), {
        memberId,
        role: c.req.valid('json').role,
      })
      return c.body(null, 204)
    })
    .openapi(deleteMember, async (c) => {
      await removeMember(contextOf(c, deps, 'members.manage'), c.req.valid('param').memberId)
      return c.body(null, 204)
    })
    .openapi(getInvitations, async (c) => {
      const { db, workspaceId } = contextOf(c, deps, 'members.manage')
      const rows = await listInvitations(db, workspaceId)
      const invitations = rows.map((row) => ({
        ...row,
        expiresAt: row.expiresAt.toISOString(),
        createdAt: row.createdAt.toISOString(),
      }))
      return c.json({ invitations }, 200)
    })
    .openapi(postInvitation, async (c) => {
      const context = contextOf(c, deps, 'members.manage')
      const inviterId = await personBehind(deps, context.workspaceId, context.principal.userId)
      const made = await inviteColleague(context, { ...c.req.valid('json'), origin, inviterId })
      return c.json({ ...made, expiresAt: made.expiresAt.toISOString() }, 201)
    })
    .openapi(deleteInvitation, async (c) => {
      await withdrawInvitation(contextOf(c, deps, 'members.manage'), c.req.valid('param').invitationId)
      return c.body(null, 204)
    })
    .openapi(getApiKeys, async (c) => {
      const { db, workspaceId } = contextOf(c, deps, 'api-keys.manage')
      const rows = await listKeys(db, workspaceId)
      const apiKeys = rows.map((row) => ({
        ...row,
        lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
        expiresAt: row.expiresAt?.toISOString() ?? null,
        createdAt: row.createdAt.toISOString(),
      }))
      return c.json({ apiKeys }, 200)
    })
    .openapi(postApiKey, async (c) => {
      const context = contextOf(c, deps, 'api-keys.manage')
      const creatorId = await personBehind(deps, context.workspaceId, context.principal.userId)
      const made = await createApiKey({ ...context, auth: deps.auth }, { ...c.req.valid('json'), creatorId })
      return c.json({ ...made, expiresAt: made.expiresAt?.toISOString() ?? null }, 201)
    })
    .openapi(deleteApiKey, async (c) => {
      await revokeApiKey(contextOf(c, deps, 'api-keys.manage'), c.req.valid('param').keyId)
      return c.body(null, 204)
    })
    .openapi(getAudit, async (c) => {
      const { db, workspaceId } = contextOf(c, deps, 'audit.read')
      const rows = await withTenant(db, workspaceId, (tx) => listAudit(tx, c.req.valid('query').limit))
      const entries = rows.map(({ workspaceId: _, ...row }) => ({ ...row, at: row.at.toISOString() }))
      return c.json({ entries }, 200)
    })
}

/** Keys act for nobody in particular: an owner of the workspace answers for what they make. */
async function personBehind(
  { db }: AuthRouteDependencies,
  workspaceId: string,
  userId: string | null,
): Promise<string> {
  if (userId) return userId
  const owner = (await listMembers(db, workspaceId)).find((member) => member.role === 'owner')
  if (owner) return owner.userId
  throw new AppError('conflict', 'the workspace has no owner', { say: 'This workspace has no owner.' })
}

const renameWorkspace = createRoute({
  method: 'patch',
  path: '/workspace',
  operationId: 'updateWorkspace',
  tags,
  summary: 'Rename the workspace',
  request: { body: jsonRequest(RenameWorkspaceSchema) },
  responses: nothing,
})

const removeWorkspace = createRoute({
  method: 'delete',
  path: '/workspace',
  operationId: 'deleteWorkspace',
  tags,
  summary: 'Delete the workspace with everything that it holds',
  description:
    'Its name must be typed as it is. Studies, interviews, media, members, keys and the audit go for good, and every ' +
    'session in it ends. Backups are not touched.',
  request: { body: jsonRequest(z.object({ name: z.string().max(300) })) },
  responses: nothing,
})

const getMembers = createRoute({
  method: 'get',
  path: '/members',
  operationId: 'listMembers',
  tags,
  summary: 'People of the workspace',
  responses: { 200: jsonBody(z.object({ members: z.array(MemberSchema) }), 'Members'), ...errorResponses },
})

const memberParams = z.object({ memberId: z.string().max(64) })

const patchMember = createRoute({
  method: 'patch',
  path: '/members/{memberId}',
  operationId: 'updateMember',
  tags,
  summary: 'Change somebody’s role',
  request: { params: memberParams, body: jsonRequest(MemberRoleSchema) },
  responses: nothing,
})

const deleteMember = createRoute({
  method: 'delete',
  path: '/members/{memberId}',
  operationId: 'deleteMember',
  tags,
  summary: 'Take somebody out of the workspace',
  request: { params: memberParams },
  responses: nothing,
})

const getInvitations = createRoute({
  method: 'get',
  path: '/invitations',
  operationId: 'listInvitations',
  tags,
  summary: 'Invitations not used yet',
  responses: {
    200: jsonBody(z.object({ invitations: z.array(InvitationSchema) }), 'Invitations'),
    ...errorResponses,
  },
})

const postInvitation = createRoute({
  method: 'post',
  path: '/invitations',
  operationId: 'createInvitation',
  tags,
  summary: 'Invite a colleague',
  description: 'The link is shown once, to be copied and sent by you. It works for a week, once.',
  request: { body: jsonRequest(InviteSchema) },
  responses: { 201: jsonBody(CreatedInvitationSchema, 'The invitation with its link'), ...errorResponses },
})

const deleteInvitation = createRoute({
  method: 'delete',
  path: '/invitations/{invitationId}',
  operationId: 'deleteInvitation',
  tags,
  summary: 'Withdraw an invitation',
  request: { params: z.object({ invitationId: z.string().max(64) }) },
  responses: nothing,
})

const getApiKeys = createRoute({
  method: 'get',
  path: '/api-keys',
  operationId: 'listApiKeys',
  tags,
  summary: 'API keys of the workspace',
  responses: { 200: jsonBody(z.object({ apiKeys: z.array(ApiKeySchema) }), 'Keys'), ...errorResponses },
})

const postApiKey = createRoute({
  method: 'post',
  path: '/api-keys',
  operationId: 'createApiKey',
  tags,
  summary: 'Make an API key',
  request: { body: jsonRequest(CreateApiKeySchema) },
  responses: { 201: jsonBody(CreatedApiKeySchema, 'The key, shown this once'), ...errorResponses },
})

const deleteApiKey = createRoute({
  method: 'delete',
  path: '/api-keys/{keyId}',
  operationId: 'deleteApiKey',
  tags,
  summary: 'Revoke an API key',
  request: { params: z.object({ keyId: z.string().max(64) }) },
  responses: nothing,
})

const getAudit = createRoute({
  method: 'get',
  path: '/audit',
  operationId: 'listAuditEntries',
  tags,
  summary: 'What was done to the workspace',
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(100) }) },
  responses: {
    200: jsonBody(z.object({ entries: z.array(AuditEntrySchema) }), 'Newest first'),
    ...errorResponses,
  },
})
