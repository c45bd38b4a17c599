/** The only file that queries what is known of media. */
import { and, eq } from 'drizzle-orm'
import type { Tx } from '../database/database.ts'
import { media } from './tables.ts'

export async function insertMedia(tx: Tx, row: typeof media.$inferInsert): Promise<void> {
  await tx.insert(media).values(row)
}

/** The tenant is part of the look-up beside the policy, so that an index serves it. */
export async function findMedia(tx: Tx, workspaceId: string, mediaId: string) {
  const [row] = await tx
    .select()
    .from(media)
    .where(and(eq(media.workspaceId, workspaceId), eq(media.mediaId, mediaId)))
  return row ?? null
}

export async function deleteMedia(tx: Tx, workspaceId: string, mediaId: string): Promise<boolean> {
  const rows = await tx
    .delete(media)
    .where(and(eq(media.workspaceId, workspaceId), eq(media.mediaId, mediaId)))
    .returning({ mediaId: media.mediaId })
  return rows.length > 0
}
