import type { Settings } from '../../config/settings.ts'
import type { EnvironmentModel } from './create-language-models.ts'
import type { ModelView } from './model.ts'
import { isLocalProvider } from './providers.ts'
import { labelFor } from './setting.ts'

/** The models of EARWITNESS_LANGUAGE_MODELS, in its order. */
export function environmentModels({ languageModels }: Pick<Settings, 'languageModels'>): EnvironmentModel[] {
  return languageModels.map((model) => ({
    ...model,
    label: labelFor({ ...model, baseUrl: model.baseUrl ?? undefined }),
  }))
}

export function environmentViews(settings: Pick<Settings, 'languageModels'>): ModelView[] {
  return environmentModels(settings).map(({ key, ...model }) => ({
    languageModelId: null,
    ...model,
    hasKey: key !== null,
    isLocal: isLocalProvider(model),
    price: null,
  }))
}
