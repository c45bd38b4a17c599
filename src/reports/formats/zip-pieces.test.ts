import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipPieces } from './zip-pieces.ts'

async function zipped(files: Parameters<typeof zipPieces>[0]): Promise<Buffer> {
  const held: Uint8Array[] = []
  for await (const piece of zipPieces(files)) held.push(piece)
  return Buffer.concat(held)
}

test('files come back as they went in, whatever the pieces', async () => {
  const file = fc.record({ pieces: fc.array(fc.uint8Array({ maxLength: 300 })), isStored: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 5 }), async (files) => {
      const bytes = await zipped(files.map((each, at) => ({ ...each, path: `folder/${at} ü.bin` })))
      const back = unzipSync(bytes)
      for (const [at, { pieces }] of files.entries())
        expect(Buffer.from(back[`folder/${at} ü.bin`]!)).toEqual(Buffer.concat(pieces))
    }),
    { numRuns: 60 },
  )
})

/** Archives of sparse vectors were refused: their references went further back than deflate allows. */
test('a sparse file of many small pieces is inflated by zlib', async () => {
  const pieces = Array.from({ length: 60 }, (_, row) => {
    const bytes = new Uint8Array(2048)
    for (let at = 0; at < bytes.length; at += 97 + (row % 6)) bytes[at] = (row * 31 + at) % 251
    return bytes
  })
  const bytes = await zipped([{ path: 'vectors', pieces }])
  const start = 30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28)
  expect(Buffer.compare(inflateRawSync(bytes.subarray(start)), Buffer.concat(pieces))).toBe(0)
})

test('a piece that fails fails the archive', async () => {
  async function* pieces() {
    yield new Uint8Array(10)
    throw new Error('gone')
  }
  await expect(zipped([{ path: 'a', pieces: pieces() }])).rejects.toThrow('gone')
})
