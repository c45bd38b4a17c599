/**
 * What ruling and counting cost, whether codes keep their identity when a study grows, and what a code that was written by
 * hand gathers.
 *
 *   ./earwitness bench codebook [--sizes 500] [--calls 40] [--gather] [--json]
 *
 * `count` is one call with a filter (what a press on a filter waits for), `compare` one of two groups side by side; its baseline reads every
 * member of every code and counts those. `rule` is a rename, a merger and both taken back. `grown` is the run after a
 * tenth more people have spoken, beside the first one: passages that it embeds, codes that it knows again.
 * `--gather` takes 1, 3 and 10 labelled rows of Banking77 as the examples of a code, and tells precision and recall of what
 * they gather, beside taking the same number of rows by plain cosine without the mean taken out.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { analyzeStudy } from '../src/findings/analyze-study.ts'
import { codesOfAnalysis } from '../src/findings/codebook/codes-of-analysis.ts'
import { nearnessSpaceOf, placeNear } from '../src/findings/codebook/nearness.ts'
import { ruleCodebook, undoRuling } from '../src/findings/codebook/rule-codebook.ts'
import { showCodebook } from '../src/findings/codebook/show-codebook.ts'
import { showComparison } from '../src/findings/comparisons/show-comparison.ts'
import { requestAnalysis } from '../src/findings/request-analysis.ts'
import { countCodes } from '../src/findings/segmenting/count-codes.ts'
import { withTenant } from '../src/platform/database/database.ts'
import { createEmbedder } from '../src/platform/models/create-embedder.ts'
import { quantile } from '../src/statistics/describe.ts'
import { createRandom } from '../src/statistics/random.ts'
import { benchFlags } from './load/bench-flags.ts'
import { eachSize, modelsFolder, printRows } from './load/each-size.ts'
import { noJobs, openImportedStudy } from './load/imported-study.ts'

const flags = benchFlags({
  name: 'codebook',
  measures: 'What ruling and counting codes cost, and whether codes keep their identity when a study grows',
  baseline: 'Reading every member of every code and counting those; plain cosine for what examples gather',
  options: {
    sizes: { kind: 'numbers', default: [500], least: 20, help: 'Numbers of interviews' },
    calls: { kind: 'number', default: 40, least: 5, help: 'Calls of each kind' },
    gather: { kind: 'switch', help: 'What examples gather, on Banking77, in place of the rest' },
    json: { kind: 'switch', help: 'Print JSON' },
    one: { kind: 'number', default: 0, help: 'One size, in this process', isHidden: true },
    file: { kind: 'text', help: 'The interviews of that size', isHidden: true },
  },
})

if (flags.one) process.stdout.write(JSON.stringify(await measure(flags.one)))
else print(flags.gather ? await measureGathering() : await eachSize<Row>(import.meta.filename, flags.sizes))

type Row = Record<string, string | number>

function print(rows: Row[]): void {
  if (flags.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
  else printRows(rows)
}

async function measure(count: number): Promise<Row> {
  const imported = await openImportedStudy(flags.file ?? '')
  const { own, embedders, workspaceId, studyId } = imported
  try {
    const context = { db: own.db, workspaceId, actor: 'cli', embedder: embedders.current }
    const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(own.db, workspaceId, work)
    // Two groups, and a tenth of the people who come later.
    await inTenant((tx) =>
      tx.execute(sql`update interviews set
        attributes = jsonb_build_object('plan', case when get_byte(decode(md5(interview_id::text), 'hex'), 0) < 128 then 'pro' else 'basic' end),
        status = case when get_byte(decode(md5(interview_id::text), 'hex'), 1) < 26 then 'partial' else 'complete' end`),
    )
    const analyze = async () => {
      const { analysisId } = await requestAnalysis(
        { ...context, jobs: noJobs },
        { studyId, statuses: ['complete'], seed: 1 },
      )
      const started = performance.now()
      await analyzeStudy({ ...context, embedders, signal: new AbortController().signal }, analysisId)
      return { analysisId, seconds: (performance.now() - started) / 1000 }
    }
    const first = await analyze()
    const filters = [{ by: 'attribute:plan', keys: ['pro'] }]
    const counting = await timed(flags.calls, () => countCodes(context, { studyId, question: null, filters }))
    const compared = { studyId, by: 'attribute:plan', groups: null, filters: [], questionKey: null }
    const comparing = await timed(flags.calls, () => showComparison(context, compared))
    const reading = await timed(flags.calls, () =>
      inTenant((tx) => codesOfAnalysis(tx, { studyId, analysisId: first.analysisId, questionKey: null })),
    )
    const { codes } = await showCodebook(context, studyId)
    const [one, two] = codes.filter((code) => code.questionKey === null)
    const ruling = await timed(Math.ceil(flags.calls / 4), async () => {
      await ruleCodebook(context, { studyId, act: { kind: 'rename', codeId: one!.codeId, name: 'Renamed' } })
      await ruleCodebook(context, { studyId, act: { kind: 'merge', from: [two!.codeId], into: one!.codeId } })
      await undoRuling(context, { studyId })
      await undoRuling(context, { studyId })
    })
    const before = await vectorsOf(inTenant)
    await inTenant((tx) => tx.execute(sql`update interviews set status = 'complete'`))
    const grown = await analyze()
    const { changes } = await showCodebook(context, studyId)
    const seen = changes.filter((change) => change.questionKey === null)
    const known = seen.filter((change) => change.overlap !== null)
    return {
      interviews: count,
      codes: codes.filter((code) => code.questionKey === null).length,
      'count p50 ms': counting.p50,
      'count p95 ms': counting.p95,
      'compare p50 ms': comparing.p50,
      'compare p95 ms': comparing.p95,
      'reading all p50 ms': reading.p50,
      'rule p50 ms': Math.round(ruling.p50 / 4),
      'first run s': round(first.seconds),
      'grown run s': round(grown.seconds),
      'embedded first': before,
      'embedded grown': (await vectorsOf(inTenant)) - before,
      'known again': known.length,
      new: seen.filter((change) => change.change === 'new').length,
      gone: seen.filter((change) => change.change === 'gone').length,
      'mean overlap': round(
        known.reduce((sum, change) => sum + change.overlap!, 0) / Math.max(1, known.length),
      ),
    }
  } finally {
    await imported.close()
  }
}

async function vectorsOf(
  inTenant: <T>(work: Parameters<typeof withTenant<T>>[2]) => Promise<T>,
): Promise<number> {
  const { rows } = await inTenant((tx) =>
    tx.execute<{ count: number }>(sql`select count(*)::int as count from segment_embeddings`),
  )
  return rows[0]!.count
}

async function timed(calls: number, call: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  const times: number[] = []
  await call()
  for (let at = 0; at < calls; at++) {
    const started = performance.now()
    await call()
    times.push(performance.now() - started)
  }
  return { p50: Math.round(quantile(times, 0.5)!), p95: Math.round(quantile(times, 0.95)!) }
}

/** For each number of examples, over all categories: what share of what is gathered is right, and of what is right is gathered. */
async function measureGathering(): Promise<Row[]> {
  const file = gunzipSync(readFileSync('../shared/data/banking77/train.csv.gz')).toString('utf8')
  const all = parse(file, { columns: true }) as { text: string; category: string }[]
  const random = createRandom(1)
  const rows = random.shuffle(all).slice(0, 3000)
  const embedder = await createEmbedder({ folder: modelsFolder, suppliedFolder: modelsFolder })
  const list = await embedder.embed(rows.map((row) => row.text))
  await embedder.close()
  const { dimensions } = embedder
  const data = new Float32Array(rows.length * dimensions)
  for (const [row, vector] of list.entries()) data.set(vector, row * dimensions)
  const plain = { data: data.slice(), count: rows.length, dimensions }
  const space = nearnessSpaceOf({ data, count: rows.length, dimensions })
  const byCategory = Map.groupBy(rows.keys(), (row) => rows[row]!.category)
  return [1, 3, 10].map((examples) => {
    const tallies = { right: 0, gathered: 0, wanted: 0, plainRight: 0 }
    for (const own of byCategory.values()) {
      const given = own.slice(0, examples)
      if (own.length < examples + 5) continue
      const isGiven = new Set(given)
      const wanted = new Set(own.slice(examples))
      const ways = placeNear(space, { rows: given, examples: [], parts: [] })
      const found = [...ways].flatMap((way, row) => (way >= 1 && !isGiven.has(row) ? [{ row }] : []))
      tallies.gathered += found.length
      tallies.right += found.filter(({ row }) => wanted.has(row)).length
      tallies.wanted += wanted.size
      tallies.plainRight += nearestByCosine(plain, given, found.length).filter((row) =>
        wanted.has(row),
      ).length
    }
    return {
      examples,
      gathered: tallies.gathered,
      precision: round(tallies.right / tallies.gathered),
      recall: round(tallies.right / tallies.wanted),
      'precision of plain cosine': round(tallies.plainRight / tallies.gathered),
    }
  })
}

function nearestByCosine(
  { data, count, dimensions }: { data: Float32Array; count: number; dimensions: number },
  given: readonly number[],
  take: number,
): number[] {
  const middle = new Float64Array(dimensions)
  for (const row of given) for (let at = 0; at < dimensions; at++) middle[at]! += data[row * dimensions + at]!
  const cosine = (row: number) =>
    middle.reduce((sum, value, at) => sum + value * data[row * dimensions + at]!, 0)
  return Array.from({ length: count }, (_, row) => ({ row, cosine: cosine(row) }))
    .filter(({ row }) => !given.includes(row))
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, take)
    .map(({ row }) => row)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
