import { describe, expect, it } from 'vitest'
import {
  analysed,
  answersOf,
  material,
  quote,
  studyId,
  theme,
  themeId,
} from '../../../../test/support/draft-material.ts'
import { proportionOf } from '../../../findings/count-participants.ts'
import type { Quote, Theme } from '../../../findings/model.ts'
import { checkFigure } from '../check/check-figure.ts'
import { draftDocument } from './draft-document.ts'
import type { DirectedStudy, DraftMaterial } from './material.ts'
import { refreshDocument } from './refresh-document.ts'

describe('a draft of interviews that followed no guide', () => {
  const sidesOf = (
    good: number,
    bad: number,
    unclear: number,
  ): Pick<DirectedStudy['themes'][number], 'people' | 'sides' | 'wishes'> => {
    const of = good + bad + unclear
    const side = (name: 'good' | 'bad' | 'both' | 'unclear', count: number, quotes: Quote[]) => ({
      side: name,
      proportion: proportionOf(count, of, 'turns'),
      quotes,
    })
    return {
      people: of,
      sides: [
        side('good', good, [quote(11, 'It pays for itself.')]),
        side('bad', bad, [quote(12, 'It doubled overnight.')]),
        side('both', 0, []),
        side('unclear', unclear, []),
      ],
      wishes: { people: 0, quotes: [] },
    }
  }
  const again: Theme = {
    ...theme,
    themeId: studyId,
    name: 'Riding the ferry',
    prevalence: proportionOf(33, 34, 'turns'),
  }
  const origin = (themeId: string, question: string | null, repeatsQuestion: boolean) => ({
    ...{ themeId, question, repeatsQuestion, people: 14, inAnswer: 9 },
  })
  const held = material([], {
    imported: 40,
    themes: { ...analysed, themes: [again, theme] } as DraftMaterial['themes'],
    directions: {
      questions: [
        {
          ...{ key: 'recovered-1', wording: 'How do you ride the ferry?', isRecovered: true },
          asked: proportionOf(33, 34, 'turns'),
          ...sidesOf(20, 5, 8),
        },
      ],
      themes: [
        {
          themeId: again.themeId,
          origin: origin(again.themeId, 'recovered-1', true),
          ...sidesOf(20, 5, 8),
        },
        { themeId, origin: origin(themeId, null, false), ...sidesOf(3, 9, 2) },
      ],
    },
  })
  held.results.objectives = []
  const document = draftDocument(held)
  const texts = Object.values(document.claims).map((claim) => claim.text)
  const prose = JSON.stringify(document.blocks)

  it('what was asked is a question with its answers, and never a finding by the number who spoke of it', () => {
    const headings = document.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 3 ? [block.text] : [],
    )
    expect(headings).toContain('How do you ride the ferry?')
    expect(headings).not.toContain('Riding the ferry')
    const [answer] = answersOf(document)
    const first = document.claims[(answer!.parts[0] as { claimId: string }).claimId]!
    expect(first.text).toBe('14 of 34 people spoke of “Price of the pass” (41 %, 26 to 58 %).')
    expect(prose).toContain('“Riding the ferry” (33) says the question again')
  })
  it('says which way people speak, with words for each way, in sentences that its own check bears out', () => {
    expect(texts).toContain(
      'Of 14 people in “Price of the pass”, 3 tell only good things (21 %, 8 to 48 %), 9 only bad things or worries (64 %, 39 to 84 %), 0 both; of 2 the program cannot tell.',
    )
    for (const claim of Object.values(document.claims))
      if (claim.numbers.length > 0)
        expect(checkFigure(claim.text, claim.numbers), claim.text).toMatchObject({ verdict: 'supported' })
    const against = document.blocks.find(
      (block) => block.kind === 'against' && JSON.stringify(block).includes('of these 14'),
    )
    expect(JSON.stringify(against)).toContain('3 people of these 14 tell only good things, and 0 tell both.')
  })
  it('is refuted when a number of it is changed', () => {
    const claim = Object.values(document.claims).find(({ text: said }) => said.includes('9 only bad things'))!
    expect(checkFigure(claim.text.replace('9 only', '8 only'), claim.numbers).verdict).not.toBe('supported')
  })
  it('follows its numbers when they are counted again', () => {
    const later = structuredClone(held)
    later.directions!.themes[1] = { ...later.directions!.themes[1]!, ...sidesOf(2, 10, 2) }
    const now = refreshDocument(document, draftDocument(later))
    expect(Object.values(now.claims).map((claim) => claim.text)).toContainEqual(
      expect.stringContaining('2 tell only good things (14 %'),
    )
  })
})
