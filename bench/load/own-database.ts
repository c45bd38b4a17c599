/** A real Postgres of a bench's own, in a folder that goes with it. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultAppRole } from '../../src/platform/database/app-role.ts'
import { closeDatabase, type Database, openDatabase } from '../../src/platform/database/database.ts'
import { findBinaries } from '../../src/platform/database/embedded-binaries.ts'
import { openCluster } from '../../src/platform/database/embedded-cluster.ts'
import {
  databaseName,
  ensureRolesAndDatabase,
  loopbackUrl,
  ownerRole,
} from '../../src/platform/database/embedded-roles.ts'
import { migrateDatabase } from '../../src/platform/database/migrate.ts'
import { databaseSystemUser } from '../../src/platform/database/system-user.ts'
import { endOnSignal } from './end-on-signal.ts'

const password = 'only-for-this-bench'

export interface OwnDatabase {
  db: Database
  folder: string
  close(): Promise<void>
}

/** As the product runs it: with fsync, as the app's role. */
export async function openOwnDatabase(): Promise<OwnDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'earwitness-bench-'))
  chmodSync(folder, 0o755)
  const user = databaseSystemUser()
  const opening = openCluster({
    directory: join(folder, 'cluster'),
    logFile: join(folder, 'postgres.log'),
    superuserPassword: password,
    binaries: findBinaries(user, join(folder, 'programs')),
    user,
  })
  const end = async () => {
    await opening.then((cluster) => cluster.stop()).catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  }
  const forget = endOnSignal(end)
  const cluster = await opening
  const url = (role: string, database: string) =>
    loopbackUrl({ port: cluster.port, role, password, database })
  const passwords = { superuser: password, owner: password, app: password }
  await ensureRolesAndDatabase(url('postgres', 'postgres'), passwords)
  await migrateDatabase(url(ownerRole, databaseName))
  const db = openDatabase(url(defaultAppRole, databaseName), { applicationName: 'bench' })
  return {
    db,
    folder,
    close: async () => {
      await closeDatabase(db)
      await end()
      forget()
    },
  }
}
