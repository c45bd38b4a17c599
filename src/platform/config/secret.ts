/** The key that encrypts stored secrets: 32 bytes, from EARWITNESS_SECRET or a file that only we can read. */
import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../errors.ts'
import { syncFolder, writeAndSync } from '../write-whole.ts'

const secretBytes = 32

export function secretFile(dataDirectory: string): string {
  return join(dataDirectory, 'secret.key')
}

/** @throws AppError `unsafe_configuration` where the key is not 32 bytes */
export function readOrCreateSecret(dataDirectory: string, given: string | undefined): Buffer {
  if (given) return parseSecret(given, 'EARWITNESS_SECRET')
  const path = secretFile(dataDirectory)
  if (!existsSync(path)) createSecret(path)
  return parseSecret(readFileSync(path, 'utf8').trim(), path)
}

/** Written beside and linked, so that two starts at once agree on one key and none sees half a file. */
function createSecret(path: string): void {
  const own = `${path}.${process.pid}`
  writeAndSync(own, `${randomBytes(secretBytes).toString('hex')}\n`)
  try {
    linkSync(own, path)
    syncFolder(dirname(path))
  } catch (error) {
    if (!existsSync(path)) throw error
  } finally {
    rmSync(own, { force: true })
  }
}

function parseSecret(text: string, where: string): Buffer {
  const encoding = /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64'
  const key = Buffer.from(text, encoding)
  if (key.length === secretBytes) return key
  throw new AppError('unsafe_configuration', `${where} does not hold ${secretBytes} bytes`, {
    say: `${where} must hold ${secretBytes} bytes as hex or base64. Make one with: openssl rand -hex ${secretBytes}`,
  })
}
