import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  columnWidths,
  contentHeight,
  heightOfRow,
  inner,
  paragraphsThatFit,
  sizeOfTable,
  tablesThatFit,
} from './fit.ts'

const rowsOf = fc.array(fc.tuple(fc.string({ maxLength: 40 }), fc.string({ maxLength: 400 })), {
  minLength: 1,
  maxLength: 40,
})

test('every row is on one slide, in order, and no slide runs over', () => {
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const headings = ['What', 'Who']
      const tables = tablesThatFit({ headings, rows })
      expect(tables.flatMap((table) => table.rows)).toEqual(rows)
      const widths = columnWidths({ headings, rows })
      for (const table of tables) {
        const height = [headings, ...table.rows].reduce((sum, row) => sum + heightOfRow(row, widths, 13), 0)
        expect(table.rows.length === 1 || height <= contentHeight + 1e-9).toBe(true)
      }
    }),
  )
})

test('columns fill the slide, and a column of figures is wide enough for them', () => {
  const rows = [
    [
      'How satisfied or dissatisfied were you in your last month? The two lowest',
      '10 of 23 (43 %)',
      '1 partial',
    ],
  ]
  const widths = columnWidths({ headings: ['Figure', 'Reported', 'Taken in'], rows })
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(inner)
  expect(heightOfRow(['', '10 of 23 (43 %)', '1 partial'], widths, 14)).toBe(
    heightOfRow(['', 'a', 'b'], widths, 14),
  )
  expect(widths[0]).toBeGreaterThan(2 * widths[1]!)
})

test('type is as large as the rows leave room for', () => {
  expect(sizeOfTable({ headings: [], rows: [['Owner', 'Nobody yet.']] })).toBe(16)
  const many = Array.from({ length: 14 }, () => ['Theme', 'word '.repeat(30)])
  expect(sizeOfTable({ headings: [], rows: many })).toBeLessThan(16)
})

test('paragraphs that fit stay together; of more, no slide is left with a line alone', () => {
  const paragraph = { label: '', text: 'word '.repeat(30) }
  expect(paragraphsThatFit(Array.from({ length: 7 }, () => paragraph))).toHaveLength(1)
  const [first, last] = paragraphsThatFit(Array.from({ length: 9 }, () => paragraph))
  expect(first!.length + last!.length).toBe(9)
  expect(Math.abs(first!.length - last!.length)).toBeLessThanOrEqual(2)
  expect(paragraphsThatFit([])).toEqual([])
})
