import { describe, expect, test } from 'vitest'
import { byWordsAlone, indexSaid } from '../../../test/support/ask-record.ts'
import { findAnswer } from './find-answer.ts'
import { sayingLiterally } from './literally.ts'
import { readQuestion } from './read-question.ts'
import { halvesOfName, isEnglish, misspellingsOf, pluralsOfName } from './spellings-of-name.ts'

/** Invented. */
const index = indexSaid([
  'We sell it all through Zorbly these days.',
  'I put it on zrobly and waited.',
  'I painted it on a canvas of my own and hung it at home.',
  'We made two quix tabs a week for the shop.',
  'A quixtab is quick to make, and Lumbi is not.',
  'My neighbour Lumba sells the Zorba.',
])
const saying = (name: string) => {
  const says = sayingLiterally(index, name, 'name')
  return index.turns.flatMap(({ person, firstSentence, lastSentence }) =>
    says(firstSentence, lastSentence) ? [person] : [],
  )
}

describe('a name', () => {
  test('is said by who wrote it with a slip', () => {
    expect(saying('zorbly')).toEqual([0, 1])
  })

  test('is said by who wrote it as two words, and of several of it', () => {
    expect(saying('quixtab')).toEqual([3, 4])
  })

  test('is no English word and no other short name', () => {
    expect(saying('canva')).toEqual([])
    expect(saying('lumbi')).toEqual([4])
    expect(saying('zorba')).toEqual([5])
  })

  test('counts everybody however they wrote it', () => {
    const reading = readQuestion('How many people mention Zorbly?')
    const { likely, anchor } = findAnswer({ index, reading, meaning: byWordsAlone })
    expect(anchor?.passages.length ?? likely.length).toBe(2)
  })
})

test('English words are no names and keep to what is written', () => {
  for (const word of ['canvas', 'price', 'nurse', 'deliver', 'manager', 'notice', 'friend', 'meeting']) {
    expect(misspellingsOf(index, word)).toEqual([])
    expect(halvesOfName(word)).toEqual([])
  }
})

test('who does a thing that is English is English', () => {
  for (const word of ['carers', 'podcasters', 'baker', 'organisers', 'herself'])
    expect(isEnglish(word)).toBe(true)
  for (const word of ['grammer', 'zorbers', 'chatgtp', 'asistant']) expect(isEnglish(word)).toBe(false)
})

test('of a short name no halves are made, nor of one with a function word in it', () => {
  expect(halvesOfName('zorb')).toEqual([])
  expect(halvesOfName('theblat')).not.toContainEqual(['the', 'blat'])
})

test('where the plural is a word of its own there is none', () => {
  expect(pluralsOfName('canva')).toEqual([])
  expect(pluralsOfName('zorbly')).toEqual(['zorblys'])
})
