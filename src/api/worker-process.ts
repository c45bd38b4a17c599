/** The worker: runs the jobs that rooms have put on the queue. `node src/api/worker-process.ts` */
import { assertSafeRole } from '../platform/database/app-role.ts'
import { closeDatabase, openDatabase } from '../platform/database/database.ts'
import { noteDeletionsIn } from '../platform/deletions/deletion-list.ts'
import { openJobs } from '../platform/jobs/open-jobs.ts'
import { runJobs } from '../platform/jobs/run-jobs.ts'
import { createEmbedders } from '../platform/models/embedders.ts'
import { modelSettingsFrom } from '../platform/models/settings.ts'
import { giveWay } from '../platform/runtime/give-way.ts'
import { backupsFolder } from '../platform/runtime/prune-backups.ts'
import { housekeepingTasks, keepHouse } from './housekeeping.ts'
import { jobHandlers } from './job-handlers.ts'
import { wireLanguageModels } from './language-models.ts'
import { type Life, live } from './process-life.ts'

await live('worker', start)

async function start({ config, logger }: Life) {
  // Findings are renewed while people are being interviewed: who waits for a question comes first. What the worker starts
  // (its embedder) inherits it.
  await giveWay(logger)
  const db = openDatabase(config.databaseUrl, {
    applicationName: 'earwitness worker',
    maxConnections: 5,
    onLostConnection: (error) => logger.warn({ err: error }, 'database connection lost'),
  })
  await assertSafeRole(db)
  noteDeletionsIn(config.dataDirectory, ({ kind, id, at }, err) =>
    logger.error({ err, kind, id, at }, 'a deletion is not in deletions.jsonl yet'),
  )
  const embedders = await createEmbedders(modelSettingsFrom(config))
  const languageModels = wireLanguageModels({ db, config, logger })
  const jobs = await openJobs(db, logger)
  const handlers = jobHandlers({ db, config, logger, embedders, languageModels, jobs })
  const running = await runJobs({ databaseUrl: config.databaseUrl, handlers, logger })
  const tasks = housekeepingTasks({ db, embedder: embedders.current, jobs })
  const keeper = keepHouse({ db, logger, tasks, backups: backupsFolder(config.dataDirectory) })
  logger.info({ jobs: handlers.map((handler) => handler.name) }, 'working')
  return {
    async stop() {
      await running.stop()
      await keeper.stop()
      await jobs.stop()
      await languageModels.close()
      await embedders.close()
      await closeDatabase(db)
    },
  }
}
