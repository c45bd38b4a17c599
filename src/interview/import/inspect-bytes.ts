import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import iconv from 'iconv-lite'
import type { ByteSample } from './text-encoding.ts'
import { surveyUtf8 } from './utf8-damage.ts'

/** Characters and bytes that detection looks at. */
const headBytes = 256 * 1024
const specialBytes = 64 * 1024

export interface ByteFacts extends ByteSample {
  /** Of the file as it was given, compressed or not: its identity. */
  sha256: string
  bytes: number
  /** Bytes of the text after unpacking. */
  textBytes: number
  isGzip: boolean
}

/**
 * Reads a file from end to end: its checksum, whether it is compressed, whether every byte is UTF-8, and if not, which
 * lines are not.
 *
 * @throws the reading error, or zlib's when a compressed file is damaged (`code` begins with `Z_`).
 */
export async function inspectBytes(
  path: string,
  mostTextBytes = Number.POSITIVE_INFINITY,
): Promise<ByteFacts> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of readBlocks(path)) {
    hash.update(chunk)
    bytes += chunk.length
  }
  const isGzip = await startsLikeGzip(path)
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const head: Buffer[] = []
  const special: Buffer[] = []
  const facts = { textBytes: 0, isValidUtf8: true, specialBytes: 0 }
  for await (const chunk of openBytes(path, isGzip)) {
    if (facts.textBytes < headBytes) head.push(Buffer.from(chunk.subarray(0, headBytes - facts.textBytes)))
    facts.textBytes += chunk.length
    if (facts.textBytes > mostTextBytes) throw new RangeError('too much text')
    facts.isValidUtf8 &&= isUtf8(utf8, chunk)
    if (facts.specialBytes < specialBytes) {
      const found = aroundSpecial(chunk)
      special.push(found)
      facts.specialBytes += found.length
    }
  }
  facts.isValidUtf8 &&= isUtf8(utf8)
  const damage = facts.isValidUtf8 ? null : await surveyUtf8(openBytes(path, isGzip))
  return {
    sha256: hash.digest('hex'),
    bytes,
    isGzip,
    head: Buffer.concat(head),
    special: Buffer.concat(special),
    isValidUtf8: facts.isValidUtf8,
    damage,
    textBytes: facts.textBytes,
  }
}

/** The file's text, unpacked and decoded, without the byte order mark. */
export async function* openText(
  path: string,
  { isGzip, encoding }: { isGzip: boolean; encoding: string },
): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true })
  for await (const chunk of openBytes(path, isGzip)) {
    const text = decoder.write(chunk)
    if (text) yield text
  }
  const rest = decoder.end()
  if (rest) yield rest
}

async function startsLikeGzip(path: string): Promise<boolean> {
  for await (const block of readBlocks(path)) return block[0] === 0x1f && block[1] === 0x8b
  return false
}

const blockBytes = 64 * 1024

/** Blocks of a file, all in one buffer: each is gone when the next is asked for. Keeps large files off the heap. */
async function* readBlocks(path: string): AsyncGenerator<Buffer> {
  const file = await open(path)
  try {
    const buffer = Buffer.allocUnsafeSlow(blockBytes)
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, blockBytes)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

async function* openBytes(path: string, isGzip: boolean): AsyncGenerator<Buffer> {
  if (!isGzip) {
    yield* readBlocks(path)
    return
  }
  const file = createReadStream(path)
  const unpacked = createGunzip()
  file.on('error', (error) => unpacked.destroy(error))
  file.pipe(unpacked)
  try {
    yield* unpacked as AsyncIterable<Buffer>
  } finally {
    file.destroy()
  }
}

function isUtf8(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

/** The neighbourhoods of bytes above 127, from which a legacy encoding can be told. */
function aroundSpecial(chunk: Buffer): Buffer {
  const parts: Buffer[] = []
  let size = 0
  for (let index = 0; index < chunk.length && size < specialBytes; index += 1) {
    if (chunk[index]! < 128) continue
    const part = chunk.subarray(Math.max(0, index - 40), Math.min(chunk.length, index + 40))
    parts.push(part)
    size += part.length
    index += 40
  }
  return Buffer.concat(parts)
}
