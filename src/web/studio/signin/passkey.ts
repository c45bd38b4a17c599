/** Passkeys, over better-auth's routes: a challenge from the server, signed by the device, checked by the server. */
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { ApiError, request } from '../../api/request.ts'

const base = '/api/auth/passkey'

export interface Passkey {
  id: string
  name: string | null
  createdAt: string
  deviceType: string
}

export function isPasskeyPossible(): boolean {
  return browserSupportsWebAuthn()
}

export async function signInWithPasskey(): Promise<void> {
  const optionsJSON = await request<PublicKeyCredentialRequestOptionsJSON>(
    `${base}/generate-authenticate-options`,
  )
  const response = await ask(() => startAuthentication({ optionsJSON }))
  await request(`${base}/verify-authentication`, { method: 'POST', body: { response } })
}

export async function addPasskey(name: string): Promise<void> {
  const optionsJSON = await request<PublicKeyCredentialCreationOptionsJSON>(
    `${base}/generate-register-options`,
    {
      query: { name },
    },
  )
  const response = await ask(() => startRegistration({ optionsJSON }))
  await request(`${base}/verify-registration`, { method: 'POST', body: { response, name } })
}

export const listPasskeys = () => request<Passkey[]>(`${base}/list-user-passkeys`)

export const deletePasskey = (id: string) =>
  request(`${base}/delete-passkey`, { method: 'POST', body: { id } })

/** Says in our words what the browser's own errors mean. */
async function ask<T>(ceremony: () => Promise<T>): Promise<T> {
  try {
    return await ceremony()
  } catch (error) {
    const name = (error as Error).name
    throw new ApiError({
      code: 'passkey',
      status: 0,
      message:
        name === 'NotAllowedError' || name === 'AbortError'
          ? 'No passkey was given: it was cancelled, or took too long.'
          : name === 'InvalidStateError'
            ? 'This device already has a passkey for this account.'
            : 'This browser cannot use a passkey here. Passkeys need https, or localhost.',
    })
  }
}
