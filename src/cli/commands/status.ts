import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import { placeCluster } from '../../platform/database/embedded-place.ts'
import { databaseSystemUser } from '../../platform/database/system-user.ts'
import { findRunningInstance, type Instance } from '../../platform/runtime/instance-file.ts'
import { isAlive } from '../../platform/runtime/processes.ts'
import { invocationSettings } from '../invocation.ts'
import { exitCodes, formatBytes, formatDuration, print, printJson, table } from '../output.ts'

export default defineCommand({
  meta: { name: 'status', description: 'What is running, where, since when, and how large it is' },
  args: { json: { type: 'boolean', description: 'Print JSON' } },
  run({ args }) {
    const { dataDirectory, externalDatabaseUrl } = invocationSettings()
    const instance = findRunningInstance(dataDirectory)
    const sizes = sizesOf(dataDirectory, externalDatabaseUrl !== null)
    const isRestarting = instance !== null && !isServerUp(instance)
    const answer = {
      isRunning: instance !== null,
      isRestarting,
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
    // A status that says "not running" is an answer, and scripts read it from the exit code.
    if (!instance) process.exitCode = exitCodes.failed
    if (args.json) return printJson(answer)
    if (!instance) print(`Not running on ${dataDirectory}. Start it with: earwitness start`)
    else {
      print(
        `${isRestarting ? 'Restarting' : 'Running'} at ${instance.url} for ${formatDuration(answer.uptimeMs ?? 0)}, version ${instance.version}`,
      )
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

/** The supervisor lives on while the server comes back; until then nobody is answered. */
function isServerUp({ pids }: Instance): boolean {
  return pids.server !== undefined && isAlive(pids.server)
}

function sizesOf(dataDirectory: string, isExternal: boolean): { name: string; bytes: number }[] {
  if (!existsSync(dataDirectory)) return []
  const places: [string, string][] = ['media', 'models', 'backups', 'logs'].map((name) => [
    name,
    join(dataDirectory, name),
  ])
  if (!isExternal && existsSync(join(dataDirectory, 'database.json'))) {
    places.unshift(['database', placeCluster(dataDirectory, databaseSystemUser()).directory])
  }
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
