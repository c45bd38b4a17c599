import { expect, test } from 'vitest'
import type { AuditFinding } from '../../src/reports/audit/model.ts'
import type { Matched } from './match-findings.ts'
import { groupsOf, outcomesOf, summaryOf } from './outcomes.ts'
import type { PlantedItem } from './plant.ts'

const ended = (isTrue: boolean, verdict: AuditFinding['verdict'] | null, fault = 'altered'): Matched => ({
  item: { isTrue, fault, text: 'The lid sticks.', interviewId: null } as PlantedItem,
  finding: verdict && ({ verdict } as AuditFinding),
})

const planted = [
  ended(false, 'refuted'),
  ended(false, 'refuted'),
  ended(false, 'unsupported'),
  ended(false, 'supported', 'number'),
  ended(false, null, 'number'),
  ended(true, 'supported', 'none'),
  ended(true, 'supported', 'none'),
  ended(true, 'unsupported', 'none'),
  ended(true, 'refuted', 'none'),
]

test('what is left open is neither caught nor passed, of false claims and of true ones', () => {
  const { seen, falseOnes, trueOnes, precision } = summaryOf('quotation', planted)
  const counts = (of: typeof falseOnes) => Object.values(of).map(({ count }) => count)
  expect(counts(falseOnes)).toEqual([2, 1, 1, 1])
  expect(falseOnes.refuted.of).toBe(5)
  expect(counts(trueOnes)).toEqual([1, 1, 2, 0])
  expect([seen.count, seen.of]).toEqual([8, 9])
  expect([precision.count, precision.of]).toEqual([2, 3])
})

test('every claim ends in exactly one way', () => {
  const sum = Object.values(outcomesOf(planted)).reduce((total, { count }) => total + count, 0)
  expect(sum).toBe(planted.length)
})

test('groups keep false and true ones apart', () => {
  const groups = groupsOf(planted, ({ item }) => item.fault)
  expect(groups.map(({ name, isTrue, outcomes }) => [name, isTrue, outcomes.refuted.count])).toEqual([
    ['altered', false, 2],
    ['number', false, 0],
    ['none', true, 1],
  ])
  expect(groupsOf(planted, () => 'all').map(({ isTrue }) => isTrue)).toEqual([false, true])
})
