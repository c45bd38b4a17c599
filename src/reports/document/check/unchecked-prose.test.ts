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
    'This should be fixed, since the lock breaks daily.',
    'This should be fixed since the lock breaks daily.',
    'I would fix it as the lock breaks daily.',
    'As the lock breaks, we should fix it.',
    'I think the app lost money on rent.',
    'In our view the app lost money on rent.',
    'We believe the lock fails every week.',
    'I would argue the lock fails every week.',
    'We suggest the lock fails every week.',
    'Look at the lock, it breaks daily.',
    'Test the lock: it fails at night.',
    'Test the lock – it fails at night.',
    'Fix the lock and the app breaks less.',
    'Fix the lock that breaks.',
    'I would fix the lock and it breaks daily.',
    'I would fix what breaks daily.',
    'Do not wait, the lock breaks.',
    'Never broke before.',
    'See how the lock breaks daily.',
    'The recommendation fails in practice and the lock breaks.',
    'The recommendation fails in practice.',
    'Our advice is to wait, the lock breaks.',
    'The lock breaks daily and should be fixed.',
    'The lock should have worked.',
    'The report shows the lock breaks daily.',
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
    'Our advice is not to wait for the spring and to ask again.',
    'I would start with the price and the docks.',
    'We will decide as soon as possible.',
    'Never raise the price.',
    'We recommend to wait and ask again.',
    'Test the lock at night.',
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
