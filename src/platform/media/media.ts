/** Images that participants are shown: taken in, found again, deleted. */
import { createHash } from 'node:crypto'
import { type Database, withTenant } from '../database/database.ts'
import { AppError } from '../errors.ts'
import { newId } from '../ids.ts'
import type { MediaStore } from './media-store.ts'
import { type ImageContentType, reencodeImage } from './reencode-image.ts'
import { deleteMedia, findMedia, insertMedia } from './store.ts'

export interface MediaContext {
  db: Database
  workspaceId: string
  media: MediaStore
}

export interface StoredImage {
  mediaId: string
  contentType: ImageContentType
  width: number
  height: number
  bytes: number
}

/** The file is written before the row: a crash between leaves a file nobody refers to, never a row without one. */
export async function addImage(
  context: MediaContext & { actor: string },
  input: Uint8Array,
): Promise<StoredImage> {
  const { db, workspaceId, actor, media } = context
  const { bytes, ...image } = await reencodeImage(input)
  const mediaId = newId()
  await media.put({ workspaceId, mediaId }, bytes)
  const row = { mediaId, ...image, bytes: bytes.byteLength }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await withTenant(db, workspaceId, (tx) =>
    insertMedia(tx, { workspaceId, ...row, sha256, createdBy: actor }),
  )
  return row
}

/**
 * For the studio and, with the workspace that their token opens, for participants.
 *
 * @throws AppError `not_found` also for an image of another workspace
 */
export async function readImage({ db, workspaceId, media }: MediaContext, mediaId: string) {
  const row = await withTenant(db, workspaceId, (tx) => findMedia(tx, workspaceId, mediaId))
  if (!row) throw new AppError('not_found', 'no such media', { say: 'There is no such image.' })
  return {
    contentType: row.contentType,
    sha256: row.sha256,
    bytes: await media.get({ workspaceId, mediaId }),
  }
}

export async function removeImage({ db, workspaceId, media }: MediaContext, mediaId: string): Promise<void> {
  const found = await withTenant(db, workspaceId, (tx) => deleteMedia(tx, workspaceId, mediaId))
  if (!found) throw new AppError('not_found', 'no such media', { say: 'There is no such image.' })
  await media.delete({ workspaceId, mediaId })
}

/** Headers under which an image may be shown and nothing else: no sniffing, no script, kept by the browser. */
export function imageHeaders(image: {
  contentType: ImageContentType
  sha256: string
}): Record<string, string> {
  return {
    'Content-Type': image.contentType,
    'Content-Disposition': 'inline',
    'Cache-Control': 'private, max-age=31536000, immutable',
    ETag: `"${image.sha256}"`,
  }
}

/**
 * A link that a participant is shown: http or https, with a host, without a password in it.
 *
 * @throws AppError `invalid_input`
 */
export function checkStimulusLink(link: string): string {
  const url = URL.canParse(link) ? new URL(link) : null
  const isWeb = url && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== ''
  if (isWeb && !url.username && !url.password) return url.href
  throw new AppError('invalid_input', 'not an http(s) link', {
    say: 'A link must start with http:// or https:// and carry no password.',
  })
}
