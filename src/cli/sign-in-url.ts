import type { Instance } from '../platform/runtime/instance-file.ts'
import { apiOf } from './client.ts'

interface SignInLink {
  url: string
}

/** A single-use URL that signs the owner in within ten minutes. */
export async function newSignInUrl(instance: Instance): Promise<string> {
  const link = await apiOf<SignInLink>(instance, { method: 'POST', path: '/api/v1/sign-in-links' })
  return link.url
}
