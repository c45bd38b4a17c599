/** The database for commands that work beside a running instance, or without one: backup, restore, doctor. */
import type { Settings } from '../config/config.ts'
import { defaultAppRole } from '../database/app-role.ts'
import { readPasswords } from '../database/credentials.ts'
import { isDatabaseAway } from '../database/database-away.ts'
import { openEmbeddedDatabase } from '../database/embedded-database.ts'
import { findCluster } from '../database/embedded-place.ts'
import { databaseName, loopbackUrl, ownerRole } from '../database/embedded-roles.ts'
import { reach, resolveExternalDatabase } from '../database/external-database.ts'
import { findLivePostmaster } from '../database/postmaster-file.ts'
import { AppError } from '../errors.ts'

export interface ReachableDatabase {
  ownerUrl: string
  appUrl: string
  /** Reads every row, or is the owner. */
  backupUrl: string
  /** For `migrateDatabase`. */
  migrate: { appRole?: string; appPassword?: string }
}

/** The embedded database where it runs now; null where it does not. Starts and stops nothing. */
export function findRunningEmbedded(dataDirectory: string): ReachableDatabase | null {
  const passwords = readPasswords(dataDirectory)
  const directory = findCluster(dataDirectory)
  if (!passwords || directory === null) return null
  const postmaster = findLivePostmaster(directory)
  if (!postmaster) return null
  const url = (role: string, password: string) =>
    loopbackUrl({ port: postmaster.port, role, password, database: databaseName })
  return {
    ownerUrl: url(ownerRole, passwords.owner),
    appUrl: url(defaultAppRole, passwords.app),
    backupUrl: url('postgres', passwords.superuser),
    migrate: {},
  }
}

/**
 * Runs with the database of these settings; one that had to be started for it is stopped again. `mayStart` false: an
 * instance runs there, whose own affair that is.
 */
// biome-ignore lint/complexity/useMaxParams: options come after the function, and are rarely needed
export async function withDatabase<T>(
  settings: Settings,
  run: (database: ReachableDatabase) => Promise<T>,
  { mayStart = true }: { mayStart?: boolean } = {},
): Promise<T> {
  try {
    return await runWith(settings, run, mayStart)
  } catch (cause) {
    if (!isDatabaseAway(cause)) throw cause
    throw new AppError('unavailable', 'the database is away', {
      cause,
      say: 'The database takes nobody at the moment: it is starting, recovering or ending. Try again in a minute; earwitness doctor says more.',
    })
  }
}

// biome-ignore lint/complexity/useMaxParams: as above
async function runWith<T>(
  settings: Settings,
  run: (database: ReachableDatabase) => Promise<T>,
  mayStart: boolean,
): Promise<T> {
  if (settings.externalDatabaseUrl) return run(await reachExternal(settings, settings.externalDatabaseUrl))
  const running = findRunningEmbedded(settings.dataDirectory)
  if (running) {
    // Says so at once where it lives and does not answer; what follows may rightly take long.
    await reach(running.ownerUrl, (client) => client.query('select 1'))
    return run(running)
  }
  if (!mayStart) throw isRestarting(settings.dataDirectory)
  const { cluster, ownerUrl, appUrl, superuserUrl } = await openEmbeddedDatabase(settings.dataDirectory)
  try {
    return await run({ ownerUrl, appUrl, backupUrl: superuserUrl, migrate: {} })
  } finally {
    await cluster.stop()
  }
}

function isRestarting(dataDirectory: string): AppError {
  return new AppError('unavailable', `the database of the instance on ${dataDirectory} is down`, {
    say: 'Earwitness runs and its database is being started again at this moment. Try again in a few seconds; earwitness doctor says more.',
  })
}

async function reachExternal(settings: Settings, ownerUrl: string): Promise<ReachableDatabase> {
  const { appUrl, appRole, appPassword } = await resolveExternalDatabase({
    ownerUrl,
    appUrl: settings.appDatabaseUrl,
    dataDirectory: settings.dataDirectory,
  })
  const migrate = appPassword === undefined ? { appRole } : { appRole, appPassword }
  return { ownerUrl, appUrl, backupUrl: ownerUrl, migrate }
}
