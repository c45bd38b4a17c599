/**
 * Findings while fieldwork runs: how long after the tenth complete interview the first ones stand, marked provisional,
 * and what each renewal costs.
 *
 *   ./earwitness bench refresh [--people 30] [--seed 1] [--json]
 *
 * The whole product is started, a live study published, and people are interviewed through the open link. `seconds` runs
 * from the reply that ended the interview which made the run due to the moment when the results show it; the wait of up
 * to fifteen seconds that gathers ends of interviews is in it. `shown` are the interviews in the findings: a renewal waits
 * until the study has grown by a tenth, so a few of the newest may stand outside. `embedded` are the passages that the run gave to the
 * model, the baseline `of passages` what it would embed if nothing were kept. `worker s` is processor time of the worker
 * in that while.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { LatestAnalysis } from '../src/findings/model.ts'
import { inspect } from './load/bench-database.ts'
import { benchFlags } from './load/bench-flags.ts'
import { publishStudy } from './load/bench-study.ts'
import { printRows } from './load/each-size.ts'
import { type Product, processorMsByProcess, startProduct } from './load/product.ts'
import { seededDraw } from './load/random.ts'
import { replyByScript } from './load/reply-by-script.ts'
import { newClientId, RoomParticipant } from './load/room-participant.ts'

/** The first run follows the tenth complete interview. */
const first = 10
const growth = 1.1
const longestWaitMs = 180_000

const flags = benchFlags({
  name: 'refresh',
  measures: 'Seconds from the tenth complete interview to the first findings, and what each renewal costs',
  baseline: 'Embedding everything again at each renewal',
  options: {
    people: {
      kind: 'number',
      default: 30,
      least: first,
      help: 'Interviews in all, ten and then five at a time',
    },
    seed: { kind: 'number', default: 1, help: 'Of what participants answer' },
    json: { kind: 'switch', help: 'Print JSON' },
  },
})

interface Row {
  interviews: number
  shown: number
  seconds: number
  provisional: string
  embedded: number
  'of passages': number
  'worker s': number
}

async function main(): Promise<void> {
  const product = await startProduct()
  try {
    await untilEmbedderIsReady(product)
    const { studyId, slug } = await publishStudy(product)
    const rows: Row[] = []
    let held = 0
    for (const wanted of stepsTo(flags.people)) {
      const embeddedBefore = await embedded(product)
      const workerBefore = workerMs(product)
      for (; held < wanted; held++) await takeInterview(product, { slug, number: held })
      const started = performance.now()
      const finished = await untilShown(product, studyId, wanted)
      rows.push({
        interviews: wanted,
        shown: finished.counts?.interviews ?? 0,
        seconds: Math.round((performance.now() - started) / 100) / 10,
        provisional: finished.isProvisional ? 'yes' : 'no',
        embedded: (await embedded(product)) - embeddedBefore,
        'of passages': finished.counts?.segments ?? 0,
        'worker s': Math.round((workerMs(product) - workerBefore) / 100) / 10,
      })
    }
    if (flags.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
    else printRows(rows.map((row) => ({ ...row })))
  } finally {
    await product.stop()
  }
}

function stepsTo(people: number): number[] {
  const steps = Array.from({ length: Math.floor((people - first) / 5) }, (_, at) => first + 5 * (at + 1))
  return [first, ...steps]
}

async function takeInterview(product: Product, { slug, number }: { slug: string; number: number }) {
  const draw = seededDraw(flags.seed * 100_003 + number)
  const participant = new RoomParticipant(product.url, slug)
  await participant.start(newClientId())
  while (participant.state?.phase === 'talking' || participant.state?.phase === 'summary') {
    await replyByScript(participant, draw)
  }
}

async function untilShown(product: Product, studyId: string, interviews: number) {
  const path = `/api/v1/studies/${studyId}/analyses/latest`
  for (const until = performance.now() + longestWaitMs; performance.now() < until; await sleep(200)) {
    const { finished } = await product.api<LatestAnalysis>('GET', path)
    const shown = finished?.counts?.interviews ?? 0
    // A renewal waits until the study has grown by a tenth.
    if (finished && shown >= first && shown * growth > interviews) return finished
  }
  throw new Error(`no findings of ${interviews} interviews within ${longestWaitMs / 1000} s`)
}

async function embedded(product: Product): Promise<number> {
  const [row] = await inspect<{ n: number }>(product, 'select count(*)::int as n from segment_embeddings')
  return row!.n
}

function workerMs(product: Product): number {
  return processorMsByProcess(product.instance().pids).worker ?? 0
}

/** The model loads while the server serves; without it the findings are lexical, and the bench says so by `embedded` 0. */
async function untilEmbedderIsReady(product: Product): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const health = (await (await fetch(`${product.url}/healthz`)).json()) as { embedder?: string }
    if (health.embedder === undefined || health.embedder === 'model') return
    await sleep(200)
  }
}

await main()
