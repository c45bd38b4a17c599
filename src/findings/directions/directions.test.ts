import { describe, expect, it } from 'vitest'
import { countSides, type ReadPassage } from './count-sides.ts'
import { decideDirection, readDirection } from './read-direction.ts'
import { readWords } from './read-words.ts'

describe('words for good and harm', () => {
  it.each([
    ['The crossing is quick and pleasant.', 'good'],
    ['I have never had any trouble with the gate.', 'good'],
    ['It takes less effort than before.', 'good'],
    ['The new gate solved my problem.', 'good'],
    ['I am not worried about the price.', 'good'],
    ['The gate is unreliable.', 'bad'],
    ['The clerk was not helpful at all.', 'bad'],
    ['The ramp is too steep and the boat goes too fast.', 'bad'],
    ['It means more work for us.', 'bad'],
    ['I work on the second floor.', null],
    ['It could be better with a roof.', null],
  ])('%s', (text, side) => {
    const { good, bad } = readWords(text)
    expect(good === bad ? null : good > bad ? 'good' : 'bad').toBe(side)
  })
  it('tell a wish from how it is', () => {
    const { direction } = readDirection('It would be nice if the ferry had a quiet cabin.', null)
    expect(direction).toEqual({ isGood: false, isBad: false, isWish: true })
  })
})

describe('the space beside the words', () => {
  it('keeps a word from deciding alone where it says otherwise, and decides alone only when it is sure', () => {
    expect(decideDirection('They help to load the crates.', { good: 0.1, bad: 0 }).direction.isGood).toBe(
      false,
    )
    expect(decideDirection('They help me.', { good: 0.6, bad: 0 }).direction.isGood).toBe(true)
    expect(decideDirection('The gate opened.', { good: 0.8, bad: 0 }).direction.isGood).toBe(false)
    expect(decideDirection('The gate opened.', { good: 0.95, bad: 0 }).direction.isGood).toBe(true)
  })
})

describe('people and the sides that they are on', () => {
  const passage = (person: number, side: 'good' | 'bad' | null, turn = 1): ReadPassage => ({
    participantId: `p${person}`,
    place: { interviewId: `i${person}`, turn, turnRevision: 0, start: 0, end: 9 },
    leaning: {
      direction: { isGood: side === 'good', isBad: side === 'bad', isWish: false },
      plainness: 1,
    },
    readability: 0,
  })
  const counted = countSides(
    [passage(1, 'good'), passage(1, 'bad', 3), passage(2, 'good'), passage(3, null)],
    'turns',
  )

  it('are each on exactly one, whoever speaks both ways on neither', () => {
    const counts = Object.fromEntries(counted.sides.map(({ side, proportion }) => [side, proportion.count]))
    expect(counts).toEqual({ good: 1, bad: 0, both: 1, unclear: 1 })
    expect(counted.sides.every(({ proportion }) => proportion.of === 3)).toBe(true)
  })
  it('are shown by words for either way, and by none where the program cannot tell', () => {
    const places = Object.fromEntries(
      counted.sides.map(({ side, places: its }) => [side, its.map(({ turn }) => turn)]),
    )
    expect(places).toEqual({ good: [1], bad: [], both: [1, 3], unclear: [] })
  })
})
