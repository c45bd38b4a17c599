import { describe, expect, it } from 'vitest'
import { placeWords, wordPlaces } from '../../../platform/models/heads/words.ts'
import { readAnswer } from '../../reading.ts'
import { chanceOf, pieceOf, piecesOf, type ReadPiece } from './message-intents.ts'

const textsOf = (text: string) => piecesOf(text).map((piece) => piece.text)
const read = (text: string, intents: ReadPiece['intents'][]) =>
  readAnswer(text, {
    language: 'en',
    earlierWords: [],
    question: 'How was it?',
    pieces: piecesOf(text).map((piece, at) => ({ ...piece, intents: intents[at] ?? {} })),
  })

describe('the pieces of a message', () => {
  it('are the whole of a short one, and its sentences', () => {
    expect(textsOf('I left. It was late.')).toEqual(['I left. It was late.', 'I left.', 'It was late.'])
    expect(textsOf('I left')).toEqual(['I left'])
  })

  it('are no more than the first and last sentences of a long one', () => {
    const long = Array.from({ length: 9 }, (_, at) => `Sentence number ${at} has six words.`).join(' ')
    expect(textsOf(long)).toHaveLength(4)
  })

  it('say what any of them wants', () => {
    const pieces = piecesOf('Fine. I must go.').map((piece, at) => ({
      ...piece,
      intents: at === 2 ? { stop: 0.9 } : {},
    }))
    expect(chanceOf(pieces, 'stop')).toBe(0.9)
    expect(pieceOf(pieces, 'stop', 0.5)?.text).toBe('I must go.')
    expect(pieceOf(pieces, 'joke', 0.5)).toBeNull()
  })
})

describe('what a message wants, by its pieces', () => {
  it('is taken only from a chance that is high enough', () => {
    expect(read('that will do for me', [{ stop: 0.9 }]).wantsToStop).toBe(true)
    expect(read('that will do for me', [{ stop: 0.4 }]).wantsToStop).toBe(false)
  })

  it('asks less of distress in the whole message than in one sentence of it', () => {
    expect(read('it all weighs on me', [{ distress: 0.35 }])).toMatchObject({
      isUnwell: true,
      isInDistress: false,
    })
    expect(read('It rained. It all weighs on me.', [{}, {}, { distress: 0.35 }])).toMatchObject({
      isUnwell: false,
    })
    expect(read('It rained. It all weighs on me.', [{}, {}, { distress: 0.85 }])).toMatchObject({
      isInDistress: true,
    })
  })

  it('counts a fragment only where the whole message has something of it', () => {
    const said = 'Maybe a bell by the gate. Not going into it. A nice one.'
    expect(read(said, [{ answer: 0.7 }, {}, { refusal: 0.95 }, {}]).isRefusal).toBe(false)
    expect(read(said, [{ refusal: 0.4 }, {}, { refusal: 0.95 }, {}]).isRefusal).toBe(true)
    const told = 'I do not, no. The cook never said so.'
    expect(read(told, [{ unknown: 0.3 }, { unknown: 0.9 }, {}]).isUnknown).toBe(false)
  })
  it.each(['If it will not go, nought.', 'We never replaced him.', "The gate won't shut."])(
    'hears no pain in a word that only denies: %s',
    (text) => expect(read(text, [{ distress: 0.44 }]).isUnwell).toBe(false),
  )
  it.each([
    ['How long have you got? I once had a crate sent back twice.', null],
    ['Not much. How long will this take?', 'time_left'],
  ])('an account begins, or the time is asked: %s', (text, kind) =>
    expect(read(text, []).backQuestion).toBe(kind),
  )
  it('nothing is refused by who says what a machine cannot do', () => {
    expect(read("Who builds a till that can't say sorry.", []).isRefusal).toBe(false)
    expect(read("I can't say that here.", []).isRefusal).toBe(false)
    expect(read("I can't share that.", []).isRefusal).toBe(true)
  })

  it('leaves a secret of somebody else theirs', () => {
    expect(read('she cries a lot, nobody knows', [{ distress: 0.7, secret: 0.9 }])).toMatchObject({
      isInDistress: false,
      isConfidential: true,
    })
  })
})

describe('the words of a message', () => {
  it('fall into a fixed number of places, the same each time', () => {
    expect(placeWords('I must go now')).toHaveLength(wordPlaces)
    expect(placeWords('I must go now')).toEqual(placeWords('i must GO now'))
    expect(placeWords('')).toEqual(new Float32Array(wordPlaces))
  })

  it.each([
    ['fine so far. where does this go', 'ask_privacy', 'privacy'],
    ['hang on is this the last one', 'ask_time', 'time_left'],
    ['it was ok, r u a real person', 'ask_who', 'is_program'],
  ] as const)('is a question without its mark, where it is plain: %s', (text, kind, asked) => {
    const each = piecesOf(text).map(() => ({ [kind]: 0.85 }))
    expect(read(text, each).backQuestion).toBe(asked)
    expect(read('we asked where the bus goes', [{ [kind]: 0.3 }]).backQuestion).toBeNull()
  })

  it.each(['?', '??', ' ? '])('is not understood where nothing is written but the mark: “%s”', (text) => {
    expect(read(text, []).isNotUnderstood).toBe(true)
  })

  it('is no wish to stop where they go on telling after it', () => {
    const going = (text: string) => read(text, [{}, { stop: 0.9 }, {}, {}]).wantsToStop
    expect(
      going('That was my stop. We got off. The purple line goes round there twice a day, I think.'),
    ).toBe(false)
    expect(going('That will do for me. Kids are up.')).toBe(true)
  })
})
