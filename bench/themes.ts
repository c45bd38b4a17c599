/**
 * How well themes are found in thousands of short answers, beside methods that are told their number.
 *
 *   ./earwitness bench themes [--draws 3] [--rows 3080] [--file train.csv.gz] [--runs 20] [--large 50000] [--json]
 *   ./earwitness bench themes --with-umap [--umap-environment FOLDER]
 *
 * Each draw takes so many rows of a labelled file (columns `text` and `category`) at random. NMI and ARI are taken on
 * each row's primary theme, every row in none being a group of its own. Stability is the mean adjusted Rand index
 * between each two of `--runs` runs on independent 80 % subsamples, over the rows that both hold. The baselines (k-means and Ward, of
 * ml-kmeans and ml-hclust) see the same embeddings on 64 principal components and are told the number of categories.
 * `--with-umap` runs UMAP and HDBSCAN with BERTopic's defaults beside them, by their Python packages.
 * `seconds` is time on the clock, `processor` the processor's time of this process. `--large` times a study of so many rows, the file's repeated with a little noise on its vectors.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { agnes } from 'ml-hclust'
import { kmeans } from 'ml-kmeans'
import { findThemes } from '../src/findings/themes/find-themes.ts'
import { findBasis, project } from '../src/findings/themes/reduce-dimensions.ts'
import { normaliseRows, rowOf, selectRows, type Vectors } from '../src/findings/themes/vectors.ts'
import { createEmbedder } from '../src/platform/models/create-embedder.ts'
import { adjustedRandIndex, normalisedMutualInformation } from '../src/statistics/compare-partitions.ts'
import { createRandom } from '../src/statistics/random.ts'
import { benchFlags } from './load/bench-flags.ts'
import { modelsFolder, peakMegabytes, printRows } from './load/each-size.ts'
import { openUmapBaseline } from './themes/umap-baseline.ts'

const given = benchFlags({
  name: 'themes',
  measures:
    'How well themes are found in thousands of short answers, how stable they are, and how long it takes',
  baseline: 'k-means and Ward on the same vectors, told the number of categories',
  options: {
    draws: { kind: 'number', default: 3, help: 'Random draws of the file' },
    rows: { kind: 'number', default: 3080, least: 20, help: 'Rows of each draw' },
    file: { kind: 'text', help: 'CSV with the columns text and category; Banking77 train when not given' },
    large: { kind: 'number', default: 0, help: 'Time a study of so many rows as well; 0 for none' },
    runs: { kind: 'number', default: 3, least: 2, help: 'Runs on subsamples for the stability' },
    'with-umap': { kind: 'switch', help: 'UMAP and HDBSCAN beside it, by their Python packages' },
    'umap-environment': { kind: 'text', help: 'Python environment that has them; made if it is not there' },
    ours: { kind: 'switch', help: 'Without the baselines' },
    json: { kind: 'switch', help: 'For programs' },
  },
})
const flags = {
  ...given,
  file: given.file ?? '../shared/data/banking77/train.csv.gz',
  baselines: !given.ours,
}

interface Answers {
  texts: string[]
  categories: string[]
  vectors: Vectors
}

type Grouping = (answers: Answers, seed: number) => Promise<Grouped>
interface Grouped {
  /** -1: in none. */
  labels: Int32Array
  themes: number
  own?: number[]
}

const keptShare = 0.8
const baselineDirections = 64

const draws = Array.from({ length: flags.draws }, (_, at) => at + 1)
const all = await readAnswers(flags.file)
const methods: [string, Grouping][] = [['earwitness', group]]
if (flags.baselines) methods.push(['k-means, told', groupByKMeans], ['Ward, told', groupByWard])
const umap = flags['with-umap'] ? openUmapBaseline(flags['umap-environment']) : null
if (umap) methods.push(['UMAP, HDBSCAN', groupByUmap])
const lines: Record<string, string | number>[] = []
for (const draw of draws) {
  for (const [method, grouping] of methods) lines.push(await measure(method, grouping, draw))
}
if (lines.length > 0) for (const [method] of methods) lines.push(summaryOf(method))
umap?.close()
const large = flags.large ? [await timeLarge(flags.large)] : []
if (flags.json) process.stdout.write(`${JSON.stringify([...lines, ...large], null, 2)}\n`)
else {
  if (lines.length > 0) printRows(lines)
  if (large.length > 0) printRows(large)
}

