import { describe, expect, it } from 'vitest'
import {
  analysed,
  answersOf,
  choice,
  material,
  quote,
  theme,
} from '../../../../test/support/draft-material.ts'
import { draftDocument } from './draft-document.ts'
import { refreshDocument } from './refresh-document.ts'

describe('counting a report again', () => {
  const held = draftDocument(material([choice(30, 10)]))
  const fresh = draftDocument(
    material([choice(31, 12)], { marked: [{ quote: quote(9, 'Marked later.'), note: '' }] }),
  )

  it('moves the figures and the sentences that the program wrote', () => {
    const text = JSON.stringify(refreshDocument(held, fresh))
    expect(text).toContain('31 of 43 people answered')
    expect(text).not.toContain('30 of 40 people')
  })
  it('keeps a sentence that a person wrote, and judges it by the new figure', () => {
    const [claim] = Object.values(held.claims).filter(({ kind }) => kind === 'prevalence')
    const edited = {
      ...held,
      claims: { ...held.claims, [claim!.claimId]: { ...claim!, text: '30 people said the price.' } },
    }
    expect(refreshDocument(edited, fresh).claims[claim!.claimId]).toMatchObject({
      text: '30 people said the price.',
      verdict: 'refuted',
      reason: 'miscounted',
    })
  })
  it('takes in what was marked in transcripts since, once', () => {
    const once = refreshDocument(held, fresh)
    expect(JSON.stringify(once.claims)).toContain(quote(9).interviewId)
    expect(Object.keys(refreshDocument(once, fresh).claims)).toEqual(Object.keys(once.claims))
  })
})

describe('a theme that was renamed since', () => {
  const codeId = '00000000-0000-4000-8000-00000000c0de'
  const other = '00000000-0000-4000-8000-0000000c0de2'
  const named = (name: string, more: object = {}) => ({ ...theme, codeId, name, ...more })
  const study = (...themes: (typeof theme)[]) =>
    material([], {
      imported: 34,
      objectives: [{ key: 'reasons', text: 'Why people leave' }],
      nearest: { reasons: themes.map(({ themeId }) => ({ themeId, isNear: true })) },
      themes: { ...analysed, themes },
    })
  const before = draftDocument(study(named('Price of the pass')))
  const verdicts = (document: typeof before) => Object.values(document.claims).map(({ verdict }) => verdict)

  it.each([
    ['in the same analysis', {}],
    ['in another analysis', { themeId: '00000000-0000-4000-8000-0000000000aa' }],
  ])('is the theme that it was, %s', (_, more) => {
    const now = refreshDocument(before, draftDocument(study(named('What the pass costs', more))))
    expect(new Set(verdicts(now))).toEqual(new Set(['supported']))
    expect(JSON.stringify(now)).not.toContain('Price of the pass')
    expect(answersOf(now)[0]!.confidence.because).toContain('34 people were counted')
    const charted = now.blocks.flatMap((block) => (block.kind === 'chart' ? block.chart.rows : []))
    expect(charted.map(({ label }) => label)).toEqual(['What the pass costs'])
    expect(now.blocks.some((block) => block.kind === 'heading' && block.text === 'What the pass costs')).toBe(
      true,
    )
  })
  it('carries its name into a sentence that a person worded', () => {
    const [claim] = Object.values(before.claims).filter(({ kind }) => kind === 'prevalence')
    const own = '14 of the 34 people spoke of “Price of the pass”.'
    const edited = { ...before, claims: { ...before.claims, [claim!.claimId]: { ...claim!, text: own } } }
    const now = refreshDocument(edited, draftDocument(study(named('What the pass costs'))))
    expect(now.claims[claim!.claimId]).toMatchObject({
      text: '14 of the 34 people spoke of “What the pass costs”.',
      verdict: 'supported',
    })
  })
  it('is the one that it was merged into, told once', () => {
    const second = named('What it costs', { codeId: other, themeId: '00000000-0000-4000-8000-0000000000ab' })
    const two = draftDocument(study(named('Price of the pass'), second))
    const now = refreshDocument(two, draftDocument(study(named('Costs'))), {
      mergedInto: { [other]: codeId },
    })
    expect(new Set(verdicts(now))).toEqual(new Set(['supported']))
    expect(answersOf(now)[0]!.parts.filter(({ kind }) => kind === 'claim')).toHaveLength(1)
    expect(now.blocks.filter((block) => block.kind === 'heading' && block.text === 'Costs')).toHaveLength(1)
  })
  it('says of one that is gone that nothing in the answer is borne out', () => {
    const now = refreshDocument(before, draftDocument(study()))
    expect(new Set(verdicts(now))).toContain('unsupported')
    expect(answersOf(now)[0]!.confidence.because).toContain('not borne out')
  })
})
