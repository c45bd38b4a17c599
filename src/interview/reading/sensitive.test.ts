import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tunedSentences } from './sensitive/sentences-tuned.ts'
import { findCare, findSensitive, holdsDistress, type SensitiveContext, statesMinority } from './sensitive.ts'

const english: SensitiveContext = { language: 'en', year: 2026 }

test.each(tunedSentences)('reads what is said: %s', (text, ...kinds) => {
  const found = findSensitive(text, english).map(({ kind }) => kind)
  expect(found.sort()).toEqual([...kinds].sort())
  expect(holdsDistress(text, 'en')).toBe(found.includes('distress'))
})

test.each([
  ['Oh well. My father died in April, so I do it.', 'My father died'],
  ['It’s fine. I don’t want to live anymore, though.', 'don’t want to live'],
  ['We talk. I was diagnosed with ADHD.', 'I was diagnosed with ADHD'],
  ['Sure. I am in 8th grade now.', 'I am in 8th grade'],
])('says where it stands: %s', (text, place) => {
  const [moment] = findSensitive(text, english)
  expect(text.slice(moment!.start, moment!.end)).toBe(place)
})

test('takes a bare number for an age only where the age was asked for', () => {
  expect(findSensitive('15', { language: 'en', question: 'How old are you?' })).toEqual([
    { kind: 'minor', start: 0, end: 2 },
  ])
  expect(findSensitive('15', { language: 'en', question: 'How many shops do you know?' })).toEqual([])
  expect(findSensitive('35', { language: 'en', question: 'How old are you?' })).toEqual([])
  expect(statesMinority(16, { language: 'en', question: 'What is your age?' })).toBe(true)
  expect(statesMinority(18, { language: 'en', question: 'What is your age?' })).toBe(false)
})

test('finds nothing in a language that it has no words for', () => {
  expect(findSensitive('I want to die.', { language: 'fr' })).toEqual([])
  expect(findSensitive('I want to die.', { language: 'en-GB' })).toHaveLength(1)
})

test('gives places inside the text, one for each kind, whatever is written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...tunedSentences.map(([text]) => text), '\n', '…', '😀 ')),
      (parts) => {
        const text = parts.join(' ')
        const found = findSensitive(text, english)
        expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length)
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test.each([
  [
    'My mum has an old phone. I am 14 years old and I use it daily. Our neighbour talks about dementia a lot.',
    'minor',
  ],
  ["Please don't tell anyone, but I am 14 years old and I use it daily.", 'minor'],
  ["Don't tell anybody but I have HIV and I take pills for it.", 'health'],
])('a fact of a story hides nothing beside it: %s', (text, kind) => {
  expect(findCare(text, english).map((moment) => moment.kind)).toContain(kind)
})

test('a private matter does not reach over the end of a sentence', () => {
  const text = 'My neighbour has a dog.\n\nOn another note, the clinic I work at treats depression.'
  expect(findSensitive(text, english).map(({ kind }) => kind)).not.toContain('third_person')
})

test('long answers are read without going back and forth', () => {
  const long = 'My neighbour has a garden and she likes to talk about it on the way to the shop. '.repeat(125)
  // One of these took seconds where a pattern ran over sentences: all of them would meet the limit of a test.
  for (let at = 0; at < 20; at++) expect(findSensitive(`${long}${at}`, english)).toEqual([])
})
