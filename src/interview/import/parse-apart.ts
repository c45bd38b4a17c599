/**
 * A document that is parsed in one piece (JSON, a REFI-QDA project) is read in a thread of its own: 256 MB take a quarter
 * of a minute, in which the server would take nobody's answer. Interviews come over in portions, on request, so that
 * only the thread holds all of them.
 */
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorDetail } from '../../platform/errors.ts'
import type { ParsedItem } from './records.ts'

export type WholeDocument =
  | { format: 'json'; path: string; isGzip: boolean; encoding: string }
  | { format: 'qdpx'; path: string }

/** What the thread answers to each request for more. */
export type Portion =
  | { items: ParsedItem[]; isLast: boolean }
  | { error: { code: ErrorCode; message: string; say: string; details: ErrorDetail[] } }

/** For documents of the largest size that is taken. */
const mostMegabytes = 3072

/** @throws AppError as the document's parser, and `too_large` for what needs too much memory */
export async function* parseApart(document: WholeDocument): AsyncGenerator<ParsedItem> {
  // A path, not a URL: the bundler would take that for a worker of a page.
  const script = fileURLToPath(new URL('./parse-thread.ts', import.meta.url))
  const thread = new Worker(script, {
    workerData: document,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  try {
    for (;;) {
      const portion = await nextPortion(thread)
      if ('error' in portion) {
        const { code, message, ...said } = portion.error
        throw new AppError(code, message, said)
      }
      yield* portion.items
      if (portion.isLast) return
    }
  } finally {
    await thread.terminate()
  }
}

function nextPortion(thread: Worker): Promise<Portion> {
  return new Promise((resolve, reject) => {
    const heard = {
      message: (portion: Portion) => settle(() => resolve(portion)),
      error: (error: unknown) => settle(() => reject(faultOf(error))),
      exit: () => settle(() => reject(new AppError('internal', 'the thread of a parser ended'))),
    }
    const settle = (then: () => void) => {
      for (const [event, listener] of Object.entries(heard)) thread.off(event, listener)
      then()
    }
    for (const [event, listener] of Object.entries(heard)) thread.on(event, listener)
    thread.postMessage('more')
  })
}

function faultOf(error: unknown): AppError {
  const code = String((error as NodeJS.ErrnoException | null)?.code)
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new AppError('too_large', 'a document needs too much memory', {
      say: 'This document needs more memory than there is for it. Cut it into several files, or write it as JSON lines, an interview a line.',
    })
  }
  // A message of its own: that of a parser may quote the file.
  return new AppError('internal', `the thread of a parser failed: ${code}`)
}
