import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { newId } from '../../ids.ts'
import { DeadlinePassed } from '../embedder.ts'
import { createModelEmbedder } from '../model-embedder.ts'
import { EmbeddingProcess } from './embedding-process.ts'
import { createLocalEmbeddingModel } from './local-embedding-model.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedding-worker-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A worker of the same protocol whose vector of a text is [length, number of the process's batch]. */
function scriptedWorker(body: string): URL {
  const file = join(folder, `${newId()}.mjs`)
  writeFileSync(
    file,
    `import { existsSync, writeFileSync } from 'node:fs'
    let batches = 0
    const marker = ${JSON.stringify(`${file}.died`)}
    const vectorsOf = (texts) => Float32Array.from(texts.flatMap((text) => [text.length, batches]))
    process.on('disconnect', () => process.exit(0))
    process.on('message', async ({ id, texts }) => {
      batches += 1
      ${body}
    })
    process.send('ready')`,
  )
  return pathToFileURL(file)
}

const reply = 'process.send({ id, vectors: vectorsOf(texts) })'
const opened: { close(): Promise<void> }[] = []

function open(body: string) {
  const model = createLocalEmbeddingModel({
    modelsFolder: 'none',
    modelName: 'scripted',
    threads: 1,
    dimensions: 2,
    script: scriptedWorker(body),
  })
  opened.push(model)
  return createModelEmbedder({ model, id: 'scripted', dimensions: 2, queryPrefix: 'query: ' })
}

afterEach(async () => {
  for (const model of opened.splice(0)) await model.close()
})

const lengths = (vectors: Float32Array[]) => vectors.map((vector) => vector[0])

