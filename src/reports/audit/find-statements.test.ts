import { describe, expect, it } from 'vitest'
import { indexPeople } from './attribute.ts'
import { findStatements } from './find-statements.ts'

const people = indexPeople([{ interviewId: 'P1', attributes: {} }])
const find = (text: string) =>
  findStatements([{ text, kind: 'paragraph', page: null, heading: null }], people).map(({ label }) => label)

describe('a statement of one person', () => {
  it.each([
    ['P1 rides to work.', ['P1']],
    ['One participant rides to work.', [null]],
    ['In the rain, another participant took the tram.', [null]],
    ['A school secretary enters the names of all riders.', [null]],
    ['A night nurse who lives at the river never takes the tram.', [null]],
    ['A cook at a small school got lost twice.', [null]],
    ['The owner of a bike shop lends out helmets.', [null]],
    ['A courier with two children of 4 and 6 finds the lanes too narrow.', [null]],
  ])('is found: %s', (text, labels) => {
    expect(find(text)).toEqual(labels)
  })

  it.each([
    'Lanes have to be tried by a person first.',
    'The agency holds nothing that would identify a participant.',
    'A driver should look twice.',
    'A patient record lies in every room.',
    'A tool for teachers sells well.',
    'Riders wait.',
    'A courier put it so: ‘the dock was full every day’ at the bridge.',
  ])('is none here: %s', (text) => {
    expect(find(text)).toEqual([])
  })
})
