import { describe, expect, it } from 'vitest'
import { type ReadingContext, readAnswer } from '../reading.ts'
import { findSensitive, isCrisis } from './sensitive.ts'

const read = (said: string, more: Partial<ReadingContext> = {}) =>
  readAnswer(said, { language: 'en', earlierWords: [], question: 'How was the move?', ...more })

describe('what is asked of the interviewer', () => {
  it.each([
    ['before I answer does my boss read this with my name on it', 'privacy'],
    ['can I skip this one?', null],
    ['say that again?', 'repeat'],
    ['You tell me, you have heard so many of us. What do the others say?', 'others'],
  ] as const)('%s', (said, kind) => {
    const reading = read(said)
    expect(reading.isRefusal || reading.asksBack).toBe(true)
    if (kind) expect(reading.backQuestion).toBe(kind)
  })

  it('sends to somebody who can judge it what is asked of the body, beside an answer too', () => {
    const said = 'It went well until Sunday, then the stitches got red and hot. Is that normal?'
    expect(read(said).backQuestion).toBe('medical')
  })

  it('says of a picture that there is none only where nothing is shown', () => {
    const said = 'is there meant to be a picture? I only see the question'
    expect(read(said).backQuestion).toBe('nothing_shown')
    expect(read(said, { hasStimulus: true }).backQuestion).not.toBe('nothing_shown')
  })

  it('keeps what is said after "I do not know how to explain it"', () => {
    expect(read("I don't know how to explain it. Their shoulders drop.").isUnknown).toBe(false)
    expect(read("I don't know how to explain it.").isUnknown).toBe(true)
  })
})

describe('leaving', () => {
  it.each([
    'I thought I could talk about this. I can’t. Sorry',
    'You have probably had enough of me by now, good luck with the study!',
  ])('is heard in "%s"', (said) => expect(read(said).wantsToStop).toBe(true))

  it.each(['That’s me finished with goats I’m afraid', 'I can’t stop laughing when I think of it.'])(
    'is not read into "%s"',
    (said) => expect(read(said).wantsToStop).toBe(false),
  )

  it.each([
    'Sorry, the plumber has just turned up',
    'It was long. Happy to do the rest another day if it helps, my bus is here.',
    'It is always the same two forms that are missing, every single quarter, and nobody ever calls us about it. I have to catch the post, can I come back to this tonight? I am happy to go on then.',
  ])('for a while is heard in "%s"', (said) => expect(read(said).wantsPause).toBe(true))
})

describe('danger', () => {
  it.each([
    'Some nights I think, one day I don’t wake up, haha, all sorted.',
    'Nobody would even notice if I was gone.',
    'I can’t see a way out.',
  ])('is heard in "%s"', (said) => expect(isCrisis(said, 'en')).toBe(true))

  it.each([
    'I was scared it would rain on the cake.',
    'If I lose the notebook I am stuffed.',
    'I can’t see a way out of this contract.',
    'If I don’t come home before six the cat complains.',
  ])('is not read into "%s"', (said) => {
    expect(isCrisis(said, 'en')).toBe(false)
    expect(findSensitive(said, { language: 'en' }).filter(({ kind }) => kind === 'distress')).toEqual([])
  })

  const pieceOf = (text: string, intents: Record<string, number>) => [
    { start: 0, end: text.length, text, intents },
  ]

  it('is not what a vector makes of a way of speaking, and what it makes of anything else counts', () => {
    const harmless = 'If I lose the notebook I am stuffed.'
    expect(read(harmless, { pieces: pieceOf(harmless, { distress: 0.9 }) })).toMatchObject({
      isInDistress: false,
      isUnwell: false,
    })
    const grave = 'Some evenings I sit in the van and it all just closes in.'
    expect(read(grave, { pieces: pieceOf(grave, { distress: 0.9 }) }).isInDistress).toBe(true)
  })

  it('takes no errand of a mother for a secret of hers', () => {
    const errand = 'My mum takes her to the tram.'
    expect(read(errand, { pieces: pieceOf(errand, { secret: 0.75 }) })).toMatchObject({
      isConfidential: false,
      mayBeConfidential: false,
    })
  })
})
