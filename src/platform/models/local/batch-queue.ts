/**
 * Puts waiting texts into batches for one worker. Live texts go first: whoever waits longest, and with them those of
 * like length, whoever asked for them. Bulk texts are sorted by length. A batch is padded to its longest text. Pure: no
 * timers, no threads.
 */

export type Priority = 'live' | 'bulk'

export interface QueuedText {
  text: string
  priority: Priority
  /** Turns true when nobody waits for it any more; it is then never sent. */
  isCancelled: () => boolean
  done: (vector: Float32Array) => void
  failed: (error: Error) => void
  /** Of a live text: after this nobody waits for it. As `performance.now()` counts. */
  deadlineAt?: number
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

/** Of live texts: whoever comes next waits for the end of the batch. */
const mostLiveCharacters = 480

/** What a batch costs before its first character, as padded characters: with more padding than this two batches cost less. */
const charactersOfBatch = 90

/** A shorter text costs as much as one of so many characters. */
const fewestCharacters = 16

/** What a batch costs, in padded characters. */
export function costOf(texts: readonly { text: string }[]): number {
  if (texts.length === 0) return 0
  return (
    charactersOfBatch + texts.length * Math.max(fewestCharacters, ...texts.map(({ text }) => text.length))
  )
}

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

  /**
   * The next batch, all of one priority; empty when nobody waits.
   *
   * @param isInTime a live text stays where it is when the batch would be too late for somebody with it
   */
  next(isInTime: (batch: readonly QueuedText[]) => boolean = () => true): QueuedText[] {
    const live = takeLive(this.#live, isInTime)
    if (live.length > 0) return live
    while (this.#bulk.length > 0) {
      const request = this.#bulk[0]!
      const batch = takeBatch(request)
      if (request.length === 0) this.#bulk.shift()
      if (batch.length > 0) return batch
    }
    return []
  }

  /** What will be done before a live text that comes now, in padded characters. */
  costAhead(): number {
    const waiting = this.#live.filter((text) => !text.isCancelled())
    const characters = waiting.reduce((sum, { text }) => sum + Math.max(fewestCharacters, text.length), 0)
    return characters + charactersOfBatch * Math.ceil(characters / mostLiveCharacters)
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

/**
 * The text that waits longest, and those nearest to it in length that can go along without much padding and without making
 * anybody late.
 */
function takeLive(waiting: QueuedText[], isInTime: (batch: readonly QueuedText[]) => boolean): QueuedText[] {
  const wanted = waiting.filter((text) => !text.isCancelled())
  const [first] = wanted
  if (!first) {
    waiting.length = 0
    return []
  }
  // Of two that lie equally near, the one that waits longer: sorting keeps their order.
  const near = wanted.slice(1).sort((a, b) => distance(a, first) - distance(b, first))
  const batch = [first]
  let longest = first.text.length
  let characters = longest
  for (const text of near) {
    const length = Math.max(longest, text.text.length)
    const padded = length * (batch.length + 1)
    const padding = padded - characters - text.text.length
    if (batch.length === mostTextsInBatch || padded > mostLiveCharacters || padding > charactersOfBatch) break
    if (!isInTime([...batch, text])) continue
    longest = length
    characters += text.text.length
    batch.push(text)
  }
  const taken = new Set(batch)
  waiting.splice(0, waiting.length, ...wanted.filter((text) => !taken.has(text)))
  return batch
}

const distance = (a: QueuedText, b: QueuedText) => Math.abs(a.text.length - b.text.length)
