import { describe, expect, it } from 'vitest'
import { isUncheckedProse, uncheckedSentences } from './unchecked-prose.ts'

describe('a person’s own prose', () => {
  it.each([
    'The psychotherapist told us that she pastes client names into ChatGPT.',
    'Lawyers trust AI blindly.',
    'Those who distrust AI are older and less educated.',
    'Distrust is caused by hallucinations.',
    'work_0079 uses AI for everything.',
    'A cooking teacher, a dog therapist and a store clerk said their work is physical and safe.',
    'The price is the main reason.',
    'I think the lawyers trust it too much.',
    'In our view Anna is right.',
    'In short, trust is low.',
    'We heard that the price is too high.',
    'We found little trust.',
    'What follows shows that trust is low.',
    'Managers should be trained, because they fear it.',
    'The fee went up in spring.',
    'Why do lawyers trust it so blindly?',
    'This was asked in the middle of the interview.',
    'See how the lawyers refuse.',
    'Confidence in the tool fell.',
    'No trust is left in the tools.',
    'The price must be the reason.',
  ])('is not checked where it states something, or may: %s', (text) => {
    expect(isUncheckedProse(text)).toBe(true)
  })

  it.each([
    'I would start with the price.',
    'In our view the second answer weighs more.',
    'The next section is about the price.',
    'What follows is in the order of the guide.',
    'Cut the price.',
    'Do not wait.',
    'This should be decided in spring.',
    'See the chart above.',
    'Where should this lead?',
    'Our advice is to wait.',
    ' ',
  ])('is plain where it judges, advises or leads on: %s', (text) => {
    expect(uncheckedSentences(text)).toEqual([])
  })

  it('counts the sentences that state, one by one', () => {
    expect(uncheckedSentences('I would wait. Lawyers trust AI. The fee rose.')).toEqual([
      'Lawyers trust AI.',
      'The fee rose.',
    ])
  })

  it.each([
    'Lawyers trust AI blindly',
    'What people hate is the price',
    'Trust is low',
    'Young riders leave',
  ])('a heading states: %s', (text) => {
    expect(isUncheckedProse(text, 'title')).toBe(true)
  })
  it.each(['Leaving', 'Meal kits', 'Why riders leave', 'Bike share in spring', 'The price of the pass'])(
    'a heading names: %s',
    (text) => {
      expect(isUncheckedProse(text, 'title')).toBe(false)
    },
  )
})
