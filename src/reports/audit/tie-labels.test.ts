import { describe, expect, it } from 'vitest'
import { indexPeople } from './attribute.ts'
import { tieLabels } from './tie-labels.ts'

const people = indexPeople(['i-a', 'i-b'].map((interviewId) => ({ interviewId, attributes: {} })))
const tied = (label: string, ...found: string[][]) =>
  tieLabels(
    found.map((foundIn) => ({ label, foundIn })),
    people,
  ).get(label)!.interviewId

describe('a label that the transcripts do not know', () => {
  it.each([
    ['Maria', [['i-a'], ['i-a']], 'i-a'],
    // The third is somebody else's: that is what the audit is to notice.
    ['Maria', [['i-a'], ['i-a'], ['i-b']], 'i-a'],
    ['Maria', [['i-a']], null],
    ['Night nurse, small clinic', [['i-a'], ['i-a']], 'i-a'],
    // Two people may be night nurses.
    ['Night nurse, small clinic', [['i-a'], ['i-a'], ['i-b']], null],
  ] as const)('%s, of quotations in %j', (label, found, expected) => {
    expect(tied(label, ...found.map((each) => [...each]))).toBe(expected)
  })
})
