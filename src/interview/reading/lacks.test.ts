import { describe, expect, it } from 'vitest'
import { guideOf } from '../../../test/support/guides.ts'
import { hear } from '../../../test/support/heard-moment.ts'
import { stateAfterAnswer } from '../../../test/support/question-progress.ts'
import { indexGuide } from '../guide-index.ts'
import { findInapplicable } from '../inapplicable.ts'

const isFound = (said: string, question: string) => {
  const guide = guideOf([
    { key: 'start', text: 'How is it where you are?' },
    { key: 'next', text: question },
  ])
  return findInapplicable(stateAfterAnswer('start'), indexGuide(guide), () => said).has('next')
}

describe('a question that takes for granted what is not there or was never done', () => {
  it.each([
    ['Third floor. No lift, no cellar, just a bike stand.', 'How do you use your cellar?'],
    ['There’s no kitchen at our place, there isn’t even a kettle.', 'What annoys you about the kitchen?'],
    ['Never lent anything in my life.', 'How did you lend it?'],
    ['I never cancelled one.', 'How did you cancel it?'],
    ['Nothing. They haven’t rolled it out to us yet.', 'What do you like about the new layout?'],
    ['We have no dog.', 'Who walks your dog?'],
    ['I gave the allotment up last year.', 'What grows best on your allotment?'],
    ['I handed my badge back in May.', 'Where do you wear your badge?'],
    ['My sister has the boat now.', 'What does your boat cost you?'],
  ])('is found: %s %s', (said, question) => expect(isFound(said, question)).toBe(true))

  it.each([
    ['No garden at the flat. My mother has a garden.', 'How do you use your garden?'],
    ['I have never used that program before at work.', 'How is AI seen at your workplace?'],
    ['No problem with the garden.', 'How do you use your garden?'],
    ['There is no time in the morning.', 'How do you spend your time?'],
    ['There is no garden as nice as mine.', 'How do you use your garden?'],
    ['There’s no garden without weeds.', 'How do you use your garden?'],
    ['No car, but my wife lends me hers.', 'How do you use the car?'],
    ['I never eat breakfast at home.', 'Where do you eat breakfast?'],
    ['I never buy much.', 'What did you buy last?'],
    ['I never thought of it.', 'How did you think of it?'],
    ['No, the garden is fine.', 'How do you use your garden?'],
    ['No garden.', 'What do you do on Sundays?'],
    ['I am retired, so I take the bus.', 'How do you get about?'],
    ['I sold the car last year and the new car came in May.', 'What does your car cost you?'],
    ['I gave the waiter a tip.', 'How do you find the waiter?'],
    ['I took the bike in for repair.', 'How do you like your bike?'],
    ['My brother took the keys.', 'What does your car cost you?'],
    ['We closed the window.', 'What do you see from your window?'],
    ['No garden.', 'What would you do with a garden?'],
    ['No garden.', 'Is there a garden near you?'],
    ['I haven’t got round to it yet.', 'What do you like about your job?'],
    ['I don’t have a clue.', 'What do you like about the new layout?'],
    ['There is no doubt the food is good.', 'How do you like the food?'],
    ['No one eats the food.', 'How do you like the food?'],
    ['No sugar in the coffee for me.', 'How do you make the coffee?'],
    ['I never take the bus in winter.', 'How did you take the bus?'],
    ['There are no more buses after nine.', 'What do you like about the buses?'],
    ['We have no real queue at lunch.', 'What annoys you about the queue?'],
    ['I never drive without music.', 'How did you drive there?'],
    ['Do I have no garden?', 'How do you use your garden?'],
  ])('is not: %s %s', (said, question) => expect(isFound(said, question)).toBe(false))

  it('is put with their words so that it can be left, and “no” leads on', async () => {
    const moment = {
      guide: [
        'Where do you eat at lunchtime?',
        'How do you like the food in the canteen?',
        'What do you do after it?',
      ],
      asked: { question: 0 },
    }
    const said = ['In the van. There’s no canteen at our place.', 'I have nothing to add to that.']
    const [, put, left] = await hear(moment, ...said, 'No')
    expect(put!.reply).toMatch(/no canteen at our place”.*the canteen/)
    expect(left!.reply).toMatch(/what do you do after it\?/i)
    const [, , told] = await hear(moment, ...said, 'it does not apply to me')
    expect(told!.reply).toMatch(/what do you do after it\?/i)
  })
})
