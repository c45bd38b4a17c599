/**
 * Encrypts the secrets that we must be able to read again (keys of model providers, webhook secrets).
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce; the key is derived from the instance's secret
 * for one purpose (HKDF, RFC 5869), so that no two uses share a key.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { AppError } from '../errors.ts'

const version = 'v1'
const nonceBytes = 12
const tagBytes = 16

export interface SecretBox {
  /** `context` binds the text to its place (`workspace/field`): moved elsewhere, it does not open. */
  seal(plaintext: string, context: string): string
  /** @throws AppError `unsafe_configuration` when the key is another one or the text was changed. */
  open(sealed: string, context: string): string
}

/** A key of 32 bytes for one purpose. `secret` is the instance's: at least 32 random bytes. */
export function deriveKey(secret: string | Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'earwitness', purpose, 32))
}

export function createSecretBox(secret: string | Uint8Array): SecretBox {
  const key = deriveKey(secret, 'secrets at rest')
  return {
    seal(plaintext, context) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()])
      return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, context) {
      try {
        return openSealed(key, sealed, context)
      } catch (cause) {
        throw new AppError('unsafe_configuration', 'a stored secret does not open', {
          cause,
          say: 'A stored secret cannot be read: it was encrypted with another key. Enter it again, or start with the key file (or EARWITNESS_SECRET) that it was stored with.',
        })
      }
    },
  }
}

function openSealed(key: Buffer, sealed: string, context: string): string {
  if (!sealed.startsWith(`${version}.`)) throw new Error('unknown version of a sealed secret')
  const bytes = Buffer.from(sealed.slice(version.length + 1), 'base64url')
  const nonce = bytes.subarray(0, nonceBytes)
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(context))
    .setAuthTag(tag)
  return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
}
