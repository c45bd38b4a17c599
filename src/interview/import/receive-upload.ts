import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { AppError, isAppError } from '../../platform/errors.ts'
import { invalidInput } from '../../platform/http/router.ts'
import { type ImportOptions, ImportOptionsSchema } from './model.ts'

export interface ReceivedUpload {
  path: string
  options: ImportOptions
  /** Deletes the file. To be called whatever happens. */
  remove(): Promise<void>
}

/** Files that a killed process left behind hold people's words: they go with the next upload. */
const leftoverMs = 24 * 3_600_000

/**
 * Receives a form with the fields `options` (JSON) and `file`, and keeps the file on disk, block by block.
 *
 * @throws AppError `unsupported_type` for another body, `invalid_input` for a form without a file or with options
 * that are not valid, `too_large` from the limit on the body.
 */
export async function receiveUpload(request: Request, temporaryFolder: string): Promise<ReceivedUpload> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!contentType.startsWith('multipart/form-data') || !request.body) {
    throw new AppError('unsupported_type', `an import as ${contentType || 'nothing'}`, {
      say: 'Send a form (multipart/form-data) with the fields "options" and "file".',
    })
  }
  await mkdir(temporaryFolder, { recursive: true, mode: 0o700 })
  await removeLeftovers(temporaryFolder)
  const folder = await mkdtemp(join(temporaryFolder, 'import-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const path = join(folder, 'file')
  try {
    const { fields, fileName } = await receiveForm(request, { contentType, path })
    if (fileName === null)
      throw new AppError('invalid_input', 'no file in the form', { say: 'Choose a file.' })
    return { path, options: readOptions(fields.get('options'), fileName), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

interface Form {
  fields: Map<string, string>
  /** Null when the form holds no file. */
  fileName: string | null
}

async function receiveForm(
  request: Request,
  { contentType, path }: { contentType: string; path: string },
): Promise<Form> {
  const form: Form = { fields: new Map(), fileName: null }
  const parser = new Busboy({
    headers: { 'content-type': contentType },
    limits: { files: 1, fields: 20, fieldSize: 512 * 1024 },
  })
  const files: Promise<void>[] = []
  parser.on('field', (...[name, value]) => form.fields.set(name, value))
  parser.on('file', (...[, stream, name]: [string, BusboyFileStream, string]) => {
    form.fileName = name || 'file'
    const written = pipeline(stream, createWriteStream(path, { mode: 0o600 }))
    // Awaited below; a failure of the request itself must not be reported twice.
    written.catch(() => {})
    files.push(written)
  })
  try {
    await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), parser)
    await Promise.all(files)
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
  return form
}

function readOptions(text: string | undefined, fileName: string): ImportOptions {
  let given: unknown = {}
  try {
    given = JSON.parse(text ?? '{}')
  } catch {
    throw new AppError('invalid_input', 'options are not JSON', { say: 'The field "options" must be JSON.' })
  }
  const result = ImportOptionsSchema.safeParse({ fileName, ...(given as object) })
  if (!result.success) throw invalidInput(result.error, { target: 'form' })
  return result.data
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > leftoverMs) await rm(path, { recursive: true, force: true })
  }
}
