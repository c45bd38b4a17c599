import { describe, expect, it } from 'vitest'
import { findQuotations } from './find-quotations.ts'
import { quotedAs } from './quotation-signs.ts'
import type { ReportBlock } from './read-report.ts'
import { findReportLabels } from './report-labels.ts'

const block = (text: string, kind: ReportBlock['kind'] = 'paragraph'): ReportBlock => ({
  text,
  kind,
  page: null,
  heading: null,
})

/** What each quotation of the last block is; nobody of the transcripts is named. */
function kinds(text: string, ...before: ReportBlock[]) {
  const blocks = [...before, block(text)]
  const labels = findReportLabels(blocks)
  return findQuotations(blocks)
    .quotations.filter((quotation) => quotation.block === before.length)
    .map((quotation) => quotedAs(quotation, { block: blocks.at(-1)!, labels, isNamed: false }))
}

describe('words in quotation marks', () => {
  it.each([
    ['The theme “Waiting for the docks” leads.', 'name'],
    ['Two codes, “Waiting for docks” and “Paying for the late”, overlap.', 'name'],
    ['200 of 500 people spoke of “Worried about losing work”.', 'name'],
    ['The in-vivo code “I am still the author” gathers everyone who insists on it.', 'name'],
    ['“Full docks again” is the most widespread.', 'name'],
    ['8 of 23 people answered “No bike where I needed one”.', 'name'],
    ['Riders rated “The app makes me faster” highest.', 'name'],
    ['Asked to rate the sentence “I worry that I lose skills”, they agreed.', 'name'],
    ['We should make “What happens to my data?” the first line.', 'open'],
    ['“Fear of the late fee” – 6 mentions', 'open'],
    // Of what is put to people nothing tells that anybody said it.
    ['They compare it with “How often do you ride it?” in the survey.', 'open'],
    ['It was a case of “more of the same” here.', 'open'],
    ['Most said “it was never on time”.', 'open'],
    ['One rider said “it was never on time”.', 'words'],
    ['“It was never on time,” she told us.', 'words'],
    ['“it was never on time”', 'words'],
    ['As another put it: “never on time at all”.', 'words'],
    ['The feeling that “I was never told about the price” came up.', 'words'],
    ['It ended with “They never told anybody what it would cost.” and a laugh.', 'words'],
  ])('%s', (text, expected) => {
    for (const kind of kinds(text)) expect(kind).toBe(expected)
    expect(kinds(text).length).toBeGreaterThan(0)
  })

  it('are a name wherever the report has called something so', () => {
    const text = 'Nothing here speaks against “my own bike instead”.'
    expect(kinds(text)).toEqual(['words'])
    expect(kinds(text, block('My own bike instead', 'heading'))).toEqual(['name'])
    expect(kinds(text, block('My own bike instead | 12 of 23', 'row'))).toEqual(['name'])
    expect(kinds(text, block('12 of 23 people chose “my own bike instead”.'))).toEqual(['name'])
  })

  it('are somebody’s where a person is named, though they may stand in a heading', () => {
    const blocks = [block('“I never found a dock”', 'heading'), block('“I never found a dock” (P7).')]
    const [quotation] = findQuotations(blocks).quotations
    const labels = findReportLabels(blocks)
    expect(quotedAs(quotation!, { block: blocks[1]!, labels, isNamed: true })).toBe('words')
  })
})
