import { describe, expect, it } from 'vitest'
import { indexPeople } from './attribute.ts'
import { findLabels } from './find-nearby.ts'
import { findQuotations } from './find-quotations.ts'
import type { ReportBlock } from './read-report.ts'

const people = indexPeople([
  { interviewId: 'work_0007', attributes: { name: 'Maria' } },
  { interviewId: 'work_0012', attributes: { name: 'Jonas' } },
])

const block = (
  text: string,
  { kind = 'paragraph', heading = null }: Partial<ReportBlock> = {},
): ReportBlock => ({ text, kind, page: null, heading })

function labelsOf(...blocks: ReportBlock[]) {
  const { quotations } = findQuotations(blocks)
  return [...findLabels(people, quotations, blocks).values()]
}

describe('whom a quotation is ascribed to, where its own clause names nobody', () => {
  it.each([
    ['the sentence before', 'Maria takes the bus. “It was full every day,” was the answer.', 'Maria'],
    ['the head of a list item', 'work_0012. “It was full every day.”', 'work_0012'],
    ['the sentence after', '“It was full every day.” That is how Maria put it.', 'Maria'],
    ['straight after the mark', '“It was full every day.” work_0012', 'work_0012'],
    ['straight after the mark without a space', '“It was full every day.”work_0012', 'work_0012'],
    ['a label that the transcripts do not hold', '“It was full every day.” P7', 'P7'],
    ['two names of one person', 'Maria (work_0007) rides. “It was full every day.”', 'work_0007'],
  ])('%s', (...[, text, label]) => {
    expect(labelsOf(block(text))).toEqual([label])
  })

  it.each([
    ['two people', 'Maria and Jonas ride. “It was full every day.”'],
    ['one before and one after', 'Maria rides. “It was full every day.” Jonas walks.'],
    ['somebody whom the report does not name', 'Maria rides. Another said “it was full every day”.'],
    ['nobody', '“It was full every day,” was heard often.'],
  ])('not where there are: %s', (...[, text]) => {
    expect(labelsOf(block(text))).toEqual([null])
  })

  it('is a role below it, where nobody known is named', () => {
    expect(labelsOf(block('“It was full every day.”'), block('— Night nurse, small clinic'))).toEqual([
      'Night nurse, small clinic',
    ])
    expect(labelsOf(block('“It was full every day.”'), block('— 12'))).toEqual([null])
  })

  it('leaves each name to its own quotation', () => {
    expect(labelsOf(block('“It was full every day.” “I walked home again” (Jonas).'))).toEqual([
      null,
      'Jonas',
    ])
    expect(labelsOf(block('“It was full every day.” work_0007 “I walked home again.” work_0012'))).toEqual([
      'work_0007',
      'work_0012',
    ])
  })

  it('another cell of the row', () => {
    const row = (text: string) => labelsOf(block(text, { kind: 'row' }))
    expect(row('Docks | “It was full every day.” | work_0012')).toEqual(['work_0012'])
    expect(row('work_0012 | Docks. Rain | “It was full every day.”')).toEqual(['work_0012'])
  })

  it('a line of its own, on the side where this report puts names', () => {
    const said = '“It was full every day.”'
    const other = '“I walked home again.”'
    expect(labelsOf(block('Maria, nurse'), block(said))).toEqual(['Maria'])
    expect(labelsOf(block(said), block('Maria'), block(other), block('Jonas'))).toEqual(['Maria', 'Jonas'])
    expect(labelsOf(block('Maria'), block(said), block('Jonas'), block(other))).toEqual(['Maria', 'Jonas'])
    expect(labelsOf(block('Maria'), block(said), block('Jonas'))).toEqual([null])
    expect(labelsOf(block('Jonas walks home again, he says.'), block(said))).toEqual([null])
  })

  it('the heading, where it is a name', () => {
    expect(labelsOf(block('“It was full every day.”', { heading: 'Maria, 34' }))).toEqual(['Maria'])
    expect(labelsOf(block('“It was full every day.”', { heading: 'Maria and Jonas' }))).toEqual([null])
  })
})
