/**
 * Makes `src/platform/models/words/english-words.txt` by the rule of `list-words.ts`, and `english-words.bin` from it: needed
 * again only when the embedder or that rule changes.
 *
 *   node bench/asking/make-word-table.ts [FOLDER]
 *
 * Each word is embedded alone; the mean is taken off (Mu and Viswanath 2018, "All-but-the-Top") and the vectors are laid
 * on the directions in which they differ most. In the file, little endian: the mean (384 floats), the directions (128 by
 * 384 floats), then 128 bytes a word, which are the vector of length 1 times 317.5, cut at 127.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { createEmbedder } from '../../src/platform/models/create-embedder.ts'
import { listWords } from './list-words.ts'

const dimensions = 128
const scale = 127 * 2.5
const batch = 256

const source = join(import.meta.dirname, '..', '..', 'src', 'platform', 'models', 'words')
const folder = process.argv[2] ?? source
const words = listWords()
const models = process.env.EARWITNESS_MODELS ?? '../shared/models'
const embedder = await createEmbedder({ folder: models, suppliedFolder: models })

const vectors: Float32Array[] = []
for (let at = 0; at < words.length; at += batch) {
  vectors.push(...(await embedder.embed(words.slice(at, at + batch))))
  if (at % (batch * 10) === 0) process.stderr.write(`\r${at} of ${words.length} words`)
}
await embedder.close?.()
process.stderr.write('\n')

const all = new Matrix(vectors.map((vector) => [...vector]))
const mean = all.mean('column')
const centred = all.subRowVector(mean)
const spread = centred.transpose().mmul(centred)
const { eigenvectorMatrix } = new EigenvalueDecomposition(spread, { assumeSymmetric: true })
// The library gives the smallest direction first.
const first = eigenvectorMatrix.columns - dimensions
const directions = eigenvectorMatrix
  .subMatrix(0, eigenvectorMatrix.rows - 1, first, eigenvectorMatrix.columns - 1)
  .transpose()
const placed = centred.mmul(directions.transpose())
const codes = Int8Array.from(
  placed.to2DArray().flatMap((row) => {
    const length = Math.hypot(...row) || 1
    return row.map((value) => Math.max(-127, Math.min(127, Math.round((value / length) * scale))))
  }),
)
const floats = Float32Array.from([...mean, ...directions.to1DArray()])
const file = join(folder, 'english-words.bin')
await writeFile(join(folder, 'english-words.txt'), `${words.join('\n')}\n`)
await writeFile(file, Buffer.concat([Buffer.from(floats.buffer), Buffer.from(codes.buffer)]))
process.stdout.write(`${words.length} words to ${file}\n`)
