/**
 * Readers are people, and not the doors through which they come: where one person alone may read in a workspace, what
 * came by the command line or by a key is theirs as what they said in the studio is.
 */
import { roles } from '../../platform/auth/authorize.ts'
import { listMembers } from '../../platform/auth/store.ts'
import type { Tx } from '../../platform/database/database.ts'

/** From the account that a code was given with, and the name that was given with it, to who read. */
export type ReaderOf = (coder: string) => string

type Member = Pick<Awaited<ReturnType<typeof listMembers>>[number], 'userId' | 'role'>

/** Settled when a code is written: who joins later changes nobody’s readings. */
export async function readersOfWorkspace(tx: Tx, workspaceId: string): Promise<ReaderOf> {
  return readerOf(await listMembers(tx, workspaceId))
}

/** For what was written before readers were settled: by those members of now who were there then. */
export async function readersAt(tx: Tx, workspaceId: string): Promise<(coder: string, at: Date) => string> {
  const members = await listMembers(tx, workspaceId)
  return (coder, at) => readerOf(members.filter(({ since }) => since <= at))(coder)
}

/** Pure. Where several may read nobody knows who sat at the command line: it stays a reader of its own. */
export function readerOf(members: readonly Member[]): ReaderOf {
  const [only, ...others] = members.filter(({ role }) => role !== roles[0])
  if (!only || others.length > 0) return (coder) => coder
  return (coder) => {
    const [account, ...name] = coder.split('/')
    return account!.startsWith('user:') ? coder : [`user:${only.userId}`, ...name].join('/')
  }
}
