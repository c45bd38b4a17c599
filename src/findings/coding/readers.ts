/**
 * Readers are people, and not the doors through which they come: where one person alone may read in a workspace, what
 * came by the command line or by a key is theirs as what they said in the studio is.
 */
import { type Role, roles } from '../../platform/auth/authorize.ts'
import { listMembers } from '../../platform/auth/store.ts'
import type { Tx } from '../../platform/database/database.ts'

/** From the account that a code was given with, and the name that was given with it, to who read. */
export type ReaderOf = (coder: string) => string

export async function readersOfWorkspace(tx: Tx, workspaceId: string): Promise<ReaderOf> {
  return readerOf(await listMembers(tx, workspaceId))
}

/** Pure. Where several may read nobody knows who sat at the command line: it stays a reader of its own. */
export function readerOf(members: readonly { userId: string; role: Role }[]): ReaderOf {
  const [only, ...others] = members.filter(({ role }) => role !== roles[0])
  if (!only || others.length > 0) return (coder) => coder
  return (coder) => {
    const [account, ...name] = coder.split('/')
    return account!.startsWith('user:') ? coder : [`user:${only.userId}`, ...name].join('/')
  }
}
