import { describe, expect, it } from 'vitest'
import { hear } from '../../../test/support/heard-moment.ts'

/** What is asked about a statement takes nothing for granted that it does not carry. */
const guide = [
  'How do you go about the baking?',
  'Which loaves do you bake by hand?',
  'How is the shop seen here?',
]
const replyTo = async (question: number, text: string) =>
  (await hear({ guide, asked: { question } }, text))[0]!.reply

describe('a follow-up', () => {
  it.each([
    [1, 'I prefer to knead the small ones on my own.'],
    [1, 'I find it quicker and easier to do those myself.'],
    [0, 'I feel that maybe I can show the others how kneading helps.'],
    [2, "I'm not too concerned about the new shop taking over."],
    [0, 'Hopefully more and more of the simple loaves can go to the machine.'],
    [2, 'I have heard that other bakers do it in a similar fashion.'],
    [1, "I personally don't worry about losing the knack of it."],
  ])(
    'does not ask how it began, works or went on of what is no doing and no event: %s %s',
    async (question, text) => {
      const reply = await replyTo(question, text)
      expect(reply).not.toMatch(
        /How did (?:that|it) (?:begin|come|go)|How does that work|What happened then|What was that like|How was that|at the moment\?|What made you think of that/,
      )
    },
  )

  it.each([
    'I just want to be happy with the crust and I was not.',
    'When the crust was torn I was frustrated with the oven for hours.',
  ])('takes up no feeling that the question named: %s', async (text) => {
    const [heard] = await hear(
      {
        guide: ['When were you last happy or frustrated with a loaf?', 'What else?'],
        asked: { question: 0 },
      },
      text,
    )
    expect(heard!.reply).not.toMatch(/“(?:happy|frustrated)”/)
  })

  it('quotes nothing whose meaning was left behind', async () => {
    const reply = await replyTo(
      2,
      'Some say the valley needs no baker. I do not really worry about that. Bread is bread.',
    )
    expect(reply).not.toContain('worry about that”')
  })
})
