/**
 * How well themes are found in thousands of short answers, beside methods that are told their number.
 *
 *   ./earwitness bench themes [--draws 3] [--rows 3080] [--file train.csv.gz] [--runs 20] [--large 50000] [--json]
 *   ./earwitness bench themes --with-umap [--umap-environment FOLDER]
 *   ./earwitness bench themes --numbers
 *   ./earwitness bench themes --interviews 250 [--half dev] [--runs 20]
 *
 * Each draw takes so many rows of a labelled file (columns `text` and `category`) at random. NMI and ARI are taken on
 * each row's primary theme, every row in none being a group of its own. Stability is the mean adjusted Rand index
 * between each two of `--runs` runs on independent 80 % subsamples, over the rows that both hold. The baselines (k-means
 * of ml-kmeans, and Ward) see the same embeddings on 64 principal components and are told the number of
 * categories. `--with-umap` runs UMAP and HDBSCAN with BERTopic's defaults beside them, by their Python packages.
 * `--numbers` draws studies of 10 to 77 categories, of even and of uneven size, and tells how near the number of themes comes.
 * `--interviews` finds the themes of so many real interviews again (anthropic-interviewer, CC-BY 4.0; the file lies beside the
 * clone): in other orders of the rows, with other seeds, on four fifths of the people; least, middle and most themes.
 * `seconds` is time on the clock, `processor` the processor's time of this process. `--large` times a study of so many
 * rows, the file's repeated with a little noise on its vectors. Vectors are embedded once and kept in the temporary folder.
 */
import { normaliseRows, selectRows } from '../src/findings/themes/vectors.ts'
import { createRandom } from '../src/statistics/random.ts'
import { halves } from './interviewer/corpus.ts'
import { benchFlags } from './load/bench-flags.ts'
import { peakMegabytes, printRows } from './load/each-size.ts'
import { drawCategories, drawRows, readAnswers, sizings, take } from './themes/answers.ts'
import {
  type Grouping,
  groupByKMeans,
  groupByThemes,
  groupByWard,
  groupingByUmap,
} from './themes/groupings.ts'
import { measureRepeats, readPassages } from './themes/interviews.ts'
import {
  meanOf,
  measureGrouping,
  measureStability,
  percentInNone,
  processorSeconds,
  type Row,
  round,
} from './themes/measure.ts'
import { openUmapBaseline } from './themes/umap-baseline.ts'

const flags = benchFlags({
  name: 'themes',
  measures:
    'How well themes are found in thousands of short answers, how stable they are, and how long it takes',
  baseline: 'k-means and Ward on the same vectors, told the number of categories',
  options: {
    draws: { kind: 'number', default: 3, help: 'Random draws of the file' },
    rows: { kind: 'number', default: 3080, least: 20, help: 'Rows of each draw' },
    file: { kind: 'text', help: 'CSV with the columns text and category; Banking77 train when not given' },
    large: { kind: 'number', default: 0, help: 'Time a study of so many rows as well; 0 for none' },
    runs: { kind: 'number', default: 20, help: 'Runs on subsamples for the stability; 0 for none' },
    numbers: { kind: 'switch', help: 'Studies of 10 to 77 categories: how near the number of themes comes' },
    interviews: { kind: 'number', default: 0, help: 'How alike the themes of so many interviews come again' },
    half: { kind: 'text', help: 'Of which half of the interviews: dev, or reported (dev)' },
    'with-umap': { kind: 'switch', help: 'UMAP and HDBSCAN beside it, by their Python packages' },
    'umap-environment': { kind: 'text', help: 'Python environment that has them; made if it is not there' },
    ours: { kind: 'switch', help: 'Without the baselines' },
    json: { kind: 'switch', help: 'For programs' },
  },
})

const all =
  flags.interviews > 0
    ? { texts: [], categories: [], vectors: { data: new Float32Array(0), count: 0, dimensions: 0 } }
    : await readAnswers(flags.file ?? '../shared/data/banking77/train.csv.gz')
const umap = flags['with-umap'] ? openUmapBaseline(flags['umap-environment']) : null
const methods: [string, Grouping][] = [
  ['earwitness', groupByThemes],
  ...(flags.ours
    ? []
    : ([
        ['k-means, told', groupByKMeans],
        ['Ward, told', groupByWard],
      ] as [string, Grouping][])),
  ...(umap ? [['UMAP, HDBSCAN', groupingByUmap(umap)] as [string, Grouping]] : []),
]
try {
  const tables = [await measureWanted()]
  if (flags.large > 0) tables.push([await timeLarge(flags.large)])
  if (flags.json) process.stdout.write(`${JSON.stringify(tables.flat(), null, 2)}\n`)
  else for (const table of tables) if (table.length > 0) printRows(table)
} finally {
  umap?.close()
}

