/**
 * How long a study takes to be analysed, end to end, beside simpler ways of doing the two parts that cost.
 *
 *   ./earwitness bench analyze [--sizes 50,500,5000] [--json]
 *
 * Baselines from the same run and data: embedding one passage at a time (measured on 200 and extended to all), and
 * k-means told the number of themes (Lloyd, k-means++ start, 20 rounds, up to 20,000 passages that belong to a theme), by
 * its time and by the silhouette of both partitions in one space that neither has shaped (plain principal components);
 * k-means maximises what a silhouette measures, so its figure is a bound rather than a rival. `again` is a second run: nothing is cut or embedded anew.
 */
import { sql } from 'drizzle-orm'
import { analyzeStudy } from '../src/findings/analyze-study.ts'
import { embedSegments } from '../src/findings/embed-segments.ts'
import { listHeardInterviews } from '../src/findings/record-store.ts'
import { requestAnalysis } from '../src/findings/request-analysis.ts'
import { segmentInterviews } from '../src/findings/segment-interviews.ts'
import { showAnalysis } from '../src/findings/show-analysis.ts'
import { findBasis, project } from '../src/findings/themes/reduce-dimensions.ts'
import { silhouetteOf } from '../src/findings/themes/silhouette.ts'
import { selectRows, type Vectors } from '../src/findings/themes/vectors.ts'
import { withTenant } from '../src/platform/database/database.ts'
import type { Embedders } from '../src/platform/models/embedders.ts'
import { createRandom } from '../src/statistics/random.ts'
import { benchFlags } from './load/bench-flags.ts'
import { eachSize, peakMegabytes, printRows, startMegabytes } from './load/each-size.ts'
import { noJobs, openImportedStudy } from './load/imported-study.ts'
import type { OwnDatabase } from './load/own-database.ts'

