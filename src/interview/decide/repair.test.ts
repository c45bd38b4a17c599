/** What is said to a question back about ours. */
import { describe, expect, it } from 'vitest'
import { hear, type Moment } from '../../../test/support/heard-moment.ts'

const guide = [
  'What part do your animals play in your week?',
  'Please tell us about the last time you called a vet, from the beginning.',
  'What was going on just before that?',
  'What did you rely on to get it done?',
  'What would you change?',
]
const story = 'We fed the hens at six, then the vet rang about the goat, and I fixed the fence.'
const followUp = (text: string, about?: string): Moment => ({
  guide,
  said: [{ question: 1, text: story }],
  asked: { question: 1, followUp: text, ...(about !== undefined && { about }) },
})
const onGuide = (question: number): Moment => ({ guide, asked: { question } })

describe('a follow-up that was not clear', () => {
  const asked = followUp('Could you tell me a bit more about that?', 'I fixed the fence')

  it('is said again of the one of two that it was about', async () => {
    const [said] = await hear(asked, 'which bit, the goat or the fence')
    expect(said).toMatchObject({ isAnswer: false, questionKey: 'q2', technique: 'rephrase' })
    expect(said!.reply).toMatch(/\bthe fence\b.*Could you tell me a bit more about that\?$/)
    expect(said!.reply).not.toContain('goat')
    const [other] = await hear(
      followUp('What was that like?', 'the vet rang about the goat'),
      'The goat or the fence?',
    )
    expect(other!.reply).toMatch(/\bthe goat\b.*What was that like\?$/)
  })

  it('names their words that it was about, where they offer none or another', async () => {
    for (const back of ['about what?', 'What, the hens?', 'I do not follow what you mean']) {
      const [said] = await hear(asked, back)
      expect(said!.reply, back).toMatch(/“I fixed the fence”.*Could you tell me a bit more about that\?$/)
    }
  })

  it('is left the second time in a row, which is owned, and the guide goes on', async () => {
    const [, again] = await hear(asked, 'about what?', 'Still not sure what you mean')
    expect(again).toMatchObject({ isAnswer: false })
    expect(again!.notices[0]).toMatch(/^Sorry, /)
    expect(again!.questionKey).not.toBe('q2')
  })

  it('is answered by what they say next', async () => {
    const [, next] = await hear(asked, 'about what?', 'It was rotten and the goat kept getting out at night.')
    expect(next!.isAnswer).toBe(true)
    expect(next!.live.state.questions.q2!.probes.map(({ replyWords }) => replyWords).at(1)).toBe(11)
  })
})

describe('a question of the guide that was not clear', () => {
  it('is asked again with what it is about named', async () => {
    const [what] = await hear(onGuide(3), 'get what done??')
    expect(what!.reply).toMatch(/\bthe last time you called a vet\b.*What did you rely on to get it done\?$/)
    expect(what).toMatchObject({ questionKey: 'q4', isAnswer: false })
  })

  it('takes what they offer', async () => {
    const [before] = await hear(onGuide(2), 'before what? before I rang him?')
    expect(before!.reply).toMatch(/\bbefore you rang him\b.*What was going on just before that\?$/)
    const [last] = await hear(onGuide(1), 'Do you mean my first vet or the last one?')
    expect(last!.reply).toMatch(/\bthe last one\b.*Please tell us about the last time/)
  })

  it('is not lost: the answer after it is one', async () => {
    const [, told] = await hear(onGuide(3), 'get what done?', 'My neighbour, who has a trailer.')
    expect(told).toMatchObject({ isAnswer: true })
  })
})
