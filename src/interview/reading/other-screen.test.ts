import { describe, expect, it } from 'vitest'
import { findOtherScreen } from './other-screen.ts'

const poster = 'a poster for a bus pass. A green bus, the words ‘One month, every line’, £45 at the bottom'
const on = (text: string, screen = poster, more: { question?: string; before?: string[] } = {}) =>
  findOtherScreen(text, { screen, question: 'What would you do?', ...more })

describe('something else is before them', () => {
  it.each([
    ['there’s no steps here, only a photo of a pie', 'a recipe card for leek soup in five steps'],
    ['so its zoomed out, no sights really?', 'a map of a made-up city with ten numbered sights'],
    ['Is this the timetable? its all numbers', poster],
    ['catchy. is it for the insurance ones with the dog?', 'a radio advert for a credit union'],
    ['It is about trains, isn’t it?', poster],
    [
      'The heading frightens me, ‘Are your bones at risk’',
      'an invitation. Heading ‘A check for strong bones’',
    ],
    ['640 quid for three nights?? and a deposit by Friday', 'a letter about a farm, cost £9'],
    ['Twenty pounds is steep though', 'a letter that asks for £5 a month'],
    ['The brown bottle? looks like beer to me', 'a blue carton of oat drink'],
    ['It wants me to log in first', 'the page of a hotel with three photos'],
  ])('%s', (text, screen) => expect(on(text, screen)).not.toBeNull())

  it('where two are not alike and they see no difference', () => {
    const more = { question: 'How is it different?', before: ['a film with music'] }
    for (const text of [
      'No difference. It is the same.',
      'It isn’t, they’re identical',
      'I can’t see any difference',
    ])
      expect(on(text, 'the same film without music', more), text).not.toBeNull()
    expect(on('No difference.', 'a film without music', { question: 'How is it different?' })).toBeNull()
    expect(on('It is quieter and sadder.', 'the same film without music', more)).toBeNull()
  })

  it('takes what they type for words, and never for a pattern', () => {
    for (const named of [
      'C++Book',
      'f***ing phones',
      'foo]bar',
      '(brochure',
      'wi*fi* box',
      'a{2,1} grid',
      'back\\slash',
    ])
      expect(() => on(`Is this the ${named} advert? there is no ${named} here`), named).not.toThrow()
    expect(on('Is this the C++Book?', poster)).not.toBeNull()
    expect(on('Is this the C++Book?', 'the cover of a C++book')).toBeNull()
  })

  it.each([
    'The green bus is cheerful, and the month is clear.',
    'I pay 60 pounds a month now, so I would take it.',
    'Is it a joke? Nobody takes the bus here.',
    '45 pounds is a lot for somebody like me.',
    '‘One month, every line’, well, that is plain.',
    'No idea really.',
    'No parking needed then, good.',
    'Is it for older people too?',
    'I would ring my sister and ask her first.',
    'It would save me ten pounds a week.',
  ])('and what fits is not doubted: %s', (text) => expect(on(text)).toBeNull())
})
