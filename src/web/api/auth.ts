/** Coming in, and the workspace: its people, invitations and keys. */
import type { z } from 'zod'
import type {
  ApiKeySchema,
  AuditEntrySchema,
  CreatedApiKeySchema,
  CreatedInvitationSchema,
  InvitationPreviewSchema,
  InvitationSchema,
  MemberSchema,
  SessionSchema,
} from '../../platform/auth/route-schemas.ts'
import { request } from './request.ts'

export type Session = z.infer<typeof SessionSchema>
export type Member = z.infer<typeof MemberSchema>
export type Role = Member['role']
export type Invitation = z.infer<typeof InvitationSchema>
export type CreatedInvitation = z.infer<typeof CreatedInvitationSchema>
export type InvitationPreview = z.infer<typeof InvitationPreviewSchema>
export type ApiKey = z.infer<typeof ApiKeySchema>
export type CreatedApiKey = z.infer<typeof CreatedApiKeySchema>
export type AuditEntry = z.infer<typeof AuditEntrySchema>

const v1 = '/api/v1'

export const authApi = {
  session: () => request<Session>(`${v1}/session`),
  /** Uses a sign-in token up. */
  signIn: (token: string) => request<void>(`${v1}/sign-in`, { method: 'POST', body: { token } }),
  signInWithPassword: (body: { email: string; password: string }) =>
    request<void>(`${v1}/sign-in/password`, { method: 'POST', body }),
  signOut: () => request<void>(`${v1}/sign-out`, { method: 'POST' }),
  switchWorkspace: (workspaceId: string) =>
    request<void>(`${v1}/session/workspace`, { method: 'PUT', body: { workspaceId } }),
  updateProfile: (body: { name?: string; email?: string }) =>
    request<void>(`${v1}/account`, { method: 'PATCH', body }),
  setPassword: (body: { newPassword: string; currentPassword?: string }) =>
    request<void>(`${v1}/account/password`, { method: 'PUT', body }),
  previewInvitation: (token: string) =>
    request<InvitationPreview>(`${v1}/invitations/preview`, { method: 'POST', body: { token } }),
  acceptInvitation: (body: {
    token: string
    account: { name: string; email: string; password: string } | null
  }) => request<void>(`${v1}/invitations/accept`, { method: 'POST', body }),

  renameWorkspace: (name: string) => request<void>(`${v1}/workspace`, { method: 'PATCH', body: { name } }),
  deleteWorkspace: (name: string) => request<void>(`${v1}/workspace`, { method: 'DELETE', body: { name } }),
  members: () => request<{ members: Member[] }>(`${v1}/members`).then((reply) => reply.members),
  setMemberRole: (memberId: string, role: Role) =>
    request<void>(`${v1}/members/${memberId}`, { method: 'PATCH', body: { role } }),
  removeMember: (memberId: string) => request<void>(`${v1}/members/${memberId}`, { method: 'DELETE' }),
  invitations: () =>
    request<{ invitations: Invitation[] }>(`${v1}/invitations`).then((reply) => reply.invitations),
  invite: (body: { name: string; role: Role }) =>
    request<CreatedInvitation>(`${v1}/invitations`, { method: 'POST', body }),
  withdrawInvitation: (invitationId: string) =>
    request<void>(`${v1}/invitations/${invitationId}`, { method: 'DELETE' }),
  apiKeys: () => request<{ apiKeys: ApiKey[] }>(`${v1}/api-keys`).then((reply) => reply.apiKeys),
  createApiKey: (body: { name: string; role: Role; expiresInDays: number | null }) =>
    request<CreatedApiKey>(`${v1}/api-keys`, { method: 'POST', body }),
  revokeApiKey: (keyId: string) => request<void>(`${v1}/api-keys/${keyId}`, { method: 'DELETE' }),
  audit: () => request<{ entries: AuditEntry[] }>(`${v1}/audit`).then((reply) => reply.entries),
}
