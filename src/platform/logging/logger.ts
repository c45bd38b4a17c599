/**
 * The log: JSON lines. What could name or quote somebody goes only into fields called `pii`, which are
 * redacted; everything else must be safe to show to anybody.
 */
import { DrizzleQueryError } from 'drizzle-orm'
import { type DestinationStream, type Logger, pino } from 'pino'
import { isAppError } from '../errors.ts'
import { logDestination } from './log-destination.ts'

export interface LoggerOptions {
  level: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** `server`, `worker`. */
  process: string
  destination?: DestinationStream
}

export function createLogger({ level, process: name, destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: { process: name, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
    redact: { paths: ['pii', '*.pii', '*.*.pii', '*.*.*.pii'], censor: '[redacted]' },
  }
  return pino(options, destination ?? logDestination())
}

/**
 * An error without what it may quote: database errors carry the values of a row, parse errors the text. The
 * message goes to `pii`; only an AppError's is known to be safe.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error, pii: String(error) }
  if (isAppError(error)) {
    return {
      type: error.name,
      code: error.code,
      message: error.message,
      stack: framesOf(error),
      cause: causeOf(error),
    }
  }
  if (error instanceof DrizzleQueryError) {
    return {
      type: error.name,
      query: error.query,
      stack: framesOf(error),
      cause: causeOf(error),
      pii: error.message,
    }
  }
  return {
    type: error.name,
    ...databaseFields(error),
    stack: framesOf(error),
    cause: causeOf(error),
    pii: error.message,
  }
}

function causeOf(error: Error): Record<string, unknown> | undefined {
  return error.cause === undefined ? undefined : describeError(error.cause)
}

/** Of a Postgres error: names of what was touched, never its values (`detail`, `where`). */
function databaseFields(error: Error): Record<string, unknown> {
  const { code, severity, table, constraint, routine } = error as Error & Record<string, unknown>
  return { code, severity, table, constraint, routine }
}

/** The stack starts with the message, which may have lines of its own: only the frames after it are kept. */
function framesOf(error: Error): string[] {
  const stack = error.stack ?? ''
  const start = stack.indexOf(error.message)
  const frames = start < 0 ? stack : stack.slice(start + error.message.length)
  const lines = frames.split('\n').map((line) => line.trim())
  return lines.filter((line) => /^at .*(:\d+:\d+|<anonymous>|native)\)?$/.test(line))
}
