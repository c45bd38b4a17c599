import { describe, expect, it } from 'vitest'
import { carries } from './carries.ts'

describe('what a statement carries', () => {
  it.each([
    'I bake the bread myself in the morning',
    'we usually rinse the nets with fresh water',
    'I mostly answer the letters on the train',
    'I tend to leave the van at the yard',
  ])('a practice: %s', (said) => {
    expect(carries(said, 'practice')).toBe(true)
    expect(carries(said, 'actual')).toBe(true)
    expect(carries(said, 'event')).toBe(false)
  })

  it.each([
    'I prefer to bake alone',
    'I really like the old ovens',
    "I don't worry much about the price of flour",
    'I feel that maybe I can show the others how to knead',
    'I hope to sell more of it in the winter',
    'I was really busy that day with the ovens',
    'any loaf that is too small is a likely candidate for the pigs',
    'I can see a future without bakers',
    'I would leave the shop to my niece',
    "i'm not too concerned about the new shop",
    'I am the only baker in the valley',
    'I have seen bakers burn their hands',
  ])('no practice: %s', (said) => expect(carries(said, 'practice')).toBe(false))

  it.each([
    'the oven broke on Easter Saturday',
    'I asked the neighbour and he lent me his',
    'the client wanted another cake at the last minute',
    'I struggled to find a way',
  ])('an event: %s', (said) => {
    expect(carries(said, 'event')).toBe(true)
    expect(carries(said, 'practice')).toBe(false)
  })

  it.each([
    "not really, i'm not too concerned about the new shop taking over",
    'my loaves are always well received by the hotel',
    'I have heard that others bake in the same way',
    'for the most part I have been satisfied',
    "I personally don't worry about losing my customers",
    'I am quite used to the heat',
  ])('no event: %s', (said) => expect(carries(said, 'event')).toBe(false))

  it.each([
    'hopefully more and more of the simple loaves are made by machine',
    'I could use a mixer for that',
    'it would be a struggle without the apprentice',
    'we plan to open on Sundays',
    'I want to make sure that it is done',
  ])('nothing that is so: %s', (said) => expect(carries(said, 'actual')).toBe(false))

  it.each(['the mixer is loud', 'most of it is sold by nine', 'nobody really uses the back door'])(
    'what is so: %s',
    (said) => expect(carries(said, 'actual')).toBe(true),
  )

  it.each([
    'I have a hard time seeing bakers go',
    'I find it easier to do it by hand',
    'I had to fetch the flour',
  ])('no way of doing things: %s', (said) => expect(carries(said, 'way')).toBe(false))

  it.each(['the loaves are checked before they leave', 'I prefer to knead by hand'])(
    'a way of doing things: %s',
    (said) => expect(carries(said, 'way')).toBe(true),
  )
})
