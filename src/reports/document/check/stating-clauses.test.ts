import { describe, expect, it } from 'vitest'
import { statingClauses } from './stating-clauses.ts'

const stated = (text: string, as: 'title' | 'decision' | 'measure') =>
  statingClauses(text, as).map((clause) => clause.text.trim())

describe('what a decision states', () => {
  it.each([
    ['Cut the price, because riders say it is too high', ['because riders say it is too high']],
    ['Keep the docks as they are: 9 in 10 riders like them', ['9 in 10 riders like them']],
    ['Nobody trusts the app, so we start with the phone line', ['Nobody trusts the app']],
    ['Students prefer the tram. Drop the deposit.', ['Students prefer the tram']],
    ['Young riders leave', ['Young riders leave']],
    ['Price in spring is too high', ['Price in spring is too high']],
  ])('%s', (text, clauses) => {
    expect(stated(text, 'decision')).toEqual(clauses)
  })

  it.each([
    'Raise the price by 10 % for new customers',
    'Riders keep their discount when they pause',
    'Do not change the price',
    'Let members pause; ask customers twice a year',
    'Drop the deposit if fewer than 5 % of new riders ask for help',
  ])('nothing: %s', (text) => {
    expect(stated(text, 'decision')).toEqual([])
  })
})

it('a clause is told by where it stands in the whole', () => {
  const text = 'Move 30 bikes: nobody walks'
  const [clause] = statingClauses(text, 'decision')
  expect(text.slice(clause!.start)).toBe(clause!.text)
})

it('a title that asks or names a topic states nothing, and one that answers does', () => {
  expect(stated('Why riders leave', 'title')).toEqual([])
  expect(stated('Three ways riders get home', 'title')).toEqual([])
  expect(stated('What people hate is the deposit', 'title')).toHaveLength(1)
})

it('a target is no number of people, and a paragraph states as a whole', () => {
  expect(stated('Renewals in April 2027, at least 50 %', 'measure')).toEqual([])
  expect(statingClauses('Raise the price. Why?', 'prose')).toEqual([
    { text: 'Raise the price. Why?', start: 0 },
  ])
})