async function readAnswers(file: string): Promise<Answers> {
  const bytes = readFileSync(file)
  const rows: { text: string; category: string }[] = parse(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, {
    columns: true,
  })
  const embedder = await createEmbedder({ folder: modelsFolder, threads: 2 })
  try {
    // What no draw looks at needs no vector.
    const drawn = draws.flatMap((draw) => [...drawRows(rows.length, Number(flags.rows), draw)])
    const wanted = flags.large ? [...rows.keys()] : [...new Set(drawn)]
    const order = wanted.sort((a, b) => rows[a]!.text.length - rows[b]!.text.length)
    const data = new Float32Array(rows.length * embedder.dimensions)
    for (let at = 0; at < order.length; at += 256) {
      const batch = order.slice(at, at + 256)
      const vectors = await embedder.embed(batch.map((row) => rows[row]!.text))
      for (const [offset, row] of batch.entries()) data.set(vectors[offset]!, row * embedder.dimensions)
    }
    return {
      texts: rows.map((row) => row.text),
      categories: rows.map((row) => row.category),
      vectors: { data, count: rows.length, dimensions: embedder.dimensions },
    }
  } finally {
    await embedder.close()
  }
}

async function measure(method: string, grouping: Grouping, draw: number) {
  const answers = take(all, drawRows(all.texts.length, Number(flags.rows), draw))
  const started = performance.now()
  const before = process.cpuUsage()
  const { labels, themes, own } = await grouping(answers, draw)
  const seconds = (performance.now() - started) / 1000
  const processor = processorSeconds(before)
  const truth = numbersOf(answers.categories)
  const alone = eachNoneAlone(labels)
  return {
    method,
    draw,
    themes,
    categories: new Set(truth).size,
    nmi: round(normalisedMutualInformation(alone, truth)),
    ari: round(adjustedRandIndex(alone, truth)),
    nonePercent: round((100 * labels.filter((label) => label < 0).length) / labels.length),
    stability: round(await measureStability(answers, grouping, draw)),
    ownStability: own ? round(own.reduce((sum, each) => sum + each, 0) / own.length) : '',
    seconds: round(seconds),
    processor,
  }
}

function processorSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return round((user + system) / 1e6)
}

async function measureStability(answers: Answers, grouping: Grouping, draw: number): Promise<number> {
  const runs: Map<number, number>[] = []
  for (let run = 0; run < flags.runs; run++) {
    const size = Math.round(keptShare * answers.texts.length)
    const rows = drawRows(answers.texts.length, size, 1000 * draw + run)
    const { labels } = await grouping(take(answers, rows), draw)
    const alone = eachNoneAlone(labels)
    runs.push(new Map(Array.from(rows, (row, at) => [row, alone[at]!])))
  }
  const indexes = runs.flatMap((one, at) =>
    runs.slice(at + 1).map((other) => {
      const shared = [...one.keys()].filter((row) => other.has(row))
      return adjustedRandIndex(
        shared.map((row) => one.get(row)!),
        shared.map((row) => other.get(row)!),
      )
    }),
  )
  return indexes.reduce((sum, each) => sum + each, 0) / indexes.length
}