describe('the embedding process', () => {
  it('answers each text in its place, whatever order the batches had', async () => {
    const texts = Array.from({ length: 100 }, (_, index) => 'x'.repeat((index * 37) % 101))
    expect(lengths(await open(reply).embed(texts))).toEqual(texts.map((text) => text.length))
    expect(await open(reply).embed([])).toEqual([])
  })

  it('rejects with DeadlinePassed when the time is over, and serves the next request', async () => {
    const embedder = open(`await new Promise((r) => setTimeout(r, batches === 2 ? 3000 : 0)); ${reply}`)
    await embedder.warmUp()
    const start = performance.now()
    await expect(embedder.embed(['slow'], { deadlineMs: 30 })).rejects.toBeInstanceOf(DeadlinePassed)
    expect(performance.now() - start).toBeLessThan(2000)
    expect(lengths(await embedder.embed(['after']))).toEqual([5])
  })

  it('never sends a text that nobody waits for any more', async () => {
    const embedder = open(`await new Promise((r) => setTimeout(r, batches === 1 ? 100 : 0)); ${reply}`)
    const first = embedder.embed(['first'])
    await expect(embedder.embed(['too late'], { deadlineMs: 20 })).rejects.toBeInstanceOf(DeadlinePassed)
    await first
    const [after] = await embedder.embed(['after'])
    expect(after?.[1]).toBe(2)
  })

  it('says at once that it is too late where so many wait that it would be, and computes nothing', async () => {
    const embedder = open(`await new Promise((r) => setTimeout(r, 40)); ${reply}`)
    for (let batch = 0; batch < 15; batch++) await embedder.embed(['x'])
    const first = embedder.embed(['first'], { deadlineMs: 5000 })
    const start = performance.now()
    const late = await embedder.embed(['too late'], { deadlineMs: 30 }).catch((error: Error) => error)
    expect(late).toBeInstanceOf(DeadlinePassed)
    expect(performance.now() - start).toBeLessThan(25)
    // It is told so often that writing down where costs more than telling.
    expect((late as Error).stack).not.toContain('\n')
    expect(new Error('another').stack).toContain('\n')
    await first
    expect(lengths(await embedder.embed(['after'], { deadlineMs: 5000 }))).toEqual([5])
  })

  it('computes nothing that would be late even where nobody else waits, and measures anew after a while', async () => {
    const embedder = open(`await new Promise((r) => setTimeout(r, 60)); ${reply}`)
    const batchOf = async () => (await embedder.embed(['x']))[0]![1]!
    for (let batch = 0; batch < 15; batch++) await batchOf()
    const late = () => expect(embedder.embed(['late'], { deadlineMs: 30 })).rejects.toThrow(DeadlinePassed)
    await late()
    await late()
    expect(await batchOf()).toBe(16)
    await new Promise((done) => setTimeout(done, 1_100))
    await late()
    expect(await batchOf()).toBe(18)
  })

  it('drops from the queue what would be late by now, with all of its request', async () => {
    const embedder = open(`await new Promise((r) => setTimeout(r, batches > 15 ? 200 : 10)); ${reply}`)
    for (let batch = 0; batch < 15; batch++) await embedder.embed(['x'])
    const slow = embedder.embed(['slow'], { deadlineMs: 5000 })
    const waiting = embedder.embed(['a long text '.repeat(30), 'short'], { deadlineMs: 250 })
    await expect(waiting).rejects.toThrow(DeadlinePassed)
    await slow
    expect((await embedder.embed(['after']))[0]![1]).toBe(17)
  })

  it('takes fewer along where all together would be too late for one, and fails nobody', async () => {
    let now = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
    const running = new EmbeddingProcess(
      { modelsFolder: 'none', modelName: 'scripted', threads: 1, script: scriptedWorker(reply) },
      2,
    )
    /** The batch in which a text was, by the clock of this test. */
    const batchOf = (text: string, deadlineAt?: number) =>
      new Promise<number>((resolve, reject) => {
        const done = (vector: Float32Array) => resolve(vector[1]!)
        const queued = { text, done, failed: reject, isCancelled: () => false, attempts: 0 }
        running.submit([{ ...queued, priority: 'live', ...(deadlineAt === undefined ? {} : { deadlineAt }) }])
      })
    try {
      for (let batch = 0; batch < 40; batch++) {
        const measured = batchOf('x')
        now += 1_000
        await measured
      }
      const slow = batchOf('slow')
      const waiting = [batchOf('soon', now + 3_000), ...Array.from({ length: 20 }, () => batchOf('late'))]
      now += 1_000
      const [soon, ...late] = await Promise.all(waiting)
      expect([await slow, soon]).toEqual([41, 42])
      expect(new Set(late)).toEqual(new Set([42, 43]))
    } finally {
      clock.mockRestore()
      await running.close()
    }
  })

  it('lets somebody who waits go before bulk work that came earlier', async () => {
    const embedder = open(`await new Promise((r) => setTimeout(r, 5)); ${reply}`)
    const bulk = embedder.embed(Array.from({ length: 200 }, (_, index) => `bulk text ${index}`))
    const [live] = await embedder.embed(['live'], { deadlineMs: 5000 })
    expect(live?.[1]).toBeLessThanOrEqual(3)
    const batchesOfBulk = (await bulk).map((vector) => vector[1]!)
    expect(Math.max(...batchesOfBulk)).toBeGreaterThan(3)
  })

  it('starts a dead worker again and repeats the lost batch once', async () => {
    const diesOnce =
      open(`if (!existsSync(marker)) { writeFileSync(marker, ''); process.kill(process.pid, 'SIGKILL') }
      else ${reply}`)
    expect(lengths(await diesOnce.embed(['lost']))).toEqual([4])
    const diesOfOne = open(`if (texts.includes('bad')) process.exit(1); else ${reply}`)
    await expect(diesOfOne.embed(['bad'])).rejects.toMatchObject({ code: 'unavailable' })
    expect(lengths(await diesOfOne.embed(['good']))).toEqual([4])
  })

  it('gives up a worker that dies of everything, without trying for ever', async () => {
    const embedder = open('process.exit(1)')
    const results = await Promise.allSettled(['a', 'b', 'c', 'd'].map((text) => embedder.embed([text])))
    expect(results.map((result) => result.status)).toEqual(Array(4).fill('rejected'))
    await expect(embedder.embed(['later'])).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('stops when the caller stops, and when it is closed', async () => {
    const embedder = open('')
    const stop = new AbortController()
    setTimeout(() => stop.abort(new Error('enough')), 20)
    await expect(embedder.embed(['never'], { signal: stop.signal })).rejects.toThrow('enough')
    setTimeout(() => void opened.at(-1)?.close(), 20)
    await expect(embedder.embed(['never either'])).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('remembers texts it is told to remember, and only those', async () => {
    const embedder = open(reply)
    const batchOf = async (text: string, remember: boolean) =>
      (await embedder.embed([text], { remember }))[0]?.[1]
    expect([await batchOf('guide', true), await batchOf('guide', false)]).toEqual([1, 1])
    expect([await batchOf('words', false), await batchOf('words', false)]).toEqual([2, 3])
    expect(lengths(await embedder.embed(['ab'], { as: 'query' }))).toEqual(['query: ab'.length])
  })
})
