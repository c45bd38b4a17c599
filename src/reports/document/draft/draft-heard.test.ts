import { describe, expect, it } from 'vitest'
import { choice, material } from '../../../../test/support/draft-material.ts'
import type { TapCount } from '../../../interview/taps-model.ts'
import { withoutWords } from '../../formats/bundle/without-words.ts'
import { draftDocument } from './draft-document.ts'
import type { DraftMaterial } from './material.ts'

it('tells in a table right after the answers who the people are, and what is not known of them', () => {
  const spread = { first: 400, median: 690, third: 1000 }
  const heard = material([choice(30, 10)], {
    recruited: [{ how: 'by the open link', interviews: 40 }],
    lengths: { words: spread, turns: { first: 8, median: 11, third: 12 }, minutes: null },
  })
  heard.results.leftOut = { partial: 3 }
  heard.results.choices = [
    { by: 'attribute:plan', label: 'plan', groups: [{ key: 'pro', label: 'pro', people: 12 }] },
    { by: 'question:reason', label: 'Why?', groups: [{ key: 'price', label: 'Price', people: 30 }] },
  ]
  const { blocks } = draftDocument(heard)
  const sections = [...new Set(blocks.map(({ section }) => section))]
  expect(sections.slice(0, 2)).toEqual(['answers', 'heard'])
  const table = blocks.find((block) => block.kind === 'table')!
  expect(Object.fromEntries(table.rows)).toMatchObject({
    Heard: '40 interviews with 40 people, complete',
    Plan: 'pro: 12 · not known: 28',
    'Left out': 'partial: 3',
    Length: 'Median 690 words of theirs (middle half 400 to 1,000), 11 turns (middle half 8 to 12)',
  })
  expect(table.rows.some(([what]) => what === 'Why?')).toBe(false)
})

it('says of an attribute that tells everybody apart that it does, and of which it tells some', () => {
  const heard = material([choice(30, 10)])
  const each = (label: string, people: number) => ({ key: label, label, people })
  heard.results.choices = [
    { by: 'attribute:years', label: 'years', groups: [each('4', 1), each('11', 1), each('17', 1)] },
    { by: 'attribute:ward', label: 'ward', groups: [each('North', 2), each('East', 1)] },
  ]
  const table = draftDocument(heard).blocks.find((block) => block.kind === 'table')!
  expect(Object.fromEntries(table.rows)).toMatchObject({
    Years: 'known of 3, of each another · not known: 37',
    Ward: 'North: 2 · others: 1 · not known: 37',
  })
})

describe('of attributes that are called like rows of the program', () => {
  const named = material([choice(30, 10)], {
    languages: [{ language: 'en', interviews: 40 }],
    recruited: [{ how: 'by the open link', interviews: 40 }],
  })
  named.results.choices = ['language', 'Left out', 'heard'].map((key) => ({
    ...{ by: `attribute:${key}`, label: key },
    groups: [{ key: 'a', label: 'a', people: 12 }],
  }))
  const document = draftDocument(named)
  const tableIn = ({ blocks }: typeof document) => blocks.find((block) => block.kind === 'table')!

  it('neither row takes the place of the other, and each has a name of its own', () => {
    const table = tableIn(document)
    const names = table.rows.map(([name]) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(Object.fromEntries(table.rows)).toMatchObject({
      Language: 'English: 40',
      'Language (known of them)': 'a: 12 · not known: 28',
      'Left out': 'Nobody',
      'Left out (known of them)': 'a: 12 · not known: 28',
      'Heard (known of them)': 'a: 12 · not known: 28',
    })
    expect(table.groupRows!.map((at) => names[at])).toEqual([
      'Language (known of them)',
      'Left out (known of them)',
      'Heard (known of them)',
    ])
  })

  it('a bundle without words leaves out what is known of people, and no row of the program', () => {
    const { document: bare } = withoutWords({ version: null, document })
    const { groupRows, rows } = tableIn(bare)
    expect(groupRows).toBeUndefined()
    expect(rows.map(([name]) => name)).toEqual([
      ...['Heard', 'How they came', 'Chosen how', 'Left out', 'Language'],
    ])
    expect(JSON.stringify(bare)).not.toContain('not known: 28')
    expect(bare.heard.groups).toBeUndefined()
  })

  it('a report that was drafted before rows were told apart gives away nobody either', () => {
    const old = structuredClone(document)
    for (const block of old.blocks) if (block.kind === 'table') delete block.groupRows
    tableIn(old).rows = tableIn(old).rows.map(([name, value]) => [
      name!.replace(' (known of them)', ''),
      value!,
    ])
    const { document: bare } = withoutWords({ version: null, document: old })
    expect(JSON.stringify(bare)).not.toContain('not known: 28')
  })
})

it('says how participants found the interview, with a base, and nothing where nobody tapped', () => {
  const tap: TapCount = {
    ...{
      tap: 'listened',
      answers: { agree: 8, partly: 1, no: 1 },
      tapped: 10,
      share: 0.8,
      low: 0.49,
      high: 0.94,
    },
    ...{ level: 0.95, method: 'wilson' },
  }
  const tableOf = (taps: DraftMaterial['taps']) =>
    draftDocument(material([], { taps })).blocks.find(
      (block) => block.kind === 'table' && block.title === 'How participants found the interview',
    )
  expect(tableOf([{ number: 1, ended: 12, taps: [tap] }])).toMatchObject({
    rows: [['“It listened”, revision 1', '8 agree, 1 partly, 1 no', '10 of 12', '80 % agree [49-94]']],
  })
  expect(tableOf([{ number: 1, ended: 12, taps: [{ ...tap, tapped: 0 }] }])).toBeUndefined()
})
