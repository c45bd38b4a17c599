import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import { findCluster } from '../../platform/database/embedded-place.ts'
import { findRunningInstance } from '../../platform/runtime/instance-file.ts'
import { isAlive } from '../../platform/runtime/processes.ts'
import { findLockHolder } from '../../platform/runtime/start-lock.ts'
import { healthFaults, healthOf, isServerUp } from '../health.ts'
import { invocationSettings } from '../invocation.ts'
import { exitCodes, formatBytes, formatDuration, print, printJson, table } from '../output.ts'

export default defineCommand({
  meta: { name: 'status', description: 'What is running, where, since when, and how large it is' },
  args: { json: { type: 'boolean', description: 'Print JSON' } },
  async run({ args }) {
    const { dataDirectory, externalDatabaseUrl } = invocationSettings()
    const instance = findRunningInstance(dataDirectory)
    const work = instance ? null : (findLockHolder(dataDirectory)?.work ?? null)
    const sizes = sizesOf(dataDirectory, externalDatabaseUrl !== null)
    const isRestarting = instance !== null && !isServerUp(instance)
    const health = instance && !isRestarting ? await healthOf(instance) : null
    const answer = {
      isRunning: instance !== null,
      isStarting: work === 'start',
      isRestoring: work === 'restore',
      isBackingUp: work === 'backup',
      isRestarting,
      health,
      url: instance?.url ?? null,
      version: instance?.version ?? null,
      startedAt: instance?.startedAt ?? null,
      uptimeMs: instance ? Date.now() - Date.parse(instance.startedAt) : null,
      processes: Object.entries(instance?.pids ?? {}).map(([name, pid]) => ({
        name,
        pid,
        alive: isAlive(pid),
      })),
      dataDirectory,
      sizes,
    }
    // A status that says "not running", or that it does not answer, is an answer, and scripts read it from the exit code.
    if (!instance || (health && healthFaults[health])) process.exitCode = exitCodes.failed
    if (args.json) return printJson(answer)
    if (work === 'start') print(`Starting on ${dataDirectory}, and not ready yet.`)
    else if (work === 'restore') print(`Not running on ${dataDirectory}: a backup is being restored into it.`)
    else if (work === 'backup') print(`Not running on ${dataDirectory}: a backup of it is being made.`)
    else if (!instance) print(`Not running on ${dataDirectory}. Start it with: earwitness start`)
    else {
      print(
        `${isRestarting ? 'Restarting' : 'Running'} at ${instance.url} for ${formatDuration(answer.uptimeMs ?? 0)}, version ${instance.version}`,
      )
      if (health && healthFaults[health]) print(healthFaults[health])
      print('')
      table(answer.processes, [
        { title: 'process', value: (row) => row.name },
        { title: 'id', value: (row) => row.pid, align: 'right' },
        { title: '', value: (row) => (row.alive ? '' : 'restarting') },
      ])
    }
    print('')
    print(dataDirectory)
    table(sizes, [
      { title: 'what', value: (row) => row.name },
      { title: 'size', value: (row) => formatBytes(row.bytes), align: 'right' },
    ])
  },
})

function sizesOf(dataDirectory: string, isExternal: boolean): { name: string; bytes: number }[] {
  if (!existsSync(dataDirectory)) return []
  const places: [string, string][] = ['media', 'models', 'backups', 'logs'].map((name) => [
    name,
    join(dataDirectory, name),
  ])
  const cluster = isExternal ? null : findCluster(dataDirectory)
  if (cluster !== null) places.unshift(['database', cluster])
  return places
    .filter(([, path]) => existsSync(path))
    .map(([name, path]) => ({ name, bytes: folderBytes(path) }))
}

/** Files may come and go while they are counted. */
function folderBytes(path: string): number {
  let bytes = 0
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0
  }
  return bytes
}
