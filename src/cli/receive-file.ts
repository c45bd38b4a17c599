import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../platform/errors.ts'
import { formatBytes, note, printJson, progress } from './output.ts'

export interface Destination {
  /** The file; without it everything goes to standard output. */
  out?: string
  json?: boolean
}

/** Writes an answer of the server to where it was wanted, and says what was written; `about` goes into the JSON. */
export async function receiveFile(
  response: Response,
  { out, json }: Destination,
  about: Record<string, unknown>,
): Promise<void> {
  const pieces = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
  if (!out) return pipeline(pieces, process.stdout, { end: false })
  const bytes = await writeWhole(pieces, out)
  if (json) printJson({ ...about, file: out, bytes })
  else note(`${out}: ${formatBytes(bytes)}`)
}

const reasons: Record<string, string> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not write there',
  EROFS: 'its disk is read-only',
}

function cannotWrite(file: string, error: unknown): unknown {
  const why = reasons[(error as NodeJS.ErrnoException).code ?? '']
  if (!why) return error
  return new AppError('invalid_input', 'file cannot be written', {
    cause: error,
    say: `${file} cannot be written: ${why}.`,
  })
}

/** The file appears under its name only when it is whole. */
async function writeWhole(pieces: Readable, file: string): Promise<number> {
  const line = progress(file)
  const partial = `${file}.part`
  const startedAt = Date.now()
  let bytes = 0
  pieces.on('data', (piece: Uint8Array) => {
    bytes += piece.length
    // A short export is over before anybody needs to know how far it is.
    if (Date.now() - startedAt > 1000) line.update(null, `${formatBytes(bytes)} so far`)
  })
  try {
    await pipeline(pieces, createWriteStream(partial))
    await rename(partial, file)
    return bytes
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {})
    throw cannotWrite(file, error)
  } finally {
    line.done()
  }
}
