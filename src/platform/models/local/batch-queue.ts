/**
 * Puts waiting texts into batches for one worker. Live texts go first; bulk texts are sorted by length, because
 * a batch is padded to its longest text. Pure: no timers, no threads.
 */

export type Priority = 'live' | 'bulk'

export interface QueuedText {
  text: string
  priority: Priority
  /** Turns true when nobody waits for it any more; it is then never sent. */
  isCancelled: () => boolean
  done: (vector: Float32Array) => void
  failed: (error: Error) => void
  /** How often it was with a worker that died. */
  attempts: number
}

export const mostTextsInBatch = 32

/**
 * Padded characters in one batch. Measured on a processor: longer batches gain nothing (72 characters cost
 * 4.3 ms alone, 2.2 ms in eights and in thirty-twos), and a live text waits for the end of the one that runs.
 * Fixed, because an 8-bit model's vector moves a little with its batch (cosine down to 0.99): the same request
 * gives the same batches, and so the same vectors.
 */
const mostCharacters = 768

export class BatchQueue {
  readonly #live: QueuedText[] = []
  readonly #bulk: QueuedText[][] = []

  /** Adds the texts of one request; bulk requests are served one after the other. */
  add(texts: QueuedText[]): void {
    this.#live.push(...texts.filter((text) => text.priority === 'live'))
    const bulk = texts.filter((text) => text.priority === 'bulk')
    if (bulk.length > 0) this.#bulk.push(bulk.sort((a, b) => a.text.length - b.text.length))
  }

  /** Puts texts of a batch that got lost first in line. */
  putBack(texts: QueuedText[]): void {
    this.#live.unshift(...texts.filter((text) => text.priority === 'live'))
    const bulk = texts.filter((text) => text.priority === 'bulk')
    if (bulk.length > 0) this.#bulk.unshift(bulk)
  }

  /** The next batch, all of one priority; empty when nobody waits. */
  next(): QueuedText[] {
    const live = takeBatch(this.#live)
    if (live.length > 0) return live
    while (this.#bulk.length > 0) {
      const request = this.#bulk[0]!
      const batch = takeBatch(request)
      if (request.length === 0) this.#bulk.shift()
      if (batch.length > 0) return batch
    }
    return []
  }

  /** Empties the queue and returns everybody who waited. */
  clear(): QueuedText[] {
    return [...this.#live.splice(0), ...this.#bulk.splice(0).flat()]
  }
}

function takeBatch(waiting: QueuedText[]): QueuedText[] {
  const batch: QueuedText[] = []
  let longest = 0
  let taken = 0
  for (const text of waiting) {
    if (!text.isCancelled()) {
      longest = Math.max(longest, text.text.length)
      const isFull = batch.length === mostTextsInBatch || longest * (batch.length + 1) > mostCharacters
      if (batch.length > 0 && isFull) break
      batch.push(text)
    }
    taken += 1
  }
  waiting.splice(0, taken)
  return batch
}
