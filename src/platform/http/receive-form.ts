/** A form with files, kept on disk block by block, so that a large one needs no memory. */
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { AppError, isAppError } from '../errors.ts'

export interface ReceivedFile {
  /** The field of the form. */
  field: string
  /** As the sender calls it. */
  fileName: string
  path: string
}

export interface ReceivedForm {
  fields: Map<string, string>
  files: ReceivedFile[]
  /** Deletes the files. To be called whatever happens. */
  remove(): Promise<void>
}

/**
 * @param mostFiles more files than this are refused
 * @throws AppError `unsupported_type` for another body, `invalid_input` for a form that broke off or has too many
 * files, `too_large` from the limit on the body
 */
export async function receiveForm(
  request: Request,
  { temporaryFolder, mostFiles, fields }: { temporaryFolder: string; mostFiles: number; fields: string },
): Promise<ReceivedForm> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!contentType.startsWith('multipart/form-data') || !request.body) {
    throw new AppError('unsupported_type', `an upload as ${contentType || 'nothing'}`, {
      say: `Send a form (multipart/form-data) with the fields ${fields}.`,
    })
  }
  await mkdir(temporaryFolder, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(temporaryFolder, uploadPrefix))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    return { ...(await readForm(request, { contentType, folder, mostFiles })), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function readForm(
  request: Request,
  { contentType, folder, mostFiles }: { contentType: string; folder: string; mostFiles: number },
): Promise<Omit<ReceivedForm, 'remove'>> {
  const form: Omit<ReceivedForm, 'remove'> = { fields: new Map(), files: [] }
  const parser = new Busboy({
    headers: { 'content-type': contentType },
    limits: { files: mostFiles, fields: 20, fieldSize: 512 * 1024 },
  })
  let isOverfull = false
  const written: Promise<void>[] = []
  parser.on('filesLimit', () => {
    isOverfull = true
  })
  parser.on('field', (...[name, value]) => form.fields.set(name, value))
  parser.on('file', (...[field, stream, name]: [string, BusboyFileStream, string]) => {
    const path = join(folder, `file-${form.files.length}`)
    form.files.push({ field, fileName: name || 'file', path })
    const writing = pipeline(stream, createWriteStream(path, { mode: 0o600 }))
    // Awaited below. The parser does not notice that nobody takes the file any more and would wait for ever; a failure of
    // the request itself ends it already.
    writing.catch((error) => parser.destroy(error))
    written.push(writing)
  })
  try {
    await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), parser)
    await Promise.all(written)
  } catch (error) {
    if (isAppError(error)) throw error
    const { code } = error as NodeJS.ErrnoException
    // A full disk is not the sender's fault.
    if (code === 'ENOSPC' || code === 'EDQUOT') throw error
    throw new AppError('invalid_input', 'broken form', {
      say: 'The upload was cut off. Try again.',
      cause: error,
    })
  }
  if (isOverfull)
    throw new AppError('invalid_input', 'too many files', {
      say: mostFiles === 1 ? 'Send one file at a time.' : `Send at most ${mostFiles} files at a time.`,
    })
  return form
}

/** To be called when a server starts: what a killed one was reading holds people's words, and nobody reads it any more. */
export async function removeUploads(temporaryFolder: string): Promise<void> {
  const names = await readdir(temporaryFolder).catch(() => [])
  for (const name of names)
    if (name.startsWith(uploadPrefix)) await rm(join(temporaryFolder, name), { recursive: true, force: true })
}

const uploadPrefix = 'import-'
