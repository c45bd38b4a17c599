import { describe, expect, it } from 'vitest'
import { tagWords } from './tag-words.ts'
import { findThings } from './things.ts'

const named = (text: string, question = '') =>
  findThings(tagWords(text), question).map(
    ({ article, start, end }) => `${article ?? '-'} ${text.slice(start, end)}`,
  )

describe('a thing that an answer names', () => {
  it.each([
    ['My old landlord kept the deposit.', 'my old landlord'],
    ['I waited for the letter from the doctor.', 'the letter from the doctor'],
    ['My brother has a season ticket.', 'a season ticket'],
    ['We came on the wrong day for the bake sale.', 'the bake sale'],
    ['I chase the team leads for their hours.', 'the team leads'],
    ['A lot of invoices came twice.', '- invoices'],
    ['I hate the weekly staff meeting.', 'the weekly staff meeting'],
  ])('%s -> %s', (text, thing) => expect(named(text)).toContain(thing))

  it.each([
    ['kin, of whom nothing more is asked', 'My husband was there.'],
    ['a time', 'It was the morning after.'],
    ['what is only compared', 'It felt like a museum piece.'],
    ['what is ruled out', 'A voice, not a buzz.', 'buzz'],
    ['what is done', 'She stood at the gate crying, and the two screaming went on.', 'crying'],
    ['a contraction without its apostrophe', 'i just open it thats deliveroo again', 'thats'],
    ['half of a name', 'It was an open-source stack.', '- source stack'],
  ])('is not %s', (_, text, part = undefined as string | undefined) => {
    const things = named(text)
    if (part === undefined) expect(things).toEqual([])
    else expect(things.join(' | ')).not.toContain(part)
  })

  it('says more where the question did not name it, and less after "if" or behind a preposition', () => {
    const scores = (text: string, question = '') => findThings(tagWords(text), question)
    expect(scores('The deposit was gone.', 'Where was the deposit?')).toEqual([])
    const [first] = scores('I found a crack behind the wardrobe.')
    expect(first!.tokens[0]!.text).toBe('crack')
  })

  it('stands at its place in the whole answer', () => {
    const text = 'lol. 👍 The little code machine lives in a drawer.'
    const start = text.indexOf('The')
    const [thing] = findThings(tagWords(text.slice(start), start), '')
    expect(text.slice(thing!.start, thing!.end)).toBe('little code machine')
  })
})
