import { expect, test } from 'vitest'
import type { ReportView } from '../../api-client.ts'
import { sentenceOfProblem, withRefused } from './problem-places.ts'

const text = (words: string) => ({ kind: 'text', text: words })
const view = {
  problems: [],
  standing: 'Every claim is borne out by the record.',
  document: {
    title: 'Why boats stay ashore',
    decision: { decision: 'Build a slip', owner: '', measure: '', reviewAt: null },
    claims: { c5: { claimId: 'c5', text: 'Ask the harbour master.', reason: null, evidence: [] } },
    blocks: [
      {
        blockId: 'b2',
        kind: 'prose',
        section: 'findings',
        parts: [text('It rained.'), text('All nine sold theirs.')],
      },
      { blockId: 'b4', kind: 'recommendation', section: 'recommendations', claimId: 'c5', why: [] },
    ],
  },
} as unknown as ReportView

test('what the server refused to publish stands on the page: how many, each with its sentence and its place', () => {
  const refused = withRefused(view, [
    { where: 'c5', say: 'It rests on something else.' },
    { where: 'b2:parts:1', say: 'This number was not counted.' },
    { where: 'title:title:0', say: 'This number was not counted.' },
  ])
  expect(refused.standing).toBe('3 sentences are not borne out by the record.')
  expect(refused.problems.map(({ blockId }) => blockId)).toEqual(['b4', 'b2', 'title'])
  expect(refused.problems.map((problem) => sentenceOfProblem(problem, view.document))).toEqual([
    'Ask the harbour master.',
    'All nine sold theirs.',
    'Why boats stay ashore',
  ])
})

test('a refusal for another reason, or of what is no longer there, changes nothing', () => {
  expect(withRefused(view, [])).toBe(view)
  expect(withRefused(view, [{ where: 'guide-revised', say: 'The guide was revised.' }])).toBe(view)
  expect(withRefused(view, [{ where: 'c9', say: 'Gone.' }])).toBe(view)
})
