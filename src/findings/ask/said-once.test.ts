import { expect, test } from 'vitest'
import type { Answer, AnswerSentence } from './model.ts'
import { beside } from './said-once.ts'

const sentence = (kind: AnswerSentence['kind'], evidence: number[]): AnswerSentence => ({
  ...{ kind, evidence },
  text: `${kind} ${evidence.join()}`,
  ...{ proportion: null, compared: null },
})
const evidence = ['The ferry was late.', 'It came an hour late.'].map((text) => ({
  quote: { text },
  stance: 'for',
})) as unknown as Answer['evidence']

test('a sentence that only quotes a passage shown under it is not read twice', () => {
  const sentences = [sentence('presence', [0, 1]), sentence('quote', [0]), sentence('quote', [1])]
  expect(beside({ sentences, evidence }).map(({ kind }) => kind)).toEqual(['presence'])
})

test('what is counted, what speaks against it and a quotation of what is not shown stay', () => {
  const sentences = [sentence('count', [0]), sentence('against', [1]), sentence('quote', [2])]
  expect(beside({ sentences, evidence })).toEqual(sentences)
})
