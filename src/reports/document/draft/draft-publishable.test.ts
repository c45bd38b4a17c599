import { describe, expect, it } from 'vitest'
import { analysed, choice, material, quote, theme } from '../../../../test/support/draft-material.ts'
import { proportionOf } from '../../../findings/count-participants.ts'
import type { QuestionResult } from '../../../findings/model.ts'
import { borneOutDraft, checkAgain } from '../check/check-again.ts'
import { claimChecker } from '../check/claim-checker.ts'
import type { ClaimRecord } from '../check/claim-record.ts'
import { findProblems } from '../check/find-problems.ts'
import { groundsSentence, verdictWords } from '../formats/verdict-words.ts'
import type { StoredDocument } from '../model.ts'
import { draftDocument } from './draft-document.ts'

/** Every place is there; words that are nobody's are found nowhere; nothing is near in meaning. */
const record: ClaimRecord = {
  quotation: async () => ({ verdict: 'unsupported', reason: 'not-found', places: [] }),
  paraphrase: async () => ({ verdict: 'unsupported', reason: 'not-found', places: [] }),
  holds: async () => true,
  isNear: async () => false,
}
const checker = claimChecker(record)
const problemsOf = async (document: StoredDocument) =>
  (await findProblems(await checkAgain(document, checker), checker)).map(
    ({ reason, say }) => `${reason}: ${say}`,
  )

const named = (question: QuestionResult, questionKey: string, text: string): QuestionResult => ({
  ...question,
  questionKey,
  text,
})
const scale = (top: number, bottom: number): QuestionResult => {
  const of = top + bottom
  return {
    ...named(choice(top, bottom), 'rate', 'How many of your 5 last breaks were 30 minutes or longer?'),
    kind: 'scale',
    closed: {
      kind: 'scale',
      points: [],
      summary: { mean: null, meanLow: null, meanHigh: null, median: null },
      topTwo: proportionOf(top, of, 'answers'),
      bottomTwo: proportionOf(bottom, of, 'answers'),
    },
  } as unknown as QuestionResult
}
const yesNo = (yes: number, no: number): QuestionResult => {
  const question = named(choice(yes, no), 'back', 'Would most of your 12 neighbours come back?')
  return { ...question, kind: 'yes_no', closed: { ...question.closed, kind: 'yes_no' } } as QuestionResult
}
const adviceIn = ({ claims }: StoredDocument) =>
  Object.values(claims).filter(({ kind }) => kind === 'recommendation')

describe('a draft that nobody has touched', () => {
  it.each([
    ['of two people', [choice(1, 1)]],
    ['of two questions that two people answered', [scale(1, 1), yesNo(2, 0)]],
    ['that is close', [choice(20, 19)]],
    ['of a question with numbers in it', [scale(40, 3)]],
    ['of a question that asks of most people', [yesNo(60, 4)]],
    ['of a clear answer', [choice(40, 5)]],
    ['of nobody', [choice(0, 0)]],
  ])('passes its own check: %s', async (_, questions) => {
    for (const themes of [material([]).themes, { ...analysed, themes: [theme] }]) {
      const document = draftDocument(
        material(questions, { themes, marked: [{ quote: quote(9), note: 'Read this aloud' }] }),
      )
      expect(await problemsOf(document)).toEqual([])
    }
  })
  it('has a title that passes too: the study’s question states nothing, and its name may', async () => {
    const draft = (name: string) =>
      draftDocument({
        ...material([choice(40, 5)]),
        study: {
          ...{ studyId: material([]).study.studyId, name, question: 'Why do 30 % of riders leave?' },
          ...{ decision: '', isSample: false },
        },
      })
    expect(await problemsOf(draft('Why do 30 % of riders leave?'))).toEqual([])
    expect(await problemsOf(await borneOutDraft(draft('30 % of riders leave'), checker))).toEqual([])
    expect((await borneOutDraft(draft('30 % of riders leave'), checker)).title).toBe(
      'Why do 30 % of riders leave?',
    )
  })
  it('is written without a sentence that its check does not bear out', async () => {
    const marked = [{ quote: quote(9), note: 'Most of the 30 people say so' }]
    const document = draftDocument(material([choice(40, 5)], { marked }))
    const gone = claimChecker({ ...record, holds: async () => false })
    const kept = await borneOutDraft(document, gone)
    // What a researcher noted beside a quotation is never dropped without a word: it is named when it is published.
    const left = await findProblems(await checkAgain(kept, gone), gone)
    expect(left.map(({ claimId, reason }) => [claimId, reason])).toEqual([[null, 'number']])
    expect(Object.values(document.claims).some(({ kind }) => kind === 'quote')).toBe(true)
    expect(Object.values(kept.claims).some(({ kind }) => kind === 'quote')).toBe(false)
  })
})

describe('advice that the program wrote', () => {
  const document = draftDocument(material([scale(1, 1), yesNo(2, 0)]))
  it('says what it is about, so that two pieces of it are told apart', () => {
    const texts = adviceIn(document).map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    for (const text of texts)
      expect(text).toMatch(/^Ask more people “.+\?” before anything is decided on it\.$/)
  })
  it('is no person’s judgement until a person has changed it', () => {
    const [advice] = adviceIn(document)
    expect(advice).toMatchObject({ verdict: 'judgement', isProgram: true })
    expect(verdictWords(advice!)).not.toContain('person')
    expect(groundsSentence(advice!, document.claims)).toContain('no person has judged')
    const { isProgram: _, ...changed } = advice!
    expect(verdictWords(changed)).toContain('a person’s judgement')
    expect(groundsSentence(changed, document.claims)).toMatch(/^A person’s judgement\./)
  })
  it('goes with what it rests on, as any other', async () => {
    const [advice] = adviceIn(document)
    const ground = document.claims[advice!.restsOn[0]!]!
    const claims = {
      ...document.claims,
      [ground.claimId]: { ...ground, verdict: 'refuted' as const, reason: 'miscounted' as const },
    }
    expect(await checker.check(advice!, { ...document, claims })).toMatchObject({
      reason: 'rests-on-unsupported',
    })
  })
})
