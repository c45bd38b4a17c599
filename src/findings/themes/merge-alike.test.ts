import { expect, test } from 'vitest'
import { createRandom } from '../../statistics/random.ts'
import { mergeAlike } from './merge-alike.ts'
import { normaliseRows } from './vectors.ts'

/** Rows around one direction for each number of `subjects`. */
function clouds(subjects: readonly number[], spread: number) {
  const random = createRandom(5)
  const data = Float32Array.from(
    subjects.flatMap((subject) =>
      Array.from({ length: 12 }, (_, column) => Number(column === subject) + spread * (random.next() - 0.5)),
    ),
  )
  return normaliseRows({ data, count: subjects.length, dimensions: 12 })
}

const subjects = Array.from({ length: 60 }, (_, row) => row % 3)

test('two halves of one cloud become one, what stands apart stays apart', () => {
  const halves = Int32Array.from(subjects, (subject, row) => (subject === 0 ? (row < 30 ? 0 : 3) : subject))
  expect([...mergeAlike(clouds(subjects, 0.8), halves, 4)]).toEqual(subjects)
})

test('groups of one, and rows without a direction, are nobody’s likeness', () => {
  const alone = Int32Array.of(0, 1, 2)
  expect([...mergeAlike(clouds([0, 0, 1], 0), alone, 3)]).toEqual([0, 1, 2])
  const empty = { data: new Float32Array(8), count: 4, dimensions: 2 }
  expect([...mergeAlike(empty, Int32Array.of(0, 0, 1, 1), 2)]).toEqual([0, 0, 1, 1])
})
