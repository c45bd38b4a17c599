/**
 * Everything the command line prints. Results go to stdout, progress and failures to stderr, so that a pipe
 * gets results only. Exit codes: 0 done, 1 failed, 2 called wrongly.
 */
import { stripVTControlCharacters, styleText } from 'node:util'
import { type ErrorCode, type ErrorDetail, isAppError } from '../platform/errors.ts'

export const exitCodes = { done: 0, failed: 1, calledWrongly: 2 } as const

let isOutputNeeded = true

let isForPrograms = false

/** From here on failures are JSON: the call says `--json`. */
export function failForPrograms(): void {
  isForPrograms = true
}

/** From here on this process lives on when nobody can read what it prints: a server serves. */
export function outliveOutput(): void {
  isOutputNeeded = false
}

/**
 * Output that cannot be written. A closed pipe (`earwitness … | head`) is no failure, and no reason to end a server;
 * a result that stops in the middle is one. What went wrong on the error stream cannot be told to anybody.
 */
export function watchOutput(): void {
  process.stderr.on('error', () => undefined)
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || !isOutputNeeded) return
    printFailure(error)
    process.exit(exitCodes.failed)
  })
}

/** A line of result. */
export function print(text = ''): void {
  process.stdout.write(`${text}\n`)
}

/** A result for programs: one JSON document. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** A line about what is going on; not part of the result. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`)
}

export interface Column<Row> {
  title: string
  /** Text, already formatted. */
  value: (row: Row) => string | number | null | undefined
  /** Numbers stand at the right. */
  align?: 'left' | 'right'
}

/** Prints rows in columns; nothing but the heading where there are none is the caller's to avoid. */
export function table<Row>(rows: Row[], columns: Column<Row>[]): void {
  const cells = rows.map((row) => columns.map((column) => String(column.value(row) ?? '')))
  const widths = columns.map((column, index) =>
    Math.max(width(column.title), ...cells.map((row) => width(row[index]!))),
  )
  const line = (row: string[]) =>
    row
      .map((cell, index) => pad(cell, { width: widths[index]!, align: columns[index]!.align ?? 'left' }))
      .join('  ')
      .trimEnd()
  print(dim(line(columns.map((column) => column.title))))
  for (const row of cells) print(line(row))
}

function pad(text: string, { width: wanted, align }: { width: number; align: 'left' | 'right' }): string {
  const space = ' '.repeat(Math.max(0, wanted - width(text)))
  return align === 'right' ? space + text : text + space
}

function width(text: string): number {
  return [...stripVTControlCharacters(text)].length
}

export interface Progress {
  /** @param share from 0 to 1, or null where the end is not known */
  update(share: number | null, text?: string): void
  /** Ends the line; with a text it stays on the screen. */
  done(text?: string): void
}

const plainLineEveryMs = 5000

/** One line that renews itself on a terminal; elsewhere a line now and then. */
export function progress(label: string): Progress {
  const isTerminal = process.stderr.isTTY === true
  let lastPlainAt = 0
  return {
    update(share, text = '') {
      if (isForPrograms && !isTerminal) return
      const line = [label, share === null ? '' : `${Math.floor(share * 100)} %`, text]
        .filter(Boolean)
        .join('  ')
      if (isTerminal) process.stderr.write(`\r\u001B[2K${line}`)
      else if (Date.now() - lastPlainAt > plainLineEveryMs) {
        lastPlainAt = Date.now()
        note(line)
      }
    },
    done(text) {
      if (isTerminal) process.stderr.write('\r\u001B[2K')
      if (text) note(text)
    },
  }
}

/**
 * The sentence for the person, then each detail on a line of its own; with --json one line of JSON, the last of the
 * error stream. Never a stack, except with --debug.
 */
export function printFailure(error: unknown, options: { isDebug?: boolean } = {}): void {
  const stack = options.isDebug && error instanceof Error ? (error.stack ?? error.message) : undefined
  if (isForPrograms) note(JSON.stringify({ error: { ...failureObject(error), stack } }))
  else note([failureText(error), ...(stack === undefined ? [] : [stack])].join('\n'))
}

/** As errors travel over HTTP, so that a program reads both in one way. */
export function failureObject(error: unknown): { code: ErrorCode; message: string; details: ErrorDetail[] } {
  if (isAppError(error)) return { code: error.code, message: error.say, details: error.details }
  const code = isDiskFull(error) ? 'unavailable' : 'internal'
  return { code, message: failureText(error), details: [] }
}

export function failureText(error: unknown): string {
  if (!isAppError(error)) return unexpectedText(error)
  const details = error.details.map((detail) => [detail.where, detail.say].filter(Boolean).join(': '))
  // Where there is one fault, the sentence says it already.
  const untold = details.filter((detail) => !error.say.includes(detail.replace(/\.$/, '')))
  return [error.say, ...untold.map((detail) => `  ${detail}`)].join('\n')
}

function unexpectedText(error: unknown): string {
  if (isDiskFull(error)) return 'The disk is full. Free some space and try again.'
  const message = error instanceof Error ? error.message : String(error)
  return `Something failed that should not: ${message}\nRun it again with --debug for the details.`
}

/** A file could not be written (ENOSPC), or Postgres could not write one (53100, disk_full). */
function isDiskFull(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return true
  return cause !== undefined && isDiskFull(cause)
}

export function dim(text: string): string {
  return styleText('dim', text, { stream: process.stdout })
}

export function bold(text: string): string {
  return styleText('bold', text, { stream: process.stdout })
}

/** `1 turn`, `2 turns`. */
export function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

/** `12.3 MB`, decimal units as disks are sold. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`
}

/** `3 h 12 min`, two units at most. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return `${hours} h ${minutes % 60} min`
  return `${Math.floor(hours / 24)} d ${hours % 24} h`
}
