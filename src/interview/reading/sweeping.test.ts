import { describe, expect, it } from 'vitest'
import { findSweeping } from './sweeping.ts'

const found = (
  before: string,
  now: string,
  { question = 'Tell me about yesterday.', asked = 'How is it for you?' } = {},
) => {
  const earlier = [{ turn: 1, text: before, question: asked }]
  const place = findSweeping(now, { question, earlier, language: 'en' })?.before
  return place ? before.slice(place.start, place.end) : null
}

describe('a sweeping statement, and an account of one time', () => {
  it.each([
    [
      'None really, I gave it up in the spring',
      'Flat white on the train, meeting, espresso with Jo, then home',
    ],
    [
      'I never return anything, too lazy',
      'Three pairs came, kept one, the other two went back to the locker',
    ],
    ['Always by bike, whatever the weather', 'Tuesday it poured so the bus, Wednesday the bus as well'],
    ['Lovely people, no problems at all', 'It was about the fence again, he shouted and I shut the window'],
    ['I’m vegan, four years now', 'Porridge, a cheese toastie at work, lentils at night'],
    ['It stays in the kitchen, always', 'Bed at eleven, scrolled for a bit, lights out at half twelve'],
    ['Totally under control, I stick to my plan', 'Rent, then the car, had to borrow 200 off my sister'],
    ['We don’t take the lift, it is a rule', 'I took it twice, my knee was swollen, and the bags were heavy'],
    ['I completely trust them with the keys', 'I went back on Monday and took the spare one home with me'],
    ['Zero sugar for me', 'There was a birthday at work so I had cake, two slices, and a biscuit later'],
  ])('%s', (before, now) => expect(found(before, now)).not.toBeNull())

  it('takes a word that stands alone with what stands before it', () =>
    expect(
      found(
        'No. After six the phone is in the drawer. Strict.',
        'Left at five, dinner, then Marco had a question so I wrote him',
      ),
    ).toMatch(/drawer\. Strict\.$/))

  it.each([
    // Said with a reserve.
    ['I usually never eat before ten', 'Had toast at seven, coffee, and a banana on the bus'],
    // Of others.
    ['They never listen to anybody', 'I rang on Monday and they put me on hold for an hour'],
    ['My brother always drives', 'I took the train, changed twice, and walked the rest'],
    // Nothing of themselves.
    ['No, I do not have any questions.', 'Got up, made tea, went to the market and came back'],
    ['Nothing more on that.', 'Got up, made tea, went to the market and came back'],
    ['That is everything, there is nothing else', 'Got up, made tea, went to the market and came back'],
    ['I do not.', 'Got up, made tea, went to the market and came back'],
    // As it always is.
    ['I always take the tram', 'Took the tram as usual, read a bit, got off at the square'],
    // They put it right themselves.
    ['I never pay by phone', 'Actually I take that back, I did pay by phone at the baker'],
  ])('is none: %s / %s', (before, now) => expect(found(before, now)).toBeNull())

  it('is not looked for where no account is asked for, nor in a long answer or another account', () => {
    const [before, now] = [
      'I never return anything, too lazy',
      'Kept one, the other two went back to the locker',
    ]
    expect(found(before, now, { question: 'What do you think of the locker?' })).toBeNull()
    expect(found(before, now, { asked: 'Tell me about your first order.' })).toBeNull()
    expect(found(`${before}. ${'The shop is big and bright and near. '.repeat(6)}`, now)).toBeNull()
  })

  it('is of the same matter: asked right before, or with a word in common', () => {
    const ofBike = { turn: 1, text: 'Always by bike, it is a rule.', question: 'How do you get to work?' }
    const between = { turn: 3, text: 'Fine, thank you.', question: 'How is the canteen?' }
    const look = (question: string, now: string, earlier = [ofBike, between]) =>
      findSweeping(now, { question, earlier, language: 'en' })
    expect(look('Tell me about the last meal you cooked.', 'We made a curry, some rice and naan')).toBeNull()
    expect(look('What happened at the clinic?', 'They put me on hold for an hour and rang off')).toBeNull()
    expect(
      look('Tell me about your way to work yesterday.', 'Bus, then the tram, it poured all day'),
    ).toBeNull()
    expect(
      look('Tell me about your way to work yesterday.', 'I left the bike and took the bus, it poured'),
    ).not.toBeNull()
    expect(look('Tell me about yesterday.', 'I left the bike at home and took the bus twice')).not.toBeNull()
    expect(look('Tell me about yesterday.', 'It poured all day, so I took the bus', [ofBike])).not.toBeNull()
  })
})

it('never sets two statements against one another that only share the matter of all questions', () => {
  const earlier = [
    {
      turn: 1,
      text: 'I never let the planner write to parents.',
      question: 'Which letters do you write without the planner?',
    },
    { turn: 3, text: 'It is fine.', question: 'How is the planner seen at school?' },
  ]
  const look = (text: string) =>
    findSweeping(text, {
      question: 'Tell me about the last time the planner helped you.',
      earlier,
      language: 'en',
    })
  expect(look('The planner made the rota for the trip, and it was right the first time')).toBeNull()
  expect(
    look('Last week the planner wrote to all the parents about the trip, and it was right'),
  ).not.toBeNull()
})

it('quotes a rule with what it says', () => {
  const said = 'I have a strict rule. No letters after six.'
  expect(found(said, 'Last night around ten I wrote two letters, and one on Sunday as well.')).toBe(said)
})
