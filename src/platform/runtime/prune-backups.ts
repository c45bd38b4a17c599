/**
 * The backups that `start` makes by itself before it changes the database: a few stay, and none for long, because what
 * is deleted meanwhile is in them still. Files of other names are somebody else's and stay.
 */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const ownBackup = /^before-.*-(\d{8}T\d{6})\.tar\.gz(\.partial)?$/

export const mostBackups = 2
export const longestDays = 30

export const backupsFolder = (dataDirectory: string): string => join(dataDirectory, 'backups')

/** By the name: a copy that keeps no times must not look new. */
export function ownBackupName(version: string, now: Date): string {
  return `before-${version}-${stampOf(now)}.tar.gz`
}

const stampOf = (time: Date) => time.toISOString().replaceAll(/[-:]/g, '').slice(0, 15)

/** @returns the names of what went */
export function pruneBackups(folder: string, now: Date): string[] {
  const oldest = stampOf(new Date(now.getTime() - longestDays * 86_400_000))
  const found = listNames(folder).flatMap((name) => {
    const [, stamp, partial] = ownBackup.exec(name) ?? []
    return stamp === undefined ? [] : [{ name, stamp, isPartial: partial !== undefined }]
  })
  const whole = found.filter(({ isPartial }) => !isPartial).sort((a, b) => (a.stamp < b.stamp ? 1 : -1))
  const kept = new Set(whole.slice(0, mostBackups).filter(({ stamp }) => stamp >= oldest))
  const gone = found.filter((each) => !kept.has(each)).map(({ name }) => name)
  for (const name of gone) rmSync(join(folder, name), { force: true })
  return gone
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
