/** UMAP and HDBSCAN by their Python packages, in an environment of their own, on the same vectors. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Vectors } from '../../src/findings/themes/vectors.ts'

const packages = ['umap-learn', 'hdbscan']
const script = join(import.meta.dirname, 'umap-hdbscan.py')

export interface UmapBaseline {
  /** -1 is none. */
  group(vectors: Vectors, seed: number): Promise<Int32Array>
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
  const worker = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface({ input: worker.stdout })[Symbol.asyncIterator]()
  return {
    async group(vectors, seed) {
      const { data, count, dimensions } = vectors
      const file = join(folder, 'vectors.bin')
      writeFileSync(file, new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
      worker.stdin.write(`${JSON.stringify({ file, count, dimensions, seed })}\n`)
      const { value, done } = await answers.next()
      if (done) throw new Error(`${script} ended without an answer`)
      return Int32Array.from((JSON.parse(value) as { labels: number[] }).labels)
    },
    close() {
      worker.stdin.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function runPython(command: string, args: readonly string[]): void {
  const done = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  if (done.error || done.status !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${done.status}: ${done.stderr ?? done.error}`)
  }
}
