/** The database of a running instance: opened, watched, and started again when the postmaster dies. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Settings } from '../config/config.ts'
import { type EmbeddedDatabase, openEmbeddedDatabase } from '../database/embedded-database.ts'
import { type ExternalDatabase, resolveExternalDatabase } from '../database/external-database.ts'
import { isAlive } from './processes.ts'

export interface DatabaseService {
  ownerUrl: string
  appUrl: string
  /** A role that may read everything, for backups. */
  backupUrl: string
  /** What `migrateDatabase` needs to know of the app's role. */
  appRole: string | undefined
  appPassword: string | undefined
  kind: 'started' | 'adopted' | 'external'
  pid(): number | undefined
  stop(): Promise<void>
}

const watchEveryMs = 300

export async function openDatabaseService(
  settings: Settings,
  onPid: (pid: number | undefined) => void = () => undefined,
): Promise<DatabaseService> {
  if (settings.externalDatabaseUrl) {
    return externalService(
      await resolveExternalDatabase({
        ownerUrl: settings.externalDatabaseUrl,
        appUrl: settings.appDatabaseUrl,
        dataDirectory: settings.dataDirectory,
      }),
    )
  }
  return embeddedService(settings.dataDirectory, await openEmbeddedDatabase(settings.dataDirectory), onPid)
}

function externalService(database: ExternalDatabase): DatabaseService {
  return {
    ...database,
    backupUrl: database.ownerUrl,
    kind: 'external',
    pid: () => undefined,
    stop: async () => undefined,
  }
}

function embeddedService(
  dataDirectory: string,
  opened: EmbeddedDatabase,
  onPid: (pid: number | undefined) => void,
): DatabaseService {
  let { cluster } = opened
  const stopping = new AbortController()
  onPid(cluster.pid)
  const watching = watch()

  /** Polls, because an adopted postmaster is not our child and sends us no signal. */
  async function watch(): Promise<void> {
    while (await pause(watchEveryMs, stopping.signal)) {
      if (isAlive(cluster.pid)) continue
      onPid(undefined)
      try {
        cluster = (await openEmbeddedDatabase(dataDirectory, { port: cluster.port })).cluster
        onPid(cluster.pid)
      } catch {
        // A full disk or a lost port may pass; the server answers "unavailable" meanwhile.
        await pause(1000, stopping.signal)
      }
    }
  }

  return {
    ownerUrl: opened.ownerUrl,
    appUrl: opened.appUrl,
    backupUrl: opened.superuserUrl,
    appRole: undefined,
    appPassword: undefined,
    kind: cluster.adopted ? 'adopted' : 'started',
    pid: () => cluster.pid,
    async stop() {
      stopping.abort()
      await watching
      await cluster.stop()
    },
  }
}

/** @returns false when it was cut short */
async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(ms, undefined, { signal })
    return true
  } catch {
    return false
  }
}
