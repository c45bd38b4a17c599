import { describe, expect, it } from 'vitest'
import { partsOf } from './code-terms.ts'
import { tiesOf, withoutTies, writtenOf } from './tie.ts'

describe('what ties a code to an objective', () => {
  it('is the sentence that says what it answers', () => {
    const definition =
      'They wish that it remembers. Answers: What a maker should do. Answers: What is missing?'
    expect(tiesOf(definition)).toEqual(['What a maker should do', 'What is missing'])
    expect(tiesOf('Their answers are short.')).toEqual([])
    expect(withoutTies(definition).trim()).toBe('They wish that it remembers.')
  })
  it('is no part of what the code is looked for by', () => {
    const code = {
      name: 'Remembers',
      definition: '',
      inclusion: 'They wish for a long memory. Answers: What a maker should do',
    }
    expect(partsOf(code)).toEqual(['Remembers', 'They wish for a long memory'])
  })
})

describe('what a person wrote of a code', () => {
  const code = {
    ...{ origin: 'machine' as const, isDescribedByPerson: true, inclusion: '' },
    definition: 'They do it by hand. Answers: What they keep.',
  }
  it('ties a theme that the machine found to the objective that the person named', () => {
    expect(tiesOf(writtenOf(code)!)).toEqual(['What they keep'])
  })
  it('is nothing where a person tied nothing, or where the words are the program’s', () => {
    expect(writtenOf({ ...code, definition: 'They do it by hand.' })).toBeUndefined()
    expect(writtenOf({ ...code, isDescribedByPerson: false })).toBeUndefined()
    expect(writtenOf({ ...code, origin: 'person', definition: 'They do it by hand.' })).toBe(
      'They do it by hand. ',
    )
  })
})
