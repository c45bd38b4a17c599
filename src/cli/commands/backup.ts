import { defineCommand } from 'citty'
import { prepareDataDirectory } from '../../platform/config/data-directory.ts'
import { createBackup } from '../../platform/database/backup.ts'
import { AppError } from '../../platform/errors.ts'
import { findRunningInstance } from '../../platform/runtime/instance-file.ts'
import { withDatabase } from '../../platform/runtime/reach-database.ts'
import { type StartLock, sayHeld, takeStartLock } from '../../platform/runtime/start-lock.ts'
import { invocationSettings } from '../invocation.ts'
import { formatBytes, print, printJson, progress } from '../output.ts'
import { version } from '../version.ts'

export default defineCommand({
  meta: {
    name: 'backup',
    description:
      'Writes everything into one file: every table in one snapshot, media, keys. Works while it runs.',
  },
  args: {
    file: {
      type: 'positional',
      required: true,
      description: 'The file to write, for instance earwitness.tar.gz',
    },
    force: { type: 'boolean', description: 'Replace the file if it is there' },
    json: { type: 'boolean', description: 'Print JSON' },
  },
  async run({ args }) {
    const settings = invocationSettings()
    const { dataDirectory } = settings
    prepareDataDirectory(dataDirectory)
    const lock = lockIfStopped(dataDirectory)
    const line = progress('Backing up')
    const summary = await withDatabase(
      settings,
      ({ backupUrl }) =>
        createBackup({
          databaseUrl: backupUrl,
          dataDirectory,
          version,
          file: args.file,
          replace: args.force === true,
          onStep: (what) => line.update(null, what),
        }),
      { mayStart: lock !== null },
    ).finally(() => {
      line.done()
      lock?.release()
    })
    if (args.json) return printJson(summary)
    const rows = Object.values(summary.rows).reduce((sum, count) => sum + count, 0)
    const tables = Object.keys(summary.rows).length
    print(
      `${summary.file}: ${formatBytes(summary.bytes)}, ${rows} rows of ${tables} tables, ${summary.mediaFiles} media files.`,
    )
    print(
      'It holds the key of this installation and everything people said: keep it as safe as the data folder.',
    )
    print('Not in it: models, logs, and analyses that were waiting.')
  },
})

/**
 * Of a stopped instance the database is started for the backup and stopped after it: meanwhile nobody else may start it.
 * Null: an instance runs, and the database is its own.
 *
 * @throws AppError `conflict` while it starts or stops, and while a restore or another backup has it
 */
function lockIfStopped(dataDirectory: string): StartLock | null {
  const lock = takeStartLock(dataDirectory, 'backup')
  if (lock || findRunningInstance(dataDirectory)) return lock
  throw new AppError('conflict', `${dataDirectory} is locked`, {
    say: `${sayHeld(dataDirectory)} Nothing was backed up. Try again when that is done.`,
  })
}
