import { describe, expect, it } from 'vitest'
import {
  analysed,
  answersOf,
  material,
  studyId,
  theme,
  themeId,
} from '../../../../test/support/draft-material.ts'
import { proportionOf } from '../../../findings/count-participants.ts'
import type { Side } from '../../../findings/directions/model.ts'
import type { Theme } from '../../../findings/model.ts'
import { checkFigure } from '../check/check-figure.ts'
import { themeScope } from '../figure-model.ts'
import { sidesSentenceOf } from '../sentences.ts'
import { draftDocument } from './draft-document.ts'
import type { DraftMaterial } from './material.ts'
import { numbersOfSides } from './sides.ts'

describe('a draft of interviews that followed no guide', () => {
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
          ...{ key: 'recovered-1', wording: 'How do you ride the ferry?', isRecovered: true, said: [] },
          asked: proportionOf(33, 34, 'turns'),
        },
      ],
      themes: [
        {
          themeId: again.themeId,
          origin: origin(again.themeId, 'recovered-1', true),
        },
        { themeId, origin: origin(themeId, null, false) },
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
    // After the study's objectives, which nothing here is near to.
    const answer = answersOf(document).at(-1)
    const first = document.claims[(answer!.parts[0] as { claimId: string }).claimId]!
    expect(first.text).toBe('14 of 34 people spoke of “Price of the pass” (41 %, 26 to 58 %).')
    expect(prose).toContain('“Riding the ferry” says the question again')
  })
  it('counts nobody as speaking well or badly, and says why', () => {
    expect(texts.filter((each) => /only (?:good|bad) things/u.test(each))).toEqual([])
    expect(prose).toContain('is not counted: the program cannot tell it reliably enough')
  })
})

describe('a sentence about which way people speak in a report drafted before', () => {
  const side = (name: Side, count: number) => ({
    side: name,
    proportion: proportionOf(count, 14, 'turns'),
  })
  const numbers = numbersOfSides({
    scope: themeScope(themeId),
    label: 'Price of the pass',
    sides: [side('good', 3), side('bad', 9), side('both', 0), side('unclear', 2)],
  })
  const said = sidesSentenceOf(numbers)!
  it('is borne out by its numbers, and refuted when one of them is changed', () => {
    expect(checkFigure(said, numbers).verdict).toBe('supported')
    expect(checkFigure(said.replace('9 only', '8 only'), numbers).verdict).not.toBe('supported')
  })
})
