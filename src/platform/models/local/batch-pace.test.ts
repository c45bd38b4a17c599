import { describe, expect, it } from 'vitest'
import { BatchPace } from './batch-pace.ts'

describe('the pace of batches', () => {
  it('is learned from those that ended', () => {
    const pace = new BatchPace()
    const before = pace.waitFor(100, 0)
    for (let batch = 0; batch < 50; batch++) {
      pace.begin(100, batch * 10)
      pace.end(batch * 10 + 10)
    }
    expect(before).toBeLessThan(5)
    expect(pace.waitFor(100, 500)).toBeCloseTo(10, 0)
  })

  it('counts what is left of the batch that runs, and no less than nothing', () => {
    const pace = new BatchPace()
    pace.begin(1_000, 0)
    const atFirst = pace.waitFor(0, 0)
    expect(pace.waitFor(0, 10)).toBeCloseTo(atFirst - 10, 5)
    expect(pace.waitFor(0, 10_000)).toBe(0)
    expect(pace.isIdle).toBe(false)
    pace.forget()
    expect(pace.isIdle).toBe(true)
  })
})
