/** The embedded database of a data directory: place, programs, cluster, roles, and the URLs to reach it. */
import { join } from 'node:path'
import { defaultAppRole } from './app-role.ts'
import { readOrCreatePasswords } from './credentials.ts'
import { findBinaries } from './embedded-binaries.ts'
import { type Cluster, openCluster } from './embedded-cluster.ts'
import { placeCluster } from './embedded-place.ts'
import { databaseName, ensureRolesAndDatabase, loopbackUrl, ownerRole } from './embedded-roles.ts'
import { databaseSystemUser } from './system-user.ts'

export interface EmbeddedDatabase {
  cluster: Cluster
  ownerUrl: string
  appUrl: string
  /** Reads every row whatever the policies say: for backups. */
  superuserUrl: string
}

export interface EmbeddedOptions {
  /** Keep this port after a crash, so that open pools find the server again. */
  port?: number
  /** Postgres settings over the defaults, for tests. */
  settings?: Record<string, string>
}

/** Starts the database of `dataDirectory`, making it at the first call; adopts one that is still running. */
export async function openEmbeddedDatabase(
  dataDirectory: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  const user = databaseSystemUser()
  const place = placeCluster(dataDirectory, user)
  const passwords = readOrCreatePasswords(dataDirectory)
  const cluster = await openCluster({
    directory: place.directory,
    logFile: join(dataDirectory, 'logs', 'postgres.log'),
    superuserPassword: passwords.superuser,
    binaries: findBinaries(user, place.programs),
    user,
    ...options,
  })
  const { port } = cluster
  try {
    await ensureRolesAndDatabase(
      loopbackUrl({ port, role: 'postgres', password: passwords.superuser, database: 'postgres' }),
      passwords,
    )
  } catch (error) {
    // Nobody else knows of it yet: a start that fails here, on a full disk for instance, would leave it running.
    await cluster.stop()
    throw error
  }
  const url = (role: string, password: string) =>
    loopbackUrl({ port, role, password, database: databaseName })
  return {
    cluster,
    ownerUrl: url(ownerRole, passwords.owner),
    appUrl: url(defaultAppRole, passwords.app),
    superuserUrl: url('postgres', passwords.superuser),
  }
}
