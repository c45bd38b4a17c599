/**
 * The runtime of models in GGUF files, llama.cpp by `node-llama-cpp` (MIT). It is no dependency: 85 MB that few need.
 * `earwitness models runtime install` puts it into the data folder; from then on it works without a network.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { programEnvironment } from '../../../config/config.ts'
import { AppError } from '../../../errors.ts'

export const runtimeVersion = '3.22.1'

/** The compiled half by platform; processors only, but for Apple's, where the graphics unit comes with it. */
const compiledPackages: Record<string, string> = {
  'linux-x64': '@node-llama-cpp/linux-x64',
  'linux-arm64': '@node-llama-cpp/linux-arm64',
  'darwin-x64': '@node-llama-cpp/mac-x64',
  'darwin-arm64': '@node-llama-cpp/mac-arm64-metal',
  'win32-x64': '@node-llama-cpp/win-x64',
}

const thisPlatform = `${process.platform}-${process.arch}`

export function runtimeFolder(dataDirectory: string): string {
  return join(dataDirectory, 'runtimes', `node-llama-cpp-${runtimeVersion}`)
}

/** The file to load, or null where the runtime is not installed. */
export function findRuntime(dataDirectory: string): string | null {
  const file = join(runtimeFolder(dataDirectory), 'node_modules/node-llama-cpp/dist/index.js')
  return existsSync(file) ? file : null
}

export interface InstallOptions {
  signal?: AbortSignal
  /** What is going on, for a person. */
  onProgress?: (text: string) => void
  /** Replaces npm in tests. */
  command?: string
}

/**
 * Installs the runtime, whole or not at all. No script of any package is run.
 *
 * @throws AppError `unavailable` where there is none for this platform, npm is missing, or fails
 */
export async function installRuntime(
  dataDirectory: string,
  options: InstallOptions = {},
): Promise<{ folder: string; version: string; wasThere: boolean }> {
  const folder = runtimeFolder(dataDirectory)
  const installed = { folder, version: runtimeVersion }
  if (findRuntime(dataDirectory)) return { ...installed, wasThere: true }
  const compiled = compiledPackages[thisPlatform]
  if (!compiled) {
    throw new AppError('unavailable', `no runtime for ${thisPlatform}`, {
      say: `There is no runtime for ${thisPlatform}. Use a server instead, such as Ollama: earwitness models found`,
    })
  }
  await mkdir(join(dataDirectory, 'runtimes'), { recursive: true })
  const partial = await mkdtemp(join(dataDirectory, 'runtimes', '.install-'))
  try {
    await writeFile(join(partial, 'package.json'), '{"private":true}\n')
    options.onProgress?.(`node-llama-cpp ${runtimeVersion} and ${compiled}, with npm`)
    await runNpm([`node-llama-cpp@${runtimeVersion}`, `${compiled}@${runtimeVersion}`], {
      ...options,
      folder: partial,
    })
    await checkInstalled(partial)
    // Another process may have been faster; what it brought is the same.
    if (findRuntime(dataDirectory)) return { ...installed, wasThere: true }
    await rm(folder, { recursive: true, force: true })
    await rename(partial, folder)
    return { ...installed, wasThere: false }
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

function runNpm(packages: string[], options: InstallOptions & { folder: string }): Promise<void> {
  const { folder, signal, command = 'npm' } = options
  const flags = ['--omit=optional', '--ignore-scripts', '--save-exact', '--no-audit', '--no-fund']
  return new Promise((resolve, reject) => {
    const child = spawn(command, ['install', ...flags, ...packages], {
      cwd: folder,
      env: programEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(signal ? { signal } : {}),
    })
    let errors = ''
    child.stderr.on('data', (chunk) => {
      errors = (errors + String(chunk)).slice(-2000)
    })
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(signal?.aborted ? error : notInstalled(error.code, '')),
    )
    child.on('close', (code) => (code === 0 ? resolve() : reject(notInstalled(`code ${code}`, errors))))
  })
}

function notInstalled(why: string | undefined, errors: string): AppError {
  const reason = /E[A-Z]{4,}/.exec(errors)?.[0] ?? why ?? 'unknown'
  return new AppError('unavailable', `npm failed: ${reason}`, {
    cause: errors,
    say: `The runtime could not be installed: npm failed (${reason}). Off line, copy the folder "runtimes" from the data folder of another computer.`,
  })
}

/** npm can end well and have brought another version, where a mirror is behind. */
async function checkInstalled(folder: string): Promise<void> {
  const manifest = join(folder, 'node_modules/node-llama-cpp/package.json')
  const text = await readFile(manifest, 'utf8').catch(() => '{}')
  const { version } = JSON.parse(text) as { version?: string }
  if (version === runtimeVersion) return
  throw new AppError('unavailable', `npm brought ${version ?? 'nothing'} in place of ${runtimeVersion}`)
}
