import { describe, expect, it } from 'vitest'
import { BatchQueue, mostTextsInBatch, type Priority, type QueuedText } from './batch-queue.ts'

function queued(text: string, priority: Priority = 'bulk', isCancelled = false): QueuedText {
  return { text, priority, attempts: 0, isCancelled: () => isCancelled, done: () => {}, failed: () => {} }
}

describe('the batch queue', () => {
  it('gives nothing when nobody waits', () => {
    expect(new BatchQueue().next()).toEqual([])
  })

  it('sorts bulk texts by length and never exceeds the largest batch', () => {
    const queue = new BatchQueue()
    queue.add(Array.from({ length: 70 }, (_, index) => queued('y'.repeat(70 - index))))
    const sizes = Array.from({ length: 10 }, () => queue.next()).map((batch) =>
      batch.map((t) => t.text.length),
    )
    expect(sizes.flat()).toEqual(Array.from({ length: 70 }, (_, index) => index + 1))
    expect(Math.max(...sizes.map((batch) => batch.length))).toBeLessThanOrEqual(mostTextsInBatch)
  })

  it('sends a text longer than any limit alone', () => {
    const queue = new BatchQueue()
    queue.add([queued('z'.repeat(100_000)), queued('z'.repeat(100_001))])
    expect(queue.next()).toHaveLength(1)
    expect(queue.next()).toHaveLength(1)
  })

  it('gives live texts first, in batches of their own, whatever came before', () => {
    const queue = new BatchQueue()
    queue.add([queued('bulk one'), queued('bulk two')])
    queue.add([queued('live', 'live')])
    expect(queue.next().map((text) => text.text)).toEqual(['live'])
    expect(queue.next().map((text) => text.text)).toEqual(['bulk one', 'bulk two'])
  })

  it('gives the same bulk batches whether or not somebody is being interviewed', () => {
    const sizes = (isLive: boolean) => {
      const queue = new BatchQueue()
      queue.add(Array.from({ length: 50 }, (_, index) => queued('v'.repeat(index * 5))))
      const found: number[] = []
      for (let round = 0; round < 40; round += 1) {
        if (isLive) queue.add([queued('live', 'live')])
        const batch = queue.next()
        if (batch[0]?.priority === 'bulk') found.push(batch.length)
        if (isLive)
          found.push(...[queue.next()].filter((b) => b[0]?.priority === 'bulk').map((b) => b.length))
      }
      return found
    }
    expect(sizes(true)).toEqual(sizes(false))
  })

  it('leaves a live text where it is that would make the batch too late, and takes others along', () => {
    const queue = new BatchQueue()
    queue.add(['first', 'heavy', 'light'].map((text) => queued(text, 'live')))
    const isInTime = (batch: readonly QueuedText[]) => batch.every(({ text }) => text !== 'heavy')
    expect(queue.next(isInTime).map(({ text }) => text)).toEqual(['first', 'light'])
    expect(queue.next(isInTime).map(({ text }) => text)).toEqual(['heavy'])
  })

  it('drops texts that nobody waits for', () => {
    const queue = new BatchQueue()
    queue.add([queued('gone', 'live', true), queued('gone', 'bulk', true), queued('here')])
    expect(queue.next().map((text) => text.text)).toEqual(['here'])
    expect(queue.next()).toEqual([])
  })

  it('gives live texts of like length together, whoever asked, and the one that waits longest always', () => {
    const queue = new BatchQueue()
    const live = (length: number) => queued('l'.repeat(length), 'live')
    queue.add([live(100), live(4)])
    queue.add([live(90), live(6)])
    const lengths = () => queue.next().map(({ text }) => text.length)
    expect(lengths()).toEqual([100, 90])
    expect(lengths()).toEqual([4, 6])
    expect(lengths()).toEqual([])
  })

  it('keeps live batches short, because the next to come waits for their end', () => {
    const queue = new BatchQueue()
    queue.add(Array.from({ length: 10 }, () => queued('l'.repeat(150), 'live')))
    expect(queue.next()).toHaveLength(3)
    expect(queue.costAhead()).toBeGreaterThan(7 * 150)
  })
})
