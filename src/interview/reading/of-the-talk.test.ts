import { describe, expect, it } from 'vitest'
import { readAnswer } from '../reading.ts'
import { leaveOf } from './leave-beside.ts'
import { isKeptFrom, isOnlyUnknown, mayRefuse, mayWishToStop, opensWithWish } from './of-the-talk.ts'
import { pausingIn } from './pausing.ts'
import { asksHere } from './told-questions.ts'

describe('what may be a wish to stop, where its meaning says so', () => {
  it.each([
    'That will do for me.',
    'they are calling my row, bye',
    'good. look im on my break and its over',
    'cant do this now sorry, boss is looking',
    "I'm done with this, thanks",
    'I am weary and cannot continue',
    'I was told ten minutes and it has been an hour, I want to finish now.',
    'He said I can leave whenever, so I am leaving.',
    "I didn't think it would be so long, let's end it here.",
    "I'm logging off.",
    "I'd like out.",
    'I want to withdraw.',
    'let me out',
    'closing this now',
  ])('%s', (text) => expect(mayWishToStop(text)).toBe(true))
  it.each([
    "It's the same form, I left it like this.",
    "She's always just about to go out.",
    'I leave messages.',
    "If it's late I leave it and take the bike.",
    "I'll do the bathroom in the morning, and then it's done.",
    "No. it's dear enough",
    'He said we could stop there for the day.',
    'When the whistle goes, I want to leave.',
    'She says, I want to stop now.',
    'My son wants to drop out of school.',
    'They count me out when the van is full.',
    'He closes the window, so I left.',
    'We call it a day when it gets dark.',
  ])('not: %s', (text) => expect(mayWishToStop(text)).toBe(false))
})

it('an answer that goes on behind a word of going is an answer', () => {
  const text =
    'So now I have to go, no? She asked me for the letter. I am O. She thinks that it is the zero of the clock, the same form.'
  const read = readAnswer(text, { language: 'en', earlierWords: [], question: 'Is there something else?' })
  expect(read).toMatchObject({ wantsToStop: false, leavesBeside: false })
})

const readPlainly = (text: string) =>
  readAnswer(text, { language: 'en', earlierWords: [], question: 'How was your last visit?' })

describe('what takes back the consent is heard by its words alone', () => {
  it.each([
    "I'd like to withdraw from this study.",
    'I want to withdraw my consent.',
    "I don't wish to proceed.",
    'Sorry, I do not want to participate in this any more.',
    'Please withdraw me from the study.',
    'I want to leave the study.',
    'Take me out of the study please.',
    'I want to cancel my participation',
    "I don't consent any more.",
    'I no longer agree to this interview.',
    "I don't want to take part any more.",
    'I would like my consent cancelled.',
    "I'd like to stop my participation in this study.",
  ])('%s', (text) => expect(readPlainly(text).wantsToStop).toBe(true))
  it.each([
    'I no longer want to take part in the choir.',
    'I withdraw from the savings once a month.',
    'I want to withdraw my consent from the mailing list.',
    "I don't want to proceed without my glasses.",
    'I am pulling out of the drive.',
    'My brother withdrew from the race.',
    "I don't agree.",
    'I no longer agree.',
    "It pops up again. I don't consent.",
    'I leave the study around ten and go to bed.',
    'I quit this survey app after two days.',
    'It went on and on. I quit the survey halfway.',
    'What happens if I withdraw from the study?',
    'What happens to my data if I withdraw my consent?',
    'Can I withdraw my consent later?',
    'If I withdraw from the study, do I still get the voucher?',
    'Will I be paid if I drop out of the interview?',
    'I would never withdraw my consent.',
    'I drop out of the survey if they ask my income.',
    'I opt out of this.',
    'I withdraw my consent on every cookie banner.',
    'I say I no longer want to take part.',
    'I want to end this. The weekly report is a waste of my time and nobody reads it.',
    'I want to finish the survey. The land has to be measured before we can sell.',
  ])('not: %s', (text) => expect(readPlainly(text).wantsToStop).toBe(false))
})

