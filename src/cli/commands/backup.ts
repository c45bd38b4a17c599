import { defineCommand } from 'citty'
import { prepareDataDirectory } from '../../platform/config/data-directory.ts'
import { createBackup } from '../../platform/database/backup.ts'
import { withDatabase } from '../../platform/runtime/reach-database.ts'
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
    const line = progress('Backing up')
    const summary = await withDatabase(settings, ({ backupUrl }) =>
      createBackup({
        databaseUrl: backupUrl,
        dataDirectory,
        version,
        file: args.file,
        replace: args.force === true,
        onStep: (what) => line.update(null, what),
      }),
    ).finally(() => line.done())
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
