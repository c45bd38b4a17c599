import { describe, expect, it } from 'vitest'
import { hear } from '../../../test/support/heard-moment.ts'

const guide = ['What is the ferry like?', 'How do you get to the market?', 'What else?']

describe('where nothing comes to mind', () => {
  it.each(['It is hard to say.', 'Hard to think of one.', 'That is difficult to name.'])(
    'the next question is asked: %s',
    async (text) => {
      const [heard] = await hear({ guide, asked: { question: 0 } }, text)
      expect(heard!.technique).toBeNull()
      expect(heard!.questionKey).toBe('q2')
    },
  )

  it('goes into what is hard to say', async () => {
    const said = 'It is hard to say goodbye to it.'
    const [heard] = await hear({ guide, asked: { question: 0 } }, said)
    expect(heard!.questionKey).toBe('q1')
  })
})

describe('what was borne', () => {
  it.each([
    'I gave the baby up.',
    'I cannot have children.',
    'I went through chemo that summer.',
    'We put my mother in a home.',
  ])('is not asked about like a doing or a fault: %s', async (text) => {
    const [heard] = await hear({ guide, asked: { question: 1 } }, text)
    expect(heard!.reply).not.toMatch(
      /do about that|do when that|What made you|led you to|How did you come to|What was (?:that|it) like|come about|involve/,
    )
  })
})

describe('a comparison without its other side', () => {
  it('is asked for it: They make my work easier.', async () => {
    const [heard] = await hear({ guide, asked: { question: 0 } }, 'They make my work easier.')
    expect(heard!.technique).toBe('compare')
  })
})

describe('a request for more', () => {
  it('does not follow another on one answer', async () => {
    const said = ['Sheet on the quay door.', 'Comes out on the 20th.']
    const [first, second] = await hear({ guide, asked: { question: 1 } }, ...said)
    expect(first!.technique).toBe('elaborate')
    expect(second!.technique).not.toBe('elaborate')
  })
})
