/** Who an actor is, for the eyes of the workspace. */
import { listMembers } from '../../platform/auth/store.ts'
import type { Tx } from '../../platform/database/database.ts'

export async function actorNames(tx: Tx, workspaceId: string): Promise<(actor: string) => string> {
  const members = await listMembers(tx, workspaceId)
  const names = new Map(members.map(({ userId, name }) => [`user:${userId}`, name]))
  return (actor) => {
    if (actor === 'cli') return 'the command line'
    if (actor.startsWith('api-key:')) return 'an API key'
    return names.get(actor) ?? 'a former colleague'
  }
}
