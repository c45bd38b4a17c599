/** The language models of one process: settings of workspaces, the environment's, and those that run here. */
import type { Logger } from 'pino'
import { isErased } from '../interview/erase-store.ts'
import type { Config } from '../platform/config/config.ts'
import type { Database } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import {
  createLanguageModels,
  type LanguageModelsOfServer,
} from '../platform/models/language/create-language-models.ts'
import { environmentModels } from '../platform/models/language/environment-models.ts'

export function wireLanguageModels(given: {
  db: Database
  config: Config
  logger: Logger
}): LanguageModelsOfServer {
  const { db, config, logger } = given
  return createLanguageModels({
    db,
    logger,
    secret: config.secret,
    environment: environmentModels(config),
    isErased,
    builtin: () => {
      throw new AppError('unavailable', 'no runtime for models in process')
    },
  })
}
