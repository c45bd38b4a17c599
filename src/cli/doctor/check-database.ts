/** Is the database there, is it durable, and do owner and app role have the rights they should and no more. */
import { join } from 'node:path'
import type pg from 'pg'
import type { Settings } from '../../platform/config/config.ts'
import { defaultAppRole, findUnsafeRole } from '../../platform/database/app-role.ts'
import { readPasswords } from '../../platform/database/credentials.ts'
import { findDurabilityFaults } from '../../platform/database/durability.ts'
import { carriedMajor } from '../../platform/database/embedded-binaries.ts'
import { refuseOtherMajor } from '../../platform/database/embedded-cluster.ts'
import { findCluster } from '../../platform/database/embedded-place.ts'
import { withClient } from '../../platform/database/embedded-roles.ts'
import { answerWithinMs, reach, roleExists, roleInUse } from '../../platform/database/external-database.ts'
import { readMigrationState } from '../../platform/database/migration-state.ts'
import { asRole } from '../../platform/database/postgres-url.ts'
import { isAppError } from '../../platform/errors.ts'
import { findRunningInstance } from '../../platform/runtime/instance-file.ts'
import { findRunningEmbedded } from '../../platform/runtime/reach-database.ts'
import { failureText } from '../output.ts'
import { type Check, fault, fine, warning } from './check.ts'

export async function checkDatabase(settings: Settings): Promise<Check[]> {
  const { externalDatabaseUrl, dataDirectory } = settings
  if (externalDatabaseUrl) return checkExternal(settings, externalDatabaseUrl)
  return guarded(async () => {
    const running = findRunningEmbedded(dataDirectory)
    return running ? checkBoth(running.ownerUrl, running.appUrl) : [checkStopped(settings)]
  })
}

function checkStopped({ dataDirectory }: Settings): Check {
  const place = findCluster(dataDirectory)
  if (place !== null) refuseOtherMajor(place, carriedMajor())
  if (findRunningInstance(dataDirectory)) {
    const log = join(dataDirectory, 'logs', 'postgres.log')
    return fault(
      'database',
      `Earwitness runs and its Postgres does not: it is started again every second. If this stays so, the end of ${log} says why; what was saved is safe.`,
    )
  }
  return fine('database', 'Its own Postgres, not running now; earwitness start starts it')
}

async function checkExternal(settings: Settings, ownerUrl: string): Promise<Check[]> {
  return guarded(async () => {
    const known = readPasswords(settings.dataDirectory)
    const appUrl = settings.appDatabaseUrl ?? (known ? asRole(ownerUrl, defaultAppRole, known.app) : null)
    return checkBoth(ownerUrl, appUrl)
  })
}

async function guarded(run: () => Promise<Check[]>): Promise<Check[]> {
  try {
    return await run()
  } catch (error) {
    if (!isAppError(error)) throw error
    return [fault('database', failureText(error))]
  }
}

async function checkBoth(ownerUrl: string, appUrl: string | null): Promise<Check[]> {
  return [
    await reach(ownerUrl, checkOwner),
    // As the role that serves where it exists: a setting may be changed for one role alone.
    ...(await withClient(appUrl ?? ownerUrl, checkDurability, { answerWithinMs }).catch(() =>
      reach(ownerUrl, checkDurability),
    )),
    appUrl ? await checkAppRole(appUrl) : await reach(ownerUrl, checkFutureRole),
  ]
}

async function checkOwner(owner: pg.Client): Promise<Check> {
  const { rows } = await owner.query<{ version: string; role: string }>(
    `select current_setting('server_version') as version, current_user as role`,
  )
  const { applied, pending, isNewer } = await readMigrationState(owner)
  const text = `Postgres ${rows[0]?.version}, owner ${rows[0]?.role}`
  if (isNewer) {
    return fault('database', `${text}. It was used by a newer version of Earwitness: start that version.`)
  }
  const isOld = pending > 0 && applied.length > 0
  return fine('database', isOld ? `${text}; the next start migrates it, after a backup` : text)
}

async function checkDurability(client: pg.Client): Promise<Check[]> {
  const faults = await findDurabilityFaults(client)
  if (faults.length > 0) return faults.map((found) => warning('durability', found.say))
  return [fine('durability', 'fsync, full_page_writes and synchronous_commit are on: saved is saved')]
}

async function checkFutureRole(owner: pg.Client): Promise<Check> {
  if (await roleExists(owner, defaultAppRole)) return fault('app role', failureText(roleInUse()))
  return fine('app role', `${defaultAppRole}, made at the first start`)
}

async function checkAppRole(appUrl: string): Promise<Check> {
  try {
    return await withClient(appUrl, sayRole, { answerWithinMs })
  } catch {
    return fault(
      'app role',
      'The role that serves cannot log in. Check EARWITNESS_APP_DATABASE_URL, or let earwitness start make the role.',
    )
  }
}

async function sayRole(client: pg.Client): Promise<Check> {
  const { role, unsafe } = await findUnsafeRole(client)
  if (unsafe === null) return fine('app role', `${role}: plain, row-level security holds`)
  return fault(
    'app role',
    `${role} is ${unsafe}: the server refuses to serve. Use a plain role, such as earwitness_app.`,
  )
}
