import { describe, expect, it } from 'vitest'
import {
  analysed,
  answersOf,
  choice,
  material,
  provenanceOfAnalysis,
  quote,
  theme,
} from '../../../../test/support/draft-material.ts'
import { checkFigure } from '../check/check-figure.ts'
import { claimIdsOf, StoredDocumentSchema } from '../model.ts'
import { standingOf } from '../standing.ts'
import { draftDocument } from './draft-document.ts'
import { refreshDocument } from './refresh-document.ts'

describe('the first draft', () => {
  it('holds to its schema, and states no figure that its own check would not bear out', () => {
    const document = draftDocument(
      material([choice(30, 10)], { themes: { ...material([]).themes, themes: [theme] } }),
    )
    expect(StoredDocumentSchema.parse(document)).toEqual(document)
    for (const claim of Object.values(document.claims))
      if (claim.numbers.length > 0) expect(checkFigure(claim.text, claim.numbers).verdict).toBe('supported')
    for (const claimId of document.blocks.flatMap(claimIdsOf)) expect(document.claims[claimId]).toBeDefined()
  })
  it('recommends nothing on coding that nobody has checked, and names the check under what is not known', () => {
    const themes = { ...analysed, themes: [theme] }
    const { blocks, claims } = draftDocument(material([], { themes, objectives: [] }))
    expect(Object.values(claims).filter(({ kind }) => kind === 'recommendation')).toEqual([])
    const wordsOf = (section: string) => JSON.stringify(blocks.filter((block) => block.section === section))
    expect(wordsOf('recommendations')).toContain('The program has made no recommendation yet')
    expect(wordsOf('unknown')).toContain(
      'Whether the share of “Price of the pass” is right: have a person check its coding',
    )
  })
  it('stores places of quotations and none of their words', () => {
    expect(JSON.stringify(draftDocument(material([choice(30, 10)])))).not.toContain('doubled')
  })
  it('is firm about a clear count of many, and says what a few people could turn', () => {
    const [answer] = answersOf(draftDocument(material([choice(90, 30)])))
    expect(answer!.confidence.word).toBe('firm')
    expect(answer!.change).toMatchObject([
      { text: 'If 30 people had answered “Docks” instead of “The price”, the two would be level.' },
    ])
  })
  it('does not choose where the second is close', () => {
    const document = draftDocument(material([choice(62, 58)]))
    expect(answersOf(document)[0]!.confidence.word).toBe('fair')
    expect(Object.values(document.claims).map(({ text }) => text)).toContain(
      'Do not choose between “The price” and “Docks” on these interviews alone.',
    )
  })
  it('says of three people how many and no share', () => {
    const document = draftDocument(material([choice(2, 1)]))
    expect(answersOf(document)[0]!.confidence.word).toBe('too few to say')
    expect(JSON.stringify(document.claims)).toContain(
      '2 of 3 people answered “The price”; too few to say more.',
    )
  })
  it('answers an objective that nobody was asked about: the interviews do not say', () => {
    expect(
      answersOf(draftDocument(material([choice(30, 10)], { themes: analysed })))[1]!.parts,
    ).toMatchObject([{ text: 'The interviews do not say.' }])
  })
  it('says nothing under what nobody thought of when nobody added anything: no theme elsewhere answers it', () => {
    const unasked = { key: 'unasked', text: 'What people would add about the pass' }
    const { objectives } = material([])
    const document = draftDocument(
      material([choice(30, 10)], { themes: analysed, objectives: [...objectives, unasked] }),
    )
    expect(answersOf(document)).toHaveLength(objectives.length)
    expect(JSON.stringify(document)).not.toContain(unasked.text)
  })
  it('does not call interviews silent that are not analysed, and says how to analyse them', () => {
    const document = draftDocument(material([]))
    expect(answersOf(document)[0]!.parts).toMatchObject([
      { text: expect.stringMatching(/^The interviews are not analysed yet.*earwitness analyze STUDY$/) },
    ])
    expect(standingOf(document, 0)).toMatch(/^The interviews are not analysed yet/)
    const analysis = { ...provenanceOfAnalysis }
    const fresh = draftDocument(
      material([], { themes: analysed, provenance: { ...material([]).provenance, analysis } }),
    )
    expect(JSON.stringify(refreshDocument(document, fresh).blocks)).not.toContain('not analysed yet')
  })
  it('of interviews held elsewhere claims nothing about what was asked', () => {
    const themes = { ...analysed, themes: [theme] }
    const analysis = { ...provenanceOfAnalysis }
    const provenance = { ...material([]).provenance, analysis }
    const document = draftDocument(material([], { themes, provenance, imported: 40, objectives: [] }))
    const words = JSON.stringify(document)
    // That a search which misses most found nothing would read as agreement.
    expect(words).not.toMatch(/No words that deny|speaks against it/)
    expect(words).toContain('so it cannot tell who was asked about a theme.')
    expect(words).not.toMatch(/whatever they were asked|not asked whether|did not speak|[Nn]obody was asked/)
    expect(standingOf(document, 0)).toBe(
      'Numbers and quotations agree with the record and with the program’s coding. Whether the coding is right no person has checked, in 1 theme.',
    )
  })
  it('puts what speaks against a figure beside it, in other people’s words', () => {
    const document = draftDocument(material([choice(30, 10)]))
    const against = document.blocks.find((block) => block.kind === 'against')
    expect(against?.parts).toMatchObject([{ text: '10 people answered otherwise.' }])
    expect(against?.claimIds.map((id) => document.claims[id]?.evidence[0]?.interviewId)).toEqual([
      quote(2).interviewId,
    ])
  })
})
