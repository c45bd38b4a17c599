/**
 * `manifest.json` in a model's folder: the SHA-256 of its files. A model that somebody supplies brings its own; one whose
 * publisher names no checksums gets it when it is first fetched, so that later changes are seen.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.ts'

const ManifestSchema = z.object({ files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)) })
export type Manifest = z.infer<typeof ManifestSchema>

export const manifestName = 'manifest.json'

/** Null where there is none. @throws AppError `invalid_input` where it cannot be read */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return ManifestSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new AppError('invalid_input', 'a model’s manifest cannot be read', {
      cause,
      say: `${join(folder, manifestName)} must be {"files": {path: SHA-256}}.`,
    })
  }
}

export async function writeManifest(folder: string, files: Manifest['files']): Promise<void> {
  await writeFile(join(folder, manifestName), `${JSON.stringify({ files }, null, 2)}\n`)
}
