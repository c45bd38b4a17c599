/**
 * Nothing that a participant sends depends on the network: it is kept on the device first, then sent, again and
 * again, until the server has said that it is saved. Ids are made here, so that sending twice stores once.
 */
import { isPassing, RoomFailure } from './failure.ts'

/** Something to be sent; `body` without the tab, which is the one that holds the floor when it goes out. */
export interface Letter {
  clientId: string
  interviewId: string
  move: RoomMove
  body: Record<string, unknown>
  /** Epoch milliseconds. */
  at: number
}

export type RoomMove =
  | 'answers'
  | 'lastAnswer'
  | 'notUnderstood'
  | 'skip'
  | 'pause'
  | 'resume'
  | 'stop'
  | 'summary'

export type Delivery =
  | { status: 'idle' }
  | { status: 'sending'; letter: Letter }
  /** Kept on this device and tried again by itself. */
  | { status: 'kept'; letter: Letter; why: RoomFailure }
  /** Kept on this device until the person does something (takes the floor back). */
  | { status: 'held'; letter: Letter; why: RoomFailure }

export interface OutboxPorts<Reply> {
  keep(letter: Letter): Promise<void>
  drop(letter: Letter): Promise<void>
  send(letter: Letter): Promise<Reply>
  onDelivery(delivery: Delivery): void
  /** Shows the reply before its first wait; another letter may be posted from then on. */
  onSaved(letter: Letter, reply: Reply): void | Promise<void>
  /** The server will never take it as it is; it has been taken out of the outbox. */
  onRefused(letter: Letter, why: RoomFailure): void | Promise<void>
  /** Calls back after a while, returns how to cancel; `setTimeout` outside tests. */
  wait(run: () => void, ms: number): () => void
  random(): number
}

export interface Outbox {
  /** Resolves when the letter is kept on the device, or cannot be, before it is sent. */
  post(letter: Letter): Promise<void>
  /** What an earlier visit left behind, oldest first. */
  restore(letters: readonly Letter[]): void
  /** Tries at once: the network is back, or the person asks. */
  tryNow(): void
  close(): void
}

const firstWaitMs = 800
const longestWaitMs = 30_000

/** Doubles from 0.8 s to 30 s, with up to a quarter of jitter, so that a restart is not met by all at once. */
export function waitBefore(tries: number, random: number, askedForMs: number | null = null): number {
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, tries - 1))
  return Math.round(Math.max(askedForMs ?? 0, wait) * (1 + random / 4))
}

/** A device that keeps nothing (storage full, blocked, closed) never holds a letter back: the server's word counts. */
async function despiteDevice(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch {
    // Goes on from memory; who owns the store says so to the person.
  }
}

export function createOutbox<Reply>(ports: OutboxPorts<Reply>): Outbox {
  const letters: Letter[] = []
  let tries = 0
  let isSending = false
  let isClosed = false
  let cancelWait = () => {}

  async function sendFirst(): Promise<void> {
    const letter = letters[0]
    if (isSending || isClosed || !letter) return
    cancelWait()
    isSending = true
    ports.onDelivery({ status: 'sending', letter })
    let reply: Reply
    try {
      reply = await ports.send(letter)
    } catch (error) {
      await fail(letter, error instanceof RoomFailure ? error : new RoomFailure('busy'))
      return
    }
    await leave(letter)
    const settled = (async () => ports.onSaved(letter, reply))()
    // In the same step as the next question is shown: what is typed into it at once must not meet a locked field.
    isSending = false
    if (letters.length === 0) ports.onDelivery({ status: 'idle' })
    try {
      await settled
    } finally {
      void sendFirst()
    }
  }

  async function fail(letter: Letter, why: RoomFailure): Promise<void> {
    if (isPassing(why)) {
      isSending = false
      tries += 1
      ports.onDelivery({ status: 'kept', letter, why })
      cancelWait = ports.wait(() => void sendFirst(), waitBefore(tries, ports.random(), why.retryAfterMs))
      return
    }
    if (why.kind === 'another_tab' || why.kind === 'not_let_in') {
      isSending = false
      ports.onDelivery({ status: 'held', letter, why })
      return
    }
    await leave(letter)
    try {
      await ports.onRefused(letter, why)
    } finally {
      next()
    }
  }

  async function leave(letter: Letter): Promise<void> {
    letters.shift()
    tries = 0
    await despiteDevice(() => ports.drop(letter))
  }

  function next(): void {
    isSending = false
    if (letters.length === 0) ports.onDelivery({ status: 'idle' })
    else void sendFirst()
  }

  return {
    async post(letter) {
      await despiteDevice(() => ports.keep(letter))
      letters.push(letter)
      void sendFirst()
    },
    restore(kept) {
      const known = new Set(letters.map(({ clientId }) => clientId))
      letters.push(...kept.filter(({ clientId }) => !known.has(clientId)))
      void sendFirst()
    },
    tryNow() {
      tries = 0
      void sendFirst()
    },
    close() {
      isClosed = true
      cancelWait()
    },
  }
}
