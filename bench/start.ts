/**
 * How long `earwitness start` takes on a machine that is set up, and when the sample study stands there analysed.
 *
 *   ./earwitness bench start [--runs 5] [--json]
 *
 * From the command to the line with the URL that signs in. `first` begins on an empty data directory (cluster, schema,
 * sample interviews held by the engine); `again` is what a user meets every day. Beside wall time stands the processor
 * time of supervisor, server and worker up to that line, which a machine shared with other work hardly stretches.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { apiOf } from '../src/cli/client.ts'
import { readSettings } from '../src/platform/config/config.ts'
import { openDatabaseService } from '../src/platform/runtime/database-service.ts'
import { findRunningInstance } from '../src/platform/runtime/instance-file.ts'
import { median } from '../src/statistics/describe.ts'
import { benchFlags } from './load/bench-flags.ts'
import { modelsFolder, printRows } from './load/each-size.ts'
import { freePort, processorMs, root, treeOf } from './load/product.ts'

const flags = benchFlags({
  name: 'start',
  measures: 'Time from the command start to a ready URL, and to an analysed sample study',
  baseline: 'The same Postgres alone, started on the same data and answering',
  options: {
    runs: { kind: 'number', default: 5, least: 1, help: 'Starts of a set-up machine' },
    json: { kind: 'switch', help: 'Print JSON' },
  },
})

interface Measured {
  what: string
  wallMs: number
  processorMs: number
}

async function main(): Promise<void> {
  // World-readable: as root, Postgres runs as another user and must be able to enter.
  const dataDirectory = mkdtempSync(join(tmpdir(), 'earwitness-bench-'))
  chmodSync(dataDirectory, 0o755)
  try {
    const first = await startOnce(dataDirectory, untilAnalysed)
    const again: Started[] = []
    for (let run = 0; run < flags.runs; run += 1) again.push(await startOnce(dataDirectory))
    const floor: number[] = []
    for (let run = 0; run < flags.runs; run += 1) floor.push(await databaseAlone(dataDirectory))
    const middle = (values: number[]) => Math.round(median(values) ?? 0)
    const rows: Measured[] = [
      { what: 'first: URL', wallMs: first.readyMs, processorMs: first.processorMs },
      {
        what: 'first: sample analysed',
        wallMs: first.afterwards!.wallMs,
        processorMs: first.afterwards!.processorMs,
      },
      { what: 'first: analysis itself', wallMs: first.analysisMs!, processorMs: 0 },
      {
        what: `again: URL (median of ${flags.runs})`,
        wallMs: middle(again.map(({ readyMs }) => readyMs)),
        processorMs: middle(again.map((one) => one.processorMs)),
      },
      { what: 'floor: Postgres alone', wallMs: middle(floor), processorMs: 0 },
    ]
    const machine = {
      processors: availableParallelism(),
      load: loadavg().map((load) => Math.round(load * 10) / 10),
    }
    if (flags.json) process.stdout.write(`${JSON.stringify({ machine, rows }, null, 2)}\n`)
    else {
      process.stdout.write(`${machine.processors} processors, load ${machine.load.join(' ')}\n`)
      printRows(
        rows.map(({ what, wallMs, processorMs }) => ({
          what,
          'wall ms': wallMs,
          'processor ms': processorMs || '',
        })),
      )
    }
  } finally {
    rmSync(dataDirectory, { recursive: true, force: true })
  }
}

interface Spent {
  wallMs: number
  processorMs: number
}

interface Started {
  readyMs: number
  processorMs: number
  afterwards: Spent | null
  /** From the moment at which the worker takes the analysis of the sample to its end. */
  analysisMs: number | null
}

/** Starts, waits for the URL, and for more where that is wanted; then stops. */
async function startOnce(
  dataDirectory: string,
  more?: (dataDirectory: string) => Promise<number>,
): Promise<Started> {
  const began = performance.now()
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
  const spent = (): Spent => ({
    wallMs: Math.round(performance.now() - began),
    processorMs: treeOf(child.pid!).reduce((sum, pid) => sum + processorMs(pid), 0),
  })
  try {
    await new Promise<void>((done, fail) => {
      let said = ''
      child.stdout.on('data', (text) => {
        said += text
        if (said.includes('/sign-in#')) done()
      })
      child.once('exit', () => fail(new Error(`start ended: ${said}`)))
    })
    const ready = spent()
    const analysisMs = (await more?.(dataDirectory)) ?? null
    const afterwards = more ? spent() : null
    return { readyMs: ready.wallMs, processorMs: ready.processorMs, afterwards, analysisMs }
  } finally {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  }
}

async function untilAnalysed(dataDirectory: string): Promise<number> {
  const instance = findRunningInstance(dataDirectory)!
  const ask = <T>(path: string) => apiOf<T>(instance, { method: 'GET', path })
  for (;;) {
    const { studies } = await ask<{ studies: { studyId: string; isSample: boolean }[] }>('/api/v1/studies')
    const sample = studies.find(({ isSample }) => isSample)
    const latest =
      sample &&
      (await ask<{ finished: { startedAt: string; finishedAt: string } | null }>(
        `/api/v1/studies/${sample.studyId}/analyses/latest`,
      ))
    if (latest?.finished)
      return Date.parse(latest.finished.finishedAt) - Date.parse(latest.finished.startedAt)
    await sleep(50)
  }
}

async function databaseAlone(dataDirectory: string): Promise<number> {
  const began = performance.now()
  const database = await openDatabaseService(readSettings({ EARWITNESS_DATA: dataDirectory }))
  const ms = performance.now() - began
  await database.stop()
  return ms
}

await main()
