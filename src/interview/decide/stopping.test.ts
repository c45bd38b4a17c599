import { describe, expect, it } from 'vitest'
import { hear, type Moment } from '../../../test/support/heard-moment.ts'

const moment: Moment = {
  guide: ['How do you get to the allotment?', 'What do you grow there?', 'What would you change?'],
  said: [{ question: 0, text: 'I take the tram to the old gate and walk the rest.' }],
  asked: { question: 1 },
}

describe('the end by their own wish', () => {
  it.each(['Ta. And tell them to keep the tram.', 'Bye then', 'You too.', 'I grow leeks and beans.'])(
    'stays, whatever else they write than "go on": %s',
    async (last) => {
      const [first, then] = await hear(moment, 'I want to stop here', last)
      expect(first).toMatchObject({ technique: 'confirm_stop' })
      expect(then!.room).toMatchObject({ phase: 'ended', status: 'partial' })
    },
  )

  it('keeps their last words, says so, and thanks', async () => {
    const [, then] = await hear(moment, 'Sorry, I have to go now.', 'Ta. And tell them to keep the tram.')
    expect(then!.room.endedMessage).toMatch(/kept as you wrote it.*You stopped here/)
    const answered: Moment = { ...moment, asked: { question: 0, followUp: 'How is the walk?' } }
    const [, added] = await hear(answered, 'I want to stop.', 'And tell them to keep the tram.')
    expect(added).toMatchObject({ isAnswer: true, room: { phase: 'ended' } })
  })

  it.each(['go on', 'No, I do not want to stop', 'no!', 'I was telling you about the tram, not stopping'])(
    'is taken back by %s',
    async (last) => {
      const [, then] = await hear(moment, 'I want to stop', last)
      expect(then!.room.phase).toBe('talking')
      expect(then!.reply).toMatch(/what do you grow there\?/i)
    },
  )

  it.each(['I said stop.', 'STOP', 'Are you deaf? STOP.'])(
    'needs no second word, and not being heard is owned: %s',
    async (last) => {
      const [only] = await hear(moment, last)
      expect(only!.room.phase).toBe('ended')
      expect(only!.room.endedMessage).toMatch(/^I am sorry/)
      const [, , again] = await hear(moment, 'I want to stop', 'go on', last)
      expect(again!.room.phase).toBe('ended')
    },
  )

  it.each([
    'I have cancer and my chemo starts in an hour, that is why.',
    'My colleague Anna is pregnant so I have to cover for her.',
  ])('stays where their last words call for care: %s', async (last) => {
    const [, then] = await hear(moment, 'I want to stop now', last)
    expect(then!.room).toMatchObject({ phase: 'ended', status: 'partial' })
  })

  it('stays where they then keep what they wanted deleted', async () => {
    const [, asked, kept] = await hear(
      moment,
      'I want to stop now',
      'Delete everything I said',
      'no, keep it',
    )
    expect(asked!.technique).toBe('confirm_deletion')
    expect(kept!.room).toMatchObject({ phase: 'ended', status: 'partial' })
  })

  it.each([
    "I didn't leave the bank because of the app.",
    'I was talking about my rent payment, nothing else.',
  ])('is not taken back by what only sounds like it, and that is kept: %s', async (last) => {
    const [, then] = await hear(moment, 'I want to stop', last)
    expect(then!.room).toMatchObject({ phase: 'ended', status: 'partial' })
  })

  it.each([
    "I don't want to stop??",
    'No thats not true, on Lena and my mum.',
    "I said I DON'T want to stop. go on",
  ])('is not what a denial of it asks for: %s', async (text) => {
    const [only] = await hear(moment, text)
    expect(only!.room.phase).toBe('talking')
    expect(only!.technique).not.toBe('confirm_stop')
  })

  it('takes a question about the interview for no answer', async () => {
    const [, then] = await hear(moment, 'I want to stop now', 'Who reads this?')
    expect(then!.isAnswer).toBe(false)
    expect(then!.room).toMatchObject({ phase: 'ended', status: 'partial' })
  })

  it('is asked once only: the second wish ends it', async () => {
    const [, , again] = await hear(moment, 'I want to stop', 'no, go on', 'I have to go now')
    expect(again!.room).toMatchObject({ phase: 'ended', status: 'partial' })
  })

  it.each([
    'No hang on, I would like to carry on.',
    'i havent finished',
    'Why have we stopped? I did not ask to end it.',
  ])('was not meant: that is owned in one sentence, and the question is asked: %s', async (last) => {
    const [, then] = await hear(moment, 'I want to stop', last)
    expect(then!.notices).toHaveLength(1)
    expect(then!.notices[0]).toMatch(/misunderst|my mistake/)
    expect(then).toMatchObject({ questionKey: 'q2', isAnswer: false, room: { phase: 'talking' } })
  })

  it.each([
    'Oh, I did not mean that I am going. I only meant could we leave that question.',
    'no, carry on, only not that question please',
  ])('was meant of one question: the next one comes: %s', async (last) => {
    const [, then] = await hear(moment, 'I want to stop', last)
    expect(then!.notices[0]).toMatch(/misunderst|my mistake/)
    expect(then).toMatchObject({ questionKey: 'q3', technique: null, room: { phase: 'talking' } })
  })

  it('and after one that was not meant the next wish can be taken back again', async () => {
    const [, , again] = await hear(moment, 'I want to stop', 'i havent finished', 'I have to go now')
    expect(again).toMatchObject({ technique: 'confirm_stop', room: { phase: 'talking' } })
  })

  it.each(['Please could we leave this one', 'can we leave that bit out?', 'I would rather leave that.'])(
    'is not wished by who wants to leave one question: %s',
    async (text) => {
      const [said] = await hear(moment, text)
      expect(said!.notices).toHaveLength(1)
      expect(said).toMatchObject({ questionKey: 'q3', technique: null, room: { phase: 'talking' } })
    },
  )
})

