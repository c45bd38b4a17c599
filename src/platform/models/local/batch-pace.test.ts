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
  })

  it('promises less where batches take now long and now short', () => {
    const paceOf = (lengths: readonly number[]) => {
      const pace = new BatchPace()
      for (let batch = 0; batch < 60; batch++) {
        pace.begin(100, 0)
        pace.end(lengths[batch % lengths.length]!)
      }
      return pace.waitFor(100, 0)
    }
    expect(paceOf([10, 10])).toBeCloseTo(10, 0)
    expect(paceOf([5, 15])).toBeGreaterThan(13)
  })

  it('is not thrown off by one batch that something else held up', () => {
    const pace = new BatchPace()
    for (const ms of [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 1_000]) {
      pace.begin(100, 0)
      pace.end(ms)
    }
    expect(pace.waitFor(100, 0)).toBeLessThan(40)
  })

  it('is unknown where nothing was measured for a while, and never while something runs', () => {
    const pace = new BatchPace()
    expect(pace.isUnknown(0)).toBe(true)
    pace.begin(100, 0)
    expect(pace.isUnknown(0)).toBe(false)
    pace.end(10)
    expect(pace.isUnknown(500)).toBe(false)
    expect(pace.isUnknown(5_000)).toBe(true)
    pace.begin(100, 6_000)
    pace.forget()
    expect(pace.isUnknown(6_000)).toBe(true)
  })
})
