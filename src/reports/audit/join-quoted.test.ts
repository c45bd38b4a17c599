import { describe, expect, it } from 'vitest'
import { joinQuoted } from './join-quoted.ts'
import type { ReportBlock } from './read-report.ts'

const line = (text: string, more: Partial<ReportBlock> = {}): ReportBlock => ({
  text,
  kind: 'paragraph',
  page: 1,
  heading: null,
  ...more,
})
const tidy = (text: string) => text.replace(/\s+/g, ' ')
const texts = (...blocks: ReportBlock[]) => joinQuoted(blocks, tidy).map(({ text }) => text)

describe('a quotation set in several lines', () => {
  it.each([
    ['curly marks', '“It was full', 'every day.”'],
    ['straight marks', '"It was full', 'every day."'],
    ['guillemets', '«It was full', 'every day.»'],
  ])('is one block, in %s', (...[, first, second]) => {
    expect(texts(line('The docks.'), line(first), line(second), line('Maria'))).toEqual([
      'The docks.',
      `${first} ${second}`,
      'Maria',
    ])
  })

  it('is no heading, though its lines are set as large as one', () => {
    const joined = joinQuoted(
      [
        line('Docks', { kind: 'heading' }),
        line('“It was full', { kind: 'heading' }),
        line('every day.”', { kind: 'heading' }),
        line('So they walk.', { heading: 'every day.”' }),
      ],
      tidy,
    )
    expect(joined.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['heading', null],
      ['paragraph', 'Docks'],
      ['paragraph', 'Docks'],
    ])
  })

  it.each([
    ['a mark that nothing closes', [line('The 5" pipe'), line('is full.')]],
    ['another page', [line('“It was full'), line('every day.”', { page: 2 })]],
    ['a row between', [line('“It was full'), line('Docks | 12', { kind: 'row' }), line('every day.”')]],
    ['another quotation', [line('“It was full'), line('“I walked home.”')]],
    ['an apostrophe', [line('The riders’ dock'), line('it’s full')]],
  ])('is not made of %s', (...[, blocks]) => {
    expect(texts(...blocks)).toEqual(blocks.map(({ text }) => text))
  })
})
