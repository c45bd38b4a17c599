/** better-auth's own endpoints for passkeys, and no other of its endpoints. */
import type { MiddlewareHandler } from 'hono'
import type { Auth } from '../platform/auth/better-auth.ts'
import { AppError, type ErrorCode } from '../platform/errors.ts'
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
    app.on(method, `/api/auth/passkey/${name}`, limit, async (c) => {
      const response = await deps.auth.handler(c.req.raw)
      if (response.ok) return response
      throw await toAppError(response)
    })
  }
}

const codes: Record<number, ErrorCode> = { 401: 'not_signed_in', 403: 'forbidden', 404: 'not_found' }

async function toAppError(response: Response): Promise<AppError> {
  const body: { code?: unknown } = await response.json().catch(() => ({}))
  const code = codes[response.status] ?? (response.status < 500 ? 'invalid_input' : 'internal')
  return new AppError(code, `passkey: ${typeof body.code === 'string' ? body.code : response.status}`, {
    say: sayOf(body.code, response.status),
  })
}

function sayOf(code: unknown, status: number): string {
  if (code === 'SESSION_NOT_FRESH') return 'You signed in a while ago. Sign in again, then add the passkey.'
  if (status === 401) return 'This passkey was not accepted. Sign in another way, or try again.'
  return 'The passkey could not be used. Try again.'
}
