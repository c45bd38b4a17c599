import { expect, test } from 'vitest'
import { describeSource } from './describe-source.ts'
import { draftGuide } from './draft-guide.ts'
import { noContext } from './model.ts'

const brief = { decision: '', context: noContext }

test('a draft of the general template says that its purpose was not clear', () => {
  const { source } = draftGuide({ ...brief, question: 'What about students?' })
  expect(describeSource(source)).toBe(
    'Drafted by the program from its template “Discovery”; no language model was used. The purpose was not clear from the question.',
  )
})

test('what a model drafted stays so when somebody edits it', () => {
  const source = { madeBy: 'person', template: 'churn', purpose: 'churn', model: 'here/m' } as const
  expect(describeSource(source)).toBe('Edited by a person, from a draft by the model here/m.')
})

test('a template that is edited is named as it is in the draft', () => {
  const source = { madeBy: 'person', template: 'win_loss', purpose: 'win_loss', model: null } as const
  expect(describeSource(source)).toMatch(/^Edited by a person, from the program’s template “Win/)
})
