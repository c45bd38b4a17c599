import { expect, test } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import { estimateLength, frameMs } from './estimate-length.ts'
import type { ProbingDepth } from './model.ts'

const withDepth = (depth: ProbingDepth) =>
  estimateLength(guideOf([{ key: 'a', probing: { mode: 'adaptive', depth, fixedProbes: [], notes: '' } }]))

test('an empty guide takes consent and closing only', () => {
  const guide = guideOf([])
  expect(estimateLength(guide)).toMatchObject({ ms: frameMs, minutes: 1, questions: [] })
})

test('deeper probing takes longer, none the shortest', () => {
  const lengths = (['none', 'light', 'moderate', 'deep'] as const).map((depth) => withDepth(depth).ms)
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
  expect(new Set(lengths).size).toBe(4)
})

test('shortest, typical and longest are in this order', () => {
  const { shortestMs, ms, longestMs } = withDepth('deep')
  expect(shortestMs).toBeLessThan(ms)
  expect(ms).toBeLessThan(longestMs)
})

test('a question that a rule may skip counts half, and is not in the shortest', () => {
  const skipWhen = { questionKey: 'a', operator: 'is_empty' as const, values: [] }
  const always = estimateLength(guideOf([{ key: 'a' }, { key: 'b' }]))
  const perhaps = estimateLength(guideOf([{ key: 'a' }, { key: 'b', skipWhen }]))
  expect(perhaps.questions[1]!.ms).toBe(Math.round(always.questions[1]!.ms / 2))
  expect(perhaps.shortestMs).toBeLessThan(always.shortestMs)
})

test("a question's time budget is a ceiling", () => {
  const { questions } = estimateLength(
    guideOf([
      {
        key: 'a',
        timeBudgetMs: 30_000,
        probing: { mode: 'adaptive', depth: 'deep', fixedProbes: [], notes: '' },
      },
    ]),
  )
  expect(questions[0]!.ms).toBe(30_000)
})

test('closed questions are quicker than open ones, and speaking is quicker than typing', () => {
  const probing = { mode: 'fixed' as const, depth: 'none' as const, fixedProbes: [], notes: '' }
  const scale = { key: 's', kind: 'scale' as const, probing, settings: { scaleFrom: 1, scaleTo: 5 } }
  const guide = guideOf([{ key: 'a' }, scale])
  const { questions } = estimateLength(guide)
  expect(questions[1]!.ms).toBeLessThan(questions[0]!.ms / 3)
  expect(estimateLength(guide, 'voice').ms).toBeLessThan(estimateLength(guide).ms)
})
