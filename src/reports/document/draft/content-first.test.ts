import { describe, expect, it } from 'vitest'
import { contentFirst, withContent } from './content-first.ts'

const said = (text: string) => ({ text })
const echoes = ['Which tasks do you keep for yourself?', 'Keeps tasks for themselves']
const echo = said('I like to handle those type of tasks myself.')
const bare = said('No, I do not delegate any tasks to it.')
const task = said('I write the discharge letters myself because a wrong dose could harm a patient.')
const list = said('Budgets, appraisals and the rota stay with me.')

describe('quotations of a figure', () => {
  it('are those with things and reasons first, and what says the question again last', () => {
    expect(contentFirst([echo, bare, list, task], echoes)).toEqual([task, list, bare, echo])
  })
  it('leave out what only says the question again', () => {
    expect(withContent([echo, bare, task], echoes)).toEqual([task])
    expect(withContent([echo], echoes)).toEqual([])
  })
  it('keep the order that they had where none is more telling', () => {
    expect(contentFirst([list, list], echoes)).toEqual([list, list])
  })
})
