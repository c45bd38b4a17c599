/** The language models of one process: settings of workspaces, the environment's, and those that run here. */
import { availableParallelism } from 'node:os'
import type { Logger } from 'pino'
import { isErased } from '../interview/erase-store.ts'
import type { Config } from '../platform/config/config.ts'
import type { Database } from '../platform/database/database.ts'
import { createBuiltinModels } from '../platform/models/language/builtin/builtin-models.ts'
import {
  createLanguageModels,
  type LanguageModelsOfServer,
} from '../platform/models/language/create-language-models.ts'
import { environmentModels } from '../platform/models/language/environment-models.ts'
import { modelSettingsFrom } from '../platform/models/settings.ts'

export function wireLanguageModels(given: {
  db: Database
  config: Config
  logger: Logger
}): LanguageModelsOfServer & { close(): Promise<void> } {
  const { db, config, logger } = given
  const builtin = createBuiltinModels({
    models: modelSettingsFrom(config),
    dataDirectory: config.dataDirectory,
    threads: Math.max(1, Math.min(4, availableParallelism() - 1)),
  })
  const models = createLanguageModels({
    db,
    logger,
    secret: config.secret,
    environment: environmentModels(config),
    isErased,
    builtin: builtin.open,
  })
  return { ...models, close: builtin.close }
}
