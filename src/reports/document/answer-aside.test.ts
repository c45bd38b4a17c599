import { describe, expect, it } from 'vitest'
import { analysed, answersOf, material, quote, theme } from '../../../test/support/draft-material.ts'
import { proportionOf } from '../../findings/count-participants.ts'
import { foundAgainst, refreshAnswers } from './answer-aside.ts'
import { placeOf } from './draft/draft-builder.ts'
import { draftDocument } from './draft/draft-document.ts'
import { numberOfTheme } from './draft/leads.ts'
import type { ProsePart, StoredClaim, StoredDocument } from './model.ts'
import { sentenceOf } from './sentences.ts'

const empty = draftDocument(material([], { themes: analysed, imported: 40 }))
const checked = {
  ...theme,
  prevalence: {
    ...proportionOf(120, 400, 'turns'),
    ...{ share: 0.31, low: 0.17, high: 0.49, checked: { coded: 30, having: 9, of: 400 } },
  },
}
const number = numberOfTheme(checked, '')
const counted: StoredClaim = {
  ...{ claimId: 'c90', kind: 'prevalence', text: sentenceOf(number), verdict: 'supported', reason: null },
  ...{ numbers: [number], restsOn: [], evidence: [placeOf(quote(3))], against: foundAgainst([]) },
}

function withIn(parts: ProsePart[], claim = counted): StoredDocument {
  const blocks = empty.blocks.map((block) =>
    block.kind === 'answer' ? { ...block, parts: [...block.parts, ...parts] } : block,
  )
  return refreshAnswers({ ...empty, blocks, claims: { ...empty.claims, [claim.claimId]: claim } })
}

describe('an answer to which a person added something', () => {
  it('says how sure it is, what is against it and what would change it of what stands there', () => {
    expect(answersOf(empty)[0]!.confidence.word).toBe('too few to say')
    const [answer] = answersOf(withIn([{ kind: 'claim', claimId: 'c90' }]))
    expect(answer!.parts.map((part) => part.kind)).toEqual(['claim'])
    expect(answer!.confidence).toMatchObject({
      word: 'tentative',
      because: 'People read 30 of the 400 and the interval is 17 to 49 %.',
    })
    expect(answer!.against).toEqual([])
    expect(JSON.stringify(answer!.change)).toContain('with 120 of the 400 read')
  })
  it('keeps what it said before while nothing in it stands', () => {
    const [answer] = answersOf(
      withIn([{ kind: 'claim', claimId: 'c90' }], { ...counted, verdict: 'refuted' }),
    )
    expect(JSON.stringify(answer!.parts)).toContain('The program found no answer to it')
    expect(answer!.confidence.word).toBe('too few to say')
  })
  it('holds nothing against what no longer stands, and does again when it does', () => {
    const denial: StoredClaim = {
      ...{ claimId: 'c91', kind: 'quote', text: '', verdict: 'supported', reason: null },
      ...{ numbers: [], restsOn: [], evidence: [placeOf(quote(4))], against: null },
    }
    const claim = { ...counted, against: foundAgainst([placeOf(quote(4))]) }
    const own: ProsePart = { kind: 'text', text: 'I would ask again.' }
    const held = withIn([{ kind: 'claim', claimId: 'c90' }], claim)
    const blocks = held.blocks.map((block, at) =>
      at === held.blocks.findIndex(({ kind }) => kind === 'answer') && block.kind === 'answer'
        ? { ...block, against: [...block.against, { kind: 'claim' as const, claimId: 'c91' }, own] }
        : block,
    )
    const stands = refreshAnswers({ ...held, blocks, claims: { ...held.claims, c91: denial } })
    expect(JSON.stringify(answersOf(stands)[0]!.against)).toMatch(/Words that deny.*c91.*I would ask again/)
    const claims = { ...stands.claims, c90: { ...claim, verdict: 'refuted' as const } }
    const fallen = refreshAnswers({ ...stands, claims })
    const [answer] = answersOf(fallen)
    expect(answer!.against).toEqual([own])
    expect(answer!.change).toEqual([
      { kind: 'text', text: 'A sentence in it that the record bears out.', isProgram: true },
    ])
    expect(refreshAnswers(fallen)).toEqual(fallen)
    const again = answersOf(refreshAnswers({ ...fallen, claims: stands.claims }))[0]!
    expect(again.against).toHaveLength(3)
    expect(again.against).toContainEqual({ kind: 'claim', claimId: 'c91' })
    expect(again.change).toEqual(answersOf(stands)[0]!.change)
  })
  it('takes the author’s own prose for no part of how sure it is', () => {
    const [answer] = answersOf(
      withIn([
        { kind: 'claim', claimId: 'c90' },
        { kind: 'text', text: 'Lawyers trust it.' },
      ]),
    )
    expect(answer!.confidence.because).toContain(
      'What its author wrote beside (1 passage) is not part of this.',
    )
    expect(answer!.parts).toContainEqual({ kind: 'text', text: 'Lawyers trust it.' })
  })
  it('says of a quotation that it was said, and not how many would say it', () => {
    const said = { ...counted, kind: 'quote' as const, text: '', numbers: [], against: null }
    const [answer] = answersOf(withIn([{ kind: 'claim', claimId: 'c90' }], said))
    expect(answer!.confidence).toMatchObject({
      word: 'too few to say',
      because:
        'Nothing in it is counted: it shows that it was said, by 1 person, and not how many would say it.',
    })
    expect(answer!.against).toEqual([])
  })
})
