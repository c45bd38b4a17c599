/** Labelled short answers with their vectors, which are embedded once for each file and kept beside the machine's other temporary files. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { selectRows, type Vectors } from '../../src/findings/themes/vectors.ts'
import { createEmbedder } from '../../src/platform/models/create-embedder.ts'
import { createRandom } from '../../src/statistics/random.ts'
import { modelsFolder } from '../load/each-size.ts'

export interface Answers {
  texts: string[]
  categories: string[]
  vectors: Vectors
}

const keptIn = join(tmpdir(), 'earwitness-bench-vectors')
const embeddedAtOnce = 256

/** @param file CSV with the columns `text` and `category`, compressed or not */
export async function readAnswers(file: string): Promise<Answers> {
  const bytes = readFileSync(file)
  const rows: { text: string; category: string }[] = parse(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, {
    columns: true,
  })
  const texts = rows.map((row) => row.text)
  return { texts, categories: rows.map((row) => row.category), vectors: await vectorsOf(texts) }
}

export async function vectorsOf(texts: readonly string[]): Promise<Vectors> {
  const embedder = await createEmbedder({ folder: modelsFolder, threads: 2 }, { corpus: texts })
  try {
    const { id, dimensions } = embedder
    const of = createHash('sha256')
      .update(JSON.stringify([id, texts]))
      .digest('hex')
    const kept = join(keptIn, `${of}.bin`)
    if (existsSync(kept)) {
      return {
        data: new Float32Array(Uint8Array.from(readFileSync(kept)).buffer),
        count: texts.length,
        dimensions,
      }
    }
    process.stderr.write(`embedding ${texts.length} answers ...\n`)
    const data = new Float32Array(texts.length * dimensions)
    // Texts of like length fill a batch without padding.
    const order = [...texts.keys()].sort((a, b) => texts[a]!.length - texts[b]!.length)
    for (let at = 0; at < order.length; at += embeddedAtOnce) {
      const batch = order.slice(at, at + embeddedAtOnce)
      const vectors = await embedder.embed(batch.map((row) => texts[row]!))
      for (const [offset, row] of batch.entries()) data.set(vectors[offset]!, row * dimensions)
    }
    mkdirSync(keptIn, { recursive: true })
    writeFileSync(`${kept}.${process.pid}`, new Uint8Array(data.buffer))
    renameSync(`${kept}.${process.pid}`, kept)
    return { data, count: texts.length, dimensions }
  } finally {
    await embedder.close()
  }
}

export function take({ texts, categories, vectors }: Answers, rows: Int32Array): Answers {
  return {
    texts: Array.from(rows, (row) => texts[row]!),
    categories: Array.from(rows, (row) => categories[row]!),
    vectors: selectRows(vectors, rows),
  }
}

/** So many rows at random. */
export function drawRows(count: number, wanted: number, seed: number): Int32Array {
  return createRandom(seed)
    .shuffle(Int32Array.from({ length: count }, (_, row) => row))
    .slice(0, wanted)
}

/** How many rows of each category: as many of each, as they come, or few of most and many of some. */
export const sizings = ['even', 'as they come', 'uneven'] as const
export type Sizing = (typeof sizings)[number]

export interface CategoryDraw {
  /** So many categories at random. */
  categories: number
  rows: number
  sizing: Sizing
}

/** Fewer rows than wanted where the categories do not have them. */
export function drawCategories(
  answers: Answers,
  { categories, rows, sizing }: CategoryDraw,
  seed: number,
): Answers {
  const random = createRandom(seed)
  const byCategory = Map.groupBy(answers.texts.keys(), (row) => answers.categories[row]!)
  const chosen = random.shuffle([...byCategory.values()]).slice(0, categories)
  const drawn =
    sizing === 'as they come'
      ? random.shuffle(chosen.flat()).slice(0, rows)
      : chosen.flatMap((own, at) =>
          random.shuffle([...own]).slice(0, sizeOf(at, { categories, rows, sizing })),
        )
  return take(answers, Int32Array.from(random.shuffle(drawn)))
}

/** Uneven: after Zipf and Mandelbrot, the largest about ten times the smallest of 77. */
function sizeOf(at: number, { categories, rows, sizing }: CategoryDraw): number {
  if (sizing === 'even') return Math.max(1, Math.round(rows / categories))
  const weight = (rank: number) => (rank + 5) ** -0.9
  const total = Array.from({ length: categories }, (_, rank) => weight(rank)).reduce((a, b) => a + b, 0)
  return Math.max(5, Math.round((rows * weight(at)) / total))
}