describe('what may be of that which was asked about is kept, and the end offered', () => {
  it.each([
    'I no longer want to take part.',
    "I don't want to take part, they sell my address.",
    "I don't want to participate, I'd rather watch from the side.",
    'I am pulling out of this.',
    'I revoke my consent.',
    'I take back my consent.',
    "I don't want to be part of this, the gossip in the kitchen.",
  ])('%s', (text) => expect(readPlainly(text)).toMatchObject({ wantsToStop: false, leavesBeside: true }))
})

it('who asks for the end first gives the reason after it, however long', () => {
  const reason =
    'My boss has just come in and he does not like people on the phone and I had a warning about it last month already.'
  expect(readPlainly(`I need to stop here. ${reason}`).wantsToStop).toBe(true)
  expect(opensWithWish(`I want to stop now. ${reason}`)).toBe(true)
  expect(leaveOf(`I want to stop now. ${reason}`)).toBe('beside')
  expect(opensWithWish(`I want to stop smoking. ${reason}`)).toBe(false)
  expect(opensWithWish(`I have to go. ${reason}`)).toBe(false)
})

it.each([
  ["I'd do it later if that's ok.", true],
  ["I'd do it later if that's ok with you.", true],
  ["I could do it tomorrow if that's ok with my boss.", false],
  ["I would do it later if it's fine outside.", false],
  ['Hold on to the customer as long as you can.', false],
  ['What keeps me? Nothing, I could do it tomorrow.', false],
  ['Can I do it tomorrow?', true],
  ['I could do the rest tomorrow.', true],
  ['Wait a moment, please.', true],
])('a pause is asked for, or not: %s', (text, wants) => expect(pausingIn(text).wants).toBe(wants))

describe('a question', () => {
  it.each([
    "She said you don't need one. I said then what's it for?",
    'I said am I talking to a machine? Silence.',
    'The voice goes, are you a member?',
    'My wife said do you need it?',
    'The form has one question: do you have children? I wrote no.',
    'You know how it is, the bus is late and you stand there?',
    'I asked her what is this for? She showed me.',
    'He said is this being recorded? We all laughed.',
    "Daddy, are you a robot? That's what I got.",
    'I mean, who reads the small print?',
    'I asked the man which would you take?',
  ])('is told of: %s', (text) => expect(asksHere(text, text)).toBe(false))
  it.each([
    'Can I ask you something, is this for a newspaper?',
    'May I ask which company is behind this?',
    "You didn't say, do you have any?",
    'Before I say more: who reads this?',
    'I was going to say, are you a robot?',
    'Is this recorded?',
    'One question: who is paying for this?',
    'I have a question: is this recorded?',
    'Who reads the transcripts?',
    'Who sees the things I type?',
    'You know how long this takes?',
    'I said, are you human?',
    'My son asks are you a real person?',
    'Like I said, how much longer?',
    'And I said what happens with my answers?',
  ])('is put to us: %s', (text) => expect(asksHere(text, text)).toBe(true))
})

it('a refusal is of saying something', () => {
  expect(mayRefuse('Not something I want to go into here')).toBe(true)
  expect(mayRefuse('Not comfortable with that one.')).toBe(true)
  expect(mayRefuse("I'd prefer to avoid that")).toBe(true)
  expect(mayRefuse("I'm not comfortable with that chair.")).toBe(false)
  expect(mayRefuse('I prefer not to find out.')).toBe(false)
  expect(mayRefuse('March and September. Otherwise not.')).toBe(false)
})

it('a secret is kept from somebody', () => {
  expect(isKeptFrom("she hasn't told them")).toBe(true)
  expect(isKeptFrom("She would know that Ben's good on the old ones.")).toBe(false)
  for (const text of [
    "nobody knows what 'aligned' means",
    "don't tell me there aren't any",
    'we took it over between us',
  ])
    expect(isOnlyUnknown(text)).toBe(true)
  expect(isOnlyUnknown('between us, nobody knows that he drinks')).toBe(false)
})

it.each([' ', '.', ', '])('a wish to stop is looked for at once, however long the run of %j', (run) => {
  const from = performance.now()
  mayWishToStop(`I stop ${run.repeat(40_000)}b.`)
  // By the square of the length it would take seconds.
  expect(performance.now() - from).toBeLessThan(2000)
})
