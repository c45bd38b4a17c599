import { expect, it } from 'vitest'
import { choice, material } from '../../../../test/support/draft-material.ts'
import type { TapCount } from '../../../interview/taps-model.ts'
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
    Plan: 'pro 12 · not known 28',
    'Left out': 'partial 3',
    Length: 'Median 690 words of theirs (middle half 400 to 1,000), 11 turns (middle half 8 to 12)',
  })
  expect(table.rows.some(([what]) => what === 'Why?')).toBe(false)
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
