/** Media in the data directory: `media/<workspace>/<media id>`. */
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../errors.ts'
import type { MediaKey, MediaStore } from './media-store.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function createFolderStore(folder: string): MediaStore {
  const pathOf = ({ workspaceId, mediaId }: MediaKey) => join(folder, checked(workspaceId), checked(mediaId))
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeWhole(path, bytes)
    },
    async get(key) {
      try {
        return await readFile(pathOf(key))
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
        throw new AppError('not_found', 'media file is missing', {
          cause,
          say: 'This image is not there any more.',
        })
      }
    },
    async delete(key) {
      await rm(pathOf(key), { force: true })
    },
    async deleteWorkspace(workspaceId) {
      await rm(join(folder, checked(workspaceId)), { recursive: true, force: true })
    },
  }
}

/** Written beside, made durable, then renamed: a crash leaves the old file or the new one, never half of one. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.partial`
  const file = await open(partial, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(partial, path)
}

/** Ids come from the database; a path is never made of anything else. */
function checked(id: string): string {
  if (uuid.test(id)) return id
  throw new AppError('not_found', 'not a media id', { say: 'There is no such image.' })
}