describe('a wish to go beside an answer', () => {
  const beside = 'I grow leeks and beans. I want to stop now.'

  it.each(['yes', 'y', 'OK.', 'Yes please'])('ends it by %s to the offer', async (reply) => {
    const [offered, then] = await hear(moment, beside, reply)
    expect(offered).toMatchObject({ technique: 'confirm_stop', isAnswer: true, room: { phase: 'talking' } })
    expect(then!.room.phase).toBe('ended')
  })

  it.each(['no', 'n', 'Of course not.', 'Absolutely not!', 'It is a blue shed.', 'I do it on Sundays.'])(
    'goes on by %s',
    async (reply) => {
      const [, then] = await hear(moment, beside, reply)
      expect(then!.room.phase).toBe('talking')
    },
  )

  it('keeps what is told in reply as well, and ends where they wish it again', async () => {
    const [, then] = await hear(moment, beside, 'I grow onions too. I want to stop.')
    expect(then).toMatchObject({ isAnswer: true, room: { phase: 'ended' } })
  })

  it.each([
    'As I told you, I want to stop.',
    'I think I said everything, I want to stop',
    'I grow leeks but can we end it there?',
    'My wife says dinner is ready, I have to go',
  ])('is heard at once: %s', async (text) => {
    const [then] = await hear(moment, text)
    expect(then!.room.phase === 'ended' || then!.technique === 'confirm_stop', then!.reply).toBe(true)
  })

  it('does not end a talk whose answers sound like it each time', async () => {
    const told = [
      'The pump beeps and I’m done.',
      'It is dark. It beeps and I’m done.',
      'It works. It beeps and I’m done.',
    ]
    const long = {
      ...moment,
      guide: [...moment.guide, 'Who helps you?', 'What do you do with it?', 'What is next?'],
    }
    const heard = await hear(long, told[0]!, 'no', told[1]!, 'no', told[2]!)
    expect(heard.at(-1)!.room.phase).toBe('talking')
  })
})
