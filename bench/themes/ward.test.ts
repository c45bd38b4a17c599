import { agnes } from 'ml-hclust'
import { expect, test } from 'vitest'
import { adjustedRandIndex } from '../../src/statistics/compare-partitions.ts'
import { createRandom } from '../../src/statistics/random.ts'
import { groupByWardLinkage } from './ward.ts'

test('cuts the same tree as pairwise search', () => {
  const random = createRandom(5)
  const rows = Array.from({ length: 60 }, () => Array.from({ length: 4 }, () => random.next()))
  const vectors = { data: Float32Array.from(rows.flat()), count: 60, dimensions: 4 }
  const tree = agnes(rows, { method: 'ward2' })
  for (const wanted of [2, 7, 20]) {
    const labels = new Int32Array(60)
    for (const [label, cluster] of tree.group(wanted).children.entries()) {
      for (const row of cluster.indices()) labels[row] = label
    }
    const found = groupByWardLinkage(vectors, wanted)
    expect(new Set(found).size).toBe(wanted)
    expect(adjustedRandIndex(found, labels)).toBeCloseTo(1)
  }
})
