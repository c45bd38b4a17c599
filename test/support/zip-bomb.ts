/** Archives that unpack to a thousand times their size, some of which lie about it. */
import { zipPieces } from '../../src/reports/formats/zip-pieces.ts'

const piece = new Uint8Array(1_000_000).fill(32)

/** @param path of the file that holds `megabytes` of spaces */
export async function zipBomb(
  path: string,
  megabytes: number,
  others: Record<string, Uint8Array> = {},
): Promise<Uint8Array> {
  const files = Object.entries(others).map(([name, bytes]) => ({ path: name, pieces: [bytes] }))
  const pieces = Array.from({ length: megabytes }, () => piece)
  const held: Uint8Array[] = []
  for await (const part of zipPieces([...files, { path, pieces }])) held.push(part)
  return Buffer.concat(held)
}

const centralEntry = 0x02014b50
const dataDescriptor = 0x08074b50

/** The same archive, saying of every file that it unpacks to `bytes`. */
export function withSizeOf(archive: Uint8Array, bytes: number): Uint8Array {
  const copy = Uint8Array.from(archive)
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 30; at++) {
    const signature = view.getUint32(at, true)
    if (signature === centralEntry) view.setUint32(at + 24, bytes, true)
    if (signature === dataDescriptor) view.setUint32(at + 12, bytes, true)
  }
  return copy
}
