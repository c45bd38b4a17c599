/** What must not be taken for a wish to leave something out, and what is owned. */
import { describe, expect, it } from 'vitest'
import { hear, type Moment } from '../../../test/support/heard-moment.ts'
import type { IntentKind } from '../reading/intents/kinds.ts'
import { readAnswer } from '../reading.ts'

const guide = ['How do you get to the allotment?', 'What grew best this year?', 'What would you change?']
const moment: Moment = { guide, asked: { question: 0 } }
const after: Moment = {
  guide,
  said: [{ question: 0, text: 'I take the tram to the old gate and walk the rest, which I like.' }],
  asked: { question: 0, followUp: 'How is the walk?' },
}
const wayOut = /skip|leave (?:that|out|it|anything)|stop here|not ask about|can stop/i

/** As a sentence vector took it. */
const read = (text: string, intents: Partial<Record<IntentKind, number>>) =>
  readAnswer(text, {
    language: 'en',
    earlierWords: [],
    question: 'How do you get there?',
    pieces: [{ start: 0, end: text.length, text, intents }],
  })

describe('no way out is offered to somebody who answers', () => {
  it.each([
    'You would have to ask them.',
    'At first you do not even know what to ask the man at the gate.',
    'The neighbour, but I have told you about him. He drives a van.',
    'He parks on the verge, illegally probably, and nobody minds.',
    'I water it less than I should, don’t tell anyone.',
    'After a month you know what your stupid questions are. I would have liked a list.',
    'No, that is all there is to that one. Next',
    'Because it is flat, who would not like that?',
  ])('%s', async (text) => {
    const [said] = await hear(moment, text)
    expect(said!.reply).not.toMatch(wayOut)
    expect(said).toMatchObject({ isAnswer: true, room: { help: null } })
  })

  it('whatever a sentence vector makes of it, without a word of it', () => {
    expect(read('You would have to ask them.', { stop: 0.5, anger_interview: 0.6 }).mayWantToStop).toBe(false)
    expect(read('You never know whom to ask at the gate.', { anger_interview: 0.9 }).isFedUp).toBe(false)
    expect(read('He puts the rota on the fridge, illegally.', { secret: 0.9 }).isConfidential).toBe(false)
    expect(read('No, that is all there is to it.', { refusal: 0.95 }).isRefusal).toBe(false)
  })

  it('and to somebody who does not want to answer it is', async () => {
    expect(read('What a pointless survey', { anger_interview: 0.9 }).isFedUp).toBe(true)
    expect(read('I think that is enough now', { stop: 0.5 }).mayWantToStop).toBe(true)
    expect(read('My sister drinks, nobody knows.', { secret: 0.9 }).isConfidential).toBe(true)
    const [said] = await hear(moment, 'I would rather not say')
    expect(said!.notices).toHaveLength(1)
  })
})

describe('a question that is thought aloud or answered in the next breath', () => {
  it.each([
    'You mean from home? I take the tram, then I walk along the canal.',
    'About the gate? It is an old one, and the lock sticks in the rain.',
    'It is flat, isn’t it?',
    'Why would anyone drive there?',
    'Do I mean the tram? I suppose I do, the number four.',
    'Good ones? All of them are, I like every one of those lanes.',
  ])('has no reply: %s', async (text) => {
    const [said] = await hear(moment, text)
    expect(said).toMatchObject({ isAnswer: true, notices: [] })
  })

  it.each([
    [
      'Is it anonymous? I take the tram, then I walk along the canal.',
      /read by the people|About names|first page/,
    ],
    ['I take the tram, then I walk. Who reads this?', /read by the people|first page/],
  ])('has one where it is about the interview: %s', async (text, reply) => {
    const [said] = await hear(moment, text)
    expect(said!.notices.join(' ')).toMatch(reply)
  })
})

describe('what is owned', () => {
  it.each([
    'You just asked me that. It is lovely, I hum on the way.',
    'Did you not just ask me that?',
    'That is the same question again, and the answer is that I like it.',
  ])('that it was asked before, in one short sentence, and it is left: %s', async (text) => {
    const [said] = await hear(after, text)
    expect(said!.notices[0]).toMatch(/^I am sorry [\w ]+\.$/)
    expect(said!.questionKey).toBe('q2')
  })

  it.each([
    'I believe I just did.',
    'I literally only told you.',
    'The walk, I told you, every morning.',
    'I have been telling you for ten minutes.',
    'I’ve said. The tram, and the walk.',
  ])('that it was told: %s', async (text) => {
    const [said] = await hear(after, text)
    expect(said).toMatchObject({ questionKey: 'q2' })
    expect(said!.notices.join(' ')).toMatch(/need not say it twice|no need to repeat|go by what you said/i)
  })

  it('that it was told, only where there is little else', async () => {
    const [said] = await hear(after, 'Walking. Oh, to the tram. The number four, like I said, from the gate.')
    expect(said!.notices).toEqual([])
  })

  it.each([
    'Why would I want to skip, I was answering. The walk is the best of it, along the water.',
    'Wait, why will you not ask about it, the gate is the good bit. It squeaks.',
    'What is that box, nobody is in danger. It was a joke about the slugs.',
  ])('that they were misunderstood: %s', async (text) => {
    const [said] = await hear(after, text)
    expect(said!.notices[0]).toMatch(/misunder|mistake/)
    expect(said!.reply).not.toMatch(wayOut)
  })
})

describe('a word about what is put right', () => {
  it('is for what they said before, and for what was said back', async () => {
    const [before] = await hear(after, 'I told you it was the tram, but that is not right, it is the bus.')
    expect(before!.notices).toHaveLength(1)
    const said: Moment = {
      ...after,
      asked: {
        question: 0,
        followUp: 'I heard “the old gate”. What is missing?',
        technique: 'confirm_paraphrase',
      },
    }
    const [main] = await hear(said, 'No, the main thing is the walk along the water.')
    expect(main!.notices).toHaveLength(1)
  })

  it('is not for what they correct as they write', async () => {
    const [said] = await hear(
      moment,
      'The tram takes me there. No, actually, the bus does, and I walk from the church.',
    )
    expect(said!.notices).toEqual([])
  })
})
