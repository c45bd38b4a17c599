import { describe, expect, it } from 'vitest'
import { asksForKind, isTold, mayBeTold } from './told-already.ts'

const next = { isNext: true, sharesWord: false, sharesTopic: false }

describe('what was told before it is asked', () => {
  it.each([
    ['How long did you stay?', 'We got in when they opened and left at closing, two hours in the end.'],
    ['Who was with you?', 'My daughter drove and stayed in with me.'],
    ['What led you to stop?', "The third time it was left in the rain I thought that's it."],
  ])('%s', (text, sentence) => expect(isTold(sentence, { text, ...next })).toBe(true))

  it('is not told by a question, nor by a sentence without the kind of thing that is asked for', () => {
    expect(isTold('How long is two hours with you?', { text: 'How long did you stay?', ...next })).toBe(false)
    expect(isTold('We liked the ships.', { text: 'How long did you stay?', ...next })).toBe(false)
  })

  it('may be told where the kind of thing stands there and the matter is the same', () => {
    const cost = { text: 'What did it cost?', ...next }
    expect(mayBeTold('It was six hundred and forty pounds in all.', cost)).toBe(true)
    expect(mayBeTold('It was quite a lot.', cost)).toBe(false)
    const when = {
      text: 'When in the day do you do that?',
      isNext: false,
      sharesWord: false,
      sharesTopic: false,
    }
    expect(mayBeTold('I get up at 6.', when)).toBe(false)
    expect(mayBeTold('I get up at 6.', { ...when, isNext: true })).toBe(true)
  })

  it('is looked for only where a kind of thing is asked for', () => {
    expect(asksForKind('Who helps you with it?')).toBe(true)
    expect(asksForKind('Please describe your kitchen.')).toBe(false)
  })
})
