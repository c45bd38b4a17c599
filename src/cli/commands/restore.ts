import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineCommand } from 'citty'
import { prepareDataDirectory } from '../../platform/config/data-directory.ts'
import { type RestoreSummary, restoreBackup } from '../../platform/database/restore-backup.ts'
import { type Deletion, readDeletions } from '../../platform/deletions/deletion-list.ts'
import { leaveOut, listsFor } from '../../platform/deletions/due-deletions.ts'
import { AppError } from '../../platform/errors.ts'
import { findRunningInstance } from '../../platform/runtime/instance-file.ts'
import { withDatabase } from '../../platform/runtime/reach-database.ts'
import { sayHeld, takeStartLock } from '../../platform/runtime/start-lock.ts'
import { invocationSettings } from '../invocation.ts'
import { note, print, printJson } from '../output.ts'

export default defineCommand({
  meta: {
    name: 'restore',
    description: 'Fills an empty installation from a backup, wholly or not at all',
  },
  args: {
    file: { type: 'positional', required: true, description: 'A file that earwitness backup wrote' },
    deletions: {
      type: 'string',
      valueHint: 'file',
      description: 'deletions.jsonl of the data folder that the backup was made of, where it lies elsewhere',
    },
    'keep-deleted': {
      type: 'string',
      valueHint: 'id,id',
      description:
        'Studies or workspaces that were deleted since the backup and are to be there again, by their ids in deletions.jsonl; deleted interviews stay deleted',
    },
    json: { type: 'boolean', description: 'Print JSON' },
  },
  async run({ args }) {
    const settings = invocationSettings()
    const { dataDirectory } = settings
    const running = findRunningInstance(dataDirectory)
    if (running) throw isFilled(`Earwitness is running at ${running.url} with data of its own.`)
    prepareDataDirectory(dataDirectory)
    const lock = takeStartLock(dataDirectory, 'restore')
    if (!lock) throw isFilled(sayHeld(dataDirectory))
    try {
      const { lists, deletions } = findDeletions({
        file: args.file,
        dataDirectory,
        named: args.deletions,
        wanted: (args['keep-deleted'] ?? '')
          .split(',')
          .map((id) => id.trim())
          .filter(Boolean),
      })
      const summary = await withDatabase(settings, ({ ownerUrl, migrate }) =>
        restoreBackup({ ownerUrl, migrate, dataDirectory, file: args.file, deletions, onStep: note }),
      )
      if (args.json) return printJson({ ...summary, deletionLists: lists })
      const rows = Object.values(summary.rows).reduce((sum, count) => sum + count, 0)
      print(
        `Restored ${rows} rows and ${summary.mediaFiles} media files from ${summary.createdAt.slice(0, 10)} into ${dataDirectory}.`,
      )
      print(sayDeletions(lists, summary))
      print('Analyses that were waiting are not continued. Start with: earwitness start')
    } finally {
      lock.release()
    }
  },
})

interface Found {
  lists: string[]
  deletions: Deletion[]
}

function findDeletions(given: {
  file: string
  dataDirectory: string
  named: string | undefined
  wanted: readonly string[]
}): Found {
  const { named } = given
  if (named !== undefined && !existsSync(named)) {
    throw new AppError('not_found', 'no such list of deletions', { say: `There is no file ${named}.` })
  }
  const lists = [...(named === undefined ? [] : [resolve(named)]), ...listsFor(given)].filter((list) =>
    existsSync(list),
  )
  return { lists, deletions: leaveOut(lists.flatMap(readDeletions), given.wanted) }
}

function sayDeletions(
  lists: string[],
  { createdAt, deletionsDue, largeDeletionsDue }: RestoreSummary,
): string {
  if (lists.length === 0) {
    return `No list of deletions (deletions.jsonl) was found: who was deleted after ${createdAt} is there again, unless you delete them once more.`
  }
  const known = `Deletions since ${createdAt} are known from ${lists.join(', ')}`
  if (deletionsDue === 0) return `${known}: the backup holds none of what was deleted.`
  const due = `${known}: ${deletionsDue} are carried out again by the next start, before anybody is served.`
  if (largeDeletionsDue.length === 0) return due
  const large = largeDeletionsDue.map(({ kind, id, at }) => `  ${kind} ${id}, deleted at ${at}`)
  return [
    due,
    'With all that they hold:',
    ...large,
    'If one of them was deleted by mistake, do not start: restore into another empty data folder (and database) with --keep-deleted ID. Interviews that were deleted one by one stay deleted.',
  ].join('\n')
}

function isFilled(why: string): AppError {
  return new AppError('conflict', 'an instance runs on the target', {
    say: `${why} A restore needs an empty data folder: earwitness restore FILE --data FOLDER`,
  })
}
