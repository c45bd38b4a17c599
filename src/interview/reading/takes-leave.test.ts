import { describe, expect, it } from 'vitest'
import { offersToStop, takesLeave } from './takes-leave.ts'

describe('a wish to end the talk within a longer message', () => {
  it.each([
    'The wet spring, mostly. I actually want to stop now, if that is all right.',
    'It went well. I think I need to finish here, sorry.',
    'We lost two hives. Could we call it a day?',
    "Wasps. I'd rather leave it there, thanks.",
    'The kettle is on, so I shall have to leave you with that.',
    'My shift starts in a minute so that will have to do.',
    'I am done with the questions',
    "I have no more time for this I'm afraid",
    "She has woken up and is crying. I don't think I can go on with this.",
    'I am losing interest, how do I get out of this?',
    'He paid it. Now I would like to stop, my eyes hurt.',
    'It was fine, and I had better get going.',
  ])('is heard: %s', (text) => expect(takesLeave(text)).toBe(true))

  it.each([
    'I want to stop using the smoker on the bees.',
    'I told him that I want to stop.',
    'When I want to stop I put the lid on.',
    'We had to finish the roof before the rain.',
    'I need to end the contract with the dairy.',
    'I would like to finish the course one day.',
    'She said that will have to do.',
    'Could we stop the wasps with a net?',
    'I do not want to stop.',
    'I have no more time for the garden.',
    'I cannot go on the roof any more.',
    'I have to leave it there overnight and fetch it in the morning.',
    'I am done with the bees for this year.',
    'How do I end the season? By feeding them.',
  ])('is none: %s', (text) => expect(takesLeave(text)).toBe(false))

  it.each([
    'Can we either skip it or stop?',
    'Leave it, or we end it here.',
    'Either leave that or stop altogether.',
  ])('is theirs to choose beside leaving the question: %s', (text) => expect(offersToStop(text)).toBe(true))

  it.each(['I stop at the shop or the bank.', 'I leave the lid on or off.'])(
    'is no such choice: %s',
    (text) => expect(offersToStop(text)).toBe(false),
  )
})
