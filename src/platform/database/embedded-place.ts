/**
 * Where the embedded cluster lives. Normally `<data>/postgres`. As root, Postgres runs as another user, who
 * may be unable to enter the data directory (for instance below /root): then the cluster lives below
 * /var/lib/earwitness and a pointer file in the data directory says where.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import { writeWhole } from '../write-whole.ts'
import { canUse, type SystemUser } from './system-user.ts'

export interface ClusterPlace {
  /** The cluster itself; its parent belongs to us, the cluster to the user that runs Postgres. */
  directory: string
  /** Where programs are copied when the installed ones are out of reach. */
  programs: string
}

export const sharedRoot = '/var/lib/earwitness'

/** @throws AppError `unavailable` where no place is left that the user can enter */
export function placeCluster(dataDirectory: string, user: SystemUser | null): ClusterPlace {
  const pointer = join(dataDirectory, 'cluster-location')
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

/** Where the cluster of a data directory is, without making anything; null where there is none yet. */
export function findCluster(dataDirectory: string): string | null {
  const pointer = join(dataDirectory, 'cluster-location')
  const folder = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataDirectory
  const directory = join(folder, 'postgres')
  return existsSync(directory) ? directory : null
}

function placeIn(folder: string): ClusterPlace {
  // The real path, because Postgres answers with it when it is asked whose directory it serves.
  const parent = realpathSync(folder)
  return { directory: join(parent, 'postgres'), programs: join(parent, 'programs') }
}
