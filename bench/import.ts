/**
 * How fast interviews held elsewhere are taken in, beside the floor of reading the same file.
 *
 *   ./earwitness bench import [--sizes 50,500,5000] [--json]
 *
 * The floor reads the file line by line and parses each line as JSON, and does nothing with it.
 */
import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { importInterviews } from '../src/interview/import-interviews.ts'
import { newId } from '../src/platform/ids.ts'
import { insertTestStudy } from '../test/support/test-study.ts'
import { benchFlags } from './load/bench-flags.ts'
import { eachSize, peakMegabytes, printRows, startMegabytes } from './load/each-size.ts'
import { openOwnDatabase } from './load/own-database.ts'

const flags = benchFlags({
  name: 'import',
  measures: 'How fast interviews held elsewhere are taken in, and the memory it takes',
  baseline: 'Reading the same file line by line and parsing each line as JSON',
  options: {
    sizes: { kind: 'numbers', default: [50, 500, 5000], least: 1, help: 'Numbers of interviews' },
    json: { kind: 'switch', help: 'Print JSON' },
    one: { kind: 'number', default: 0, help: 'One size, in this process', isHidden: true },
    file: { kind: 'text', help: 'The interviews of that size', isHidden: true },
  },
})

if (flags.one) {
  process.stdout.write(JSON.stringify(await measure(flags.one)))
} else {
  const rows = await eachSize<Measured>(import.meta.filename, flags.sizes)
  if (flags.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
  else printRows(rows.map(toLine))
}

interface Measured {
  interviews: number
  turns: number
  megabytes: number
  seconds: number
  floorSeconds: number
  startMegabytes: number
  peakMegabytes: number
}

async function measure(count: number): Promise<Measured> {
  const own = await openOwnDatabase()
  try {
    const workspaceId = newId()
    const studyId = await insertTestStudy(own.db, workspaceId)
    const path = flags.file ?? ''
    let turns = 0
    const floorSeconds = await timed(async () => {
      turns = await readOnly(path)
    })
    const seconds = await timed(async () => {
      const context = { db: own.db, workspaceId, actor: 'cli' }
      const report = await importInterviews(context, {
        studyId,
        path,
        fileName: 'interviews.jsonl',
      })
      if (report.imported !== count) throw new Error(`imported ${report.imported} of ${count}`)
    })
    return {
      interviews: count,
      turns,
      megabytes: statSync(path).size / 1e6,
      seconds,
      floorSeconds,
      startMegabytes,
      peakMegabytes: peakMegabytes(),
    }
  } finally {
    await own.close()
  }
}

async function readOnly(path: string): Promise<number> {
  let turns = 0
  for await (const line of createInterface({ input: createReadStream(path) })) {
    turns += (JSON.parse(line) as { turns: unknown[] }).turns.length
  }
  return turns
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

function toLine(row: Measured) {
  return {
    interviews: row.interviews,
    turns: row.turns,
    MB: row.megabytes.toFixed(1),
    seconds: row.seconds.toFixed(2),
    'turns/s': Math.round(row.turns / row.seconds),
    'floor, s': row.floorSeconds.toFixed(2),
    'floor, turns/s': Math.round(row.turns / row.floorSeconds),
    'MB at start': row.startMegabytes,
    'peak MB': row.peakMegabytes,
  }
}
