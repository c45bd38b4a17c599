/**
 * The real small language model for tests, fetched by the product's own means into a folder that outlives the run, so
 * that a machine fetches it once. Where it cannot be had a test skips and says why:
 *
 *   test('…', async ({ skip }) => {
 *     const small = await prepareSmallModel()
 *     skip('reason' in small, small.reason)
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isAppError } from '../../src/platform/errors.ts'
import { smallLanguageModel } from '../../src/platform/models/catalogue.ts'
import {
  type BuiltinSettings,
  createBuiltinModels,
} from '../../src/platform/models/language/builtin/builtin-models.ts'
import { installRuntime } from '../../src/platform/models/language/builtin/runtime.ts'
import { pullModel } from '../../src/platform/models/pull-model.ts'

export type SmallModel = ReturnType<typeof createBuiltinModels> | { reason: string }

const folder = join(tmpdir(), 'earwitness-test-models')
const fetchWithinMs = 180_000

let prepared: Promise<BuiltinSettings | { reason: string }> | undefined

/** Whoever asks closes what they got. */
export async function prepareSmallModel(): Promise<SmallModel> {
  prepared ??= fetchOnce()
  const found = await prepared
  return 'reason' in found ? found : createBuiltinModels(found)
}

async function fetchOnce(): Promise<BuiltinSettings | { reason: string }> {
  const settings = { models: { folder: join(folder, 'models') }, dataDirectory: folder, threads: 1 }
  try {
    await installRuntime(folder, { signal: AbortSignal.timeout(fetchWithinMs) })
    await pullPatiently(settings.models)
    return settings
  } catch (error) {
    const why = isAppError(error) ? error.say : 'it took too long'
    return { reason: `${smallLanguageModel.name} cannot be had here: ${why}` }
  }
}

/** Another test process may be fetching the same. */
async function pullPatiently(models: BuiltinSettings['models']): Promise<void> {
  const until = Date.now() + fetchWithinMs
  for (;;) {
    try {
      await pullModel(models, smallLanguageModel, { signal: AbortSignal.timeout(fetchWithinMs) })
      return
    } catch (error) {
      if (!isAppError(error) || error.code !== 'conflict' || Date.now() > until) throw error
      await wait(500)
    }
  }
}
