/** UMAP and HDBSCAN by their Python packages, in an environment of their own, on the same vectors. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Vectors } from '../../src/findings/themes/vectors.ts'

const packages = ['umap-learn', 'hdbscan']
const script = join(import.meta.dirname, 'umap-hdbscan.py')

export interface UmapBaseline {
  /** -1 is none. */
  group(vectors: Vectors, seed: number): Int32Array
  close(): void
}

/** @param environment folder of a Python environment; one that is not there yet is made, and the packages fetched */
export function openUmapBaseline(environment: string | undefined): UmapBaseline {
  const folder = mkdtempSync(join(tmpdir(), 'earwitness-bench-umap-'))
  const home = environment ?? join(folder, 'environment')
  const python = join(home, 'bin', 'python')
  if (!existsSync(python)) {
    process.stderr.write(`fetching ${packages.join(' and ')} into ${home} ...\n`)
    runPython('python3', ['-m', 'venv', home])
    runPython(python, ['-m', 'pip', 'install', '--quiet', ...packages])
  }
  return {
    group(vectors, seed) {
      const { data, count, dimensions } = vectors
      const file = join(folder, 'vectors.bin')
      writeFileSync(file, new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
      const asked = JSON.stringify({ file, count, dimensions, seed })
      const answer = JSON.parse(runPython(python, [script], asked)) as { labels: number[] }
      return Int32Array.from(answer.labels)
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function runPython(command: string, args: readonly string[], input = ''): string {
  const done = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (done.error || done.status !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${done.status}: ${done.stderr ?? done.error}`)
  }
  return done.stdout
}
