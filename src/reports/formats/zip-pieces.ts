import { Readable } from 'node:stream'
import { createDeflateRaw } from 'node:zlib'
import { Zip, ZipPassThrough } from 'fflate'

export interface ZippedFile {
  path: string
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** Stored as it is: the first file of some formats, or bytes that do not get smaller. */
  isStored?: boolean
}

/** A zip archive, piece by piece: never more in memory than what is on its way. */
export async function* zipPieces(
  files: AsyncIterable<ZippedFile> | Iterable<ZippedFile>,
  at: Date = new Date(),
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  for await (const { path, pieces, isStored } of files) {
    const entry = isStored ? new ZipPassThrough(path) : new DeflatedEntry(path)
    entry.mtime = at
    zip.add(entry)
    const passed = entry instanceof DeflatedEntry ? entry.deflate(pieces) : pushAll(entry, pieces)
    for await (const _ of passed) {
      yield* ready
      ready = []
    }
  }
  zip.end()
  yield* ready
}

async function* pushAll(entry: ZipPassThrough, pieces: ZippedFile['pieces']): AsyncGenerator<void> {
  for await (const piece of pieces) {
    entry.push(piece)
    yield
  }
  entry.push(new Uint8Array(), true)
  yield
}

/**
 * Deflated by Node's zlib. The streaming deflate of fflate 0.8.3 makes archives of very even data (a sparse vector file)
 * that other programs refuse: "invalid distance too far back".
 */
class DeflatedEntry extends ZipPassThrough {
  constructor(path: string) {
    super(path)
    this.compression = 8
  }

  /** What is pushed counts for size and checksum; what is written comes from zlib. */
  protected override process(): void {}

  async *deflate(pieces: ZippedFile['pieces']): AsyncGenerator<void> {
    const counted = async function* (this: DeflatedEntry) {
      for await (const piece of pieces) {
        this.push(piece)
        yield piece
      }
      this.push(new Uint8Array(), true)
    }.bind(this)
    const deflated: AsyncIterable<Buffer<ArrayBuffer>> = Readable.from(counted(), {
      objectMode: false,
    }).compose(createDeflateRaw())
    for await (const piece of deflated) {
      this.ondata(null, piece, false)
      yield
    }
    this.ondata(null, new Uint8Array(), true)
    yield
  }
}
