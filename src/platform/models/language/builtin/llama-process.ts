import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { AppError } from '../../../errors.ts'
import type { LlamaReply, LlamaRequest, LlamaWorkerSettings } from './llama-worker.ts'

export type LlamaQuestion = Omit<LlamaRequest, 'id'>
export type LlamaAnswer = Extract<LlamaReply, { text: string }>

interface Waiting {
  request: LlamaRequest
  signal: AbortSignal | undefined
  resolve: (answer: LlamaReply) => void
  reject: (error: unknown) => void
}

/** A worker that died this often without one answer is left alone for `restMs`. */
const mostDeathsInARow = 2
const restMs = 60_000
/** So long a worker may take to notice that nobody waits any more. */
const cancelMs = 5000
/** A model that nobody asks gives its memory back. */
const idleMs = 10 * 60_000

/**
 * Owns the worker of one model: starts it with the first question, gives it one at a time, and starts it again when it
 * died. A process and not a thread: native code takes its whole process along when it fails.
 */
export class LlamaProcess {
  readonly #settings: LlamaWorkerSettings
  readonly #script: URL
  readonly #waiting: Waiting[] = []
  #worker: ChildProcess | undefined
  #isReady = false
  #asked: Waiting | undefined
  #count = 0
  #deathsInARow = 0
  #restUntil = 0
  #timer: NodeJS.Timeout | undefined

  /** `script` replaces the worker's file in tests. */
  constructor(settings: LlamaWorkerSettings, script = new URL('./llama-worker.ts', import.meta.url)) {
    this.#settings = settings
    this.#script = script
  }

  /** @throws the signal's reason, or AppError `unavailable` when the worker cannot run */
  ask(question: LlamaQuestion, signal?: AbortSignal): Promise<LlamaReply> {
    if (signal?.aborted) return Promise.reject(signal.reason)
    if (Date.now() < this.#restUntil) return Promise.reject(notRunning())
    return new Promise((resolve, reject) => {
      this.#count += 1
      const waiting = { request: { id: this.#count, ...question }, signal, resolve, reject }
      signal?.addEventListener('abort', () => this.#giveUp(waiting), { once: true })
      this.#waiting.push(waiting)
      this.#startWorker()
      this.#sendNext()
    })
  }

  async close(): Promise<void> {
    for (const { reject } of this.#waiting.splice(0)) reject(notRunning())
    await this.#end()
  }

  #giveUp(waiting: Waiting): void {
    waiting.reject(waiting.signal?.reason)
    const place = this.#waiting.indexOf(waiting)
    if (place >= 0) this.#waiting.splice(place, 1)
    if (this.#asked !== waiting) return
    const worker = this.#worker
    worker?.send({ cancel: waiting.request.id })
    this.#after(cancelMs, () => worker?.kill('SIGKILL'))
  }

  #startWorker(): void {
    if (this.#worker) return
    const worker = fork(fileURLToPath(this.#script), [JSON.stringify(this.#settings)], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#worker = worker
    this.#isReady = false
    worker.on('message', (message) => {
      if (message === 'ready') this.#isReady = true
      else this.#receive(message as LlamaReply)
      this.#sendNext()
    })
    worker.on('error', () => this.#lose(worker))
    worker.on('exit', () => this.#lose(worker))
  }

  #sendNext(): void {
    if (!this.#worker || !this.#isReady || this.#asked) return
    const next = this.#waiting.shift()
    hold(this.#worker, next !== undefined)
    if (!next) {
      this.#after(idleMs, () => void this.#end())
      return
    }
    clearTimeout(this.#timer)
    this.#asked = next
    this.#worker.send(next.request)
  }

  #receive(reply: LlamaReply): void {
    if (this.#asked?.request.id !== reply.id) return
    clearTimeout(this.#timer)
    this.#deathsInARow = 0
    this.#asked.resolve(reply)
    this.#asked = undefined
  }

  #lose(worker: ChildProcess): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    worker.kill('SIGKILL')
    clearTimeout(this.#timer)
    // One that was ended because nobody waited any more did nothing wrong.
    const wasGivenUp = this.#asked?.signal?.aborted === true
    this.#asked?.reject(notRunning())
    this.#asked = undefined
    if (!wasGivenUp) this.#deathsInARow += 1
    if (this.#deathsInARow >= mostDeathsInARow) {
      this.#deathsInARow = 0
      this.#restUntil = Date.now() + restMs
      for (const { reject } of this.#waiting.splice(0)) reject(notRunning())
    }
    if (this.#waiting.length > 0) this.#startWorker()
  }

  async #end(): Promise<void> {
    clearTimeout(this.#timer)
    const worker = this.#worker
    this.#worker = undefined
    this.#asked?.reject(notRunning())
    this.#asked = undefined
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) return
    const gone = new Promise((resolve) => worker.once('exit', resolve))
    worker.ref()
    worker.kill('SIGKILL')
    await gone
  }

  #after(ms: number, run: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(run, ms)
    this.#timer.unref()
  }
}

/** Whether the worker keeps this process from ending. Its channel counts too. */
function hold(worker: ChildProcess, isHeld: boolean): void {
  const method = isHeld ? 'ref' : 'unref'
  worker[method]()
  worker.channel?.[method]()
}

function notRunning(): AppError {
  return new AppError('unavailable', 'the language model does not run', {
    say: 'The language model of this computer does not run. Run "earwitness models verify".',
  })
}
