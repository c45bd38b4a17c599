/** The browser apps, built once for each state of their sources: `dist/web` with the hash of what made it. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { programEnvironment } from '../config/config.ts'
import { AppError } from '../errors.ts'

export interface BuildWebInput {
  /** The clone. */
  root: string
  onStep: (text: string) => void
}

/** Where sources of the apps are: their own folder, and the rooms' pure modules, which they import. */
const sourceFolders = [
  'src/web',
  'src/study',
  'src/audience',
  'src/interview',
  'src/findings',
  'src/statistics',
]

/** @throws AppError `unavailable` with the end of what the bundler printed */
export async function buildWeb({ root, onStep }: BuildWebInput): Promise<void> {
  const target = join(root, 'dist', 'web')
  const hashFile = join(target, '.source-hash')
  const hash = hashSources(root)
  if (existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash) return
  onStep('Building the pages')
  const fresh = join(root, 'dist', `web-${process.pid}`)
  const config = join(root, 'src/web/vite.config.ts')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--config', config, '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn']
  const { code, output } = await run(args, root)
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    throw new AppError('unavailable', `vite build failed: ${output}`, {
      say: `The pages could not be built. ${tellingLines(output)}`,
    })
  }
  writeFileSync(join(fresh, '.source-hash'), hash)
  rmSync(target, { recursive: true, force: true })
  renameSync(fresh, target)
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

/** Names and contents of all sources, and of the lockfile, because a new library version makes other pages. */
export function hashSources(root: string): string {
  const hash = createHash('sha256')
  for (const file of [...sourceFolders.flatMap((folder) => filesIn(root, folder)), 'package-lock.json']) {
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