const flags = benchFlags({
  name: 'analyze',
  measures: 'How long a study takes to be analysed, end to end, and the memory it takes',
  baseline: 'Embedding one passage at a time, and k-means told the number of themes',
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
  segments: number
  /** Repeated data repeats its texts, and one batch embeds a text once. */
  distinctTexts: number
  themes: number
  nonePercent: number
  embedder: string
  seconds: number
  againSeconds: number
  startMegabytes: number
  peakMegabytes: number
  oneByOneSeconds: number
  silhouette: number
  kMeansSeconds: number
  kMeansSilhouette: number
}

async function measure(count: number): Promise<Measured> {
  const imported = await openImportedStudy(flags.file ?? '')
  const { own, embedders, workspaceId, studyId } = imported
  try {
    const first = await analyze({ own, embedders }, { workspaceId, studyId })
    const peak = peakMegabytes()
    const again = await analyze({ own, embedders }, { workspaceId, studyId })
    const { counts, isLexical } = first.shown
    const baseline = await measureBaselines(
      { own, embedders },
      { workspaceId, studyId, analysisId: again.analysisId },
    )
    return {
      interviews: count,
      segments: counts?.segments ?? 0,
      themes: counts?.themes ?? 0,
      nonePercent: (100 * (counts?.none ?? 0)) / Math.max(1, counts?.segments ?? 0),
      embedder: isLexical ? 'lexical' : 'model',
      seconds: first.seconds,
      againSeconds: again.seconds,
      startMegabytes,
      peakMegabytes: peak,
      ...baseline,
    }
  } finally {
    await imported.close()
  }
}

interface With {
  own: OwnDatabase
  embedders: Embedders
}

async function analyze(
  { own, embedders }: With,
  { workspaceId, studyId }: { workspaceId: string; studyId: string },
) {
  const context = { db: own.db, workspaceId }
  const { analysisId } = await requestAnalysis(
    { ...context, actor: 'cli', jobs: noJobs, embedder: embedders.current },
    { studyId, statuses: ['complete'], seed: 1 },
  )
  const start = performance.now()
  await analyzeStudy({ ...context, embedders, signal: new AbortController().signal }, analysisId)
  const seconds = (performance.now() - start) / 1000
  const shown = await showAnalysis(context, analysisId)
  return { seconds, shown, analysisId }
}

async function measureBaselines(
  { own, embedders }: With,
  { workspaceId, studyId, analysisId }: { workspaceId: string; studyId: string; analysisId: string },
) {
  const signal = new AbortController().signal
  const context = { db: own.db, workspaceId, signal }
  const heard = await withTenant(own.db, workspaceId, (tx) => listHeardInterviews(tx, studyId))
  const { segments } = await segmentInterviews(context, heard)
  const sample = segments.filter((_, at) => at % Math.max(1, Math.floor(segments.length / 200)) === 0)
  const oneByOne = await timed(async () => {
    for (const { text } of sample) await embedders.current.embed([text])
  })
  const vectors = await embedSegments({ ...context, embedder: embedders.current }, segments)
  const themeOf = await primaryThemes(own, { workspaceId, analysisId })
  const inThemes = segments.flatMap(({ segmentId }, row) => (themeOf.has(segmentId) ? [row] : []))
  const chosen = createRandom(1).shuffle(inThemes).slice(0, 20_000)
  const few = selectRows(vectors, chosen)
  const space = project(few, findBasis(few, 64))
  const ours = Int32Array.from(chosen, (row) => themeOf.get(segments[row]!.segmentId)!)
  const themes = Math.max(2, ...ours.map((theme) => theme + 1))
  let labels = new Int32Array(0)
  const kMeansSeconds = await timed(async () => {
    labels = kMeans(space, themes)
  })
  return {
    distinctTexts: new Set(segments.map((segment) => segment.text)).size,
    oneByOneSeconds: (oneByOne / Math.max(1, sample.length)) * segments.length,
    kMeansSeconds,
    silhouette: silhouetteOf(space, ours, themes),
    kMeansSilhouette: silhouetteOf(space, labels, themes),
  }
}

/** The number of the nearest study-wide theme of each segment that belongs to one. */
async function primaryThemes(own: OwnDatabase, of: { workspaceId: string; analysisId: string }) {
  const { rows } = await withTenant(own.db, of.workspaceId, (tx) =>
    tx.execute<{ segment_id: string; position: number }>(sql`
      select m.segment_id, t.position from theme_segments m join themes t on t.theme_id = m.theme_id
      where m.analysis_id = ${of.analysisId} and m.is_primary and t.question_key is null`),
  )
  return new Map(rows.map((row) => [row.segment_id, row.position - 1]))
}

/** Lloyd's algorithm on unit vectors, started by k-means++ (Arthur and Vassilvitskii 2007). */
function kMeans(vectors: Vectors, k: number): Int32Array<ArrayBuffer> {
  const { data, count, dimensions } = vectors
  const random = createRandom(1)
  const centres = new Float32Array(k * dimensions)
  const nearest = new Float64Array(count).fill(4)
  const distance = (row: number, centre: number) => {
    let sum = 0
    for (let column = 0; column < dimensions; column++) {
      const apart = data[row * dimensions + column]! - centres[centre * dimensions + column]!
      sum += apart * apart
    }
    return sum
  }
  let row = random.below(count)
  for (let centre = 0; centre < k; centre++) {
    centres.set(data.subarray(row * dimensions, (row + 1) * dimensions), centre * dimensions)
    let total = 0
    for (let at = 0; at < count; at++) {
      nearest[at] = Math.min(nearest[at]!, distance(at, centre))
      total += nearest[at]!
    }
    let left = random.next() * total
    for (row = 0; row < count - 1 && left > nearest[row]!; row++) left -= nearest[row]!
  }
  const labels = new Int32Array(count)
  for (let round = 0; round < 20; round++) {
    for (let at = 0; at < count; at++) {
      let best = Number.POSITIVE_INFINITY
      for (let centre = 0; centre < k; centre++) {
        const apart = distance(at, centre)
        if (apart < best) {
          best = apart
          labels[at] = centre
        }
      }
    }
    const sizes = new Float64Array(k)
    centres.fill(0)
    for (let at = 0; at < count; at++) {
      const centre = labels[at]!
      sizes[centre]!++
      for (let column = 0; column < dimensions; column++) {
        centres[centre * dimensions + column]! += data[at * dimensions + column]!
      }
    }
    for (let at = 0; at < centres.length; at++)
      centres[at]! /= Math.max(1, sizes[Math.floor(at / dimensions)]!)
  }
  return labels
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

function toLine(row: Measured) {
  return {
    interviews: row.interviews,
    segments: row.segments,
    'distinct texts': row.distinctTexts,
    themes: row.themes,
    'none %': row.nonePercent.toFixed(1),
    seconds: row.seconds.toFixed(1),
    'segments/s': Math.round(row.segments / row.seconds),
    'again, s': row.againSeconds.toFixed(1),
    'MB at start': row.startMegabytes,
    'peak MB': row.peakMegabytes,
    'embedded one by one, s': row.oneByOneSeconds.toFixed(1),
    silhouette: row.silhouette.toFixed(3),
    'k-means, s': row.kMeansSeconds.toFixed(1),
    'k-means silhouette': row.kMeansSilhouette.toFixed(3),
    embedder: row.embedder,
  }
}
