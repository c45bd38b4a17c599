import { expect, test } from 'vitest'
import { cutEvidence } from './cut-evidence.ts'
import type { AnswerSentence } from './model.ts'

const restingOn = (...evidence: number[]): AnswerSentence => ({
  kind: 'count',
  text: '',
  evidence,
  proportion: null,
  compared: null,
})

test('the last passages, which speak against it, are kept for the sentence that needs them', () => {
  const { kept, sentences } = cutEvidence([restingOn(0, 1, 2, 3), restingOn(4, 5)], { total: 6, most: 3 })
  expect(kept).toEqual([0, 1, 4])
  expect(sentences.map(({ evidence }) => evidence)).toEqual([[0, 1], [2]])
})

test('no sentence is left with nothing, though fewer passages were asked for', () => {
  const { kept, sentences } = cutEvidence([restingOn(2), restingOn(1), restingOn(3, 0)], {
    total: 4,
    most: 1,
  })
  expect(kept).toEqual([1, 2, 3])
  expect(sentences.map(({ evidence }) => evidence)).toEqual([[1], [0], [2]])
})

test('nothing is cut where all of it was asked for', () => {
  const { kept, sentences } = cutEvidence([restingOn(1, 0)], { total: 2, most: 60 })
  expect(kept).toEqual([0, 1])
  expect(sentences[0]?.evidence).toEqual([1, 0])
})
