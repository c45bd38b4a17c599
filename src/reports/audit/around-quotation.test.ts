import { describe, expect, it } from 'vitest'
import { lookAround } from './around-quotation.ts'

/** What is quoted stands in [[double brackets]]. */
function around(said: string) {
  const start = said.indexOf('[[')
  const end = said.indexOf(']]') - 2
  return lookAround({ start, end }, said.replace(/\[\[|\]\]/gu, ''))
}

describe('what stands around a quotation that holds', () => {
  it.each([
    ['[[I like the new dock]], but it is always full.', 'The sentence goes on: “, but it is always full”.'],
    ['[[I would ride every day]] if it were dry.', 'The sentence goes on: “if it were dry”.'],
    ['I doubt [[the lane is safe]].', 'The sentence begins: “I doubt”.'],
    ['We wish that [[the tram came at night]].', 'The sentence begins: “We wish that”.'],
    [
      '[[The tram may close one day.]] But I do not think it will.',
      'The next sentence is: “But I do not think it will”.',
    ],
  ])('is shown where it may bear on it: %s', (said, say) => {
    expect(around(said)).toMatchObject({ say })
  })

  it.each([
    'We talked. [[The dock is full.]] I walk.',
    'Honestly, [[the dock is full]] every day.',
    '[[The dock is full]], if that makes sense.',
    "I'm not sure about the rest, but [[the dock is full]].",
    '[[The dock is full.]] But it is near, and the walk is short even if it does not look so.',
    '[[The dock is full]] and the lane is wet.',
  ])('is passed over where it does not: %s', (said) => {
    expect(around(said)).toBeNull()
  })
})
