/**
 * A document that is parsed in one piece (JSON, a REFI-QDA project) is read in a process of its own: 256 MB take a quarter
 * of a minute, in which the server would take nobody's answer. Interviews come over in portions, on request, so that
 * only that process holds all of them. One is parsed at a time, in no more memory than the machine has to spare beside
 * those whose interviews are still being fetched: what needs more ends its process and is refused. A thread with a limit would not do: in the middle of one large `JSON.parse` V8 ends the whole
 * process for it.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { AppError, type ErrorCode, type ErrorDetail } from '../../platform/errors.ts'
import type { ParsedItem } from './records.ts'

export type WholeDocument =
  | { format: 'json'; path: string; isGzip: boolean; encoding: string }
  | { format: 'qdpx'; path: string }

export interface ParserTask {
  document: WholeDocument
  /** In bytes that the limit of the heap does not count: an archive and what it unpacks to. */
  mostBytes: number
}

/** What the process answers to its task, and then to each request for more. */
export type Portion =
  | { items: ParsedItem[]; isLast: boolean }
  | { error: { code: ErrorCode; message: string; say: string; details: ErrorDetail[] } }

/** What documents of the largest size that is taken need; and with less a process does not begin. */
const mostMegabytes = 3072
const leastMegabytes = 64

/** Half of what there is, in this container if it is one: the other half is for those who are being interviewed. */
function megabytesToSpare(): number {
  const half = Math.floor(process.availableMemory() / 2 / 1024 / 1024)
  return Math.max(leastMegabytes, Math.min(mostMegabytes, half))
}

/** What is to spare is so once. */
let last: Promise<void> = Promise.resolve()

/** Another's turn lasts until its document is parsed, not until its interviews are stored; but several may be waiting. */
const longestWaitMs = 30_000

async function takeTurn(): Promise<() => void> {
  const before = last
  const { promise, resolve } = Promise.withResolvers<void>()
  last = promise
  let timer: NodeJS.Timeout | undefined
  const waited = new Promise<boolean>((answer) => {
    timer = setTimeout(() => answer(false), longestWaitMs)
  })
  const isOurs = await Promise.race([before.then(() => true), waited])
  clearTimeout(timer)
  if (isOurs) return resolve
  // Whoever comes after waits on for the one before.
  before.then(resolve)
  throw new AppError('unavailable', 'another document is being read', {
    say: 'Another file is being read at the moment, and large ones are read one at a time. Nothing of this one was imported. Try again in a minute.',
    retryAfterSeconds: 30,
  })
}

/**
 * Waits for its turn before the first item: begin where nothing is held that others need.
 *
 * @throws AppError as the document's parser, `unavailable` where others take too long, and `too_large` for what needs too
 *   much memory
 */
export async function* parseApart(document: WholeDocument): AsyncGenerator<ParsedItem> {
  const endTurn = await takeTurn()
  try {
    yield* parseInTurn(document, endTurn)
  } finally {
    endTurn()
  }
}

/** @param onParsed with each portion: the first comes when the whole document is parsed */
async function* parseInTurn(document: WholeDocument, onParsed: () => void): AsyncGenerator<ParsedItem> {
  const megabytes = megabytesToSpare()
  // A path, not a URL: the bundler would take that for a worker of a page.
  const parser = fork(fileURLToPath(new URL('./parse-process.ts', import.meta.url)), [], {
    execArgv: [`--max-old-space-size=${megabytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  const ended = endOf(parser)
  try {
    let request: ParserTask | 'more' = { document, mostBytes: megabytes * 1024 * 1024 }
    for (;;) {
      const portion = await Promise.race([nextPortion(parser, request), ended.failure])
      if ('error' in portion) {
        const { code, message, ...said } = portion.error
        throw new AppError(code, message, said)
      }
      onParsed()
      yield* portion.items
      if (portion.isLast) return
      request = 'more'
    }
  } finally {
    parser.kill('SIGKILL')
    await ended.over
  }
}

async function nextPortion(parser: ChildProcess, request: ParserTask | 'more'): Promise<Portion> {
  // It may have ended in between, of which its end tells.
  parser.send(request, () => undefined)
  const [portion] = await once(parser, 'message')
  return portion
}

/** Heard from the first moment to the last: an error to which nobody listens would end the server. */
function endOf(parser: ChildProcess): { over: Promise<unknown>; failure: Promise<never> } {
  const { promise: over, resolve } = Promise.withResolvers<void>()
  const failure = new Promise<never>((_, reject) => {
    parser.on('exit', (code, signal) => {
      reject(isOutOfMemory(code, signal) ? needsTooMuch() : new AppError('internal', 'a parser ended'))
      resolve()
    })
    parser.on('error', (error: NodeJS.ErrnoException) => {
      // A message of its own: that of a parser may quote the file.
      reject(new AppError('internal', `a parser failed: ${error.code}`))
      // One that could not be started has no end either.
      if (parser.pid === undefined) resolve()
    })
  })
  failure.catch(() => undefined)
  return { over, failure }
}

/** V8 aborts at its limit; the system kills what takes more than there is. */
const isOutOfMemory = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134

export function needsTooMuch(): AppError {
  return new AppError('too_large', 'a document needs too much memory', {
    say: 'This document needs more memory than there is for it. Cut it into several files, or write it as JSON lines, an interview a line.',
  })
}
