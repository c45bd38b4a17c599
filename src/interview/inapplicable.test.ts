import { describe, expect, it } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import { stateAfterAnswer } from '../../test/support/question-progress.ts'
import { indexGuide } from './guide-index.ts'
import { findInapplicable } from './inapplicable.ts'

const index = indexGuide(
  guideOf([
    { key: 'start', text: 'How do you get to work?' },
    { key: 'car', text: 'What do you like about your car?' },
    { key: 'weekend', text: 'What do you do at weekends?' },
  ]),
)

const inapplicableAfter = (said: string) => findInapplicable(stateAfterAnswer('start'), index, () => said)

describe('a question that something said has made needless', () => {
  it.each([
    'I never had a car.',
    'I have no car.',
    'By tram. We do not own a car.',
    'I sold it; I haven’t got a car.',
  ])('is found: %s', (said) => expect([...inapplicableAfter(said).keys()]).toEqual(['car']))

  it.each([
    'I do not like my car.',
    'I do not often use the car.',
    'I don’t think a car helps.',
    'I do not use the car on weekdays in the city centre.',
    'I have no car but my wife lends me hers.',
    'I walk.',
    'Do I have no car?',
  ])('is not: %s', (said) => expect(inapplicableAfter(said).size).toBe(0))

  it('is left out where they have none of it, and asked with their words where they only do not do it', () => {
    expect(inapplicableAfter('We do not own a car.').get('car')!.isSure).toBe(true)
    expect(inapplicableAfter('I never use a car.').get('car')!.isSure).toBe(false)
  })

  it('carries the place of the words', () => {
    const said = 'I walk. I have never had a car.'
    const { start, end } = inapplicableAfter(said).get('car')!
    expect(said.slice(start, end)).toBe('I have never had a car')
  })
})

describe('a question about somebody at their side', () => {
  const index = indexGuide(
    guideOf([
      { key: 'start', text: 'Who is at home in the morning?' },
      { key: 'partner', text: 'What does your partner do in the morning?' },
    ]),
  )
  const keysAfter = (said: string) => [
    ...findInapplicable(stateAfterAnswer('start'), index, () => said).keys(),
  ]

  it.each(['I live alone.', 'It is just me here.', 'I have been divorced for years.', 'My wife has died.'])(
    'is needless after: %s',
    (said) => expect(keysAfter(said)).toEqual(['partner']),
  )

  it.each([
    'My husband left for work at eight.',
    'My partner passed the exam.',
    'My wife left the keys in the car.',
    'I did it by myself.',
    'It is only me who cooks.',
    'I am not single.',
    'I am alone in thinking this.',
  ])('is still to be asked after: %s', (said) => expect(keysAfter(said)).toEqual([]))
})
