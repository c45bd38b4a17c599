import { describe, expect, test } from 'vitest'
import { codesOf } from './testing.ts'

const said = (text: string) => ({ said: [text] })

describe('presume', () => {
  test.each([
    ['Why do you prefer the app?', 'I use the app and the shop.'],
    ['What problems did you have with it?', 'It came on a Tuesday.'],
    ['How does your wife see it?', 'I moved here last year.'],
    ['What do your colleagues say about it?', 'I paint houses on my own.'],
    ['Since you stopped eating meat, what has changed?', 'I order a box every week.'],
    ['What frustrates you about the delivery?', 'The driver is friendly.'],
    ['What makes it better than the shop?', 'I go to both.'],
  ])('takes as given what was not said: %s', (text, answer) => {
    expect(codesOf(text, said(answer))).toContain('presume')
  })

  test.each([
    ['What problems did you have with it?', 'There was one problem after another.'],
    ['What problems, if any, did you have?', 'It came on a Tuesday.'],
    ['How does your wife see it?', 'My husband and I share the box.'],
    ['What do your colleagues say about it?', 'Our team orders lunch together.'],
    ['Since you stopped eating meat, what has changed?', 'We stopped eating meat in May.'],
    ['How does your week begin?', 'I order a box every week.'],
    ['What frustrates you about it?', 'It is frustrating to wait.'],
    ['Why did you move?', 'I moved here last year.'],
  ])('builds on what was said, or asks first: %s', (text, answer) => {
    expect(codesOf(text, said(answer))).not.toContain('presume')
  })

  test('what is known by recruiting counts as established', () => {
    const context = { said: ['Hello.'], known: ['People who cancelled because of problems with delivery.'] }
    expect(codesOf('What problems did you have?', context)).not.toContain('presume')
  })

  test('in a guide only the wording is judged', () => {
    expect(codesOf('What do you like about the box?', { place: 'guide' })).toContain('presume')
    expect(codesOf('What, if anything, do you like about the box?', { place: 'guide' })).toEqual([])
    expect(codesOf('How does your team plan its week?', { place: 'guide' })).toEqual([])
  })

  const inGuide = (text: string, known: string[] = []) => codesOf(text, { place: 'guide', known })
  test.each([
    'Why do you always order on Fridays?',
    'Why do you never cook at home?',
    'Why do you still use paper?',
    'Why does it always take so long?',
    'Why are you always late?',
    'How come you never call?',
    'What makes you constantly switch providers?',
  ])('in a guide, a habit asked about as if it were known: %s', (text) => {
    expect(inGuide(text)).toContain('presume')
  })
  test('a habit for which people were invited is known', () => {
    const known = ['People who always order on Fridays']
    expect(inGuide('Why do you always order on Fridays?', known)).not.toContain('presume')
  })
  test.each([
    'Why did you choose this school?',
    'Why do you think prices rise?',
    'Why do people always say that trains are late?',
    'What do you always have in your bag?',
    'What do you usually do on Sundays?',
    'How do you usually get to work?',
    'When did you last order on a Friday?',
    'Why did you move?',
    'What made you try it?',
    'What makes a good day at work?',
    'Why is it important to you?',
    'Why was the delivery late?',
    'What do you still need from us?',
    'How often do you cook?',
    'What made it difficult or easy?',
    'What makes you choose one over the other?',
    'How come you joined us today?',
    'Why would somebody never use it?',
    'What never fails to cheer you up?',
    'Who always helps you?',
    'What is always missing?',
    'What keeps you here?',
    'What makes the morning go well?',
    'What makes your team work?',
    'Why does your team meet on Mondays?',
    'Which shop do you usually go to?',
    'What do you rarely talk about?',
    'Why are there so often delays, in your view?',
    'What led you to keep a diary?',
    'What do you keep in your fridge?',
    'Why does it matter to you?',
    'Why do the trains stop here?',
    'What causes it, in your view?',
    'Do you ever skip breakfast? If so, why?',
    'Is there a day on which you always order? Why then?',
    'What makes it worth your time?',
    'Why did the plan change?',
    'What makes you say so?',
    'What do you often forget?',
  ])('no habit is taken as given: %s', (text) => expect(inGuide(text)).not.toContain('presume'))
})
