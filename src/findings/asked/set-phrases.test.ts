import { expect, it } from 'vitest'
import { losesSense } from './set-phrases.ts'

const lost = (said: string) => {
  const plain = said.split(' ')
  return plain.filter((word, at) => word.length > 3 && losesSense(plain, at))
}

it.each([
  ['and on the other hand it rains', 'hand'],
  ['i hand over the keys', 'hand'],
  ['she handed over the keys', 'handed'],
  ['they shut down the line', 'shut'],
  ['at first glance it is dear', 'glance'],
])('no such thing is spoken of: %s', (said, word) => {
  expect(lost(said)).toContain(word)
})

it.each([
  'my notes are on paper',
  'that i can go home',
  'in private with the doctor',
  'i pay cash',
  'i wash it by hand',
  'they clean up the ward',
  'i write down what i owe',
  'up the stairs and down the stairs',
  'i walk over the bridge',
  'the shed that i work in',
  'i bought it at a low price',
  'my hand hurts',
])('each word keeps its sense: %s', (said) => {
  expect(lost(said)).toEqual([])
})
