import { describe, expect, it } from 'vitest'
import { headcountPatterns } from './headcount-words.ts'

const isOfPeople = (text: string) => headcountPatterns.some((pattern) => pattern.test(text))

describe('a sentence about how many people, or about what people do', () => {
  it.each([
    'Two thirds of customers leave over price.',
    'A quarter of them left over price.',
    'Nearly half our riders left.',
    'One in three subscribers cancelled.',
    'Every second rider walks.',
    'Riders abandon the pass in spring.',
    'Our customers really resent the fee.',
    'Patients forgot the appointment.',
    'Customers are angry.',
    'What people hate is the price.',
    'The typical buyer compares prices.',
    'Most of the users gave up.',
    'Everyone loves the price.',
  ])('has to be a claim: %s', (text) => {
    expect(isOfPeople(text)).toBe(true)
  })
  it.each([
    'Why people leave',
    'What riders need from a weekend pass',
    'How customers choose',
    'People who leave within a season',
    'Freeze the price for customers in Berlin.',
    'Let customers cancel in two clicks.',
    'Give customers more time.',
    'Riders should get a third of the price back.',
    'The figures describe people like those who answered.',
    'Cut the price by a quarter for riders.',
    'Ask more people before anything is decided on this.',
    'Customer service interviews, spring',
  ])('may stand: %s', (text) => {
    expect(isOfPeople(text)).toBe(false)
  })
})
