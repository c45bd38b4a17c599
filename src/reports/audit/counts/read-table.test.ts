import { describe, expect, it } from 'vitest'
import type { ReportBlock } from '../read-report.ts'
import { findCounts } from './find-counts.ts'
import { countsInRow } from './read-table.ts'

describe('a row of a table', () => {
  it.each([
    ['dock | 12', 'Word | People (of 250)', [{ n: 12, of: 250, words: { any: ['dock'], isExact: true } }]],
    ['“dock” | 12', 'Term | n = 250', [{ n: 12, of: 250, words: { any: ['dock'] } }]],
    [
      'dock or docks | 1,200',
      'Word | Out of 2,500',
      [{ n: 1200, of: 2500, words: { any: ['dock', 'docks'] } }],
    ],
    ['dock | 12', 'Words beginning with | Of 250', [{ n: 12, words: { any: ['dock'], isStart: true } }]],
    ['dock | 12', 'Word, in any form | Of 250', [{ n: 12, words: { any: ['dock'], isStem: true } }]],
    ['Docks | 12 | 4.8 %', 'Theme | Of 250 | Share', [{ n: 12, percent: 4.8, decimals: 1, words: null }]],
    [
      'Docks | 12 | 30',
      'Theme | Women (of 120) | Men (of 130)',
      [
        { n: 12, of: 120 },
        { n: 30, of: 130 },
      ],
    ],
  ])('"%s" under "%s"', (row, heads, expected) => {
    expect(countsInRow(row, heads)).toMatchObject(expected)
  })

  it.each([
    ['Docks | 12', 'Theme | Minutes'],
    ['Docks | 12 of 250', 'Theme | Of 250'],
    ['Docks | 12', 'Theme | Note | Of 250'],
  ])('"%s" counts nobody under "%s"', (row, heads) => {
    expect(countsInRow(row, heads)).toEqual([])
  })

  it('is read under the first row of its own table', () => {
    const rows = ['Word | People (of 40)', 'dock | 12', 'rain | 7']
    const block = (text: string, kind: ReportBlock['kind'] = 'row') => ({
      text,
      kind,
      page: 1,
      heading: null,
    })
    const found = findCounts([
      ...rows.map((row) => block(row)),
      block('Next.', 'paragraph'),
      block('tram | 9'),
    ])
    expect(found.map(({ text, n, of, block }) => [text, n, of, block])).toEqual([
      ['dock | 12', 12, 40, 1],
      ['rain | 7', 7, 40, 2],
    ])
  })
})
