import { readSettings } from '../../src/platform/config/config.ts'
import { createBuiltinModels } from '../../src/platform/models/language/builtin/builtin-models.ts'
import { environmentModels } from '../../src/platform/models/language/environment-models.ts'
import type { LanguageRung } from '../../src/platform/models/language/language-models.ts'
import { openModel } from '../../src/platform/models/language/open-model.ts'
import { isLocalProvider } from '../../src/platform/models/language/providers.ts'
import { modelSettingsFrom } from '../../src/platform/models/settings.ts'

export interface OpenRungs {
  rungs: LanguageRung[]
  close(): Promise<void>
}

/** The models of EARWITNESS_LANGUAGE_MODELS; built-in ones from the data folder. @throws Error when it names none */
export async function openRungs(): Promise<OpenRungs> {
  const settings = readSettings()
  const models = environmentModels(settings)
  if (models.length === 0) {
    throw new Error('the arms raw, linted and engine need a model: set EARWITNESS_LANGUAGE_MODELS')
  }
  const builtin = createBuiltinModels({
    models: modelSettingsFrom(settings),
    dataDirectory: settings.dataDirectory,
    threads: 1,
  })
  const rungs = models.map(async (setting) => ({
    label: setting.label,
    provider: setting.provider,
    modelId: setting.modelId,
    isLocal: isLocalProvider(setting),
    model: await openModel(setting, builtin.open),
  }))
  return { rungs: await Promise.all(rungs), close: () => builtin.close() }
}
