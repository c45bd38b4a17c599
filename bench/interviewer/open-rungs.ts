import { readSettings } from '../../src/platform/config/config.ts'
import { environmentModels } from '../../src/platform/models/language/environment-models.ts'
import type { LanguageRung } from '../../src/platform/models/language/language-models.ts'
import { openModel } from '../../src/platform/models/language/open-model.ts'
import { isLocalProvider } from '../../src/platform/models/language/providers.ts'

/** The models of EARWITNESS_LANGUAGE_MODELS. @throws Error when it names none */
export async function openRungs(): Promise<LanguageRung[]> {
  const models = environmentModels(readSettings())
  if (models.length === 0) {
    throw new Error('the arms raw, linted and engine need a model: set EARWITNESS_LANGUAGE_MODELS')
  }
  return Promise.all(
    models.map(async (setting) => ({
      label: setting.label,
      provider: setting.provider,
      modelId: setting.modelId,
      isLocal: isLocalProvider(setting),
      model: await openModel(setting, () => {
        throw new Error('a built-in model runs in the product alone')
      }),
    })),
  )
}
