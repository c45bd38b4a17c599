import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * A small file whole or not at all, also after a full disk, a kill or a loss of power: written beside its place, made
 * sure of, then renamed. For what nothing else can replace: a key, a password, what says which folder this is.
 *
 * @throws the error of the file system; what stood at `path` before is then still there
 */
export function writeWhole(path: string, text: string, mode = 0o600): void {
  // Of its own: of two that write at once the last one's stands, and neither takes away what the other renames.
  const partial = `${path}.${process.pid}.partial`
  writeAndSync(partial, text, mode)
  renameSync(partial, path)
  syncFolder(dirname(path))
}

/** The same without the rename: no half of it stays behind. */
export function writeAndSync(path: string, text: string, mode = 0o600): void {
  try {
    writeFileSync(path, text, { mode, flush: true })
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}

/** Names are the folder's own data: until it is on the disk, a file may be there under no name. */
export function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  } catch (error) {
    if (!cannotSyncFolders.has((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

/** File systems that keep no folders of their own (shares, mounts of other systems) refuse; what was renamed is there. */
const cannotSyncFolders: ReadonlySet<string> = new Set([
  'EINVAL',
  'EBADF',
  'EISDIR',
  'EPERM',
  'EACCES',
  'ENOTSUP',
])
