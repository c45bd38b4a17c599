/** Passwords of the database roles, random, in a file of the data directory that only we can read. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newRolePassword } from './app-role.ts'
import type { RolePasswords } from './embedded-roles.ts'

export function credentialsFile(dataDirectory: string): string {
  return join(dataDirectory, 'database.json')
}

/** Null before the first start in this directory. */
export function readPasswords(dataDirectory: string): RolePasswords | null {
  const path = credentialsFile(dataDirectory)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as RolePasswords) : null
}

/** Kept before anything uses them, so that a start which is cut short can go on later. */
export function readOrCreatePasswords(dataDirectory: string): RolePasswords {
  const found = readPasswords(dataDirectory)
  if (found) return found
  const made = { superuser: newRolePassword(), owner: newRolePassword(), app: newRolePassword() }
  const path = credentialsFile(dataDirectory)
  writeFileSync(`${path}.partial`, `${JSON.stringify(made)}\n`, { mode: 0o600 })
  renameSync(`${path}.partial`, path)
  return made
}
