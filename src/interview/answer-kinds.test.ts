import { describe, expect, it } from 'vitest'
import { asksForKind, isTold } from './answer-kinds.ts'

const next = { isNext: true, sharesWord: false }
const later = { isNext: false, sharesWord: false }

describe('what was told before it is asked', () => {
  it.each([
    ['How long did it take?', 'We stood there for two hours in the end.'],
    ['Who was with you then?', 'My daughter drove and stayed in with me.'],
    ['Where were you when you did it?', 'I paid it standing at the tram stop.'],
    ['When do you do that?', 'I get up at 6 and do it before work.'],
    ['What did it cost?', 'It was six hundred and forty pounds in all.'],
    ['How often do you do that?', 'I ring her every week.'],
  ])('%s', (text, sentence) => expect(isTold(sentence, { text, ...next })).toBe(true))

  it('is not told by a question, nor by a sentence without the kind of thing that is asked for', () => {
    expect(isTold('How long is two hours with you?', { text: 'How long did it take?', ...next })).toBe(false)
    expect(isTold('We liked the ships.', { text: 'How long did it take?', ...next })).toBe(false)
  })

  it('is told of a later question only where they share a word', () => {
    const text = 'Who helps you with the garden?'
    expect(isTold('My brother does the shopping.', { text, ...later })).toBe(false)
    expect(isTold('My brother digs the garden.', { text, ...later, sharesWord: true })).toBe(true)
  })

  it('is looked for only where a kind of thing is asked for', () => {
    expect(asksForKind('Who helps you with it?')).toBe(true)
    expect(asksForKind('Please describe your kitchen.')).toBe(false)
  })
})
