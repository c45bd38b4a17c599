import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { AppError, type ErrorCode, type ErrorDetail } from '../../platform/errors.ts'
import type { ModelSettings } from '../../platform/models/settings.ts'
import type { AuditFiles } from './audit-files.ts'
import type { Audit } from './model.ts'

export interface AuditRequest extends AuditFiles {
  models: ModelSettings
  /** Whether the interviewer's faults are looked for. */
  questions: boolean
}

export type AuditMessage =
  | { type: 'progress'; share: number; doing: string }
  | { type: 'audit'; audit: Audit; page: string }
  | { type: 'error'; code: ErrorCode; say: string; message: string; details: readonly ErrorDetail[] }

export type AuditStep = Exclude<AuditMessage, { type: 'error' }>

/**
 * Runs an audit in a process of its own and gives what it says as it says it; the last step is the audit.
 *
 * @throws AppError as `auditFiles`, and `internal` when the process dies
 */
export async function* runAudit(request: AuditRequest, signal?: AbortSignal): AsyncGenerator<AuditStep> {
  if (running >= mostAtOnce)
    throw new AppError('unavailable', 'too many audits at once', {
      say: 'Two audits are being made already. Try again when one of them is done.',
    })
  running += 1
  try {
    yield* runAlone(request, signal)
  } finally {
    running -= 1
  }
}

/** Each reads whole files into its memory. */
const mostAtOnce = 2
let running = 0
const mostMegabytes = 4096
/** An audit of thousands of interviews takes some minutes; what takes longer hangs. */
const longestMs = 30 * 60_000

async function* runAlone(request: AuditRequest, signal?: AbortSignal): AsyncGenerator<AuditStep> {
  const script = fileURLToPath(new URL('./audit-process.ts', import.meta.url))
  // Over the channel, not as an argument: arguments are shown to every user of the machine.
  const child = fork(script, [], {
    execArgv: [`--max-old-space-size=${mostMegabytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.send(request)
  const stop = () => child.kill('SIGKILL')
  const timer = setTimeout(stop, longestMs)
  signal?.addEventListener('abort', stop, { once: true })
  try {
    for await (const message of messagesOf(child)) {
      if (message.type === 'error') {
        const { code, message: text, say, details } = message
        throw new AppError(code, text, { ...(say && { say }), details: [...details] })
      }
      yield message
      if (message.type === 'audit') return
    }
    throw new AppError('internal', 'the process of an audit ended without an answer')
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    stop()
  }
}

async function* messagesOf(child: ReturnType<typeof fork>): AsyncGenerator<AuditMessage> {
  const waiting: AuditMessage[] = []
  let isOver = false
  let wake = () => {}
  child.on('message', (message) => {
    waiting.push(message as AuditMessage)
    wake()
  })
  for (const event of ['exit', 'error'] as const)
    child.on(event, () => {
      isOver = true
      wake()
    })
  for (;;) {
    const next = waiting.shift()
    if (next) yield next
    else if (isOver) return
    else
      await new Promise<void>((resolve) => {
        wake = resolve
      })
  }
}
