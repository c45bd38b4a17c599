import { expect, test } from 'vitest'
import type { GuideFault } from '../../../study/lint/index.ts'
import { groupFaults } from './guide-editor.ts'

const fault = (questionKey: string | null, why: string): GuideFault => ({
  code: 'long',
  questionKey,
  span: null,
  why,
  suggestion: '',
  severity: 'minor',
})

test('notes that say the same as before are the same lists, so that their questions are not drawn again', () => {
  const before = groupFaults([fault('q1', 'long'), fault('q2', 'long'), fault(null, 'too long')])
  const after = groupFaults([fault('q1', 'long'), fault('q2', 'longer'), fault(null, 'too long')], before)
  expect(after.get('q1')).toBe(before.get('q1'))
  expect(after.get('')).toBe(before.get(''))
  expect(after.get('q2')).not.toBe(before.get('q2'))
  expect(after.get('q2')?.[0]?.why).toBe('longer')
})

test('notes that are gone are gone', () => {
  const before = groupFaults([fault('q1', 'long')])
  expect(groupFaults([], before).size).toBe(0)
})
