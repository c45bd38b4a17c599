/** The data directory: where it is by default, and whether it can be used at all. */
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import envPaths from 'env-paths'
import { z } from 'zod'
import { nameOfUser } from '../database/system-user.ts'
import { AppError } from '../errors.ts'
import { makeFolder } from '../make-folder.ts'
import { writeWhole } from '../write-whole.ts'

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
  if (isMarked(path)) refuseUnusable(path)
  else writeWhole(markerOf(path), `${JSON.stringify({ format: directoryFormat })}\n`, 0o644)
}

/**
 * What a start would refuse of a folder, looked at without writing: its name, whose it is, which version made it.
 *
 * @throws AppError `invalid_input`, `unavailable` or `conflict`
 */
export function refuseUnusable(path: string): void {
  refuseUnfitName(path)
  if (!isMarked(path)) return
  refuseForeignFolder(path)
  refuseOtherFormat(path)
}

const markerOf = (path: string) => join(path, 'earwitness.json')

/** An empty marker is one that found no room on a full disk: nothing came after it. */
function isMarked(path: string): boolean {
  return (statSync(markerOf(path), { throwIfNoEntry: false })?.size ?? 0) > 0
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

/** Root may write anywhere; what it writes here would be out of reach of the one whose folder it is. */
function refuseForeignFolder(path: string): void {
  const { uid } = statSync(markerOf(path))
  if (process.getuid?.() !== 0 || uid === 0) return
  throw new AppError('unavailable', `the data directory belongs to user ${uid}`, {
    say: `The data folder ${path} belongs to the user ${nameOfUser(uid)}. Run this as that user, or choose another with --data.`,
  })
}

/**
 * Nothing to say of a folder that is not there, or that no Earwitness has used.
 *
 * @throws AppError `conflict` where a newer version made it, or where what says so is damaged
 */
function refuseOtherFormat(path: string): void {
  if (!isMarked(path)) return
  const format = readFormat(markerOf(path))
  if (format <= directoryFormat) return
  throw new AppError(
    'conflict',
    `data directory of format ${format}, this version reads ${directoryFormat}`,
    {
      say: `The data folder ${path} was made by a newer version of Earwitness. Start that version, or choose another folder with --data.`,
    },
  )
}

function readFormat(marker: string): number {
  try {
    return MarkerSchema.parse(JSON.parse(readFileSync(marker, 'utf8'))).format
  } catch (cause) {
    throw new AppError('conflict', `the marker of the data directory cannot be read: ${marker}`, {
      cause,
      say: `${marker} is damaged: it says which version made the folder. If no newer version of Earwitness ever used it, delete that file and start again.`,
    })
  }
}

const MarkerSchema = z.object({ format: z.number().int() })

export function isFull(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === 'ENOSPC'
}
