import { expect, test } from 'vitest'
import type { GuideFault } from '../../../study/lint/index.ts'
import { overridableFaults, withReason } from './overrides.ts'

const fault = (
  questionKey: string | null,
  code: GuideFault['code'],
  severity: GuideFault['severity'],
): GuideFault => ({ questionKey, code, severity, span: null, why: '', suggestion: '' })

const leading = fault('q1', 'leading', 'serious')
const faults = [leading, leading, fault('q1', 'long', 'minor'), fault('q2', 'empty', 'serious')]

test('a judgement on wording may be overridden, once each; a question that cannot work may not', () => {
  expect(overridableFaults(faults)).toEqual([leading])
})

test('a reason replaces the one before it, and an empty one takes it back', () => {
  const first = withReason([], leading, 'As in the pilot.')
  const second = withReason(first, leading, 'Their own words.')
  expect(second).toEqual([{ questionKey: 'q1', code: 'leading', reason: 'Their own words.' }])
  expect(withReason(second, leading, '  ')).toEqual([])
})
