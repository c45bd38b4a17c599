import { describe, expect, it } from 'vitest'
import { indexPeople } from './attribute.ts'
import { indexRoles, readAliases } from './read-aliases.ts'
import type { ReportBlock } from './read-report.ts'

const known = indexPeople(['s_01', 's_02', 's_03'].map((interviewId) => ({ interviewId, attributes: {} })))
const idOf = (label: string) => known.find(label).interviewId
const block = (text: string, kind: ReportBlock['kind'] = 'paragraph') => ({
  text,
  kind,
  page: null,
  heading: null,
})

const aliases = readAliases(
  [
    block('P7 | s_01', 'row'),
    block('content producer, film school | s_02', 'row'),
    block('Who | Interview', 'row'),
    block('“I weed it out,” said a manager in maths tuition (s_03), who is new.'),
  ],
  idOf,
)

describe('what a report calls people', () => {
  it('is read from its tables and its brackets', () => {
    expect(aliases).toEqual([
      { name: 'P7', interviewId: 's_01' },
      { name: 'content producer, film school', interviewId: 's_02' },
      { name: 'manager in maths tuition', interviewId: 's_03' },
    ])
  })

  it('goes before the order of the transcripts', () => {
    const people = indexPeople(
      [{ interviewId: 's_09', attributes: {} }],
      [{ name: 'P7', interviewId: 's_01' }],
    )
    expect(people.find('P7')).toEqual({ interviewId: 's_01', how: 'report' })
  })

  it.each([
    ['The film school’s producer uses captions.', 's_02'],
    ['The manager weeds it out.', 's_03'],
    ['— Content producer', 's_02'],
    ['The hotel manager was angry.', null],
    ['Producers were angry.', null],
  ])('finds one person alone by a role: %s', (text, expected) => {
    expect(indexRoles(aliases).find(text, 'first')).toBe(expected)
  })

  it('finds nobody by a role that two have', () => {
    const two = [...aliases, { name: 'manager, construction', interviewId: 's_01' }]
    expect(indexRoles(two).find('The manager said so.', 'first')).toBeNull()
    expect(indexRoles(two).find('The construction manager said so.', 'first')).toBe('s_01')
  })
})
