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

describe('questions whose ground an answer takes away', () => {
  const index = indexGuide(
    guideOf([
      { key: 'start', text: 'Which garden mower do you have?' },
      { key: 'often', text: 'How often do you use the mower?' },
      { key: 'fuel', text: 'What do you put in it?' },
      { key: 'choice', text: 'What made you choose that one?' },
      { key: 'birds', text: 'What birds come to the garden?' },
    ]),
  )
  const asIfAsked = (key: string) => {
    const before = stateAfterAnswer('start')
    const turns = before.turns.map((turn) => ({ ...turn, questionKey: key }))
    return { ...before, turns, questions: { [key]: { state: 'answered' } as never } }
  }
  const foundAfter = (said: string, of = index) => findInapplicable(asIfAsked('start'), of, () => said)

  it('are left out where they name or point at what there is no more, but not what was', () => {
    const found = foundAfter('I sold it two years ago, the grass is let grow.')
    expect([...found.keys()]).toEqual(['often', 'fuel'])
    expect([...found.values()].every(({ isSure }) => isSure)).toBe(true)
  })

  it('are left out all where there never was one', () => {
    expect([...foundAfter('We have never had one.').keys()]).toEqual(['often', 'fuel', 'choice'])
  })

  it('are put with their words where it is somebody else’s task', () => {
    const found = foundAfter('My neighbour sees to all that.')
    expect(found.get('often')).toMatchObject({ isSure: false })
    expect(found.get('birds')).toBeUndefined()
  })

  it('are never left out where they must be asked', () => {
    const required = indexGuide(
      guideOf([
        { key: 'start', text: 'Which mower do you have?' },
        { key: 'often', text: 'How often do you use the mower?', required: true },
        { key: 'else', text: 'What else grows?' },
      ]),
    )
    expect(foundAfter('I sold it two years ago.', required).get('often')).toMatchObject({ isSure: false })
  })

  it('leave one, so that nobody is sent away for it', () => {
    const short = indexGuide(
      guideOf([
        { key: 'start', text: 'Which mower do you have?' },
        { key: 'often', text: 'How often do you use it?' },
        { key: 'fuel', text: 'What do you put in it?' },
      ]),
    )
    const found = foundAfter('I no longer have one.', short)
    expect(found.get('often')).toMatchObject({ isSure: true })
    expect(found.get('fuel')).toMatchObject({ isSure: false })
  })

  it.each(['I sold the old one and bought another.', 'A red one, and it is loud.', 'I might sell it.'])(
    'are asked after: %s',
    (said) => expect(foundAfter(said).size).toBe(0),
  )
})
