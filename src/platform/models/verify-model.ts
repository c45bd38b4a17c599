import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { CatalogueEntry, ModelFile } from './catalogue.ts'
import { type ModelSettings, modelFolders } from './settings.ts'

export type FileState = 'good' | 'missing' | 'wrong size' | 'wrong checksum'

export interface ModelCheck {
  name: string
  /** The model's own folder, e.g. `<folder>/bge-small-en-v1.5`. */
  folder: string
  good: boolean
  files: { path: string; state: FileState }[]
}

/** Reads every byte of a model's files in `folder/<name>` and compares them with the catalogue. */
export async function verifyModel(folder: string, entry: CatalogueEntry): Promise<ModelCheck> {
  const modelFolder = join(folder, entry.name)
  const files: ModelCheck['files'] = []
  for (const file of entry.files) {
    files.push({ path: file.path, state: await checkFile(join(modelFolder, file.path), file) })
  }
  return { name: entry.name, folder: modelFolder, good: files.every((file) => file.state === 'good'), files }
}

/** The first folder that holds a whole and unchanged copy, or undefined. Nothing else may be loaded. */
export async function findVerifiedModel(
  settings: ModelSettings,
  entry: CatalogueEntry,
): Promise<ModelCheck | undefined> {
  for (const folder of modelFolders(settings)) {
    const check = await verifyModel(folder, entry)
    if (check.good) return check
  }
  return undefined
}

export async function checkFile(path: string, expected: ModelFile): Promise<FileState> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return 'missing'
  // The size is compared first: it spares reading a large file that cannot be right.
  if (found.size !== expected.bytes) return 'wrong size'
  return (await sha256OfFile(path)) === expected.sha256 ? 'good' : 'wrong checksum'
}

/** SHA-256 of a file in lower-case hex, read as a stream. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
