import { expect, it } from 'vitest'
import { findOtherDose } from './dose-read.ts'

const screen =
  'How to use it: 1 tablet with some water, up to three times a day, at least 6 hours apart. Not longer than 3 days without a doctor.'

const others = [
  'two pills at once, then wait',
  'One tablet five times a day',
  "I'd take two to three tablets in the morning",
  '2 tabs every 4 hours',
]

const same = [
  'one tablet, three times a day at most',
  '3 tablets a day, spread out',
  'one when it hurts',
  'half a tablet maybe',
  "I'd take it twice a day with water",
  'not 2 tablets, just the one',
  'Usually I take two tablets of paracetamol, here just 1 tablet',
  'a tablet with water',
  'up to 3 tablets per day',
  'six hours apart, one tablet',
  "I'd ask my doctor after 5 days",
  'Take 1, wait 6 hours',
  '1 tablet three times daily',
  "it's clear, one tablet",
  'at eight in the morning one tablet and at night another',
  'the tablet',
  'no more than three times a day',
  'I have 20 tablets in the box',
]

it.each(others)('is another dose than the one on the screen: %s', (text) => {
  expect(findOtherDose(text, screen)).not.toBeNull()
})

it.each(same)('is no other dose: %s', (text) => {
  expect(findOtherDose(text, screen)).toBeNull()
})

it('is none where the screen tells no dose', () => {
  expect(findOtherDose('4 tablets three times a day', 'A bill of 40 pounds, paid once a month.')).toBeNull()
})
