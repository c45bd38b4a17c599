import { expect, it } from 'vitest'
import { findWondering } from './wonders-at-screen.ts'

const shown = {
  screen:
    'A clip: a man checks a ladder and climbs. At the end: three points of contact. A price list with three plans.',
  question: 'Please watch the clip. What did you take from it?',
}

it.each([
  "Not sure what it's got to do with ladders, nice kitchen though.",
  'Is that meant to be there? I thought this was a made-up clip.',
  'Odd thing to show a man who does roofs.',
  "It's just an ad for trainers??",
  'There are no prices on it.',
  'I pressed accept all and then it went.',
  'I think you have sent me the wrong clip.',
  'Was there supposed to be a video?',
  'I do not understand why it comes to me, I am no customer.',
])('hears that the right thing may not be there: %s', (text) => {
  expect(findWondering(text, shown)).not.toBeNull()
})

it.each([
  "I don't see the point of it.",
  'It is meant to be funny, I suppose.',
  'There is no mention of gloves.',
  'What has safety got to do with the council?',
  'I thought it was about right.',
  "There's no hurry in it, I like that.",
  "It's an advert for the union really.",
  'Is that meant to make me feel safe?',
  "I can't see the logo from my chair at work.",
  "The wrong man for the job, I'd say.",
  'I thought this was well done.',
  'It says three points of contact.',
  'What is this for?',
  'There are no railings where I work.',
  'I thought about my dad.',
  'No prices, no nonsense, good.',
  "It's supposed to be serious but he grins.",
  'strange thing to do with a ladder',
  'Why is he climbing it alone?',
  "I can't see any difference to the last one",
  "That's not the way we do it.",
  'I would accept all of it.',
  'My page is fine.',
  'there is no sound but that is ok',
  "It's the wrong way to hold it.",
  "I don't get why he looks down.",
  'Is it meant for kids?',
  'nothing to do with me, I sit in an office',
  "I don't see a problem there",
  "There's no ladder at our place.",
])('hears an answer in: %s', (text) => {
  expect(findWondering(text, shown)).toBeNull()
})

it('takes what is missing for an answer where that is asked', () => {
  expect(findWondering('There are no prices on it.', { ...shown, question: 'What is missing?' })).toBeNull()
})
