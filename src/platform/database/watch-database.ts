/**
 * Notices a Postgres that lives and does not answer: its processes are stopped, its machine sleeps, a firewall swallows
 * what is sent. Nothing fails then and everything waits, so somebody has to ask who has nothing else to do: a connection
 * of its own, each time a new one, because a stopped postmaster leaves those that are open alone.
 * See docs/decisions/0090-a-database-that-does-not-answer.md.
 */
import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

export interface DatabaseWatch {
  /** True from when a question has waited too long until one is answered. */
  isSilent(): boolean
  stop(): Promise<void>
}

export interface WatchOptions {
  /** The database has begun to be silent; called again every few seconds while it is. */
  onSilent?: () => void
  /** It answers again. */
  onAnswer?: () => void
  pace?: WatchPace
}

export interface WatchPace {
  /** Between an answer and the next question. */
  everyMs: number
  /** A question that has waited so long makes the database silent. */
  silentAfterMs: number
  /** One that has waited so long is given up and asked anew: packets may come through again that an old one cannot use. */
  giveUpAfterMs: number
}

const usualPace: WatchPace = { everyMs: 2000, silentAfterMs: 4000, giveUpAfterMs: 8000 }

/** Watching begins at once and never throws. A refusal of whatever kind is an answer: those fail by themselves. */
export function watchDatabase(url: string, options: WatchOptions = {}): DatabaseWatch {
  const { pace = usualPace, onSilent, onAnswer } = options
  const stopping = new AbortController()
  let isSilent = false

  function hear(answered: boolean): void {
    if (stopping.signal.aborted) return
    if (!answered) onSilent?.()
    else if (isSilent) onAnswer?.()
    isSilent = !answered
  }

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      const question = ask(url)
      const isAnswered = await waitFor(question, { pace, stopping: stopping.signal, hear })
      question.drop()
      if (isAnswered) await pause(pace.everyMs, stopping.signal)
    }
  }

  const watching = watch()
  return {
    isSilent: () => isSilent,
    async stop() {
      stopping.abort()
      await watching
    },
  }
}

interface Question {
  isAnswered(): boolean
  drop(): void
}

function ask(url: string): Question {
  const socket = new Socket()
  const client = new pg.Client({
    connectionString: url,
    application_name: 'earwitness watch',
    stream: () => socket,
  })
  client.on('error', () => undefined)
  let isAnswered = false
  const hear = () => {
    isAnswered = true
  }
  client
    .connect()
    .then(() => client.query('select 1'))
    .then(hear, hear)
  return {
    isAnswered: () => isAnswered,
    drop() {
      client.end().catch(() => undefined)
      // A goodbye that nobody reads would keep the socket for ever.
      if (!isAnswered) socket.destroy()
    },
  }
}

const tickMs = 50

/** Counts its own ticks instead of the clock: time in which this process itself could not run is not the database's. */
async function waitFor(
  question: Question,
  { pace, stopping, hear }: { pace: WatchPace; stopping: AbortSignal; hear(answered: boolean): void },
): Promise<boolean> {
  let wasSilent = false
  for (let waitedMs = 0; waitedMs < pace.giveUpAfterMs; waitedMs += tickMs) {
    if (question.isAnswered()) {
      hear(true)
      return true
    }
    if (waitedMs >= pace.silentAfterMs && !wasSilent) {
      wasSilent = true
      hear(false)
    }
    if (!(await pause(tickMs, stopping))) return false
  }
  return false
}

/** @returns false when it was cut short */
async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(ms, undefined, { signal, ref: false })
    return true
  } catch {
    return false
  }
}
