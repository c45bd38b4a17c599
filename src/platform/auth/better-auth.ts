/**
 * better-auth, set up for us: passwords, passkeys, organisations as workspaces, API keys. What is exposed over
 * HTTP is chosen in `auth-routes.ts`; the rest is called from code.
 */
import { apiKey } from '@better-auth/api-key'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { createAccessControl } from 'better-auth/plugins/access'
import { organization } from 'better-auth/plugins/organization'
import type { Database } from '../database/database.ts'
import { newId } from '../ids.ts'
import { deriveKey } from './encrypt.ts'
import { sessionCookies } from './session-cookies.ts'
import { startSessionPlugin } from './start-session.ts'
import {
  accounts,
  apiKeys,
  invitations,
  members,
  passkeys,
  sessions,
  users,
  verifications,
  workspaces,
} from './tables.ts'

export interface AuthSettings {
  db: Database
  /** The instance's secret; a key of its own is derived from it. */
  secret: string | Uint8Array
  /** What the studio is opened with: `http://localhost:4380` or `https://research.example.org`. */
  origin: string
  /** All origins from which the studio may be used. */
  trustedOrigins: readonly string[]
  /** Hears of faults inside better-auth; gets no personal data. */
  onError?: (message: string) => void
}

export const minPasswordLength = 10
const daySeconds = 86_400

/** better-auth asks for these; what a role may do is decided in `authorize.ts`, before it is called. */
const accessControl = createAccessControl({ apiKey: ['create', 'read', 'update', 'delete'] })

export function createAuth(settings: AuthSettings) {
  const url = new URL(settings.origin)
  return betterAuth({
    appName: 'Earwitness',
    baseURL: settings.origin,
    basePath: '/api/auth',
    secret: deriveKey(settings.secret, 'sessions').toString('base64url'),
    trustedOrigins: [...settings.trustedOrigins],
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    database: drizzleAdapter(settings.db, { provider: 'pg', schema: authSchema, transaction: true }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength, maxPasswordLength: 256 },
    session: {
      expiresIn: 30 * daySeconds,
      updateAge: daySeconds,
      additionalFields: { startedBy: { type: 'string', required: false, input: false } },
    },
    advanced: {
      database: { generateId: () => newId() },
      ipAddress: { disableIpTracking: true },
      ...sessionCookies(url),
    },
    logger: { level: 'error', log: (_level, message) => settings.onError?.(message) },
    plugins: [
      organization({ ac: accessControl, creatorRole: 'owner', allowUserToCreateOrganization: false }),
      passkey({ rpID: url.hostname, rpName: 'Earwitness', origin: [...settings.trustedOrigins] }),
      apiKey({
        references: 'organization',
        defaultPrefix: 'ew_',
        enableMetadata: true,
        maximumNameLength: 80,
        // One limiter for all requests stands in front (platform/http); a second one here would only surprise.
        rateLimit: { enabled: false },
      }),
      startSessionPlugin,
    ],
  })
}

export type Auth = ReturnType<typeof createAuth>

const authSchema = {
  user: users,
  session: sessions,
  account: accounts,
  verification: verifications,
  organization: workspaces,
  member: members,
  invitation: invitations,
  passkey: passkeys,
  apikey: apiKeys,
}
