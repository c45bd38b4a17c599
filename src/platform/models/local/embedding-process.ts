import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { AppError } from '../../errors.ts'
import { DeadlinePassed } from '../embedder.ts'
import { BatchPace } from './batch-pace.ts'
import { BatchQueue, costOf, type QueuedText } from './batch-queue.ts'
import type { BatchReply, BatchRequest, WorkerSettings } from './embedding-worker.ts'

/** A worker that died this often in a row, without one good batch, is left alone for `restMs`. */
const mostDeathsInARow = 3
const restMs = 30_000

/**
 * Owns the worker: starts it on the first text, gives it one batch at a time, starts it again when it dies and
 * repeats the batch that got lost once.
 *
 * A process and not a thread: the runtime is native code, which takes its whole process along when it fails or
 * is stopped in the middle of a batch, and an interview must outlive that.
 */
export class EmbeddingProcess {
  readonly #queue = new BatchQueue()
  readonly #pace = new BatchPace()
  readonly #settings: WorkerSettings & { script?: URL | undefined }
  readonly #dimensions: number
  #worker: ChildProcess | undefined
  #isReady = false
  #inFlight: { id: number; batch: QueuedText[] } | undefined
  #batches = 0
  #deathsInARow = 0
  #restUntil = 0
  #isClosed = false

  /** `script` replaces the worker's file in tests. */
  constructor(settings: WorkerSettings & { script?: URL | undefined }, dimensions: number) {
    this.#settings = settings
    this.#dimensions = dimensions
  }

  /**
   * Queues the texts of one request. Each is told its vector or its error through its own callbacks; `DeadlinePassed` at
   * once where they could not be ready in time: computing them would take the processor from those who wait. Whoever comes
   * when nothing was measured for a second is let in whatever the pace was.
   */
  submit(texts: QueuedText[]): void {
    if (this.#isClosed || Date.now() < this.#restUntil) {
      for (const text of texts) text.failed(notRunning())
      return
    }
    const isMeasuring = this.#pace.isUnknown(performance.now())
    if (!isMeasuring && this.#isLate(texts)) return
    this.#queue.add(isMeasuring ? texts.map(({ deadlineAt: _, ...text }) => text) : texts)
    this.#startWorker()
    this.#sendNext()
  }

  /** Tells those that could not be ready in time. */
  #isLate(texts: readonly QueuedText[]): boolean {
    const now = performance.now()
    const readyAt = now + this.#pace.waitFor(this.#queue.costAhead() + costOf(texts), now)
    return failLate(texts, { now, readyAt })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#failAll([...(this.#inFlight?.batch ?? []), ...this.#queue.clear()])
    this.#inFlight = undefined
    const worker = this.#worker
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) return
    const gone = new Promise((resolve) => worker.once('exit', resolve))
    worker.ref()
    worker.kill('SIGKILL')
    await gone
  }

  #startWorker(): void {
    if (this.#worker || this.#isClosed) return
    const { script, ...workerSettings } = this.#settings
    const file = script ?? new URL('./embedding-worker.ts', import.meta.url)
    const worker = fork(fileURLToPath(file), [JSON.stringify(workerSettings)], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#worker = worker
    this.#isReady = false
    worker.on('message', (message) => {
      if (message === 'ready') this.#isReady = true
      else this.#receive(message as BatchReply)
      this.#sendNext()
    })
    // One that could not be started says `error` and no `exit`, one that was told something while it died may
    // say both: either is the end of this worker, and the second is not counted.
    worker.on('error', () => this.#replaceWorker(worker))
    worker.on('exit', () => this.#replaceWorker(worker))
  }

  #sendNext(): void {
    if (!this.#worker || !this.#isReady || this.#inFlight) return
    const batch = this.#nextInTime()
    if (batch.length === 0) {
      // An idle model does not keep a process alive that has finished its work.
      hold(this.#worker, false)
      return
    }
    this.#batches += 1
    this.#inFlight = { id: this.#batches, batch }
    hold(this.#worker, true)
    this.#pace.begin(costOf(batch), performance.now())
    this.#worker.send({
      id: this.#batches,
      texts: batch.map((text) => text.text),
    } satisfies BatchRequest)
  }

  /**
   * Others were slower than was thought: who would be late by now, even with nobody besides, costs nothing any more. Who
   * would be late only in a larger batch goes in a smaller one.
   */
  #nextInTime(): QueuedText[] {
    for (;;) {
      const now = performance.now()
      const readyAt = (batch: readonly QueuedText[]) => now + this.#pace.waitFor(costOf(batch), now)
      const batch = this.#queue.next((texts) => lateOf(texts, readyAt(texts)).length === 0)
      if (!failLate(batch, { now, readyAt: readyAt(batch) })) return batch
    }
  }

  #receive(reply: BatchReply): void {
    const sent = this.#inFlight
    if (!sent || sent.id !== reply.id) return
    this.#inFlight = undefined
    this.#pace.end(performance.now())
    if ('error' in reply) {
      this.#failAll(sent.batch)
      return
    }
    this.#deathsInARow = 0
    for (const [index, text] of sent.batch.entries()) {
      text.done(reply.vectors.subarray(index * this.#dimensions, (index + 1) * this.#dimensions))
    }
  }

  #replaceWorker(worker: ChildProcess): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    this.#pace.forget()
    worker.kill('SIGKILL')
    const lost = this.#inFlight?.batch ?? []
    this.#inFlight = undefined
    if (this.#isClosed) return
    this.#deathsInARow += 1
    if (this.#deathsInARow >= mostDeathsInARow) {
      this.#deathsInARow = 0
      this.#restUntil = Date.now() + restMs
      this.#failAll([...lost, ...this.#queue.clear()])
      return
    }
    this.#failAll(lost.filter((text) => text.attempts > 0))
    const again = lost.filter((text) => text.attempts === 0)
    for (const text of again) text.attempts += 1
    this.#queue.putBack(again)
    this.#startWorker()
  }

  #failAll(texts: QueuedText[]): void {
    for (const text of texts) text.failed(notRunning())
  }
}

/** Whether the worker keeps this process from ending. Its channel counts too. */
function hold(worker: ChildProcess, isHeld: boolean): void {
  const method = isHeld ? 'ref' : 'unref'
  worker[method]()
  worker.channel?.[method]()
}

const lateOf = (texts: readonly QueuedText[], readyAt: number) =>
  texts.filter(({ deadlineAt = Number.POSITIVE_INFINITY }) => deadlineAt < readyAt)

/** Whether there were any. One failure is made for all, and it does not write down where: nobody asks, and it is made in most turns. */
function failLate(texts: readonly QueuedText[], { now, readyAt }: { now: number; readyAt: number }): boolean {
  const late = lateOf(texts, readyAt)
  if (late.length === 0) return false
  const leftMs = Math.max(0, Math.round(late[0]!.deadlineAt! - now))
  const passed = withoutStack(() => new DeadlinePassed(leftMs))
  for (const text of late) text.failed(passed)
  return true
}

function withoutStack(make: () => Error): Error {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  const made = make()
  Error.stackTraceLimit = stackTraceLimit
  return made
}

function notRunning(): AppError {
  return new AppError('unavailable', 'the embedding model does not run', {
    say: 'The language model that compares sentences does not run. Run "earwitness models verify".',
  })
}
