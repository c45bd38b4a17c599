import { describe, expect, it } from 'vitest'
import { joinPages } from './join-pages.ts'
import type { ReportBlock } from './read-report.ts'

const line = (text: string, page: number, kind: ReportBlock['kind'] = 'paragraph'): ReportBlock => ({
  text,
  kind,
  page,
  heading: null,
})
const texts = (...blocks: ReportBlock[]) =>
  joinPages(blocks, (text) => text.replace(/\s+/gu, ' ')).map(({ text }) => text)
const first = line('The dock at the bridge was', 1)

describe('a paragraph over two pages', () => {
  it('is one, also where a page number and a running title stand between', () => {
    expect(texts(first, line('full every day.', 2))).toEqual(['The dock at the bridge was full every day.'])
    expect(
      texts(first, line('1', 1), line('Docks of the city', 2, 'heading'), line('full every day.', 2)),
    ).toEqual(['The dock at the bridge was full every day.', '1', 'Docks of the city'])
  })

  it.each([
    ['ends in a full stop', [line('The dock at the bridge was full.', 1), line('and so on.', 2)]],
    ['is followed by a capital', [first, line('Full every day.', 2)]],
    ['skips a page', [first, line('full every day.', 3)]],
    ['is a heading', [line('The docks of the city', 1, 'heading'), line('full every day.', 2)]],
    ['has a sentence between', [first, line('Riders wait.', 1), line('full every day.', 2)]],
  ])('is none where it %s', (...[, blocks]) => {
    expect(texts(...blocks)).toEqual(blocks.map(({ text }) => text))
  })
})
