/** Passwords of the database roles, random, in a file of the data directory that only we can read. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { writeWhole } from '../write-whole.ts'
import { newRolePassword } from './app-role.ts'
import type { RolePasswords } from './embedded-roles.ts'

export function credentialsFile(dataDirectory: string): string {
  return join(dataDirectory, 'database.json')
}

/**
 * Null before the first start in this directory.
 *
 * @throws AppError `unavailable` where the file holds something else
 */
export function readPasswords(dataDirectory: string): RolePasswords | null {
  const path = credentialsFile(dataDirectory)
  if (!existsSync(path)) return null
  const text = readText(path)
  try {
    return PasswordsSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new AppError('unavailable', `${path} does not hold the passwords`, {
      cause,
      say: `${path} is damaged, and the passwords of the database were in it. Put it back from a copy of the data folder, or restore a backup into an empty one: earwitness restore FILE --data FOLDER`,
    })
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new AppError('unavailable', `${path} cannot be read`, {
      cause,
      say: `${path} cannot be read by this user. Run this as the user that it belongs to, or choose another folder with --data.`,
    })
  }
}

const PasswordsSchema = z.object({ superuser: z.string(), owner: z.string(), app: z.string() })

/** Kept before anything uses them, so that a start which is cut short can go on later. */
export function readOrCreatePasswords(dataDirectory: string): RolePasswords {
  const found = readPasswords(dataDirectory)
  if (found) return found
  const made = { superuser: newRolePassword(), owner: newRolePassword(), app: newRolePassword() }
  writeWhole(credentialsFile(dataDirectory), `${JSON.stringify(made)}\n`)
  return made
}
