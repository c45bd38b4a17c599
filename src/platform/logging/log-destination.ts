/**
 * Where log lines go: standard output, each written before the next is made. A log that cannot be written (a full
 * disk) must never hold up or end the process whose log it is: lines wait here, up to a limit, and are written when
 * there is space again. How many did not fit stands in a line of its own.
 *
 * pino's own destination cannot be used: on a full disk it throws to nobody, and its `flushSync`, which `fatal`
 * calls, tries again for ever and blocks the process.
 */
import fs from 'node:fs'
import type { DestinationStream } from 'pino'

/** In bytes; some thousand lines. */
const mostWaiting = 256 * 1024

/** @param file an open file descriptor; standard output by default */
export function logDestination(file = 1): DestinationStream {
  let waiting = Buffer.alloc(0)
  let lost = 0
  return {
    write(line) {
      const bytes = Buffer.from(line)
      if (waiting.length + bytes.length > mostWaiting) lost++
      else waiting = Buffer.concat([waiting, bytes])
      waiting = pour(file, waiting)
      if (waiting.length > 0 || lost === 0) return
      waiting = pour(file, Buffer.from(lostLine(lost)))
      lost = 0
    },
  }
}

/** @returns what could not be written */
function pour(file: number, bytes: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  let left = bytes
  try {
    while (left.length > 0) left = left.subarray(fs.writeSync(file, left))
  } catch {
    // Nobody could be told of it but by the log itself. It is tried again with the next line.
  }
  return left
}

function lostLine(lines: number): string {
  const line = {
    level: 'warn',
    time: new Date().toISOString(),
    pid: process.pid,
    lines,
    msg: 'log lines lost',
  }
  return `${JSON.stringify(line)}\n`
}