async function measureWanted(): Promise<Row[]> {
  if (flags.numbers) return measureNumbers()
  if (flags.interviews === 0) return measureDraws()
  const half = halves.find((each) => each === (flags.half ?? 'dev'))
  if (!half) throw new Error(`--half takes ${halves.join(' or ')}`)
  return measureRepeats(await readPassages(half, flags.interviews), Math.max(2, flags.runs))
}

async function measureDraws(): Promise<Row[]> {
  const lines: Row[] = []
  for (let draw = 1; draw <= flags.draws; draw++) {
    const answers = take(all, drawRows(all.texts.length, flags.rows, draw))
    for (const [method, grouping] of methods) {
      const { ownStability, seconds, processor, ...worth } = await measureGrouping(grouping, answers, draw)
      process.stderr.write(`${method}, draw ${draw}: nmi ${worth.nmi}, ari ${worth.ari}; subsamples ...\n`)
      const stability =
        flags.runs > 1 ? await measureStability(grouping, answers, { runs: flags.runs, seed: draw }) : ''
      lines.push({
        method,
        draw,
        ...worth,
        stability,
        ownStability: ownStability!,
        seconds: seconds!,
        processor: processor!,
      })
      process.stderr.write(`${Object.values(lines.at(-1)!).join('  ')}\n`)
    }
  }
  return [...lines, ...(flags.draws > 1 ? methods.map(([method]) => spreadOf(method, lines)) : [])]
}

/** Of each figure, the least and the most. */
function spreadOf(method: string, lines: readonly Row[]): Row {
  const own = lines.filter((line) => line.method === method)
  const spread = (name: string) => {
    const values = own.map((line) => line[name]!).filter((value) => value !== '')
    return values.length === 0
      ? ''
      : `${Math.min(...values.map(Number))} to ${Math.max(...values.map(Number))}`
  }
  const names = Object.keys(own[0]!).slice(2)
  return { method, draw: 'all', ...Object.fromEntries(names.map((name) => [name, spread(name)])) }
}

/** Rows of a study, for each number of categories: as many for each as the draws of the whole have, and a tenth. */
const categoryCounts = [10, 20, 40, 60, 77]
const rowsOfCategory = [12, 40]

async function measureNumbers(): Promise<Row[]> {
  const lines: Row[] = []
  for (const categories of categoryCounts) {
    for (const each of rowsOfCategory) {
      for (const sizing of sizings) {
        for (let draw = 1; draw <= flags.draws; draw++) {
          const answers = drawCategories(all, { categories, rows: each * categories, sizing }, draw)
          const {
            themes,
            categories: told,
            nmi,
            ari,
            nonePercent,
          } = await measureGrouping(groupByThemes, answers, draw)
          const errorPercent = Math.round(100 * (Number(themes) / Number(told) - 1))
          const rows = answers.texts.length
          lines.push({
            sizing,
            rows,
            draw,
            categories: told!,
            themes: themes!,
            errorPercent,
            nmi: nmi!,
            ari: ari!,
            nonePercent: nonePercent!,
          })
        }
      }
    }
  }
  const errors = lines.map((line) => Math.abs(Number(line.errorPercent)))
  const within = errors.filter((error) => error <= 15).length
  return [
    ...lines,
    {
      sizing: 'mean',
      rows: '',
      draw: lines.length,
      categories: '',
      themes: `${within} within 15 %`,
      errorPercent: round(meanOf(errors)),
      nmi: round(meanOf(lines.map((line) => Number(line.nmi)))),
      ari: round(meanOf(lines.map((line) => Number(line.ari)))),
      nonePercent: round(meanOf(lines.map((line) => Number(line.nonePercent)))),
    },
  ]
}

async function timeLarge(count: number): Promise<Row> {
  const random = createRandom(7)
  const rows = Int32Array.from({ length: count }, (_, at) => at % all.texts.length)
  const vectors = selectRows(all.vectors, rows)
  for (let at = 0; at < vectors.data.length; at++) vectors.data[at]! += 0.04 * (random.next() - 0.5)
  const texts = Array.from(rows, (row, at) => `${all.texts[row]} (${at})`)
  const started = performance.now()
  const before = process.cpuUsage()
  const { labels, themes } = await groupByThemes(
    { texts, categories: [], vectors: normaliseRows(vectors) },
    1,
  )
  return {
    method: `earwitness, ${count} rows`,
    themes,
    nonePercent: percentInNone(labels),
    seconds: round((performance.now() - started) / 1000),
    processor: processorSeconds(before),
    megabytes: peakMegabytes(),
  }
}
