/**
 * Where the embedded cluster lives. Normally `<data>/postgres`. As root, Postgres runs as another user, who
 * may be unable to enter the data directory (for instance below /root): then the cluster lives below
 * /var/lib/earwitness and a pointer file in the data directory says where.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../errors.ts'
import { writeWhole } from '../write-whole.ts'
import { canUse, nameOfUser, type SystemUser } from './system-user.ts'

export interface ClusterPlace {
  /** The cluster itself; its parent belongs to us, the cluster to the user that runs Postgres. */
  directory: string
  /** Where programs are copied when the installed ones are out of reach. */
  programs: string
}

export const sharedRoot = '/var/lib/earwitness'

/**
 * Decides once, and writes the pointer where one is needed. Only for who is about to start the database: whoever looks
 * takes `findCluster`.
 *
 * @throws AppError `unavailable` where no place is left that the user can enter, or where the cluster that is there
 *   belongs to somebody else
 */
export function placeCluster(dataDirectory: string, user: SystemUser | null): ClusterPlace {
  const present = findCluster(dataDirectory)
  if (present !== null) {
    refuseForeignCluster(present, user)
    return placeIn(dirname(present))
  }
  const pointer = pointerOf(dataDirectory)
  if (existsSync(pointer)) return placeIn(readFileSync(pointer, 'utf8').trim())
  mkdirSync(dataDirectory, { recursive: true })
  if (canUse(dataDirectory, user, 'enter')) return placeIn(dataDirectory)
  const hash = createHash('sha256').update(realpathSync(dataDirectory)).digest('hex').slice(0, 16)
  const elsewhere = join(sharedRoot, 'clusters', hash)
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 })
  if (!canUse(elsewhere, user, 'enter')) {
    throw new AppError('unavailable', `${user?.name} can enter neither ${dataDirectory} nor ${elsewhere}`, {
      say: `Postgres runs as the user ${user?.name}, who can enter neither ${dataDirectory} nor ${elsewhere}. Choose another folder with --data.`,
    })
  }
  writeWhole(pointer, `${elsewhere}\n`, 0o644)
  return placeIn(elsewhere)
}

/**
 * Where the cluster of a data directory is, without making anything; null where there is none yet. One in the directory
 * itself is the one, whatever a pointer says: it holds what people said.
 */
export function findCluster(dataDirectory: string): string | null {
  const pointer = pointerOf(dataDirectory)
  const folders = [dataDirectory, ...(existsSync(pointer) ? [readFileSync(pointer, 'utf8').trim()] : [])]
  const found = folders.map((folder) => join(folder, 'postgres')).find(isCluster)
  return found === undefined ? null : realpathSync(found)
}

const pointerOf = (dataDirectory: string) => join(dataDirectory, 'cluster-location')
const isCluster = (directory: string) => existsSync(join(directory, 'PG_VERSION'))

/** Postgres serves nobody's cluster but its own user's, and an empty one beside it would look like a loss of everything. */
function refuseForeignCluster(directory: string, user: SystemUser | null): void {
  const { uid } = statSync(directory)
  const runsAs = user?.uid ?? process.getuid?.()
  if (runsAs === undefined || uid === runsAs) return
  throw new AppError('unavailable', `the cluster ${directory} belongs to user ${uid}`, {
    say: `The database in ${directory} belongs to the user ${nameOfUser(uid)}. Run this as that user, or choose another folder with --data.`,
  })
}

function placeIn(folder: string): ClusterPlace {
  // The real path, because Postgres answers with it when it is asked whose directory it serves.
  const parent = realpathSync(folder)
  return { directory: join(parent, 'postgres'), programs: join(parent, 'programs') }
}
