import { expect, test } from 'vitest'
import { blockOfClaim } from './block-of-claim.ts'
import type { ListedClaim } from './listed-claim.ts'

const interviewId = '00000000-0000-4000-8000-000000000009'
const claim = (spec: ListedClaim['spec'], verdict: ListedClaim['verdict'] = 'supported') => ({
  ...{ spec, verdict, statement: 'The bell keeps her.' },
  kind: spec!.kind,
})

test('somebody’s words, and what one person said, go into the report as they are kept', () => {
  expect(blockOfClaim(claim({ kind: 'quote', quote: 'The bell rings.', interviewId }))).toEqual({
    ...{ kind: 'quote', text: 'The bell rings.', interviewId },
  })
  expect(blockOfClaim(claim({ kind: 'paraphrase' }))).toEqual({
    ...{ kind: 'claim', claim: 'paraphrase', text: 'The bell keeps her.' },
  })
})

test('what does not stand, and a count by words that the report could not repeat, does not', () => {
  expect(blockOfClaim(claim({ kind: 'paraphrase' }, 'unsupported'))).toBeNull()
  expect(blockOfClaim(claim({ kind: 'prevalence', match: { any: ['bell'] }, n: 7 }))).toBeNull()
})
