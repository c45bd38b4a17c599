/** Writing and reading the archive of a backup as streams: memory stays at a few megabytes, whatever its size. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { AppError } from '../errors.ts'
import { type BackupManifest, entryNames } from './backup-format.ts'

export interface ArchiveWriter {
  /** Adds a whole entry. */
  add(name: string, content: Buffer | string): Promise<void>
  /** Adds a stream of known length. */
  addStream(name: string, content: Readable, bytes: number): Promise<void>
  /** Adds lines of unknown length as `<prefix>/000001`, `/000002` and so on, each ending at the end of a line. */
  addParts(prefix: string, content: Readable): Promise<void>
  countRows(table: string, rows: number): void
  /** Writes the manifest, makes the file durable and gives it its name. */
  finish(): Promise<BackupManifest>
  /** Removes what was written so far. */
  abandon(): Promise<void>
}

const partBytes = 4 * 1024 * 1024
const newline = 0x0a

/** Writes beside `file` and renames at the end: the name never stands for half a backup. Mode 0600: it holds keys. */
export function writeArchive(file: string): ArchiveWriter {
  const partial = `${file}.partial`
  const tar = pack()
  const written = pipeline(tar, createGzip({ level: 6 }), createWriteStream(partial, { mode: 0o600 }))
  // Heard here; `finish` and each entry report it.
  let failure: unknown
  written.catch((error) => {
    failure = error
  })
  const manifest: BackupManifest = { entries: [], rows: {} }

  async function add(name: string, content: Buffer | string): Promise<void> {
    const bytes = Buffer.from(content)
    if (failure) throw failure
    await Promise.race([writeEntry(name, bytes), written])
    if (failure) throw failure
    manifest.entries.push({ name, bytes: bytes.length, sha256: sha256(bytes) })
  }

  function writeEntry(name: string, bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      tar.entry({ name, size: bytes.length, mode: 0o600 }, bytes, (error) =>
        error ? reject(error) : resolve(),
      )
    })
  }

  return {
    add,
    async addStream(name, content, bytes) {
      const hash = createHash('sha256')
      const entry = tar.entry({ name, size: bytes, mode: 0o600 })
      content.on('data', (chunk: Buffer) => hash.update(chunk))
      await Promise.race([pipeline(content, entry), written])
      if (failure) throw failure
      manifest.entries.push({ name, bytes, sha256: hash.digest('hex') })
    },
    async addParts(prefix, content) {
      let rest: Buffer = Buffer.alloc(0)
      let chunks: Buffer[] = []
      let bytes = 0
      let part = manifest.entries.filter((entry) => entry.name.startsWith(`${prefix}/`)).length
      const flush = async (isEnd: boolean) => {
        const all = Buffer.concat([rest, ...chunks])
        const end = isEnd ? all.length : all.lastIndexOf(newline) + 1
        rest = all.subarray(end)
        chunks = []
        bytes = rest.length
        if (end > 0) await add(`${prefix}/${String(++part).padStart(6, '0')}`, all.subarray(0, end))
      }
      for await (const chunk of content as AsyncIterable<Buffer>) {
        chunks.push(chunk)
        bytes += chunk.length
        if (bytes >= partBytes) await flush(false)
      }
      await flush(true)
    },
    countRows(table, rows) {
      manifest.rows[table] = (manifest.rows[table] ?? 0) + rows
    },
    async finish() {
      await writeEntry(entryNames.manifest, Buffer.from(JSON.stringify(manifest)))
      tar.finalize()
      await written
      await makeDurable(partial)
      await rename(partial, file)
      return manifest
    },
    async abandon() {
      tar.destroy()
      await written.catch(() => undefined)
      await rm(partial, { force: true })
    },
  }
}

async function makeDurable(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export interface ArchiveEntry {
  name: string
  bytes: number
  content: Readable
}

/** Calls `each` with every entry in order; it must read the content to its end. */
export async function readArchive(file: string, each: (entry: ArchiveEntry) => Promise<void>): Promise<void> {
  const tar = extract()
  const reading = pipeline(createReadStream(file), createGunzip(), tar)
  reading.catch(() => undefined)
  try {
    for await (const entry of tar) {
      const { name, size = 0 } = entry.header
      await each({ name, bytes: size, content: entry as unknown as Readable })
      // What `each` left unread would stand in the way of the next entry.
      entry.resume()
      if (!entry.destroyed) await finished(entry as unknown as Readable).catch(() => undefined)
    }
    await reading
  } catch (cause) {
    tar.destroy()
    if (cause instanceof AppError || !isArchiveFault(cause)) throw cause
    throw damaged(file, cause)
  }
}

/** Errors of gzip and tar, not of a disk or a database. */
function isArchiveFault(cause: unknown): boolean {
  const { code = '', message = '' } = cause as { code?: string; message?: string }
  return code.startsWith('Z_') || /tar|unexpected end|premature close|header/i.test(`${code} ${message}`)
}

export function damaged(file: string, cause?: unknown): AppError {
  return new AppError('invalid_input', 'the backup is damaged or cut short', {
    cause,
    say: `${file} is not a whole backup of Earwitness: it is damaged or was cut short. Nothing was restored.`,
  })
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
