/** better-auth's own endpoints for passkeys, and no other of its endpoints. */
import type { MiddlewareHandler } from 'hono'
import type { Auth } from '../platform/auth/better-auth.ts'
import type { HttpEnv } from '../platform/http/dependencies.ts'
import type { Router } from '../platform/http/router.ts'

const endpoints = {
  'generate-register-options': 'GET',
  'verify-registration': 'POST',
  'generate-authenticate-options': 'GET',
  'verify-authentication': 'POST',
  'list-user-passkeys': 'GET',
  'delete-passkey': 'POST',
  'update-passkey': 'POST',
} as const

export function addPasskeyRoutes(app: Router, deps: { auth: Auth }, limit: MiddlewareHandler<HttpEnv>): void {
  for (const [name, method] of Object.entries(endpoints)) {
    app.on(method, `/api/auth/passkey/${name}`, limit, (c) => deps.auth.handler(c.req.raw))
  }
}
