import { describe, expect, it } from 'vitest'
import { partsOf } from './code-terms.ts'
import { tiesOf, withoutTies } from './tie.ts'

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
