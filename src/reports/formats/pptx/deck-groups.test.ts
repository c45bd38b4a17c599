import { describe, expect, it } from 'vitest'
import { reportChart, reportDocument } from '../../../../test/support/report-document.ts'
import { proportionOf } from '../../../findings/count-participants.ts'
import type { ReportClaim, ReportDocument, ReportNumber } from '../../document/model.ts'
import { deckOf } from './deck.ts'

const held = reportDocument()
const said = (key: string, label: string, count: number): ReportNumber => ({
  ...{ label, question: 'Rain or sun?', isMachineCoded: false },
  figure: { source: 'said', questionKey: 'q1', key },
  proportion: proportionOf(count, 40, 'turns'),
})
const ofTheme = (label: string, themeId: string): ReportNumber => ({
  ...{ label, question: '', isMachineCoded: true, proportion: proportionOf(9, 61, 'turns') },
  figure: { source: 'theme', themeId, questionKey: null },
})
const claim = (claimId: string, text: string, numbers: ReportNumber[]): ReportClaim => ({
  ...{ claimId, text, kind: 'prevalence', verdict: 'supported', reason: null },
  ...{ numbers, restsOn: [], evidence: [], against: null },
})
const words = [said('word:wet', 'wet', 18), said('word:cold', 'cold', 9)]
const sides = [said('side:0', 'rain', 12), said('side:1', 'sun', 8), said('side:both', 'rain and sun', 4)]
const claims = {
  sides: claim('sides', '12 of 40 people named “rain” alone.', sides),
  words: claim('words', '18 of 40 people named “wet”.', words),
  coats: claim('coats', '9 of 61 people spoke of “Coats”.', [ofTheme('Coats', 't1')]),
  shoes: claim('shoes', '9 of 61 people spoke of “Shoes”.', [ofTheme('Shoes', 't2')]),
  c2: held.claims.c2!,
}
const section = 'findings'
const text = (its: string) => ({ kind: 'text', text: its, isProgram: true })
const state = (claimId: string) => ({ kind: 'claim', claimId })
const prose = (blockId: string, ...parts: object[]) => ({ blockId, section, kind: 'prose', parts })
const heading = { blockId: 'h', section, kind: 'heading', level: 3, text: 'Rain or sun?' }
const chart = {
  ...{ blockId: 'chart', section, kind: 'chart' },
  chart: reportChart({
    ...{ questionKey: 'q1', isMachineCoded: false },
    rows: words.map(({ figure, label, proportion }) => ({
      ...{ key: figure.source === 'said' ? figure.key : '', label, proportion },
    })),
  }),
}
const quote = { blockId: 'quote', section, kind: 'quote', claimId: 'c2' }
const slidesOf = (...blocks: object[]) =>
  deckOf(reportDocument({ blocks: blocks as ReportDocument['blocks'], claims })).slides.filter(({ part }) =>
    ['Rain or sun?', 'Findings', 'Coats'].includes(part),
  )

describe('what people said to a question, on slides', () => {
  it('is one slide: the sentence, the chart that draws it and words of people', () => {
    const slides = slidesOf(heading, prose('p', state('words'), text('Asked of 40.')), chart, quote)
    expect(slides).toHaveLength(1)
    expect(slides[0]).toMatchObject({ title: claims.words.text, chart: { rows: [{ label: 'wet' }, {}] } })
    expect(slides[0]!.quotes).toHaveLength(1)
    expect(slides[0]!.paragraphs[0]!.text).toBe('Asked of 40.')
  })
  it('has a slide and bars of its own for the sides that people take', () => {
    const [first, second] = slidesOf(
      ...[heading, prose('p', state('sides'), state('words'), text('Asked of 40.')), chart, quote],
    )
    expect([first!.title, second!.title]).toEqual([claims.sides.text, claims.words.text])
    expect(first!.chart!.rows.map(({ label }) => label)).toEqual(['rain alone', 'sun alone', 'rain and sun'])
    expect(second!.chart!.rows.map(({ label }) => label)).toEqual(['wet', 'cold'])
    expect(second!.quotes).toHaveLength(1)
  })
  it('is never drawn under the name of a theme that its chart has no bar for', () => {
    const slides = slidesOf(
      ...[heading, prose('p', state('words')), chart, prose('t', state('coats')), quote],
      prose('end', text('Themes that stand beside it.')),
    )
    expect(slides.map(({ title, chart: own }) => [title, own === null])).toEqual([
      [claims.words.text, false],
      [claims.coats.text, true],
    ])
    expect(slides[1]).toMatchObject({ part: 'Coats', quotes: [{}] })
    expect(slides[0]!.paragraphs.map((each) => each.text)).toContain('Themes that stand beside it.')
  })
  it('names each theme in the table that several share', () => {
    const [, table] = slidesOf(
      ...[heading, prose('p', state('words')), chart, prose('t', state('coats')), prose('s', state('shoes'))],
    )
    expect(table!.table!.rows.map(([name]) => name)).toEqual(['Coats', 'Shoes'])
  })
})
