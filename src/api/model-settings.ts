import type { Config } from '../platform/config/config.ts'
import type { ModelSettings } from '../platform/models/settings.ts'

/** Where this instance's models are, for the server and the worker. */
export function modelSettings(config: Config): ModelSettings {
  return {
    folder: config.modelsDirectory,
    suppliedFolder: config.suppliedModelsDirectory ?? undefined,
    hubUrl: config.modelHubUrl ?? undefined,
  }
}
