import { describe, expect, it } from 'vitest'
import { hear, type Moment } from '../../../test/support/heard-moment.ts'
import { takesLeave } from './leave-taking.ts'

describe('a leave-taking at the end', () => {
  it.each([
    'The peace. It is late here and my phone is at two percent, so I think I’ll say goodnight.',
    'Fine, thanks. I’ll say goodbye now.',
    'Two of them, in the shed. Sorry, I’d like to carry on tomorrow if I may.',
    'Leeks mostly. Can we do the rest another day?'.replace('?', '.'),
    'Nothing. Right, my lift’s here.',
    'Good. Oh, my bus is coming.',
    'Good. Oh, the taxi is here.',
    'Beans. I’m worn out now.',
    'It was all right. Anyway, I must dash.',
    'All of it. Goodnight then.',
  ])('is heard: %s', (text) => expect(takesLeave(text.replaceAll('’', "'"))).toBe(true))

  it.each([
    'What I like best is the walk home. The bus is coming.',
    'I want to continue with it next week.',
    'I fold, I sort, I go on. I want to go on next time.',
    'Every evening at nine I say goodnight to the kids.',
    'Then he said his taxi was here and left.',
    'When the bus is here I have to run.',
    'I must be off by seven because the ferry does not wait.',
    'The bus is here at eight and gone at five past.',
    'I was worn out then.',
    'I’m worn out after a shift like that.',
    'We finish it another day if it rains.',
    'I would carry on another day with that old bike.',
    'The lift is here to stay.',
    'My lift is here on the third floor.',
    'I have to go to the shop for it.',
    'I must run the tap first.',
    'She says goodnight and that is that.',
    'They asked whether I want to go on tomorrow.',
    'I always want to finish it tomorrow.',
    'It says the train is coming and then it is not.',
    'I’d rather continue with the old app.',
    'I have to get off at the bridge.',
    'I typed goodbye. The robot did not get it.',
    'Goodbye is what it says on the door.',
    'I want to go on holiday next week.',
    'I want to finish the course next week.',
  ])('is none: %s', (text) => expect(takesLeave(text.replaceAll('’', "'"))).toBe(false))

  it('is none of the bus where that was asked about', () => {
    expect(takesLeave('Mostly fine. My bus is coming.', 'How are the buses where you live?')).toBe(false)
  })

  const moment: Moment = {
    guide: ['How do you get to the allotment?', 'What do you grow there?', 'What would you change?'],
    said: [{ question: 0, text: 'I take the tram to the old gate and walk the rest.' }],
    asked: { question: 1 },
  }

  it('leads to an offer to stop, and to the end only with their yes', async () => {
    const last = 'Leeks and beans. It is late, so I think I’ll say goodnight.'
    const [offered, ended] = await hear(moment, last, 'yes')
    expect(offered!.reply).toMatch(/stop here\?|end here\?/)
    expect(offered!.isAnswer).toBe(true)
    expect(ended!.room.phase).toBe('ended')
    const [, on] = await hear(moment, last, 'no')
    expect(on!.room.phase).toBe('talking')
    expect(on!.reply).toMatch(/what would you change\?/i)
  })
})
