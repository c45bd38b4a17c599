/**
 * How long `earwitness start` takes on a machine that is set up, and when the sample study stands there analysed.
 *
 *   ./earwitness bench start [--runs 5] [--first 3] [--json]
 *
 * From the command to the line with the URL that signs in; program and pages are built before. `first` begins on an empty
 * data directory (cluster, schema, sample interviews held by the engine); `again` is what a user meets every day. The
 * analysis of the sample counts from where it was asked for, with what it waits for (the worker, the embedding model), and
 * from where the worker began it. Beside wall time stands the processor time of all processes, which a machine shared with
 * other work stretches less.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { apiOf } from '../src/cli/client.ts'
import { readSettings } from '../src/platform/config/config.ts'
import { createEmbedder } from '../src/platform/models/create-embedder.ts'
import { build } from '../src/platform/runtime/build.ts'
import { openDatabaseService } from '../src/platform/runtime/database-service.ts'
import { findRunningInstance, type Instance } from '../src/platform/runtime/instance-file.ts'
import { median } from '../src/statistics/describe.ts'
import { benchFlags } from './load/bench-flags.ts'
import { modelsFolder, printRows } from './load/each-size.ts'
import { freePort, processorMs, root, treeOf } from './load/product.ts'

const flags = benchFlags({
  name: 'start',
  measures: 'Time from the command start to a ready URL, and to an analysed sample study',
  baseline:
    'The same Postgres alone, started on the same data and answering; the embedding model alone, read and answering',
  options: {
    first: { kind: 'number', default: 3, least: 1, help: 'Starts on an empty data directory' },
    runs: { kind: 'number', default: 5, least: 1, help: 'Starts of a set-up machine' },
    json: { kind: 'switch', help: 'Print JSON' },
  },
})

interface Measured {
  what: string
  wallMs: number[]
  processorMs?: number[]
}

async function main(): Promise<void> {
  await build({ root, onStep: (step) => process.stderr.write(`${step}\n`) })
  const first: FirstStart[] = []
  for (let run = 0; run < flags.first; run += 1) {
    await inFolder(async (folder) => first.push(await startFirst(folder)))
  }
  const again: Started[] = []
  const database: number[] = []
  await inFolder(async (folder) => {
    await startFirst(folder)
    for (let run = 0; run < flags.runs; run += 1) again.push(await startOnce(folder, untilReady))
    for (let run = 0; run < flags.runs; run += 1) database.push(await databaseAlone(folder))
  })
  const model: number[] = []
  for (let run = 0; run < flags.runs; run += 1) model.push(await modelAlone())
  print([
    {
      what: 'first: URL',
      wallMs: first.map((one) => one.readyMs),
      processorMs: first.map((one) => one.readyCost),
    },
    {
      what: 'first: sample analysed',
      wallMs: first.map((one) => one.analysedMs),
      processorMs: first.map((one) => one.analysedCost),
    },
    { what: 'first: analysis, as asked for', wallMs: first.map((one) => one.sinceAskedMs) },
    {
      what: 'first: analysis itself',
      wallMs: first.map((one) => one.sinceBegunMs),
      processorMs: first.map((one) => one.analysedCost - one.readyCost),
    },
    {
      what: 'again: URL',
      wallMs: again.map((one) => one.readyMs),
      processorMs: again.map((one) => one.readyCost),
    },
    { what: 'floor: Postgres alone', wallMs: database },
    { what: 'floor: embedding model alone', wallMs: model },
  ])
}

function print(rows: readonly Measured[]): void {
  const machine = {
    processors: availableParallelism(),
    load: loadavg().map((load) => Math.round(load * 10) / 10),
  }
  if (flags.json) {
    process.stdout.write(`${JSON.stringify({ machine, rows }, null, 2)}\n`)
    return
  }
  process.stdout.write(
    `${machine.processors} processors, load ${machine.load.join(' ')}; median [least-most]\n`,
  )
  printRows(
    rows.map(({ what, wallMs, processorMs }) => ({
      what,
      runs: wallMs.length,
      'wall ms': spread(wallMs),
      'processor ms': processorMs ? spread(processorMs) : '',
    })),
  )
}

function spread(values: readonly number[]): string {
  const [least, middle, most] = [Math.min(...values), median(values) ?? 0, Math.max(...values)].map(
    Math.round,
  )
  return `${middle} [${least}-${most}]`
}

async function inFolder(work: (folder: string) => Promise<unknown>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'earwitness-bench-'))
  // World-readable: as root, Postgres runs as another user and must be able to enter.
  chmodSync(folder, 0o755)
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Started {
  /** Milliseconds from the command to the URL, and of all processors up to there. */
  readyMs: number
  readyCost: number
}

