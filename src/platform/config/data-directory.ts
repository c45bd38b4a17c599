/** The data directory: where it is by default, and whether it can be used at all. */
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import envPaths from 'env-paths'
import { AppError } from '../errors.ts'
import { makeFolder } from '../make-folder.ts'

/** Raised when an older version could no longer read the directory's files. The database has its own check. */
const directoryFormat = 1

/** Root's home is closed to the user that Postgres runs as, so root's data lives where services keep theirs. */
export function defaultDataDirectory(): string {
  if (process.getuid?.() === 0) return '/var/lib/earwitness'
  return envPaths('earwitness', { suffix: '' }).data
}

/**
 * Makes the directory where it is missing and checks that it is ours to write.
 *
 * @throws AppError `unavailable` where it cannot be written, `conflict` where a newer version made it
 */
export function prepareDataDirectory(path: string): void {
  refuseUnfitName(path)
  try {
    // As root, the user that runs Postgres must be able to pass through; nobody else needs to look inside.
    makeFolder(path, process.getuid?.() === 0 ? 0o711 : 0o700)
    accessSync(path, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new AppError('unavailable', `data directory cannot be written: ${path}`, {
      cause,
      say: whyNot(path, cause),
    })
  }
  const marker = join(path, 'earwitness.json')
  if (existsSync(marker)) refuseNewerFormat(path, readFileSync(marker, 'utf8'))
  else writeFileSync(marker, `${JSON.stringify({ format: directoryFormat })}\n`)
}

/** Postgres' initdb runs its programs through a shell, within double quotes. */
function refuseUnfitName(path: string): void {
  const [unfit] = /["$`\\\n\r]/.exec(path) ?? []
  if (unfit === undefined) return
  throw new AppError('invalid_input', 'the name of the data directory cannot be used', {
    say: `The data folder ${JSON.stringify(path)} has a character in its name that Postgres cannot work with (${JSON.stringify(unfit)}). Choose another with --data.`,
  })
}

function whyNot(path: string, cause: unknown): string {
  if (isFull(cause)) return `The disk of ${path} is full. Free some space and start again.`
  const { code } = cause as NodeJS.ErrnoException
  return code === 'EEXIST' || code === 'ENOTDIR'
    ? `A file stands where the data folder ${path} would be. Choose another with --data.`
    : `The data folder ${path} cannot be written by this user. Choose another with --data.`
}

function refuseNewerFormat(path: string, text: string): void {
  const { format } = JSON.parse(text) as { format: number }
  if (format <= directoryFormat) return
  throw new AppError(
    'conflict',
    `data directory of format ${format}, this version reads ${directoryFormat}`,
    {
      say: `The data folder ${path} was made by a newer version of Earwitness. Start that version, or choose another folder with --data.`,
    },
  )
}

export function isFull(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === 'ENOSPC'
}
