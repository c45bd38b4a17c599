import { describe, expect, it } from 'vitest'
import { announces, endsAnnouncing, isUnfinished } from './announces.ts'
import { endsOpen } from './extent.ts'
import { piecesAround } from './whole-pieces.ts'

describe('what only says that something comes', () => {
  it.each([
    'I’ll also share a frustrating experience.',
    'I would like to give you two examples',
    'Let me tell you about a project we did.',
    'Here is what I usually do.',
    'There are three things I use it for.',
    'My week on the boat looks something like this:',
    'My routine is as follows.',
    'I can give an example.',
    'Let me explain.',
    'For instance:',
  ])('is an announcement: %s', (text) => {
    expect(announces(text)).toBe(true)
    expect(endsOpen(`The boat is old. ${text}`)).toBe(true)
    expect(piecesAround(text, { start: 2, end: text.length })).toEqual([])
  })

  it.each([
    'There are two ways that work for us.',
    'I give my crew a list.',
    'It looks like this would help.',
    'I want to add a second mast.',
    'There are a few things I never leave to the crew.',
    'I can list the parts for the buyers.',
    'I share a boat with my brother.',
    'I will describe it in detail to the harbour master tomorrow.',
  ])('says something: %s', (text) => {
    expect(announces(text)).toBe(false)
    expect(endsOpen(text)).toBe(false)
  })

  it('is broken off where what is said of it does not come', () => {
    expect(isUnfinished('I want to point out that in this conversation')).toBe(true)
    expect(endsAnnouncing('I want to point out that in this conversation')).toBe(true)
    expect(isUnfinished('I saw them in this conversation')).toBe(false)
    const text = 'It is fine and I noticed that in this harbour'
    expect(piecesAround(text, { start: 15, end: text.length }).map((each) => each.text)).not.toContain(
      'I noticed that in this harbour',
    )
  })

  it('is none once it was told: the list stands behind it', () =>
    expect(endsOpen('My week looks like this: nets on Monday, the market on Friday.')).toBe(false))
})
