/**
 * What the bundler makes of the sources, built once for each state of them: the browser apps, and the program that
 * serves them (its three thousand modules in a few files, which load in a third of the time).
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { programEnvironment } from '../config/config.ts'
import { AppError } from '../errors.ts'

export interface BuildInput {
  /** The clone. */
  root: string
  onStep: (text: string) => void
}

/** The entries of the processes to run, as absolute paths. */
export interface EntryScripts {
  server: string
  worker: string
}

/** Where sources of the apps are: their own folder, and the rooms' pure modules, which they import. */
const webSources = ['src/web', 'src/study', 'src/audience', 'src/interview', 'src/findings', 'src/statistics']

/** What a running server may still load parts of: the build before this one, and one more. */
const keptPrograms = 3

/** @throws AppError `unavailable` with the end of what the bundler printed */
export async function buildWeb({ root, onStep }: BuildInput): Promise<void> {
  const target = join(root, 'dist', 'web')
  const hashFile = join(target, '.source-hash')
  const hash = hashSources(root, webSources)
  if (existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash) return
  onStep('Building the pages')
  await bundle(root, {
    what: 'pages',
    config: 'src/web/vite.config.ts',
    target,
    finish: (fresh) => {
      writeFileSync(join(fresh, '.source-hash'), hash)
      rmSync(target, { recursive: true, force: true })
      renameSync(fresh, target)
    },
  })
}

/**
 * Each state of the sources has a folder of its own, so that a server of the state before it, on another data
 * directory, still finds what it has not loaded yet.
 *
 * @throws AppError `unavailable` with the end of what the bundler printed
 */
export async function buildProgram({ root, onStep }: BuildInput): Promise<EntryScripts> {
  const programs = join(root, 'dist', 'program')
  // Its code names the places of its sources: in a clone that was moved they are others.
  const name = createHash('sha256')
    .update(hashSources(root, ['src']))
    .update(root)
    .digest('hex')
    .slice(0, 16)
  const target = join(programs, name)
  if (!existsSync(target)) {
    onStep('Building the program')
    await bundle(root, {
      what: 'program',
      config: 'src/api/vite.config.ts',
      target,
      finish: (fresh) => {
        moveInto(fresh, target)
        for (const old of newestFirst(programs).slice(keptPrograms))
          rmSync(old, { recursive: true, force: true })
      },
    })
  }
  return { server: join(target, 'server.mjs'), worker: join(target, 'worker.mjs') }
}

interface Bundle {
  /** For the sentence when it fails: `pages`. */
  what: string
  config: string
  /** The folder that it is to be. */
  target: string
  /** Puts the finished folder where it belongs. */
  finish: (fresh: string) => void
}

async function bundle(root: string, { what, config, target, finish }: Bundle): Promise<void> {
  // Beside where it will stand, so that it gets there in one step.
  const fresh = join(dirname(target), `${basename(target)}-${process.pid}`)
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const place = ['--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn']
  const { code, output } = await run([vite, 'build', '--config', join(root, config), ...place], root)
  if (code === 0) return finish(fresh)
  rmSync(fresh, { recursive: true, force: true })
  throw new AppError('unavailable', `vite build failed: ${output}`, {
    say: `The ${what} could not be built. ${tellingLines(output)}`,
  })
}

/** Two starts may build the same at once: the second finds its work done. */
function moveInto(fresh: string, target: string): void {
  try {
    renameSync(fresh, target)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
}

function newestFirst(folder: string): string[] {
  if (!existsSync(folder)) return []
  const paths = readdirSync(folder).map((name) => join(folder, name))
  const age = new Map(paths.map((path) => [path, statSync(path).mtimeMs]))
  return paths.sort((a, b) => age.get(b)! - age.get(a)!)
}

/** What the bundler says is wrong, without the stack below it and without colours. */
function tellingLines(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.trim())
  return lines
    .filter((line) => line !== '' && !/^at |^✗|^error during build|^Build failed/.test(line))
    .slice(0, 3)
    .join(' ')
}

function run(args: string[], cwd: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const environment = programEnvironment({ NODE_ENV: 'production' }) as NodeJS.ProcessEnv
    const child = spawn(process.execPath, args, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => resolve({ code, output }))
  })
}

/** Names and contents of all sources, and of the lockfile, because a new library version makes other code. */
function hashSources(root: string, folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of [...folders.flatMap((folder) => filesIn(root, folder)), 'package-lock.json']) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(root: string, folder: string): string[] {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}
