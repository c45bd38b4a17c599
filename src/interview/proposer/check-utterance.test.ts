import { describe, expect, it } from 'vitest'
import { checkUtterance, type FormFault } from './check-utterance.ts'

describe('the form of an utterance', () => {
  it.each([
    'You said “I got the bill and cancelled”. What happened then?',
    'About “the boxes came late”: how did that come about?',
    '“clunky” compared with what?',
    'What happened the last time you ordered on Sunday evenings?',
    'Please go on.',
    'It says “Team: 9 per person (billed yearly)” there. What do you make of that?',
  ])('is sound: %s', (text) => expect(checkUtterance(text)).toEqual([]))

  it.each([
    ['You said “I got the bill. What happened then?', 'unbalanced'],
    ['You said “I got the bill and”. What happened then?', 'quotes_half'],
    ['You said “because of the rain”. What happened then?', 'quotes_half'],
    ['You said “which broke the lid”. What happened then?', 'quotes_half'],
    ['You said “it was that”. What happened then?', 'quotes_nothing'],
    ['You said “42”. What is behind that?', 'quotes_nothing'],
    ['You said “my”. What is behind that?', 'quotes_nothing'],
    ['How did things go with the that letter?', 'doubled'],
    ['What was it like when you was there?', 'doubled'],
    ['Tell me about {t}.', 'doubled'],
    ['how did it go?', 'unfinished'],
    ['What did you do with the', 'unfinished'],
    [`You said “${'very long words '.repeat(8)}”. And then?`, 'quotes_long'],
  ] as [string, FormFault][])('is not: %s', (text, fault) => expect(checkUtterance(text)).toContain(fault))

  it('leaves the guide’s own words to the researcher', () => {
    const own = 'what about the the price'
    expect(checkUtterance(`To come back to the question: ${own}`, own)).toEqual([])
  })
})
