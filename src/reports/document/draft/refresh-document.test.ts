import { describe, expect, it } from 'vitest'
import { choice, material, quote } from '../../../../test/support/draft-material.ts'
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
