import { describe, expect, it } from 'vitest'
import { doubtsOf } from './quote-doubts.ts'

const alone = { before: '', after: '' }

describe('what speaks against showing a passage for its theme', () => {
  it('nothing, where somebody says it of themselves', () => {
    expect(doubtsOf('I fear that the night boat will be cancelled.', alone)).toBe(0)
    expect(
      doubtsOf('The swell frightens me.', { before: 'I sail every week.', after: 'Last May I was sick.' }),
    ).toBe(0)
  })
  it.each([
    'People will complain that the night boat is cancelled.',
    'Many are afraid of the swell.',
    'I guess the fear is that the boat sinks.',
  ])('others think it: %s', (text) => {
    expect(doubtsOf(text, alone)).toBeGreaterThan(0)
  })
  it('the sentence before it denies it', () => {
    const before = 'I am not somebody who is troubled by that.'
    expect(doubtsOf('Boats are cancelled and crews are laid off.', { ...alone, before })).toBe(1)
    expect(doubtsOf('But crews are laid off.', { ...alone, before })).toBe(0)
  })
  it.each(['However, it has never happened to me.', 'I think it will bring more boats.'])(
    'the sentence after it takes it back: %s',
    (after) => {
      expect(doubtsOf('They may cancel the night boat.', { ...alone, after })).toBe(1)
    },
  )
})
