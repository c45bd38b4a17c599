import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embedderModel } from './catalogue.ts'
import { createEmbedder } from './create-embedder.ts'
import { DeadlinePassed, type Embedder, similarity } from './embedder.ts'

const suppliedFolder = resolve(import.meta.dirname, '../../../../shared/models')
const hasModel = existsSync(join(suppliedFolder, embedderModel.name))

const pairs = [
  ['The invoice was charged to my card twice', 'I was billed two times on my card for one invoice'],
  ['Setting up the app took me all afternoon', 'The set-up of the app took a whole afternoon'],
  ['My manager reads the weekly report', 'The weekly report is read by managers'],
  ['I stopped using it because it was too slow', 'It was so slow that I stopped using it'],
] as const

let emptyFolder: string
beforeAll(async () => {
  emptyFolder = await mkdtemp(join(tmpdir(), 'no-models-'))
})
afterAll(() => rm(emptyFolder, { recursive: true, force: true }))

const kinds: { name: string; open: () => Promise<Embedder>; runs: boolean }[] = [
  {
    name: hasModel ? 'the model' : `the model (needs ${embedderModel.name} in ../shared/models)`,
    open: () => createEmbedder({ folder: emptyFolder, suppliedFolder }),
    runs: hasModel,
  },
  {
    name: 'the lexical method, fitted on a corpus',
    open: () => createEmbedder({ folder: emptyFolder }, { corpus: pairs.flat() }),
    runs: true,
  },
  {
    name: 'the lexical method without a corpus',
    open: () => createEmbedder({ folder: emptyFolder }),
    runs: true,
  },
]

describe.each(kinds)('an embedder: $name', ({ open, runs }) => {
  let embedder: Embedder
  beforeAll(async () => {
    if (!runs) return
    embedder = await open()
    await embedder.warmUp()
  })
  afterAll(() => embedder?.close())

  it.runIf(runs)('puts sentences that say the same closer than any others', async () => {
    const vectors = await embedder.embed(pairs.flat())
    for (let pair = 0; pair < pairs.length; pair += 1) {
      const same = similarity(vectors[2 * pair]!, vectors[2 * pair + 1]!)
      const others = vectors.filter((_, index) => index >> 1 !== pair)
      const nearest = Math.max(...others.map((other) => similarity(vectors[2 * pair]!, other)))
      expect(same, pairs[pair]![0]).toBeGreaterThan(nearest)
    }
  })

  it.runIf(runs)('gives vectors of length one and of the stated size, the same each time', async () => {
    const [first] = await embedder.embed([pairs[0][0]])
    const [again] = await embedder.embed([pairs[0][0]])
    expect(first).toHaveLength(embedder.dimensions)
    expect(Math.hypot(...first!)).toBeCloseTo(1, 5)
    expect(again).toEqual(first)
  })

  it.runIf(runs)('gives the same vector alone and in a batch', async () => {
    const [alone] = await embedder.embed([pairs[2][1]])
    const [batched] = (await embedder.embed([pairs[2][1], 'x '.repeat(300), 'short'])) as [Float32Array]
    // 8-bit arithmetic scales by the batch, so that a model's vector moves a little.
    expect(similarity(alone!, batched)).toBeGreaterThan(0.98)
  })

  it.runIf(runs)('takes the empty text, one of punctuation, and one far too long', async () => {
    const vectors = await embedder.embed(['', '?!', 'word '.repeat(20_000), '👩‍👩‍👧 你好'])
    expect(vectors).toHaveLength(4)
    for (const vector of vectors) expect(vector.every(Number.isFinite)).toBe(true)
  })

  it.runIf(runs)('refuses an impossible deadline with the typed error', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => `${pairs[0][0]} ${index}`.repeat(5))
    await expect(embedder.embed(many, { deadlineMs: 1 })).rejects.toBeInstanceOf(DeadlinePassed)
  })
})

describe('which embedder serves', () => {
  it('says lexical in kind and id where no model is, and differs by corpus', async () => {
    const one = await createEmbedder({ folder: emptyFolder }, { corpus: ['a first text', 'a second text'] })
    const two = await createEmbedder({ folder: emptyFolder }, { corpus: ['a first text', 'a third text'] })
    expect([one.kind, two.kind]).toEqual(['lexical', 'lexical'])
    expect(one.id).toMatch(/^lexical-/)
    expect(one.id).not.toBe(two.id)
  })

  it('serves an empty corpus', async () => {
    const embedder = await createEmbedder({ folder: emptyFolder }, { corpus: [] })
    expect(await embedder.embed(['anything'])).toEqual([new Float32Array(0)])
  })
})
