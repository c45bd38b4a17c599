import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type CatalogueEntry, isTrustedAtFirstUse, type ModelFile, mostBytes } from './catalogue.ts'
import { readManifest } from './manifest.ts'
import { type ModelSettings, modelFolders } from './settings.ts'

export type FileState = 'good' | 'missing' | 'wrong size' | 'wrong checksum' | 'not recorded'

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
  const recorded = isTrustedAtFirstUse(entry) ? await readManifest(modelFolder).catch(() => null) : null
  for (const file of entry.files) {
    const known = file.sha256 ?? recorded?.files[file.path] ?? null
    const state = await checkFile(join(modelFolder, file.path), { ...file, sha256: known })
    files.push({ path: file.path, state: state === 'good' && known === null ? 'not recorded' : state })
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

/**
 * The file that is there and is not what it should be, in a model that no folder has whole: it is fetched again, and the
 * person is told so, and not that nothing is there. Undefined where nothing is damaged.
 */
export async function findDamage(
  settings: ModelSettings,
  entry: CatalogueEntry,
): Promise<{ path: string; state: FileState } | undefined> {
  for (const folder of modelFolders(settings)) {
    const { files } = await verifyModel(folder, entry)
    const damaged = files.find(({ state }) => state === 'wrong size' || state === 'wrong checksum')
    if (damaged) return { ...damaged, path: join(folder, entry.name, damaged.path) }
  }
  return undefined
}

/** A file whose checksum is not known is good by its size alone: the caller says what to make of that. */
export async function checkFile(path: string, expected: ModelFile): Promise<FileState> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return 'missing'
  // The size is compared first: it spares reading a large file that cannot be right.
  const isRight = expected.isRough ? found.size <= mostBytes(expected) : found.size === expected.bytes
  if (!isRight) return 'wrong size'
  if (expected.sha256 === null) return 'good'
  return (await sha256OfFile(path)) === expected.sha256 ? 'good' : 'wrong checksum'
}

/** SHA-256 of a file in lower-case hex, read as a stream. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
