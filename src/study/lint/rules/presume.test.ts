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
})