interface FirstStart extends Started {
  analysedMs: number
  analysedCost: number
  /** From the request, and from where the worker began. */
  sinceAskedMs: number
  sinceBegunMs: number
}

interface Running extends Started {
  instance: Instance
  /** What command and processes have used so far. */
  cost(): number
  /** Milliseconds since 1970. */
  commandAt: number
}

const untilReady = async ({ readyMs, readyCost }: Running): Promise<Started> => ({ readyMs, readyCost })

const startFirst = (folder: string): Promise<FirstStart> =>
  startOnce(folder, async (running) => {
    const { requestedAt, startedAt, finishedAt } = await untilAnalysed(running.instance)
    const end = Date.parse(finishedAt)
    return {
      ...(await untilReady(running)),
      analysedMs: end - running.commandAt,
      analysedCost: running.cost(),
      sinceAskedMs: end - Date.parse(requestedAt),
      sinceBegunMs: end - Date.parse(startedAt),
    }
  })

/** Starts, waits for the URL, and for more where that is wanted; then stops. */
async function startOnce<Result>(
  dataDirectory: string,
  more: (running: Running) => Promise<Result>,
): Promise<Result> {
  const began = performance.now()
  const commandAt = Date.now()
  const env = {
    ...process.env,
    EARWITNESS_LOG_LEVEL: 'error',
    ...(existsSync(modelsFolder) ? { EARWITNESS_MODELS: modelsFolder } : {}),
  }
  const child = spawn(
    join(root, 'earwitness'),
    ['start', '--data', dataDirectory, '--port', String(await freePort())],
    {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const cost = () => treeOf(child.pid!).reduce((sum, pid) => sum + processorMs(pid), 0)
  try {
    await new Promise<void>((done, fail) => {
      let said = ''
      child.stdout.on('data', (text) => {
        said += text
        if (said.includes('/sign-in#')) done()
      })
      child.once('exit', () => fail(new Error(`start ended: ${said}`)))
    })
    const readyMs = performance.now() - began
    const instance = findRunningInstance(dataDirectory)!
    return await more({ readyMs, readyCost: cost(), instance, cost, commandAt })
  } finally {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  }
}

interface Finished {
  requestedAt: string
  startedAt: string
  finishedAt: string
}

/** Asks seldom: what the asking costs is taken from what is measured. */
async function untilAnalysed(instance: Instance): Promise<Finished> {
  const ask = <T>(path: string) => apiOf<T>(instance, { method: 'GET', path })
  for (;;) {
    const { studies } = await ask<{ studies: { studyId: string; isSample: boolean }[] }>('/api/v1/studies')
    const sample = studies.find(({ isSample }) => isSample)
    const latest =
      sample &&
      (await ask<{ finished: Finished | null }>(`/api/v1/studies/${sample.studyId}/analyses/latest`))
    if (latest?.finished) return latest.finished
    await sleep(250)
  }
}

async function databaseAlone(dataDirectory: string): Promise<number> {
  const began = performance.now()
  const database = await openDatabaseService(readSettings({ EARWITNESS_DATA: dataDirectory }))
  const ms = performance.now() - began
  await database.stop()
  return ms
}

/** A process of its own that reads the model and embeds one text, as the server and the worker each have one. */
async function modelAlone(): Promise<number> {
  const embedder = await createEmbedder({ folder: '/nowhere', suppliedFolder: modelsFolder })
  const began = performance.now()
  await embedder.warmUp()
  const ms = performance.now() - began
  await embedder.close()
  return ms
}

await main()
