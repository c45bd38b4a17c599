/**
 * How many people can talk at once, and how long each waits for the next question.
 *
 *   ./earwitness bench interviews [--participants 300] [--think 5000] [--ramp 30] [--measure 120] [--seed 1]
 *                                 [--long 50] [--skip-long] [--json]
 *
 * One turn = POST sent to full reply with the next utterance, counted from when it was due. The floor, measured in
 * the same run with the same schedule, is an endpoint that only inserts one row and commits.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseUrlOf, inspect } from './load/bench-database.ts'
import { benchFlags } from './load/bench-flags.ts'
import { publishStudy } from './load/bench-study.ts'
import type { LoadOrder, LoadReport } from './load/generate-load.ts'
import { measureLongInterviews } from './load/long-interviews.ts'
import { memoryByProcess, type Product, processorMsByProcess, startProduct } from './load/product.ts'
import { summarise, summaryLine } from './load/quantile-table.ts'

const flags = benchFlags({
  name: 'interviews',
  measures: 'How many people can talk at once, and how long each waits for the next question',
  baseline: 'An endpoint that only inserts one row and commits, on the same schedule',
  options: {
    participants: { kind: 'number', default: 300, least: 1, help: 'People who talk at once' },
    think: { kind: 'number', default: 5000, least: 1, help: 'Mean of the exponential think time, ms' },
    ramp: { kind: 'number', default: 30, help: 'Seconds over which they arrive' },
    measure: { kind: 'number', default: 120, least: 1, help: 'Seconds that are measured' },
    seed: { kind: 'number', default: 1, help: 'Of think times and answers' },
    long: { kind: 'number', default: 50, least: 1, help: 'Interviews of 100 turns, one after the other' },
    'skip-long': { kind: 'switch', help: 'Leave those out' },
    json: { kind: 'switch', help: 'Print JSON' },
  },
})

const print = (text: string) => process.stderr.write(`${text}\n`)

async function main(): Promise<void> {
  const product = await startProduct()
  try {
    const order: Omit<LoadOrder, 'url' | 'slug'> = {
      participants: flags.participants,
      thinkMs: flags.think,
      rampMs: flags.ramp * 1000,
      measureMs: flags.measure * 1000,
      seed: flags.seed,
    }
    const { slug } = await publishStudy(product)
    await untilEmbedderIsReady(product)
    print(
      `${order.participants} participants, think time ${order.thinkMs} ms (mean), measured ${flags.measure} s`,
    )

    const floor = await measureFloor(product, {
      ...order,
      measureMs: Math.min(60_000, order.measureMs),
      rampMs: 5_000,
    })
    print(summaryLine('floor: insert one row, commit', summarise(floor.samples)))

    let peak: Record<string, number> = {}
    const watch = setInterval(() => {
      peak = maximum(peak, memoryByProcess(product.instance().pids))
    }, 5_000)
    const before = processorMsByProcess(product.instance().pids)
    const report = await generate({ ...order, url: product.url, slug })
    const after = processorMsByProcess(product.instance().pids)
    clearInterval(watch)
    const turns = summarise(report.samples)
    print(summaryLine('turn: answer to next utterance', turns))
    const [answered] = await inspect<{ n: number }>(
      product,
      "select count(*)::int as n from interview_events where type = 'answer.received'",
    )
    const perTurn = Object.fromEntries(
      Object.entries(after).map(([name, ms]) => [
        name,
        Number(((ms - (before[name] ?? 0)) / answered!.n).toFixed(1)),
      ]),
    )
    print(`processor time a turn (ms) ${JSON.stringify(perTurn)}`)
    const errors = Object.values(report.errors).reduce((sum, count) => sum + count, 0)
    print(`errors ${errors} ${errors ? JSON.stringify(report.errors) : ''}`)
    print(`interviews begun ${report.interviewsStarted}, ended ${report.interviewsEnded}`)
    print(`memory (MB, proportional, peak) ${JSON.stringify(peak)}`)
    const lexical = await lexicalShare(product)
    print(`decisions whose context checks fell back to lexical ones: ${(lexical * 100).toFixed(1)} %`)

    const long = flags['skip-long'] ? null : await measureLongInterviews(product, flags.long)
    if (long) {
      print(
        `100 turns, ${long.interviews} interviews: turn 5 median ${long.turn5.toFixed(1)} ms, turn 100 median ${long.turn100.toFixed(1)} ms, ratio ${long.ratio.toFixed(2)} [${long.ratioInterval.map((x) => x.toFixed(2)).join(' - ')}]`,
      )
    }
    if (flags.json) {
      process.stdout.write(
        `${JSON.stringify({ order, floor: summarise(floor.samples), turns, errors: report.errors, memoryMb: peak, lexicalShare: lexical, long }, null, 2)}\n`,
      )
    }
    if (errors > 0) process.exitCode = 1
  } finally {
    await product.stop()
  }
}

function generate(order: LoadOrder): Promise<LoadReport> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'load/generate-load.ts'), JSON.stringify(order)],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as LoadReport)
      else reject(new Error(`the load generator ended with ${code}`))
    })
  })
}

async function measureFloor(product: Product, order: Omit<LoadOrder, 'url' | 'slug'>): Promise<LoadReport> {
  const [row] = await inspect<{ id: string }>(product, 'select id from workspaces limit 1')
  const server: ChildProcess = spawn(
    process.execPath,
    [join(import.meta.dirname, 'load/floor-server.ts'), databaseUrlOf(product, 'earwitness_app'), row!.id],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  try {
    const [line] = (await once(server.stdout!, 'data')) as [Buffer]
    return await generate({ ...order, url: `http://127.0.0.1:${line.toString().trim()}`, slug: null })
  } finally {
    server.kill('SIGTERM')
  }
}

/** The model loads while the server serves; a measurement of the product with its embedder waits for it. */
async function untilEmbedderIsReady(product: Product): Promise<void> {
  for (let i = 0; i < 300; i += 1) {
    const health = (await (await fetch(`${product.url}/healthz`)).json()) as { embedder?: string }
    if (health.embedder === undefined || health.embedder === 'model') return
    await sleep(200)
  }
  print('the embedding model did not load; this run is lexical')
}

async function lexicalShare(product: Product): Promise<number> {
  const [row] = await inspect<{ share: number | null }>(
    product,
    `select avg(case when payload->'inputs'->'likeness'->>'how' = 'lexical' then 1 else 0 end)::float as share
     from interview_events where type = 'decision.made'`,
  )
  return row?.share ?? 0
}

function maximum(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [
      key,
      Math.max(a[key] ?? 0, b[key] ?? 0),
    ]),
  )
}

await main()
