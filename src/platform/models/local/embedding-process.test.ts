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

/** Holds a scripted worker up until the test lets it go on, however slow the machine is. */
function newGate() {
  const file = join(folder, `${newId()}.open`)
  return {
    /** For the worker: a promise. */
    opened: `(async () => { while (!existsSync(${JSON.stringify(file)})) await new Promise((r) => setTimeout(r, 2)) })()`,
    open: () => writeFileSync(file, ''),
  }
}

interface OwnClock {
  /** The batch in which a live text was. */
  batchOf(text: string, options?: { withinMs?: number }): Promise<number>
  pass(ms: number): void
  /** So many batches of one short text, each of which took so long. */
  measure(args: { batches: number; ms: number }): Promise<void>
}

/** The process itself, by a clock that only the test moves: no slow machine makes anybody late. */
async function withOwnClock(body: string, test: (clock: OwnClock) => Promise<void>): Promise<void> {
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
  const running = new EmbeddingProcess(
    { modelsFolder: 'none', modelName: 'scripted', threads: 1, script: scriptedWorker(body) },
    2,
  )
  const batchOf: OwnClock['batchOf'] = (text, { withinMs } = {}) =>
    new Promise((resolve, reject) => {
      const done = (vector: Float32Array) => resolve(vector[1]!)
      const queued = { text, done, failed: reject, isCancelled: () => false, attempts: 0 }
      const deadline = withinMs === undefined ? {} : { deadlineAt: now + withinMs }
      running.submit([{ ...queued, priority: 'live', ...deadline }])
    })
  try {
    await test({
      batchOf,
      pass: (ms) => {
        now += ms
      },
      measure: async ({ batches, ms }) => {
        for (let batch = 0; batch < batches; batch++) {
          const measured = batchOf('x')
          now += ms
          await measured
        }
      },
    })
  } finally {
    clock.mockRestore()
    await running.close()
  }
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
    const gate = newGate()
    const embedder = open(`if (batches === 2) await ${gate.opened}; ${reply}`)
    await embedder.warmUp()
    await expect(embedder.embed(['slow'], { deadlineMs: 30 })).rejects.toBeInstanceOf(DeadlinePassed)
    gate.open()
    expect(lengths(await embedder.embed(['after']))).toEqual([5])
  })

  it('never sends a text that nobody waits for any more', async () => {
    const gate = newGate()
    const embedder = open(`if (batches === 1) await ${gate.opened}; ${reply}`)
    const first = embedder.embed(['first'], { deadlineMs: 600_000 })
    await expect(embedder.embed(['too late'], { deadlineMs: 20 })).rejects.toBeInstanceOf(DeadlinePassed)
    gate.open()
    await first
    const [after] = await embedder.embed(['after'])
    expect(after?.[1]).toBe(2)
  })

  it('says at once that it is too late where so many wait that it would be, and computes nothing', async () => {
    const gate = newGate()
    await withOwnClock(`if (batches === 16) await ${gate.opened}; ${reply}`, async ({ batchOf, measure }) => {
      await measure({ batches: 15, ms: 40 })
      const first = batchOf('first', { withinMs: 5_000 })
      // The worker waits at the gate: whoever is told now was told without it.
      const late = await batchOf('too late', { withinMs: 30 }).catch((error: Error) => error)
      expect(late).toBeInstanceOf(DeadlinePassed)
      // It is told so often that writing down where costs more than telling.
      expect((late as Error).stack).not.toContain('\n')
      expect(new Error('another').stack).toContain('\n')
      gate.open()
      expect([await first, await batchOf('after', { withinMs: 5_000 })]).toEqual([16, 17])
    })
  })

  it('computes nothing that would be late even where nobody else waits, and measures anew after a while', () =>
    withOwnClock(reply, async ({ batchOf, measure, pass }) => {
      await measure({ batches: 15, ms: 60 })
      const late = () => batchOf('late', { withinMs: 30 })
      await expect(late()).rejects.toThrow(DeadlinePassed)
      await expect(late()).rejects.toThrow(DeadlinePassed)
      expect(await batchOf('x')).toBe(16)
      pass(1_001)
      expect(await late()).toBe(17)
    }))

  it('drops from the queue what would be late by now, with all of its request', () =>
    withOwnClock(reply, async ({ batchOf, measure, pass }) => {
      await measure({ batches: 15, ms: 10 })
      const slow = batchOf('slow', { withinMs: 5_000 })
      const waiting = ['a long text '.repeat(30), 'short'].map((text) => batchOf(text, { withinMs: 250 }))
      const outcomes = Promise.allSettled(waiting)
      pass(245)
      expect(await slow).toBe(16)
      expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
      expect(await batchOf('after')).toBe(17)
    }))

  it('takes fewer along where all together would be too late for one, and fails nobody', () =>
    withOwnClock(reply, async ({ batchOf, measure, pass }) => {
      await measure({ batches: 40, ms: 1_000 })
      const slow = batchOf('slow')
      const waiting = [
        batchOf('soon', { withinMs: 3_000 }),
        ...Array.from({ length: 20 }, () => batchOf('late')),
      ]
      pass(1_000)
      const [soon, ...late] = await Promise.all(waiting)
      expect([await slow, soon]).toEqual([41, 42])
      expect(new Set(late)).toEqual(new Set([42, 43]))
    }))

  it('lets somebody who waits go before bulk work that came earlier', async () => {
    const embedder = open(`await new Promise((r) => setTimeout(r, 5)); ${reply}`)
    const bulk = embedder.embed(Array.from({ length: 200 }, (_, index) => `bulk text ${index}`))
    const [live] = await embedder.embed(['live'], { deadlineMs: 60_000 })
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
