/**
 * The URL that signs its holder in: single-use, ten minutes. Its token is in the fragment, which no browser
 * sends to a server: it reaches neither logs nor referrers. The page takes it out of the address bar and
 * sends it in a POST; a GET (a preview, a prefetch, a scanner) can never use it up.
 */
import type { Database } from '../database/database.ts'
import { AppError } from '../errors.ts'
import { consumeToken, deleteExpiredTokens, insertToken } from './store.ts'
import { hashToken, newToken } from './tokens.ts'

export const signInLinkMs = 10 * 60_000

export interface SignInLink {
  url: string
  expiresAt: Date
}

/** @param origin what the studio is opened with; `localhost` rather than an address, which passkeys need. */
export async function createSignInUrl(
  db: Database,
  { userId, origin }: { userId: string; origin: string },
): Promise<SignInLink> {
  await deleteExpiredTokens(db)
  const token = newToken()
  const expiresAt = new Date(Date.now() + signInLinkMs)
  await insertToken(db, { tokenHash: hashToken(token), purpose: 'sign-in', userId, expiresAt })
  return { url: `${origin}/sign-in#${token}`, expiresAt }
}

/**
 * Uses the token up and says whose it was.
 *
 * @throws AppError `gone` for a token that is unknown, used or too old; which one is not told.
 */
export async function spendSignInToken(db: Database, token: string): Promise<{ userId: string }> {
  const row = await consumeToken(db, hashToken(token), 'sign-in')
  if (row?.userId) return { userId: row.userId }
  throw new AppError('gone', 'sign-in token unknown, used or expired', {
    say: 'This sign-in link was already used or is older than ten minutes. Run earwitness open for a new one.',
  })
}
