/**
 * What the bundler makes of the sources, built once for each state of them: the browser apps, and the program that
 * serves them (its three thousand modules in a few files, which load in a third of the time).
 *
 * Each state has a folder of its own, so that a server of the state before it, on another data directory, still finds
 * what it has not loaded yet, and its pages stay the ones that know how to speak to it.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { programEnvironment } from '../config/config.ts'
import { AppError } from '../errors.ts'
import { isAlive, livingCommands } from './processes.ts'

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

/** All that a start needs, as absolute paths. */
export interface Built extends EntryScripts {
  /** The folder of the browser apps. */
  pages: string
}

/** Where sources of the apps are: their own folder, and the rooms' pure modules, which they import. */
const webSources = ['src/web', 'src/study', 'src/audience', 'src/interview', 'src/findings', 'src/statistics']

/** Of each kind, beside those that something runs from: for who goes to and fro between two states. */
const keptBuilds = 3

/** @throws AppError `unavailable` with the end of what the bundler printed */
export async function build(input: BuildInput): Promise<Built> {
  const sources = readSources(input.root)
  const [scripts, pages] = await Promise.all([buildProgram(input, sources), buildWeb(input, sources)])
  return { ...scripts, pages }
}

/** @returns the folder of the pages */
export function buildWeb(
  { root, onStep }: BuildInput,
  sources: Sources = readSources(root),
): Promise<string> {
  return buildOnce(root, onStep, {
    what: 'pages',
    config: 'src/web/vite.config.ts',
    target: join(root, 'dist', 'pages', hashSources(sources, webSources).slice(0, 16)),
  })
}

async function buildProgram({ root, onStep }: BuildInput, sources: Sources): Promise<EntryScripts> {
  // Its code names the places of its sources: in a clone that was moved they are others.
  const name = createHash('sha256')
    .update(hashSources(sources, ['src']))
    .update(root)
    .digest('hex')
    .slice(0, 16)
  const target = await buildOnce(root, onStep, {
    what: 'program',
    config: 'src/api/vite.config.ts',
    target: join(root, 'dist', 'program', name),
  })
  return { server: join(target, 'server.mjs'), worker: join(target, 'worker.mjs') }
}

interface Build {
  /** For sentences: `pages`. */
  what: string
  config: string
  /** The folder that it is to be. */
  target: string
}

async function buildOnce(root: string, onStep: (text: string) => void, build: Build): Promise<string> {
  const { what, target } = build
  if (existsSync(target)) return target
  onStep(`Building the ${what}`)
  refuseUnwritable(root, build)
  const builds = dirname(target)
  removeAbandoned(builds)
  await bundle(root, build)
  removeUnused(builds)
  return target
}

/** The packages are there, so this is not the launcher's case, and the bundler would speak of a file of its own. */
function refuseUnwritable(root: string, { what, target }: Build): void {
  const builds = dirname(target)
  try {
    mkdirSync(builds, { recursive: true })
    accessSync(builds, constants.W_OK)
  } catch (cause) {
    throw new AppError('unavailable', `${builds} cannot be written`, {
      cause,
      say: `The ${what} must be built, and ${builds} cannot be written by this user. Run ./earwitness start once as the owner of ${root}, or make a clone of your own.`,
    })
  }
}

async function bundle(root: string, { what, config, target }: Build): Promise<void> {
  // Beside where it will stand, so that it gets there in one step.
  const fresh = `${target}-${process.pid}`
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const place = ['--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn']
  // Node reads the config: the bundler's own way to read it writes a file among the packages.
  const reading = ['--config', join(root, config), '--configLoader', 'native']
  const { code, output } = await run([vite, 'build', ...reading, ...place], root)
  if (code === 0) return moveInto(fresh, target)
  rmSync(fresh, { recursive: true, force: true })
  throw new AppError('unavailable', `vite build failed: ${output}`, {
    say: output.includes('ENOSPC')
      ? `The ${what} could not be built: the disk of ${dirname(target)} is full. Free some space and start again.`
      : `The ${what} could not be built. ${tellingLines(output)}`,
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

/** What a start that was killed had begun: its folder ends with its process id. */
function removeAbandoned(builds: string): void {
  for (const name of readdirSync(builds)) {
    const pid = /-(\d+)$/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(builds, name), { recursive: true, force: true })
  }
}

/** A server that runs for months is restarted from its own folder when it dies; its command line names it. */
function removeUnused(builds: string): void {
  const commands = livingCommands()
  for (const path of finishedNewestFirst(builds).slice(keptBuilds)) {
    if (!commands.some((command) => command.includes(path))) rmSync(path, { recursive: true, force: true })
  }
}

/** Another start may remove one of them meanwhile. */
function finishedNewestFirst(builds: string): string[] {
  const paths = readdirSync(builds)
    .filter((name) => !name.includes('-'))
    .map((name) => join(builds, name))
  const age = new Map(paths.map((path) => [path, statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0]))
  return paths.sort((a, b) => age.get(b)! - age.get(a)!)
}

/** What the bundler says is wrong, without the stack below it and without colours. */
function tellingLines(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.replace(/[\u2500-\u257f]+/g, '').trim())
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
function hashSources(sources: Sources, folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const [file, content] of sources) {
    if (file === lockfile || folders.some((folder) => file.startsWith(`${folder}/`)))
      hash.update(`${file}\0${content}\0`)
  }
  return hash.digest('hex')
}

/** Each file, from the clone on, with the hash of what stands in it. */
type Sources = ReadonlyMap<string, string>

const lockfile = 'package-lock.json'

/** Read once for pages and program: it is most of what a start does where nothing has to be built. */
function readSources(root: string): Sources {
  const files = [...filesIn(root, 'src'), lockfile]
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]),
  )
}

function filesIn(root: string, folder: string): string[] {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}
