import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../../errors.ts'
import { type ModelFile, mostBytes } from '../catalogue.ts'
import { checkFile } from '../verify-model.ts'

export interface Download {
  url: string
  /** Where the file belongs. It appears there whole and verified, or not at all. */
  path: string
  expected: ModelFile
  /** A server that sends nothing for so long is given up. */
  stallMs: number
  signal?: AbortSignal | undefined
  /** Bytes of this file on disk, those of an earlier try included. */
  onBytes?: ((bytes: number) => void) | undefined
}

/** A lost connection is taken up again this often without a new byte before the source is given up. */
const triesWithoutProgress = 3

/**
 * Downloads one file. Bytes go to `path + '.part'`, which a later call continues with HTTP Range (RFC 9110,
 * section 14); after the checksum it is renamed.
 *
 * @throws AppError `unavailable` when the server cannot be reached, refuses, stalls, or sends other bytes.
 */
export async function downloadFile(download: Download): Promise<void> {
  await mkdir(dirname(download.path), { recursive: true })
  const part = `${download.path}.part`
  await receiveAll(download, part)
  let state = await checkFile(part, download.expected)
  if (state !== 'good') {
    // The first half may have been another version's: once more, from the first byte.
    await rm(part, { force: true })
    await receiveAll(download, part)
    state = await checkFile(part, download.expected)
  }
  if (state !== 'good') {
    await rm(part, { force: true })
    throw new AppError('unavailable', `${state}: ${download.expected.path} from ${host(download.url)}`, {
      say: `${download.expected.path} from ${host(download.url)} is not the file it should be (${state}).`,
    })
  }
  await rename(part, download.path)
}

async function receiveAll(download: Download, part: string): Promise<void> {
  const { bytes, isRough } = download.expected
  let failures = 0
  let have = await sizeOf(part)
  // Where the size is only roughly known the server's end of the file is the end.
  let isWhole = false
  while (isRough ? !isWhole : have < bytes) {
    const before = have
    try {
      isWhole = await receiveOnce(download, part, have)
    } catch (error) {
      if (download.signal?.aborted || isFinal(error)) throw error
      if ((await sizeOf(part)) > before) failures = 0
      failures += 1
      if (failures >= triesWithoutProgress) throw error
      await wait(200 * failures, undefined, { signal: download.signal })
    }
    have = await sizeOf(part)
  }
}

/** False where it has to be asked for again from the first byte. */
async function receiveOnce(download: Download, part: string, have: number): Promise<boolean> {
  const stall = new AbortController()
  let timer = setTimeout(() => stall.abort(), download.stallMs)
  const signal = download.signal ? AbortSignal.any([download.signal, stall.signal]) : stall.signal
  const sink = { file: undefined as ReturnType<typeof createWriteStream> | undefined }
  try {
    const response = await fetch(download.url, {
      headers: have > 0 ? { range: `bytes=${have}-` } : {},
      signal,
    })
    if (response.status === 416) {
      await rm(part, { force: true })
      return false
    }
    if (!response.ok || !response.body) throw refusedBy(download.url, response.status)
    const continues = response.status === 206 && startsAt(response, have)
    let bytes = continues ? have : 0
    sink.file = createWriteStream(part, { flags: continues ? 'a' : 'w' })
    for await (const chunk of response.body) {
      clearTimeout(timer)
      timer = setTimeout(() => stall.abort(), download.stallMs)
      bytes += chunk.byteLength
      // A source that sends more than the file has is wrong; stop before it fills the disk.
      if (bytes > mostBytes(download.expected))
        throw new FinalError(`too many bytes from ${host(download.url)}`)
      await write(sink.file, chunk)
      download.onBytes?.(bytes)
    }
    return true
  } catch (error) {
    throw download.signal?.aborted ? error : unreachable(download.url, error)
  } finally {
    clearTimeout(timer)
    await close(sink.file)
  }
}

function startsAt(response: Response, offset: number): boolean {
  return response.headers.get('content-range')?.startsWith(`bytes ${offset}-`) ?? false
}

function write(file: ReturnType<typeof createWriteStream>, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    file.write(chunk, (error) => (error ? reject(error) : resolve()))
  })
}

async function close(file: ReturnType<typeof createWriteStream> | undefined): Promise<void> {
  if (file) await new Promise<void>((resolve) => file.end(() => resolve()))
}

/** Trying the same source again would give the same. */
class FinalError extends Error {}

function isFinal(error: unknown): boolean {
  return error instanceof AppError && error.cause instanceof FinalError
}

function refusedBy(url: string, status: number): Error {
  const message = `${host(url)} answered ${status}`
  // 408, 429 and 5xx pass; everything else is an answer.
  return status === 408 || status === 429 || status >= 500 ? new Error(message) : new FinalError(message)
}

function unreachable(url: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new AppError('unavailable', `${host(url)}: ${reason}`, {
    say: `${host(url)} could not be read (${reason}).`,
    cause,
  })
}

function host(url: string): string {
  return new URL(url).host
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0
}
