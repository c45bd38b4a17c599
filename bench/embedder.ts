/**
 * Milliseconds a sentence of the embedder of this machine, beside the lexical one.
 *
 *   ./earwitness bench embedder [--models ../shared/models]
 */
import { resolve } from 'node:path'
import { createEmbedder } from '../src/platform/models/create-embedder.ts'
import { DeadlinePassed, type Embedder, similarity } from '../src/platform/models/embedder.ts'
import { benchFlags } from './load/bench-flags.ts'

const flags = benchFlags({
  name: 'embedder',
  measures: 'Milliseconds a sentence takes to be embedded, alone, in batches, and live beside a batch',
  baseline: 'The lexical embedder, which needs no model',
  options: { models: { kind: 'text', help: 'Folder of models (default ../shared/models)' } },
})
const suppliedFolder = resolve(flags.models ?? '../shared/models')
const topics = [
  'the invoice',
  'my weekly report',
  'a new customer',
  'the search page',
  'our release',
  'the phone app',
]
const verbs = ['took longer than I had hoped', 'was easier the second time', 'never arrives when it should']

function sentence(index: number): string {
  return `When I look back at number ${index}, ${topics[index % 6]} ${verbs[index % 3]}.`
}

function passage(index: number): string {
  return Array.from({ length: 4 }, (_, part) => sentence(index * 7 + part)).join(' ')
}

function print(label: string, value: string): void {
  process.stdout.write(`${label.padEnd(58)}${value}\n`)
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function measureAlone(embedder: Embedder): Promise<void> {
  const times: number[] = []
  for (let index = 0; index < 200; index += 1) times.push(await time(() => embedder.embed([sentence(index)])))
  times.sort((a, b) => a - b)
  print('one sentence at a time, p50 / p95', `${times[100]!.toFixed(1)} / ${times[190]!.toFixed(1)} ms`)
}

async function measureBulk(embedder: Embedder, label: string, texts: string[]): Promise<void> {
  const elapsed = await time(() => embedder.embed(texts))
  print(`${texts.length} ${label}`, `${(elapsed / texts.length).toFixed(2)} ms each`)
}

/** Someone in an interview asks within 30 ms while an analysis runs in the same process. */
async function measureLiveDuringBulk(embedder: Embedder): Promise<void> {
  await embedder.embed([sentence(0)], { deadlineMs: 1000 })
  const bulk = embedder.embed(Array.from({ length: 600 }, (_, index) => passage(index)))
  let isRunning = true
  void bulk.finally(() => {
    isRunning = false
  })
  const times: number[] = []
  let late = 0
  for (let index = 0; isRunning; index += 1) {
    const start = performance.now()
    await embedder.embed([sentence(index + 5000)], { deadlineMs: 30 }).catch((error: unknown) => {
      if (!(error instanceof DeadlinePassed)) throw error
      late += 1
    })
    times.push(performance.now() - start)
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  times.sort((a, b) => a - b)
  const p95 = times[Math.floor(times.length * 0.95)]!
  print('live during bulk, p95, and past 30 ms', `${p95.toFixed(1)} ms, ${late} of ${times.length}`)
}

async function measureDrift(embedder: Embedder): Promise<void> {
  const texts = Array.from({ length: 64 }, (_, index) => (index % 2 ? sentence(index) : passage(index)))
  const together = await embedder.embed(texts)
  const drift = await Promise.all(
    texts.map(async (text, index) => similarity((await embedder.embed([text]))[0]!, together[index]!)),
  )
  print('least similarity of a text alone and in a batch', Math.min(...drift).toFixed(4))
}

async function run(name: string, open: () => Promise<Embedder>): Promise<void> {
  let embedder: Embedder | undefined
  const opening = await time(async () => {
    embedder = await open()
    await embedder.warmUp()
  })
  if (!embedder) return
  print(`\n${name}: ${embedder.id}`, '')
  print('ready after', `${Math.round(opening)} ms`)
  await measureAlone(embedder)
  await measureBulk(
    embedder,
    'sentences in batches',
    Array.from({ length: 2000 }, (_, index) => sentence(index)),
  )
  await measureBulk(
    embedder,
    'passages in batches',
    Array.from({ length: 400 }, (_, index) => passage(index)),
  )
  if (embedder.kind === 'model') {
    await measureLiveDuringBulk(embedder)
    await measureDrift(embedder)
  }
  await embedder.close()
}

const corpus = Array.from({ length: 15_000 }, (_, index) => passage(index))
await run('model, one thread', () => createEmbedder({ folder: suppliedFolder }))
await run('model, two threads', () => createEmbedder({ folder: suppliedFolder, threads: 2 }))
await run('lexical, fitted on 15,000 passages', () => createEmbedder({ folder: '/nowhere' }, { corpus }))
await run('lexical, without a corpus', () => createEmbedder({ folder: '/nowhere' }))
print('\npeak memory of this process', `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
