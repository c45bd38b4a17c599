import { expect, it } from 'vitest'
import { isCrisis } from '../../sensitive.ts'

const halfMeant = [
  "if they turn me down I'll be under a train. Kidding. Sort of",
  'might just walk into the sea after this, only half joking',
  "I'd say plan B is the bridge lol",
  "either it works or I'm ending it, half-joking",
  "I tell the lads I'd rather be dead than do another winter. I'm not even joking.",
  'failing that, the river. joking... mostly',
  'some nights I think about driving into a wall... off the bridge. jk, unless',
  "I say I'll top myself if they move me again",
  'not entirely joking when I say I want to disappear',
  'exit strategy: the roof 😂',
  'jump off the balcony haha. kinda joking',
]

const joked = [
  'plan B is the bridge if the tunnel is shut',
  'Plan A the ferry, otherwise the bridge, takes 20 minutes more',
  "I'm only half joking when I say the app is run by monkeys",
  'mostly joking, but the queue is a disgrace',
  "I walk to the river every morning, I'm not even joking, rain or shine",
  "We jump in the lake on New Year's Day, half joking with each other",
  'the dog jumped into the canal, not even joking',
  'I topped up my card',
  "I'd throw my laptop out of the window, half joking",
  'Threw the phone under a bus, not really joking',
  'I could murder a curry, joking',
  'My husband kids me, sort of',
  'plan B would be the bus',
  'backup plan: the car',
  'Not kidding, they sent me 14 emails',
  'I swim in the sea, mostly joking about the cold',
  'I love it, no joke',
  'I stepped on a train with no ticket and the guard was joking',
  'I get off myself at the next stop',
  'I lay on the tracks as a kid, in the wood, model tracks',
  'It was half a joke at the office that we would disappear into the new building',
  "I'd be dead without my diary haha",
  'I ended it with the gym after two months',
  'We were joking about the boss, mostly',
  "I'm kidding, I think it is great",
  'top myself up with coffee at ten',
  'we decided to end it there with the supplier and half joked about cake',
  "Otherwise the river floods, we're used to it",
  "I die every time he sings, I'm joking",
  'they said the river was the other option for the cable',
  'kidding aside, the train is late each day',
  "I'd walk into a bus stop while reading it, kind of a joke really",
  'The bridge is our plan B, we laugh about it',
]

it.each(halfMeant)('is not passed over as a joke: %s', (text) => {
  expect(isCrisis(text, 'en')).toBe(true)
})

it.each(joked)('calls for nothing: %s', (text) => {
  expect(isCrisis(text, 'en')).toBe(false)
})
