import { defineCommand } from 'citty'
import { prepareDataDirectory } from '../../platform/config/data-directory.ts'
import { restoreBackup } from '../../platform/database/restore-backup.ts'
import { AppError } from '../../platform/errors.ts'
import { findRunningInstance } from '../../platform/runtime/instance-file.ts'
import { withDatabase } from '../../platform/runtime/reach-database.ts'
import { takeStartLock } from '../../platform/runtime/start-lock.ts'
import { invocationSettings } from '../invocation.ts'
import { note, print, printJson } from '../output.ts'

export default defineCommand({
  meta: {
    name: 'restore',
    description: 'Fills an empty installation from a backup, wholly or not at all',
  },
  args: {
    file: { type: 'positional', required: true, description: 'A file that earwitness backup wrote' },
    json: { type: 'boolean', description: 'Print JSON' },
  },
  async run({ args }) {
    const settings = invocationSettings()
    const { dataDirectory } = settings
    const running = findRunningInstance(dataDirectory)
    if (running) throw isFilled(`Earwitness is running at ${running.url} with data of its own.`)
    prepareDataDirectory(dataDirectory)
    const lock = takeStartLock(dataDirectory, 'restore')
    if (!lock) throw isFilled(`Earwitness is starting on ${dataDirectory}.`)
    try {
      const summary = await withDatabase(settings, ({ ownerUrl, migrate }) =>
        restoreBackup({ ownerUrl, migrate, dataDirectory, file: args.file, onStep: note }),
      )
      if (args.json) return printJson(summary)
      const rows = Object.values(summary.rows).reduce((sum, count) => sum + count, 0)
      print(
        `Restored ${rows} rows and ${summary.mediaFiles} media files from ${summary.createdAt.slice(0, 10)} into ${dataDirectory}.`,
      )
      print('Analyses that were waiting are not continued. Start with: earwitness start')
    } finally {
      lock.release()
    }
  },
})

function isFilled(why: string): AppError {
  return new AppError('conflict', 'an instance runs on the target', {
    say: `${why} A restore needs an empty data folder: earwitness restore FILE --data FOLDER`,
  })
}
