import { describe, expect, it } from 'vitest'
import { prepareCorpus } from '../../../findings/claims/index.ts'
import type { ReportBlock } from '../read-report.ts'
import { checkCount } from './check-count.ts'
import { checkSum, findSums } from './check-sums.ts'
import { readCountingRule } from './counting-rule.ts'
import { findCounts } from './find-counts.ts'

const block = (text: string, kind: ReportBlock['kind'] = 'paragraph'): ReportBlock => ({
  text,
  kind,
  page: null,
  heading: null,
})
/** Three of the four hold the letters "dock"; two of them the word. */
const said = [
  'The docks were full, the docking failed. Rain!',
  'One dock was free. Parents wait there.',
  'The dock, the dock. A parent came in the rain.',
  'I walk with my grandparents.',
]
const corpus = prepareCorpus(
  new Map(said.map((text, at) => [`p${at}`, [{ role: 'participant' as const, text }]])),
)
const letters = 'An interview counts once if the string shown occurs anywhere in the participant’s turns.'
const check = (...blocks: ReportBlock[]) => {
  const ruling = readCountingRule(blocks)
  return findCounts(blocks, { total: said.length, isRuled: ruling !== null }).map((count) =>
    checkCount(count, corpus, ruling),
  )
}

describe('the rule that a report states once', () => {
  it.each([
    [letters, { isPart: true }],
    [
      'A figure is the number of interviews in which the letters shown stand at least once.',
      { isPart: true },
    ],
    ['Rule: participants count if the word appears once in their answers.', { isPart: false }],
    ['A count is the number of people whose answers contain the term.', { isPart: false }],
    [
      'Rule: an interview counts if the string stands anywhere; dock/docks as whole words.',
      { isPart: true, whole: new Set(['dock', 'docks']) },
    ],
  ])('is read: %s', (text, expected) => {
    expect(readCountingRule([block('Riders wait.'), block(text)])).toMatchObject(expected)
  })

  it.each([
    'Participants typed 1,200 words (strings separated by white space).',
    'The word that appears in most interviews is “dock”.',
    'Each interview appears once, in the participant’s own words.',
    'A string of bad days ruined the month of every participant.',
  ])('is not: %s', (text) => {
    expect(readCountingRule([block(text)])).toBeNull()
  })
})

describe('a count under the rule of its report', () => {
  it.each([
    ['‘dock’ in 3 of 4 (75%).', 'supported', null],
    ['‘dock’ in 1 of 4.', 'refuted', 'miscounted'],
    ['‘dock’ was typed 5 times, in 3 interviews.', 'supported', null],
    ['‘dock’ was typed 7 times, in 3 interviews.', 'refuted', 'miscounted'],
    ['2 interviews contain both ‘dock’ and ‘rain’ (50%).', 'supported', null],
    ['3 interviews contain both ‘dock’ and ‘rain’.', 'refuted', 'miscounted'],
    ['2 interviews contain both ‘dock’ and ‘rain’ (5%).', 'refuted', 'arithmetic'],
    ['In 1 of the 4 interviews the participant typed at least one exclamation mark.', 'supported', null],
    // Each of them three times: a rule that is not followed.
    ['2 participants used ‘dock’ 3 times.', 'unsupported', 'no-rule'],
  ])('%s', (text, verdict, reason) => {
    expect(check(block(text), block(letters))).toMatchObject([{ verdict, reason }])
  })

  it('holds for a chart, whose figures have no base', () => {
    const rows = ['| Interviews', 'dock | 3', 'parent | 2', 'rain | 4'].map((text) => block(text, 'row'))
    const rule = block('Rule: an interview counts if the string stands anywhere; parent as a whole word.')
    expect(check(...rows, rule)).toMatchObject([
      { verdict: 'supported' },
      // "Parents" and "grandparents" are other words.
      { verdict: 'refuted' },
      { verdict: 'refuted' },
    ])
    expect(check(...rows)).toEqual([])
  })

  it('holds for a table with a column of occurrences', () => {
    const rows = ['String | Interviews (of 4) | Occurrences', 'dock | 3 | 5', 'rain | 2 | 4']
    expect(check(...rows.map((text) => block(text, 'row')))).toMatchObject([
      { verdict: 'supported' },
      { verdict: 'refuted', reason: 'miscounted' },
    ])
  })

  it('is missed where nothing says that words were counted', () => {
    // "Dock" may be the name of a theme.
    expect(check(block('‘Dock’ in 1 of 4.'))).toMatchObject([{ verdict: 'unsupported', reason: 'no-rule' }])
    expect(check(block('‘Dock’ was typed in 1 of 4.'))).toMatchObject([{ verdict: 'refuted' }])
    expect(check(block('‘Dock’ in 2 of 4.'))).toMatchObject([{ verdict: 'supported' }])
  })

  it('is not needed where the letters are no word of anybody', () => {
    expect(check(block('‘docki’ turns up in 1 of 4.'))).toMatchObject([{ verdict: 'supported' }])
    expect(check(block('The word ‘doc’ turns up in 3 of 4.'))).toMatchObject([{ verdict: 'refuted' }])
  })
})

describe('a percentage in the same sentence', () => {
  it('is of the number that the clause before it names', () => {
    const found = check(block('‘dock’ in 3 of 4 (75%), ‘rain’ in 2 (20%).'), block(letters))
    expect(found).toMatchObject([{ verdict: 'supported' }, { verdict: 'refuted', reason: 'arithmetic' }])
  })
})

describe('a sum', () => {
  const sums = (...blocks: ReportBlock[]) =>
    findSums(blocks, findCounts(blocks, { total: 4 })).map((sum) => checkSum(sum))
  const table = (...rows: string[]) => rows.map((text) => block(text, 'row'))

  it.each([
    ['Total | 9', 'supported', null],
    ['Total | 8', 'refuted', 'arithmetic'],
    ['Both kinds of bike together | 7', 'supported', null],
    ['The two bikes together | 6', 'refuted', 'arithmetic'],
  ])('of a table: %s', (row, verdict, reason) => {
    expect(
      sums(...table('String | Occurrences', 'dock | 2', 'cargo bike | 3', 'hand bike | 4', row)),
    ).toMatchObject([{ verdict, reason }])
  })

  it('of people may be less than its parts', () => {
    expect(sums(...table('Theme | People', 'dock | 2', 'rain | 3', 'Total | 4'))).toMatchObject([
      { verdict: 'unsupported' },
    ])
    // Some may be in none of the rows.
    expect(sums(...table('Theme | People', 'dock | 2', 'rain | 3', 'Total | 6'))).toMatchObject([
      { verdict: 'unsupported' },
    ])
    expect(
      sums(...table('Theme | People', 'dock | 2', 'rain | 3', 'The two words together | 6')),
    ).toMatchObject([{ verdict: 'refuted' }])
  })

  it.each([
    ['Together the two words make 9 occurrences.', 'supported'],
    ['Together the two words make 8 occurrences.', 'refuted'],
  ])('of what the sentences before it count: %s', (text, verdict) => {
    const ahead = '‘dock’ was typed 5 times, in 3 interviews. ‘rain’ was typed 4 times, in 2 interviews.'
    expect(sums(block(`${ahead} ${text}`))).toMatchObject([{ verdict }])
  })
})
