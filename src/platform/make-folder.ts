import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * A folder that a person named, with those above it. Level by level: where no folder can be made at all (/proc),
 * `mkdir` says that the parent is missing, and Node's `recursive` then goes round for ever.
 *
 * @throws the error of the file system: `EEXIST` where a file stands, `EACCES`, `ENOENT` where nobody can make one
 */
export function makeFolder(path: string, mode: number): void {
  if (existsSync(path) && statSync(path).isDirectory()) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent, mode)
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    // Somebody else made it in between.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}
