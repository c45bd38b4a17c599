import { expect, test } from 'vitest'
import type { GuideFault } from '../../../study/lint/index.ts'
import { blockingFaults, seriousFaults } from './overrides.ts'

const fault = (
  questionKey: string | null,
  code: GuideFault['code'],
  severity: GuideFault['severity'],
): GuideFault => ({
  questionKey,
  code,
  severity,
  span: null,
  why: '',
  suggestion: '',
})

const faults = [
  fault('q1', 'leading', 'serious'),
  fault('q1', 'leading', 'serious'),
  fault('q1', 'long', 'minor'),
  fault('q2', 'multi', 'serious'),
]

test('serious faults block, once each; small ones do not', () => {
  expect(seriousFaults(faults).map((each) => each.code)).toEqual(['leading', 'multi'])
  expect(blockingFaults(faults, [])).toHaveLength(2)
})

test('a reason lifts exactly the fault it is given for, and an empty one lifts nothing', () => {
  const reason = { questionKey: 'q1', code: 'leading', reason: 'Their own wording, from the pilot.' }
  expect(blockingFaults(faults, [reason]).map((each) => each.questionKey)).toEqual(['q2'])
  expect(blockingFaults(faults, [{ ...reason, reason: '  ' }])).toHaveLength(2)
})
