/** What a signed-in person may change about themselves. */
import type { Database } from '../database/database.ts'
import { AppError } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Auth } from './better-auth.ts'
import { hashPassword } from './invitations.ts'
import { signInLinkMs } from './sign-in-links.ts'
import {
  deleteOtherSessions,
  findPasswordHash,
  findUserByEmail,
  updateUser,
  upsertPassword,
} from './store.ts'

export interface CurrentSession {
  sessionId: string
  startedBy: string | null
  startedAt: Date
}

export interface SetPassword {
  userId: string
  newPassword: string
  currentPassword?: string | undefined
  session: CurrentSession
}

/**
 * Sets or changes the password and ends the person's other sessions. The old password is needed, except within
 * ten minutes after a sign-in link: that is the way back in for who forgot it.
 *
 * @throws AppError `forbidden` when the old password is missing or wrong
 */
export async function setPassword(
  { db, auth }: { db: Database; auth: Auth },
  input: SetPassword,
): Promise<void> {
  const existing = await findPasswordHash(db, input.userId)
  if (existing && !isFreshFromLink(input.session)) await verifyPassword(auth, existing, input.currentPassword)
  const hash = await hashPassword(auth, input.newPassword)
  await db.transaction(async (tx) => {
    await upsertPassword(tx, { id: newId(), userId: input.userId, hash })
    await deleteOtherSessions(tx, input.userId, input.session.sessionId)
  })
}

function isFreshFromLink(session: CurrentSession): boolean {
  return session.startedBy === 'link' && Date.now() - session.startedAt.getTime() < signInLinkMs
}

async function verifyPassword(auth: Auth, hash: string, password: string | undefined): Promise<void> {
  const context = await auth.$context
  if (password !== undefined && (await context.password.verify({ hash, password }))) return
  throw new AppError('forbidden', 'the current password is missing or wrong', {
    say: 'The current password is not right. If it is lost, run earwitness open and set a new one.',
  })
}

export interface ChangeProfile {
  userId: string
  name?: string | undefined
  email?: string | undefined
}

export async function changeProfile(db: Database, { userId, name, email }: ChangeProfile): Promise<void> {
  const address = email?.toLowerCase()
  await db.transaction(async (tx) => {
    if (address) {
      const holder = await findUserByEmail(tx, address)
      if (holder && holder.id !== userId)
        throw new AppError('conflict', 'the address is taken', { say: 'Another account has this address.' })
    }
    await updateUser(tx, userId, { ...(name && { name }), ...(address && { email: address }) })
  })
}
