/** What the routes about sign-in, people and keys take and give. */
import { z } from '@hono/zod-openapi'
import { roles } from './authorize.ts'
import { minPasswordLength } from './better-auth.ts'

export const RoleSchema = z.enum(roles).openapi('Role')

const name = z.string().trim().min(1).max(120)
const email = z.email().max(254)
const token = z.string().min(20).max(200)
const newPassword = z.string().min(minPasswordLength).max(256)
const time = z.iso.datetime()

export const SignInSchema = z.object({ token }).openapi('SignIn')
export const PasswordSignInSchema = z
  .object({ email, password: z.string().min(1).max(256) })
  .openapi('PasswordSignIn')

export const SignInLinkSchema = z.object({ url: z.url(), expiresAt: time }).openapi('SignInLink')

export const WorkspaceSchema = z
  .object({ workspaceId: z.uuid(), name: z.string(), role: RoleSchema })
  .openapi('Workspace')

export const SessionSchema = z
  .object({
    kind: z.enum(['user', 'api-key', 'cli']),
    workspace: WorkspaceSchema,
    /** All workspaces of a signed-in person. */
    workspaces: z.array(WorkspaceSchema),
    user: z
      .object({
        userId: z.string(),
        name: z.string(),
        /** Null until the person gives one: the owner's account is made without. */
        email: z.string().nullable(),
        hasPassword: z.boolean(),
      })
      .nullable(),
    /** What the studio is reached by; passkeys are bound to it. */
    origin: z.url(),
  })
  .openapi('Session')

export const SwitchWorkspaceSchema = z.object({ workspaceId: z.uuid() }).openapi('SwitchWorkspace')
export const ProfileSchema = z.object({ name: name.optional(), email: email.optional() }).openapi('Profile')
export const SetPasswordSchema = z
  .object({ newPassword, currentPassword: z.string().max(256).optional() })
  .openapi('SetPassword')

export const RenameWorkspaceSchema = z.object({ name }).openapi('RenameWorkspace')

export const MemberSchema = z
  .object({
    memberId: z.string(),
    userId: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    role: RoleSchema,
    since: time,
  })
  .openapi('Member')
export const MemberRoleSchema = z.object({ role: RoleSchema }).openapi('MemberRole')

export const InviteSchema = z
  .object({
    name: name.openapi({ description: 'Whom it is for, to tell invitations apart.' }),
    role: RoleSchema,
  })
  .openapi('Invite')
export const InvitationSchema = z
  .object({ invitationId: z.string(), name: z.string(), role: RoleSchema, expiresAt: time, createdAt: time })
  .openapi('Invitation')
export const CreatedInvitationSchema = z
  .object({ invitationId: z.string(), url: z.url(), expiresAt: time })
  .openapi('CreatedInvitation')
export const InvitationTokenSchema = z.object({ token }).openapi('InvitationToken')
export const InvitationPreviewSchema = z
  .object({ workspaceName: z.string(), role: RoleSchema, invitedBy: z.string() })
  .openapi('InvitationPreview')
export const AcceptInvitationSchema = z
  .object({
    token,
    account: z.object({ name, email, password: newPassword }).nullable().default(null).openapi({
      description: 'For somebody new. Leave it out to join with the account that is signed in.',
    }),
  })
  .openapi('AcceptInvitation')

export const CreateApiKeySchema = z
  .object({
    name: name.max(80),
    role: RoleSchema,
    expiresInDays: z.int().min(1).max(3650).nullable().default(null),
  })
  .openapi('CreateApiKey')
export const CreatedApiKeySchema = z
  .object({
    keyId: z.string(),
    key: z.string().openapi({ description: 'Shown this once; only a hash is kept.' }),
    expiresAt: time.nullable(),
  })
  .openapi('CreatedApiKey')
export const ApiKeySchema = z
  .object({
    keyId: z.string(),
    name: z.string().nullable(),
    start: z.string().nullable().openapi({ description: 'Its first characters.' }),
    role: RoleSchema,
    lastUsedAt: time.nullable(),
    expiresAt: time.nullable(),
    createdAt: time,
  })
  .openapi('ApiKey')

export const AuditEntrySchema = z
  .object({
    entryId: z.string(),
    actor: z.string(),
    action: z.string(),
    target: z.string().nullable(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    at: time,
  })
  .openapi('AuditEntry')
