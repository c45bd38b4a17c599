import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dot, productsWith, rowOf } from './vectors.ts'

test('products of all rows are those of each', () => {
  const number = fc.float({ min: -2, max: 2, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(fc.array(number, { minLength: 3, maxLength: 3 }), { maxLength: 6 }),
      fc.array(number, { minLength: 3, maxLength: 3 }),
      (rows, vector) => {
        const vectors = { data: Float32Array.from(rows.flat()), count: rows.length, dimensions: 3 }
        const found = productsWith(vectors, vector)
        expect([...found]).toEqual(rows.map((_, row) => dot(rowOf(vectors, row), vector)))
      },
    ),
  )
})
