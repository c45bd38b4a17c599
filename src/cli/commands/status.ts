import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import type { Health as ServerHealth } from '../../api/health.ts'
import { findCluster } from '../../platform/database/embedded-place.ts'
import { findRunningInstance, type Instance } from '../../platform/runtime/instance-file.ts'
import { isAlive } from '../../platform/runtime/processes.ts'
import { invocationSettings } from '../invocation.ts'
import { localFetch } from '../local-fetch.ts'
import { exitCodes, formatBytes, formatDuration, print, printJson, table } from '../output.ts'

export default defineCommand({
  meta: { name: 'status', description: 'What is running, where, since when, and how large it is' },
  args: { json: { type: 'boolean', description: 'Print JSON' } },
  async run({ args }) {
    const { dataDirectory, externalDatabaseUrl } = invocationSettings()
    const instance = findRunningInstance(dataDirectory)
    const sizes = sizesOf(dataDirectory, externalDatabaseUrl !== null)
    const isRestarting = instance !== null && !isServerUp(instance)
    const health = instance && !isRestarting ? await healthOf(instance) : null
    const answer = {
      isRunning: instance !== null,
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
    if (!instance || (health && faults[health])) process.exitCode = exitCodes.failed
    if (args.json) return printJson(answer)
    if (!instance) print(`Not running on ${dataDirectory}. Start it with: earwitness start`)
    else {
      print(
        `${isRestarting ? 'Restarting' : 'Running'} at ${instance.url} for ${formatDuration(answer.uptimeMs ?? 0)}, version ${instance.version}`,
      )
      if (health && faults[health]) print(faults[health])
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

type Health = ServerHealth | 'server silent'

const faults: Record<Health, string | null> = {
  ok: null,
  'database away':
    'Its database takes nobody at the moment: it is starting, recovering or gone. What was saved is safe; earwitness doctor says more.',
  'database silent':
    'Its database does not answer: the processes are stopped, or nothing comes through to it. What was saved is safe, and it goes on by itself as soon as the database answers; earwitness doctor says more.',
  'server silent':
    'Its server does not answer. What was saved is safe. If this stays so: earwitness stop, then earwitness start.',
}

/** Longer than the server needs to notice that its database is silent. */
const healthWithinMs = 10_000

async function healthOf(instance: Instance): Promise<Health> {
  try {
    const signal = AbortSignal.timeout(healthWithinMs)
    const answer = await localFetch(instance, new URL('/healthz', instance.localUrl), { signal })
    const { status } = (await answer.json()) as { status?: string }
    return status !== undefined && status in faults ? (status as Health) : 'server silent'
  } catch {
    return 'server silent'
  }
}

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
