import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tunedSentences } from './sensitive/sentences-tuned.ts'
import {
  findCare,
  findSensitive,
  holdsDistress,
  isCrisis,
  type SensitiveContext,
  statesMinority,
} from './sensitive.ts'

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

test.each([
  'I tried to overdose in March, that is when I cancelled.',
  'I have the pills counted out in the drawer.',
  'I used it to look up how many tablets would be enough.',
  'I’ve got a plan and a date.',
  'It would be easier for everybody if I just didn’t exist.',
  'I don’t trust myself near the train tracks.',
  'I’ve said goodbye to everyone I needed to.',
  'I’ve written the letters already, to the kids.',
  'There’s a blade in my desk and I use it on my arms.',
  'The voices tell me to do it.',
  'Since she died I just want to be with her.',
  'My mum starves me when I get a bad mark.',
  'I stopped eating because I don’t deserve it.',
  'There is only one way out for me.',
  'I feel hopeless with it all.',
  'I’m hopeless with grief.',
  'I feel hopeless at night.',
  'I was beaten in the game room by my dad.',
])('calls for help without a word of dying: %s', (text) => expect(isCrisis(text, 'en')).toBe(true))

test.each([
  'I tried to overdose on podcasts this summer.',
  'I have the tablets counted out for the week.',
  'I have the tablets lined up on the trolley.',
  'I have a plan and a date, so the move is set.',
  'We worked out how many tablets would be enough for the class.',
  'I’ve got a plan and a date for the launch.',
  'The waiter acted as if I didn’t exist.',
  'I don’t trust myself near the biscuits.',
  'I said goodbye to everyone at the office.',
  'I wrote letters to my kids from camp.',
  'I use the blade on my cardboard models.',
  'The voices tell me to turn left.',
  'Since she retired I want to be with her more.',
  'The school starves us of information.',
  'There is only one way out of the car park.',
  'I am hopeless at maths.',
  'I was beaten at chess by the computer.',
  'I shot myself in the foot by cancelling early.',
  'I never want to wake up to that ringtone again.',
])('and innocent neighbours do not: %s', (text) => expect(isCrisis(text, 'en')).toBe(false))