async function group({ texts, vectors }: Answers, seed: number): Promise<Grouped> {
  const numbers = Int32Array.from(texts, (_, at) => at)
  const found = await findThemes({ texts, vectors, speakers: numbers, turns: numbers }, { seed })
  const labels = new Int32Array(texts.length).fill(-1)
  for (const [theme, { members }] of found.themes.entries()) {
    for (const { segment, isPrimary } of members) if (isPrimary) labels[segment] = theme
  }
  return { labels, themes: found.themes.length, own: found.themes.map((theme) => theme.stability) }
}

async function groupByKMeans({ categories, vectors }: Answers, seed: number): Promise<Grouped> {
  const told = new Set(categories).size
  const { clusters } = kmeans(rowsOf(vectors), told, { initialization: 'kmeans++', seed, maxIterations: 100 })
  return { labels: Int32Array.from(clusters), themes: told }
}

async function groupByUmap({ vectors }: Answers, seed: number): Promise<Grouped> {
  const labels = umap!.group(vectors, seed)
  return { labels, themes: 1 + labels.reduce((most, label) => Math.max(most, label), -1) }
}

async function groupByWard({ categories, vectors }: Answers): Promise<Grouped> {
  const told = new Set(categories).size
  const labels = new Int32Array(vectors.count)
  const tree = agnes(rowsOf(vectors), { method: 'ward2' })
  for (const [label, cluster] of tree.group(told).children.entries()) {
    for (const row of cluster.indices()) labels[row] = label
  }
  return { labels, themes: told }
}

function rowsOf(vectors: Vectors): number[][] {
  const space = project(vectors, findBasis(vectors, baselineDirections))
  return Array.from({ length: space.count }, (_, row) => Array.from(rowOf(space, row)))
}

function summaryOf(method: string): Record<string, string | number> {
  const own = lines.filter((line) => line.method === method && typeof line.draw === 'number')
  const spread = (name: string) => {
    const values = own.map((line) => Number(line[name]))
    return `${Math.min(...values)} to ${Math.max(...values)}`
  }
  return {
    method,
    draw: 'all',
    themes: spread('themes'),
    categories: spread('categories'),
    nmi: spread('nmi'),
    ari: spread('ari'),
    nonePercent: spread('nonePercent'),
    stability: spread('stability'),
    ownStability: '',
    seconds: spread('seconds'),
    processor: spread('processor'),
  }
}

async function timeLarge(count: number): Promise<Record<string, string | number>> {
  const random = createRandom(7)
  const rows = Int32Array.from({ length: count }, (_, at) => at % all.texts.length)
  const vectors = selectRows(all.vectors, rows)
  for (let at = 0; at < vectors.data.length; at++) vectors.data[at]! += 0.04 * (random.next() - 0.5)
  const texts = Array.from(rows, (row, at) => `${all.texts[row]} (${at})`)
  const answers = { texts, categories: [], vectors: normaliseRows(vectors) }
  const started = performance.now()
  const before = process.cpuUsage()
  const { labels, themes } = await group(answers, 1)
  return {
    method: `earwitness, ${count} rows`,
    themes,
    nonePercent: round((100 * labels.filter((label) => label < 0).length) / count),
    seconds: round((performance.now() - started) / 1000),
    processor: processorSeconds(before),
    megabytes: peakMegabytes(),
  }
}

function take({ texts, categories, vectors }: Answers, rows: Int32Array): Answers {
  return {
    texts: Array.from(rows, (row) => texts[row]!),
    categories: Array.from(rows, (row) => categories[row]!),
    vectors: selectRows(vectors, rows),
  }
}

function drawRows(count: number, wanted: number, seed: number): Int32Array {
  return createRandom(seed)
    .shuffle(Int32Array.from({ length: count }, (_, row) => row))
    .slice(0, wanted)
}

function eachNoneAlone(labels: Int32Array): number[] {
  let next = labels.length
  return Array.from(labels, (label) => (label < 0 ? next++ : label))
}

function numbersOf(values: readonly string[]): number[] {
  const numbers = new Map([...new Set(values)].map((value, at) => [value, at]))
  return values.map((value) => numbers.get(value)!)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
