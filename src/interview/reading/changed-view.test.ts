import { expect, it } from 'vitest'
import { findChangedView } from './changed-view.ts'

const earlier = [
  { turn: 0, text: 'By bus, never the car.', question: 'How do you get to work?' },
  { turn: 1, text: 'Yes, always.', question: 'Do you use the app?' },
  { turn: 2, text: 'About 20 pounds a week.', question: 'How much do you spend on lunch?' },
]
const find = (text: string) => findChangedView(text, { earlier, language: 'en' })

it.each([
  ['The bus is fine. Hang on, I did take the car in winter, so not never.', null],
  ["Sandwiches mostly. It's not 20, I looked, it's more like 45.", null],
  ['The driver. I said never the car, but when it snows I do.', null],
  ['Hm. Scrap the bus, I cycle most days now.', null],
  ["I've changed my mind on the app, I hardly open it.", null],
  ["Lunch is crisps. And always isn't true, I skip it at weekends.", null],
  ['No idea. Actually, put me down as a maybe for the app.', 'maybe for the app'],
  ['Sorry, I got that wrong, I mixed the days up. Change it to twice a week.', 'twice a week'],
  ['The bread. Hang on, reading that back I take the bus less. Put most days lol', 'most days'],
])('takes the correction in: %s', (text, now) => {
  const found = find(text)
  expect(found?.isOfEarlier).toBe(true)
  expect(found?.now ? text.slice(found.now.start, found.now.end) : null).toBe(now)
})

it('knows a view turned within one message from one put right later', () => {
  const found = find('I hate the screen. Well, hate is strong, it is only slow.')
  expect(found?.isOfEarlier).toBe(false)
})

it('takes the last of several that are named', () => {
  const text = 'Hm, so put me down as a yes. Or no. Put maybe.'
  const { now } = find(text)!
  expect(text.slice(now!.start, now!.end)).toBe('maybe')
})

it.each([
  'I put the kettle on and wait.',
  'Then put the lid on, and leave it for ten minutes.',
  'We say grace before we eat.',
  'Say twenty people came, there were not enough chairs.',
  "It isn't far from the station.",
  'I said to my boss that it is too much.',
  'She changed her mind about the colour.',
  'I took the shoes back to the shop.',
  'He takes it all back to the depot.',
  'So not many people know the place.',
  'They corrected the bill in the end.',
  'My mother says I should put my name down for the allotment.',
  'I write everything down in a book.',
  'The advert is strong, I think.',
  'The coffee is strong and the cups are big.',
  'Forget about parking there.',
  'I forget the password every time.',
  'It was not the right size, so I sent it back.',
  'I thought about it for a week and then bought it.',
  'Hang on to your receipts, I always say.',
  'I had to change that to a Tuesday with the surgery.',
  'They made it a rule.',
  'I make it at home with onions.',
  'Actually the bus is quite good.',
  'Mind you, the bus is late on Fridays.',
  'When I say often, I mean once a week.',
  'After all, the bus is cheap.',
  'To be honest I like it.',
  'I changed to the bus in May.',
  'Hm, the seats are hard, and it smells.',
  'Nobody wrote that down at the time.',
  'I was wrong to trust that garage.',
  'The no came by letter, so I took it back to the council.',
  "Call it a day at five, that's my rule.",
  'Put it this way, I would not buy it for my mum.',
  'We put people first here.',
  "I'd say about twenty minutes.",
  'On the app you can change it to dark mode.',
  "Let's say it was a long day.",
])('hears no correction in: %s', (text) => {
  expect(find(text)).toBeNull()
})
