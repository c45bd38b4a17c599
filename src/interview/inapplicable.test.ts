import { describe, expect, it } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import { answeredOpenly, stateAfterAnswer } from '../../test/support/question-progress.ts'
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

describe('a question about what the last one asked for, and they have none of', () => {
  const keysAfter = (asked: string, said: string, next: string) => {
    const index = indexGuide(
      guideOf([
        { key: 'start', text: asked },
        { key: 'next', text: next },
      ]),
    )
    const state = stateAfterAnswer('start')
    const lastAnswer = { questionKey: 'start', turn: 1, isValue: false }
    const after = { ...state, lastAnswer, questions: { start: answeredOpenly() } }
    return findInapplicable(after, index, () => said).get('next')?.isSure ?? null
  }

  it.each([
    ['How many cousins do you have?', 'None. My parents were both only children.', 'When do you see them?'],
    ['Which tumble dryer do you have?', 'We haven’t got one. It all hangs outside.', 'Where does it stand?'],
    ['What boat do you own?', 'Sold it last spring.', 'Where do you keep the boat?'],
  ])('is left out: %s %s %s', (asked, said, next) => expect(keysAfter(asked, said, next)).toBe(true))

  it.each([
    ['How many cousins do you have?', 'None, but my stepbrothers have two.', 'When do you see them?'],
    ['Which baby monitor do you have?', 'We haven’t got one.', 'How do you notice that the baby is awake?'],
    ['What boat do you sail?', 'Sold it last spring.', 'When did you last sail?'],
  ])('is put so that it can fall away: %s %s %s', (asked, said, next) =>
    expect(keysAfter(asked, said, next)).not.toBe(true),
  )

  it.each([
    ['How many cousins do you have?', 'None.', 'What does family mean to you?'],
    ['Which app do you use?', 'No idea what it is called.', 'How often do you open it?'],
    ['How many bikes do you have?', 'Two.', 'Where do you keep them?'],
    ['What car do you drive?', 'Nothing special, a Fiat.', 'What does it cost you?'],
    ['How do you get about?', 'I am retired, so I take the bus.', 'What do you like about it?'],
  ])('is not: %s %s %s', (asked, said, next) => expect(keysAfter(asked, said, next)).toBeNull())
})
