import { describe, expect, it } from 'vitest'
import { originsOf, type Spoken } from './theme-origins.ts'

const questions = [{ key: 'q1', wording: 'Have your neighbours influenced how you travel?', people: 10 }]
const said = (people: number[], turn: number): Spoken[] =>
  people.map((person) => ({ participantId: `p${person}`, interviewId: `i${person}`, turn }))
const themeOf = (name: string, terms: string[], spoken: Spoken[]) => ({ themeId: name, name, terms, spoken })

/** Asked in turn 4 of every interview. */
const origins = (themes: ReturnType<typeof themeOf>[]) =>
  originsOf({ themes, questions, questionAt: (_, turn) => (turn > 4 ? 'q1' : null) })

describe('where people come to speak of a theme', () => {
  it('is the question under which most of them speak of it first', () => {
    const [origin] = origins([
      themeOf('Cold cabins', ['cabin', 'heating'], [...said([1, 2, 3], 5), ...said([4], 1)]),
    ])
    expect(origin).toMatchObject({ people: 4, question: 'q1', inAnswer: 3, repeatsQuestion: false })
  })
  it('is none where most had spoken of it before they were asked', () => {
    const [origin] = origins([
      themeOf('Cold cabins', ['cabin'], [...said([1, 2, 3], 5), ...said([1, 2, 3], 1)]),
    ])
    expect(origin).toMatchObject({ people: 3, question: null, inAnswer: 0 })
  })
  it('is told to be the question again by its name or its leading words, and by neither elsewhere', () => {
    const [byName, byWords, before] = origins([
      themeOf('Influence of neighbours', ['street'], said([1, 2], 5)),
      themeOf('The street', ['neighbour', 'travelling', 'street'], said([1, 2], 5)),
      themeOf('Cold cabins', ['neighbour', 'cabin'], said([1, 2], 1)),
    ])
    expect([byName, byWords, before].map((each) => each!.repeatsQuestion)).toEqual([true, true, false])
  })
  it('is not the question again by several forms of one of its words', () => {
    const forms = ['neighbour', 'neighbours', 'noise', 'stairs']
    const [named, its] = origins([
      themeOf('Loud at night', forms, said([1, 2], 5)),
      themeOf('Neighbours', forms, said([1, 2], 5)),
    ])
    expect([named, its].map((each) => each!.repeatsQuestion)).toEqual([false, true])
  })
  it('is the question again also where most speak of it elsewhere, when nearly all its words are the question’s', () => {
    const [origin] = origins([themeOf('Talk', ['neighbour', 'influence', 'travel', 'bus'], said([1, 2], 1))])
    expect(origin).toMatchObject({ question: 'q1', inAnswer: 0, repeatsQuestion: true })
  })
})
