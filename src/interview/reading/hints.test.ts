import { describe, expect, it } from 'vitest'
import { countWords, splitSentences } from '../../study/lint/text.ts'
import { findHint } from './hints.ts'

const hintIn = (text: string) => {
  const found = findHint(splitSentences(text).at(-1)!, { flat: text, words: countWords(text) })
  return found ? [found.open, text.slice(found.place.start, found.place.end)] : null
}

describe('what the last clause announces', () => {
  it.each([
    ['It went well. I would do one thing differently, though.', 'hint_which', 'thing'],
    ['Everyone signed except for one person.', 'hint_which', 'person'],
    ['There was one rule that nobody kept.', 'hint_which', 'rule'],
    ['We moved the stall to the square, and that is another story.', 'hint_which', 'story'],
    ['I left, for several reasons.', 'hint_which', 'reasons'],
    ['Anybody may apply. Who gets it is another matter.', 'hint_matter_who', 'Who gets it'],
    ['They pay. When they pay is a different question.', 'hint_matter', 'When they pay'],
    [
      "I moved to the back row, and it wasn't because I hear badly.",
      'hint_cause_was',
      "it wasn't because I hear badly.",
    ],
    ['They closed early. That was not the reason.', 'hint_cause_was', 'That was not the reason.'],
    ['The stairs were fine. The price was not the problem.', 'hint_was', 'the problem'],
    ['It is cheap, but there is a catch.', 'hint_is', 'catch'],
    ['I kept the bees alive all winter and nobody has asked me how.', 'hint_asked', 'how'],
    ['Officially we count every box by hand.', 'hint_practice', 'Officially'],
    ['Our rooms were fine, at least.', 'hint_rest', 'Our rooms '],
    ['There was a letter under the door.', 'hint_note', 'letter'],
    ['The plumber showed us what had happened.', 'hint_told', 'what had happened'],
    ['We packed the van and then something went wrong.', 'hint_some', 'went wrong'],
    ['It depends, really.', 'hint_depends', 'It'],
    ['Well, that depends.', 'hint_depends', 'that'],
    ['It was a good price. There was a catch, though.', 'hint_was', 'catch'],
    ['We have three rules.', 'hint_which', 'rules'],
    ['You are supposed to weigh every parcel.', 'hint_practice', 'You are supposed to'],
    ['He has never asked me why.', 'hint_asked', 'why'],
    ['They told me what matters.', 'hint_told', 'what matters'],
    ['I had planned to stay a year.', 'hint_between', 'had planned to stay a year'],
    ['I meant to write to them.', 'hint_between', 'meant to write to them'],
  ])('is found by its form: %s', (text, open, words) => expect(hintIn(text)).toEqual([open, words]))

  it.each([
    'One thing I would change is the lid.',
    'There is one thing: the price.',
    'There was one rule, namely that nobody sings.',
    'I would do one thing differently: ask sooner.',
    'I missed one day because of the flood.',
    'We all have one thing in common.',
    'It is a good story.',
    'She tells the story of the mill every year.',
    'That is a different bus from the one I take.',
    'This is another shop of theirs.',
    'It was not because of the money but because of the light.',
    'It was not the first time.',
    'He is not the problem, I am.',
    'If something went wrong I would ring.',
    'Maybe something happened.',
    'I told him what I wanted.',
    'He told me what to do.',
    'She asked me how I was.',
    'They asked me why, and I said so.',
    'I got a letter saying that it was closed.',
    'There was a sign that said no dogs.',
    'I write a note to the neighbours every time.',
    'We are open on Sundays, at least in summer.',
    'I was going home.',
    'I was about forty then.',
    'It depends on the weather.',
    'The reason was the rain.',
    'In theory I like it, but I never go.',
    'I have two children.',
    'Nobody asked me anything.',
    'I kept the receipt for the one thing that broke.',
    'There are several buses.',
    'The soup was good.',
    'Nothing to report.',
  ])('is nothing where it is told, supposed or plain: %s', (text) => expect(hintIn(text)).toBeNull())

  it.each([
    // A thing with nothing to read on it, or a kind of paper.
    'I had a gift card.',
    'I got a library card.',
    'We had a sign.',
    'We had a text.',
    'I found a poster on the wall.',
    'I got a sick note.',
    'I found a bank note on the street.',
    // A direction, what went on just then, or what is still to come.
    'I was going to work.',
    'I was going to the station.',
    'I was going to the shop.',
    'I was going to school in Leeds.',
    'I was going to bed.',
    'I was going to meet my sister.',
    'I was about to leave.',
    'I was going to finish it tomorrow.',
    'I had planned to finish it next week.',
    'I planned to retire at sixty.',
    // What is to come, and what a thing is for.
    'It is supposed to rain tomorrow.',
    'We are meant to meet at eight.',
    'We are supposed to get a new manager.',
    'You are supposed to be there on Monday.',
    "It's meant to save money.",
    'It is supposed to open the door.',
    'On paper it is easier to read.',
    'On paper I plan my week.',
    // A slip, a wish, and what is nobody's business.
    'I meant to say Tuesday.',
    'I meant to press the other one.',
    'You are supposed to be happy.',
    'I had my own reasons.',
    // It was told before.
    'It crashes all the time and it costs too much. So I left for two good reasons.',
    'Fees went up and the branch closed, for two reasons.',
    'It is quick and it is cheap, it has several advantages.',
    'No phones at dinner and bed at nine. We have two rules.',
    'Weekdays I take the bus and at weekends the car. It depends.',
    'It depends on the day, that depends.',
    'The boss was the problem, and the pay was not the problem.',
    "My worry is the time. The price isn't my worry.",
    'The soup was cold. Everything else was good except one thing.',
    "You pay twice. There's a catch.",
    'Cold rooms, loud street, rude man. The breakfast was nice, at least.',
    "I left because of the boss. It wasn't because of the pay.",
    "It wasn't because of the pay, it was the boss.",
    // What happened to somebody is theirs to tell.
    'The doctor told me what was wrong with my son.',
    'They told me what was wrong with my husband.',
    'The doctor told me what had happened.',
    'She told me who had died.',
    'I have two conditions.',
    // Asked, and nothing says that it was not.
    'They asked me why.',
    'He asked me how.',
    "They've asked me what.",
  ])('is nothing where it announces nothing, or was told before: %s', (text) =>
    expect(hintIn(text)).toBeNull(),
  )

  it.each([
    ['How ', 'a', ' b.'],
    ['Who ', 'a', ' b.'],
    ['There was a note on the ', 'a', ' 1.'],
    ['It was fine', ' ', 'x.'],
  ])('is read at once, however long: %s%s', (lead, run, tail) => {
    const text = lead + run.repeat(20_000) + tail
    const from = performance.now()
    findHint({ start: 0, text, end: text.length } as Parameters<typeof findHint>[0], { flat: text, words: 3 })
    // A run that can be cut in many ways would take hours.
    expect(performance.now() - from).toBeLessThan(2000)
  })
})
