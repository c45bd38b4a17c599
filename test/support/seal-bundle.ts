/** A bundle whose manifest fits its parts again after somebody changed them: what a forger would do. */
import { createHash } from 'node:crypto'
import { strFromU8, strToU8 } from 'fflate'
import type { Manifest } from '../../src/reports/formats/bundle/model.ts'

export function sealed(files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as Manifest
  const parts = manifest.parts.map((part) => ({
    ...part,
    bytes: files[part.path]!.length,
    sha256: createHash('sha256').update(files[part.path]!).digest('hex'),
  }))
  return { ...files, 'manifest.json': strToU8(JSON.stringify({ ...manifest, parts })) }
}
