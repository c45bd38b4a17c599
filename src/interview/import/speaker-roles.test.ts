import { describe, expect, it } from 'vitest'
import { assignRoles, roleByName, type SpeakerCounts } from './speaker-roles.ts'

function speaker(label: string, turns: number, questions: number): SpeakerCounts {
  return { label, turns, questions, words: turns * 10 }
}
const roles = (...given: Parameters<typeof assignRoles>) => assignRoles(...given).map(({ role }) => role)

describe('who is the participant', () => {
  it.each([
    ['Interviewer', 'interviewer'],
    ['MODERATOR 2', 'interviewer'],
    ['Q', 'interviewer'],
    ['ai', 'interviewer'],
    ['Jane Roe (Host)', 'interviewer'],
    ['Participant 12', 'participant'],
    ['user', 'participant'],
    ['P07', 'participant'],
    ['Aidan', null],
    ['Speaker 1', null],
  ])('%s is %s by name', (label, role) => {
    expect(roleByName(label)).toBe(role)
  })

  it('is everybody beside the interviewer, and the interviewer is who is left beside the participant', () => {
    expect(roles([speaker('Host', 5, 0), speaker('Ana', 5, 5), speaker('Ben', 1, 0)])).toEqual([
      'interviewer',
      'participant',
      'participant',
    ])
    expect(roles([speaker('Respondent', 5, 0), speaker('Ana', 5, 1)])).toEqual(['participant', 'interviewer'])
  })

  it('is who asks less, where names say nothing', () => {
    expect(roles([speaker('Ana', 10, 1), speaker('Ben', 10, 8)])).toEqual(['participant', 'interviewer'])
  })

  it('stays open where questions do not tell, or there is one speaker only', () => {
    expect(roles([speaker('Ana', 10, 4), speaker('Ben', 10, 5)])).toEqual([null, null])
    expect(roles([speaker('Ana', 2, 0), speaker('Ben', 2, 2)])).toEqual([null, null])
    expect(roles([speaker('unknown', 100, 20)])).toEqual([null])
  })

  it('is what a person says, whatever the names say', () => {
    const speakers = [speaker('Host', 5, 5), speaker('Ana', 5, 0), speaker('Ad', 1, 0)]
    expect(roles(speakers, { host: 'participant', Ana: 'interviewer', AD: 'omit' })).toEqual([
      'participant',
      'interviewer',
      'omit',
    ])
  })
})
