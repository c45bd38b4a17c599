import { Matrix, SingularValueDecomposition } from 'ml-matrix'
import { describe, expect, it } from 'vitest'
import type { Sparse } from './ngrams.ts'
import { leadingSingularVectors } from './truncated-svd.ts'

/** 40 rows of rank 6 plus a little noise, from a fixed sequence. */
function someRows(width: number): { rows: Sparse[]; dense: number[][] } {
  let state = 7
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647 - 0.5
  }
  const factors = Array.from({ length: 6 }, () => Array.from({ length: width }, next))
  const dense = Array.from({ length: 40 }, () => {
    const weights = factors.map((_, index) => next() * 2 ** (6 - index))
    return Array.from({ length: width }, (_, column) =>
      factors.reduce((sum, factor, index) => sum + weights[index]! * factor[column]!, next() * 0.01),
    )
  })
  const rows = dense.map((row) => ({
    buckets: Int32Array.from(row, (_, index) => index),
    values: Float64Array.from(row),
  }))
  return { rows, dense }
}

describe('leading singular vectors', () => {
  it('agree with the full decomposition of the library', () => {
    const { rows, dense } = someRows(25)
    const { vectors, rank } = leadingSingularVectors(rows, 25, 4)
    const full = new SingularValueDecomposition(new Matrix(dense)).rightSingularVectors
    expect(rank).toBe(4)
    for (let column = 0; column < 4; column += 1) {
      let dot = 0
      for (let row = 0; row < 25; row += 1) dot += vectors[row * rank + column]! * full.get(row, column)
      expect(Math.abs(dot)).toBeCloseTo(1, 6)
    }
  })

  it('returns no more vectors than the data has directions', () => {
    const row: Sparse = { buckets: Int32Array.of(0, 3), values: Float64Array.of(1, 1) }
    expect(leadingSingularVectors([row, row, row], 5, 4).rank).toBe(1)
    expect(leadingSingularVectors([], 5, 4).rank).toBe(0)
    const empty: Sparse = { buckets: new Int32Array(), values: new Float64Array() }
    expect(leadingSingularVectors([empty, empty], 5, 4).rank).toBe(0)
  })

  it('are the same for the same rows', () => {
    const { rows } = someRows(25)
    expect(leadingSingularVectors(rows, 25, 4)).toEqual(leadingSingularVectors(rows, 25, 4))
  })
})
