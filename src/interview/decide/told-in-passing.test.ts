/** A danger told beside something else: nobody is held up, nothing is dug for, and help stands beside the question. */
import { describe, expect, it } from 'vitest'
import { hear, type Moment } from '../../../test/support/heard-moment.ts'

const guide = ['How do you get to the allotment?', 'What grew best this year?', 'What would you change?']
const moment: Moment = { guide, asked: { question: 0 } }

describe('a danger told in passing', () => {
  it.each([
    'By car. After the night shift I nodded off at the wheel in June, somebody hooted.',
    'The gate needs oil and the path is mud. I even dozed off at the red light on the way, I am that tired.',
    'I drive there. I do not like to say it but I fell asleep while driving once this spring',
  ])('brings the help text beside the next question: %s', async (text) => {
    const [said] = await hear(moment, text)
    expect(said!.room.help).not.toBeNull()
    expect(said).toMatchObject({ questionKey: 'q2', technique: null, room: { phase: 'talking' } })
  })

  it('and what frightened them then does too', async () => {
    const [, then] = await hear(
      moment,
      'By car. I nodded off at the wheel in June, somebody hooted.',
      'The leeks did, though I was half asleep all summer. It really frightened me',
    )
    expect(then!.room.help).not.toBeNull()
    expect(then).toMatchObject({ questionKey: 'q3', technique: null })
  })

  it('alone it is not dug into', async () => {
    const [said] = await hear(moment, 'I go by car and the brakes went on the hill. It scared me')
    expect(said!.room.help).toBeNull()
    expect(said).toMatchObject({ questionKey: 'q2', technique: null })
  })

  it.each([
    'I fell asleep on the bench behind the shed.',
    'My uncle nodded off at the wheel of his boat, it is a family joke.',
    'The lights were off when I passed the gate.',
    'The price scared me off.',
  ])('is not heard in %s', async (text) => {
    const [said] = await hear(moment, text)
    expect(said!.room.help).toBeNull()
    expect(said!.live.state.moments).toEqual([])
  })
})
