import { describe, expect, it } from 'vitest'
import { expectEvenGrowth } from '../../../test/support/growth.ts'
import { findGrievance } from './grievance.ts'

const of = (text: string, question = 'How did the move go?') => {
  const place = findGrievance(text, question)
  return place && text.slice(place.start, place.end)
}

describe('what somebody is angry about', () => {
  it.each([
    [
      'They left my piano in the ROAD overnight. Absolute cowboys. And you want me to rate it!',
      'They left my piano in the ROAD overnight',
    ],
    ['I am so furious. The clerk tore up our form twice!!', 'The clerk tore up our form twice'],
    [
      'FIVE HOURS in the hall and then they sent us to the WRONG DESK. What do you think I felt',
      'FIVE HOURS in the hall and then they sent us to the WRONG DESK',
    ],
    ['why do you even ask. my wages came nine days late!', 'my wages came nine days late'],
    [
      'Shame on them. We slept on the floor of the ferry with a baby.',
      'We slept on the floor of the ferry with a baby',
    ],
  ])('is a piece of theirs, exactly as it stands: %s', (text, piece) => expect(of(text)).toBe(piece))

  it.each([
    'Stupid question. Who wrote this? You people never read a thing.',
    'It is a disgrace. They are crooks.',
    'I am livid!!',
    'Your survey is an insult.',
    'How would you like to be treated like that?',
    'WHAT AM I PAYING FOR',
  ])('is nothing of what is thrown at us, or only says how angry they are: %s', (text) =>
    expect(of(text)).toBeNull(),
  )

  it('takes as much longer on a long one as that is longer', () =>
    expectEvenGrowth(
      (length) => findGrievance('They lost it AGAIN and nobody rang! '.repeat(length), 'How did it go?'),
      60,
    ))
})
