import { describe, expect, it } from 'vitest'
import { hear } from '../../../test/support/heard-moment.ts'
import { readAnswer } from '../reading.ts'
import { wantsPause } from './signals.ts'

/** As a sentence vector took it: for a wish to pause. */
const read = (text: string) =>
  readAnswer(text, {
    language: 'en',
    earlierWords: [],
    question: 'What helped you?',
    pieces: [{ start: 0, end: text.length, text, intents: { pause: 0.95 } }],
  })

describe('a wish to pause', () => {
  it.each([
    'The foreman was a star of course. Saw the note at nine and sent a heart',
    'opened my mail on Friday and did nothing',
    'She put the kettle on and that was all the help there was.',
    'which I do not make use of at the moment.',
    'but I do not think that anybody here will sell his stall at this moment',
  ])('is not heard by a sentence vector alone: %s', (text) => {
    expect(read(text).wantsPause).toBe(false)
  })

  it.each([
    'two ticks, the parcel van is here',
    'give me a bit, the alarm is ringing',
    'I carry on after supper',
    'Can we pause for a moment.',
    'Please wait for a moment.',
    'I have to step away for a moment.',
    'I will be with you in a moment.',
  ])('is heard where a word of it stands there: %s', (text) => {
    expect(read(text).wantsPause).toBe(true)
  })
})

describe('to put something off', () => {
  const byWords = (text: string) =>
    readAnswer(text, { language: 'en', earlierWords: [], question: 'How do you wash?' })

  it.each([
    'I soak it overnight and finish it later.',
    'I never do it later, I do it at once.',
    'My sister says she will do it tomorrow, and she never does.',
    'If it was with hands I do it tomorrow.',
    'My phone is dying all the time.',
    'Hold on tight, that is what my son says on the stairs.',
    'It rings one second and stops.',
    'They told me to come back later.',
    'The driver said hold on and braked.',
  ])('is no wish to pause where it is told: %s', (text) => expect(byWords(text).wantsPause).toBe(false))

  it.each([
    'can we do this later',
    'hold on',
    'one sec',
    'I’ll finish this tomorrow',
    'my phone is dying, I’ll come back later',
    'someone is at the door, hold on',
    'let me do the rest tomorrow',
  ])('is one where they wish it, and nothing else is said: %s', (text) =>
    expect(byWords(text)).toMatchObject({ wantsPause: true, pausesBeside: false }),
  )

  it('leaves what is told beside it an answer', async () => {
    const guide = ['How do you wash?', 'What grew best this year?', 'What else?']
    const [heard] = await hear(
      { guide, asked: { question: 0 } },
      'The app is slow. I’ll come back to this later.',
    )
    expect(heard).toMatchObject({ isAnswer: true, technique: 'return_question' })
  })
})

describe('a moment', () => {
  it.each(['Can we pause for a moment.', 'I will be with you in a moment', 'Moment.'])(
    'is asked for: %s',
    (text) => expect(wantsPause(text)).toBe(true),
  )

  it.each([
    'It is enough for the moment.',
    'She bought it in the heat of the moment',
    'I had forgotten it in that moment.',
    'which I do not make use of at the moment.',
    'The page froze for a moment.',
    'I had to think about it for a moment.',
    'It was over in a moment.',
    'I would not go back to the old till, not for a moment.',
    'Getting the keys was my proudest moment.',
    'It depends on the moment.',
  ])('is only told of: %s', (text) => expect(wantsPause(text)).toBe(false))
})

describe('who is thought to be away and is not', () => {
  const guide = ['How do you get to the allotment?', 'What grew best this year?', 'What else?']

  it.each([
    'eh? im not going anywhere, why should i be back',
    'I did not ask for a break',
    'I am still here, I never said I was leaving',
  ])('is told that it was a mistake, and asked again: %s', async (text) => {
    const [, then] = await hear({ guide, asked: { question: 0 } }, 'brb', text)
    expect(then!.notices).toHaveLength(1)
    expect(then!.notices[0]).toMatch(/misunderst|my mistake/)
    expect(then).toMatchObject({ questionKey: 'q1', isAnswer: false })
  })

  it('and who answers is answered', async () => {
    const [, then] = await hear({ guide, asked: { question: 0 } }, 'brb', 'I take the tram to the old gate.')
    expect(then!.isAnswer).toBe(true)
    expect(then!.reply).not.toMatch(/misunderst|my mistake/)
  })
})

describe('a pause of their day', () => {
  it.each([
    'I would not manage without a break in the afternoon.',
    'We could not do the late shift without a pause.',
    'One second it works, the next it stops.',
    'I pause the oven, come back and write it down.',
    'I come back later with the children.',
    'Someone is at the door all day.',
    'I finish it tomorrow.',
  ])('is no wish to pause the talk: %s', (text) => expect(read(text).wantsPause).toBe(false))

  it.each([
    'I need a break.',
    'Could do with one, sorry. I need a short break please',
    'Can we pause here?',
    'I use the oven. Can we pause here?',
    'Can we pause? My baby is crying.',
    'Sorry, someone’s at the door, I’ll come back when he’s gone.',
  ])('is one where they ask for it now: %s', (text) => expect(read(text).wantsPause).toBe(true))

  it('is kept as an answer only where something is told beside it', () => {
    expect(read('Can we pause? My baby is crying.').pausesBeside).toBe(false)
    expect(read('Sorry, someone’s at the door, I’ll come back when he’s gone.').pausesBeside).toBe(false)
    expect(read('I use the big oven. Can we pause here?').pausesBeside).toBe(true)
  })
})
