import { describe, expect, test } from 'vitest'
import { proportionOf } from '../count-participants.ts'
import { composeAnswer, type Material } from './compose-answer.ts'
import type { AnswerEvidence } from './model.ts'
import { readQuestion } from './read-question.ts'

const said = (at: number, stance: AnswerEvidence['stance'], text = `Words of number ${at}.`) =>
  ({
    quote: { participantLabel: `P${at}`, interviewId: `i${at}`, text },
    stance,
    group: null,
    chance: 0.9,
  }) as AnswerEvidence

function material(over: Partial<Material> = {}): Material {
  return {
    reading: readQuestion('Did anyone switch banks?'),
    verdict: 'answered',
    chance: 0.9,
    proportion: proportionOf(1, 240, 'turns'),
    ofWhom: null,
    opposed: proportionOf(0, 240, 'turns'),
    evidence: [said(0, 'for')],
    groups: [],
    sides: [],
    missing: [],
    areNames: false,
    ...over,
  }
}

const textsOf = (over: Partial<Material>) => composeAnswer(material(over)).map(({ text }) => text)

describe('what speaks against it', () => {
  test('is counted in people, however few of their words are shown', () => {
    const evidence = [said(0, 'for'), ...Array.from({ length: 10 }, (_, at) => said(at + 1, 'against'))]
    const sentence = composeAnswer(material({ evidence, opposed: proportionOf(37, 240, 'turns') })).at(-1)
    expect(sentence).toMatchObject({ kind: 'against', proportion: { count: 37, of: 240 } })
    expect(sentence?.text).toContain('the words of 37 people')
    expect(sentence?.evidence).toHaveLength(10)
  })

  test('is not said of where nobody does', () => {
    expect(textsOf({}).some((text) => text.startsWith('Against'))).toBe(false)
  })
})
