import { describe, expect, it } from 'vitest'
import { contentFirst, namedFirst, withContent } from './content-first.ts'

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

describe('quotations of a thing that has a name', () => {
  const shuttle = said('The company shuttle, because it is slow and smells of coffee and wet coats.')
  const tram = said('The tram, mostly.')
  const trams = said('I take trams to work, since the stop is near the bakery.')
  it('say the name before those that say something else, and of these the most telling first', () => {
    expect(namedFirst([shuttle, tram, trams], 'Tram', ['Tram'])).toEqual([trams, tram, shuttle])
  })
  const free = said('The dock is right in front of our house, so I had no excuse left.')
  const full = said('Every dock was full when I came home.')
  it('say all of it before those that say half of it', () => {
    expect(namedFirst([free, full], 'Full dock', ['Full dock'])).toEqual([full, free])
  })
  it('do not show first what says that there is none', () => {
    const never = said('The dock was never full when I came, because I work at night and sleep by day.')
    expect(namedFirst([never, full], 'Full dock', ['Full dock'])).toEqual([full, never])
  })
  it('stay as they are where the name is half a sentence, or nobody says it', () => {
    expect(namedFirst([task, echo], 'Keeps tasks for themselves', echoes)).toEqual([task, echo])
    expect(namedFirst([task, list], 'Tram', ['Tram'])).toEqual(contentFirst([task, list], ['Tram']))
  })
})
