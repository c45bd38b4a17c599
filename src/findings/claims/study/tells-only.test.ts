import { describe, expect, test } from 'vitest'
import { tellsOnly } from './tells-only.ts'
import type { HowTold } from './told-relations.ts'

const tells = (text: string, how: HowTold, { names = ['Price'], question = '' } = {}) =>
  tellsOnly(text, { names, how, question })

describe('of a theme whose name has signs in it', () => {
  test.each([
    ['Self-service', '24 of 61 people brought up self-service.'],
    ['Price/quality', '24 of 61 people spoke of price/quality.'],
    ['Cost (monthly)', '24 of 61 people mentioned cost (monthly).'],
    ['C++', '24 of 61 people talked about C++.'],
  ])('%s', (name, text) => {
    expect(tells(text, 'spoken', { names: [name] })).toBe(true)
  })
  test('and nothing else is shown by it', () => {
    expect(tells('24 of 61 people prefer self-service.', 'spoken', { names: ['Self-service'] })).toBe(false)
  })
})

describe('of a theme', () => {
  test.each([
    '24 of 61 people spoke of price.',
    '24 of 61 people talked about the price.',
    '24 of the 61 participants brought up price.',
    '24 of 61 people brought the price up.',
    'Price was raised by 24 of 61 people (39 %, 28 to 52 %).',
    'Price came up with 24 of the 61 people.',
    'The price came up in 24 of 61 interviews.',
    'Price: 24 of 61 people.',
    '39 % (28 to 52 %) mentioned the price, that is 24 of 61.',
    'Among 61 people, 24 mentioned price.',
    'Of the 61 people who were interviewed, 24 named the price.',
    'Many people mentioned price.',
    'More than a third of people spoke about price.',
    'Only 24 of 61 people mentioned price.',
    '24 of 61 people also mentioned price.',
    'There were 24 people who spoke of price.',
    '24 of the 61 who were asked spoke of price.',
    'Price was mentioned by most participants.',
    'The theme “Price” came up among 24 of 61 people.',
    'A quarter or more of the participants mentioned price.',
    '24 people (39%) talked about price; 61 were asked.',
    '24 people said something about price.',
    '24 of 61 interviewees discussed price.',
    'In all, 24 of 61 people touched on price.',
  ])('how many spoke of it: %s', (text) => {
    expect(tells(text, 'spoken')).toBe(true)
  })

  test.each([
    '24 of 61 people ranked price highest.',
    '24 of 61 people named price first.',
    '24 of 61 people chose it for the price.',
    '24 of 61 people gave up on it for the price.',
    '24 people came for the price.',
    '24 of 61 people picked the lowest price.',
    '24 of 61 participants did it for the price.',
    'The price is the highest point for 24 of 61 people.',
    '24 of 61 people answered that it is all about price.',
    '24 of 61 people spoke only of price.',
    '24 of 61 people spoke of price most.',
    '24 of 61 people mentioned price first.',
    '24 of 61 people spoke more of price.',
    '24 of 61 people asked about price.',
    '24 of 61 people came up with a price.',
    '24 of 61 people have the price.',
    '24 of 61 people gave the price.',
    '24 of 61 people gave price a point.',
    '24 of 61 people were for the price.',
    '24 of 61 people said the price is up.',
    '24 of 61 people said price came first.',
    '24 of 61 people asked their price.',
    '24 of 61 people chose price.',
    '24 of 61 people picked it with the price in mind.',
    '24 of 61 people left over price.',
    '24 of 61 people spoke of the high price.',
    '24 of 61 people spoke of price as the one point.',
    '24 of 61 people told others of price.',
    '24 of 61 people were asked about price.',
    '24 of 61 people did less for the price.',
    '24 of 61 people agreed on price.',
    '24 of 61 people trust the price.',
    '24 of 61 people switched after price.',
    'Price stopped 24 of 61 people.',
    'Price, above everything, came up with 24 of 61 people.',
    'Price is what brought 24 of 61 people.',
    'Price brought 24 of 61 people.',
    'It was price that 24 of 61 people came for.',
    '24 of 61 people came by it from price.',
    'Price is the one thing that 24 of 61 people share.',
  ])('and nothing else: %s', (text) => {
    expect(tells(text, 'spoken')).toBe(false)
  })
})

describe('of an answer', () => {
  test.each([
    ['24 of 61 people chose the price.', 'answered'],
    ['24 of 61 people picked “Price”.', 'answered'],
    ['24 of 61 people gave price as their answer.', 'answered'],
    ['Price was the answer of 24 people.', 'answered'],
    ['Asked why they left, 24 of 61 people said price.', 'answered'],
    ['24 of 61 people ranked price first.', 'ranked'],
    ['Price was ranked first by 24 of 61 people.', 'ranked'],
    ['24 of 61 people put price at the top.', 'ranked'],
    ['24 of 61 people denied price.', 'denied'],
    ['24 of 61 people named both price.', 'both'],
  ] as const)('what it was: %s (%s)', (text, how) => {
    expect(tells(text, how, { question: 'Why did they leave, or why have you left?' })).toBe(true)
  })
  test.each([
    ['24 of 61 people chose it for the price.', 'answered'],
    ['24 of 61 people ranked price first.', 'answered'],
    ['24 of 61 people left: price.', 'answered'],
    ['24 of 61 people have left over the price.', 'answered'],
    ['24 of 61 people chose the lowest price.', 'answered'],
    ['24 of 61 people named price.', 'ranked'],
    ['24 of 61 people ranked price.', 'ranked'],
    ['24 of 61 people ranked price last.', 'ranked'],
    ['Price: 24 of 61 people.', 'ranked'],
    ['24 of 61 people named price.', 'denied'],
    ['24 of 61 people named price.', 'both'],
  ] as const)('and nothing else: %s (%s)', (text, how) => {
    expect(tells(text, how, { question: 'Why have you left?' })).toBe(false)
  })
  test('one end of a scale is chosen, and not what it is of', () => {
    const ends = ['the two highest points']
    expect(tells('24 of 61 people chose one of the two highest points.', 'end', { names: ends })).toBe(true)
    expect(tells('24 of 61 people gave it one of the two highest points.', 'end', { names: ends })).toBe(
      false,
    )
    expect(tells('24 of 61 people have the two highest points.', 'end', { names: ends })).toBe(false)
  })
  test('the side that people speak on is told as it was read', () => {
    expect(tells('17 of 41 people told only good things of the price.', 'good')).toBe(true)
    expect(tells('17 of 41 people told only bad things of the price.', 'good')).toBe(false)
    expect(tells('17 of 41 people like the price.', 'good')).toBe(false)
    expect(tells('17 of 41 people spoke of the price.', 'good')).toBe(false)
  })
})
