/** The server: `node src/api/server-process.ts PAGES`, the folder of the built browser apps; all else is in the environment. */
import { join } from 'node:path'
import { setTimeout as sleep, setImmediate as soon } from 'node:timers/promises'
import { authorize } from '../platform/auth/authorize.ts'
import { createAuth } from '../platform/auth/better-auth.ts'
import { ensureDefaultWorkspace } from '../platform/auth/default-workspace.ts'
import { baseUrl } from '../platform/config/config.ts'
import { assertSafeRole } from '../platform/database/app-role.ts'
import { closeDatabase, cutConnections, openDatabase } from '../platform/database/database.ts'
import { watchDatabase } from '../platform/database/watch-database.ts'
import { noteDeletionsIn } from '../platform/deletions/deletion-list.ts'
import { allowedOrigins } from '../platform/http/origins.ts'
import { removeUploads } from '../platform/http/receive-form.ts'
import { openJobs } from '../platform/jobs/open-jobs.ts'
import { createFolderStore } from '../platform/media/folder-store.ts'
import { createEmbedders } from '../platform/models/embedders.ts'
import { ensureModelInBackground } from '../platform/models/ensure-model.ts'
import { modelSettingsFrom } from '../platform/models/settings.ts'
import { wordTable, wordTableEmbedderId } from '../platform/models/words/word-table.ts'
import { createApp } from './app.ts'
import { deleteAgain } from './delete-again.ts'
import { wireEngine } from './interview-engine.ts'
import { wireLanguageModels } from './language-models.ts'
import { loadSample } from './load-sample.ts'
import { type Life, live } from './process-life.ts'
import { startServer } from './start-server.ts'

const webFolder = process.argv[2] ?? join(import.meta.dirname, '../../dist/pages')

/** So long the first start waits for the sample study; then it goes on loading beside the server. */
const sampleWithinMs = 15_000

await live('server', start)

async function start({ config, logger }: Life) {
  const db = openDatabase(config.databaseUrl, {
    applicationName: 'earwitness server',
    maxConnections: config.maxima.databaseConnections,
    onLostConnection: (error) => logger.warn({ err: error }, 'database connection lost'),
  })
  const databaseWatch = watchDatabase(config.databaseUrl, {
    onSilent: () => {
      logger.error('the database does not answer')
      cutConnections(db)
    },
    onAnswer: () => logger.info('the database answers again'),
  })
  await assertSafeRole(db)
  noteDeletionsIn(config.dataDirectory, ({ kind, id, at }, err) =>
    logger.error({ err, kind, id, at }, 'a deletion is not in deletions.jsonl yet'),
  )
  await removeUploads(join(config.dataDirectory, 'tmp'))
  const modelSettings = modelSettingsFrom(config)
  const [defaultWorkspace, jobs, embedders] = await Promise.all([
    ensureDefaultWorkspace(db),
    openJobs(db, logger),
    createEmbedders(modelSettings),
  ])
  const auth = createAuth({
    db,
    secret: config.secret,
    origin: baseUrl(config),
    trustedOrigins: [...allowedOrigins(config).origins],
    onError: (message) => logger.warn({ source: 'better-auth', pii: message }, 'auth'),
  })
  const model = ensureModelInBackground(modelSettings, {
    onReady: async () => void (await embedders.refresh()),
    onFailure: (say) => logger.warn({ say }, 'model not fetched'),
  })
  const languageModels = wireLanguageModels({ db, config, logger })
  const media = createFolderStore(join(config.dataDirectory, 'media'))
  const engine = wireEngine({ db, embedder: embedders.current })
  await deleteAgain({ db, engine, media, defaultWorkspace, dataDirectory: config.dataDirectory, logger })
  const app = createApp({
    db,
    config,
    logger,
    jobs,
    auth,
    authorize,
    defaultWorkspace,
    webFolder,
    cliKey: config.cliKey,
    databaseWatch,
    embedder: embedders.current,
    languageModels,
    modelTests: languageModels,
    modelState: model.state,
    media,
  })
  const sample = config.withSample
    ? loadSample({
        db,
        workspaceId: defaultWorkspace.workspaceId,
        engine,
        jobs,
      })
    : Promise.resolve(null)
  const loaded = sample.then(
    (outcome) => outcome === 'loaded' && logger.info('sample study loaded'),
    (error) => logger.warn({ err: error }, 'sample study not loaded'),
  )
  // A newcomer should find it; nobody should wait for it on a slow machine.
  await Promise.race([loaded, sleep(sampleWithinMs, undefined, { ref: false })])
  const server = await startServer(app, config)
  embedders.current.warmUp().catch((error) => logger.warn({ err: error }, 'embedder'))
  // Reading it holds everything up for a moment: better now, or when the model arrives, than within somebody's answer.
  embedders.onCurrent(({ id }) => {
    if (id !== wordTableEmbedderId) return
    soon()
      .then(wordTable)
      .catch((error) => logger.warn({ err: error }, 'word table'))
  })
  logger.info({ port: config.port, embedder: embedders.current.id }, 'serving')
  return {
    async stop() {
      model.stop()
      await server.stop()
      await jobs.stop()
      await embedders.close()
      await languageModels.close()
      await databaseWatch.stop()
      await closeDatabase(db)
    },
  }
}
