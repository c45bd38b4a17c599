/** The secrets of personal and continue links, the public slugs of open ones, and what is kept of them. */
import { createHash, randomBytes } from 'node:crypto'

/** Letters and digits that cannot be mistaken for each other when a slug is read out (no 0, 1, i, l, o). */
const slugAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** 128 random bits as 22 characters that are safe in a URL. */
export function newLinkToken(): string {
  return randomBytes(16).toString('base64url')
}

/** The public name of an open link: 10 characters (49 bits), hard to come upon by chance, easy to type. */
export function newSlug(): string {
  let slug = ''
  while (slug.length < 10) {
    // Rejecting the tail of the byte range keeps every letter equally likely.
    const byte = randomBytes(1)[0]!
    if (byte < 256 - (256 % slugAlphabet.length)) slug += slugAlphabet[byte % slugAlphabet.length]
  }
  return slug
}

/** What is stored and looked up: SHA-256 in hex. A plain hash is enough for a secret that is random. */
export function hashLinkToken(token: string): string {
  return createHash('sha256').update(token.trim()).digest('hex')
}
