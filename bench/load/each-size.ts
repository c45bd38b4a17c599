/** Runs a bench once for each size, each in a process of its own, so that its peak memory is its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { endOnSignal } from './end-on-signal.ts'
import { writeInterviewFile } from './interview-file.ts'

export const modelsFolder = resolve(import.meta.dirname, '../../../shared/models')

/**
 * Highest resident memory of this process so far, in megabytes. On Linux from `VmHWM`, because `ru_maxrss` is inherited
 * from the process that started this one (getrusage(2) and proc(5)).
 */
export function peakMegabytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(status)
  return Math.round((peak ? Number(peak[1]) : process.resourceUsage().maxRSS) / 1024)
}

/** Resident when the measuring began: Node, and the modules that it has compiled. */
export const startMegabytes = Math.round(process.memoryUsage.rss() / 1e6)

/** A size that fails or is killed is named and left out; the others are measured all the same, and the bench ends with 1. */
export async function eachSize<Row>(file: string, sizes: readonly number[]): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'earwitness-bench-files-'))
  const forget = endOnSignal(async () => {
    await endRunning()
    rmSync(folder, { recursive: true, force: true })
  })
  const rows: Row[] = []
  for (const size of sizes) {
    const path = join(folder, `${size}.jsonl`)
    const { source } = await writeInterviewFile(path, size)
    process.stderr.write(`${size} interviews (${source}) ...\n`)
    try {
      const row = await runOne<Row>(file, ['--one', String(size), '--file', path])
      // The largest takes longest: what is measured stands there already, should somebody end it.
      process.stderr.write(`${JSON.stringify(row)}\n`)
      rows.push(row)
    } catch (error) {
      process.stderr.write(`${size} interviews were not measured: ${(error as Error).message}\n`)
      process.exitCode = 1
    }
  }
  forget()
  rmSync(folder, { recursive: true, force: true })
  return rows
}

let endRunning = async (): Promise<void> => undefined

function runOne<Row>(file: string, args: readonly string[]): Promise<Row> {
  return new Promise((done, fail) => {
    const env = { ...process.env, ...(existsSync(modelsFolder) ? { EARWITNESS_MODELS: modelsFolder } : {}) }
    const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env })
    endRunning = async () => {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    let text = ''
    child.stdout.on('data', (part) => {
      text += part
    })
    child.once('error', fail)
    child.once('close', (code, signal) => {
      if (code === 0) done(JSON.parse(text) as Row)
      else if (signal === 'SIGKILL')
        fail(new Error('its process was killed, by somebody or because the memory was not enough.'))
      else fail(new Error(`its process ended with ${signal ?? code}; what it said stands above.`))
    })
  })
}

/** Prints rows as columns under their names. */
export function printRows(rows: readonly Record<string, string | number>[]): void {
  if (rows.length === 0) return
  const names = Object.keys(rows[0]!)
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => String(row[name]).length)))
  const line = (cells: (string | number)[]) =>
    `${cells.map((cell, at) => String(cell).padStart(widths[at]!)).join('  ')}\n`
  process.stdout.write(line(names))
  for (const row of rows) process.stdout.write(line(names.map((name) => row[name]!)))
}
