/**
 * What a reading by word lists misses, by the intents of the message's pieces. Each use has its threshold: set on the
 * written moments of `bench/situations` that were seen, and on real answers, so that few of those are misread.
 */
import { countWords } from '../../study/lint/text.ts'
import type { Reading } from '../reading.ts'
import { chanceIn, chanceOf, type ReadPiece } from './intents/message-intents.ts'
import type { BackQuestionKind } from './questions-back.ts'

const least = {
  stop: 0.55,
  pause: 0.75,
  asks: 0.45,
  anger: 0.62,
  secret: 0.72,
  unknown: 0.8,
  refusal: 0.8,
  loss: 0.72,
  distress: 0.8,
  unwell: 0.66,
} as const

const leastJoke = { short: 0.5, long: 0.65 }

const asking = {
  ask_who: 'is_program',
  ask_time: 'time_left',
  ask_purpose: 'purpose',
  ask_privacy: 'privacy',
  ask_help: 'help',
  ask_opinion: 'opinion',
  ask_meaning: 'meaning',
  ask_approval: 'approval',
} as const satisfies Record<string, BackQuestionKind>
type Asking = keyof typeof asking
const askingKinds = Object.keys(asking) as Asking[]

export function withIntents(reading: Reading, pieces: readonly ReadPiece[]): Reading {
  if (pieces.length === 0) return reading
  const { words } = reading
  const is = (kind: Exclude<keyof typeof least, 'asks' | 'anger' | 'unwell'>, most: number) =>
    words <= most && chanceOf(pieces, kind) >= least[kind]
  const distress = chanceOf(pieces, 'distress')
  return {
    ...reading,
    wantsToStop: reading.wantsToStop || (is('stop', 40) && !reading.hasCause),
    wantsPause: reading.wantsPause || (is('pause', 25) && words <= 25),
    isUnknown: reading.isUnknown || is('unknown', 18),
    isRefusal: reading.isRefusal || is('refusal', 30),
    isJoke: reading.isJoke || (!reading.takesBack && jokes(reading, pieces)),
    isConfidential: reading.isConfidential || is('secret', 120),
    isUpset: reading.isUpset || (!reading.takesBack && chanceOf(pieces, 'anger_company') >= least.anger),
    isFedUp: reading.isFedUp || (words <= 40 && chanceOf(pieces, 'anger_interview') >= least.anger),
    isGrave: reading.isGrave || is('loss', 120),
    isUnwell: distress >= least.unwell,
    isInDistress: distress >= least.distress,
    backQuestion: reading.backQuestion && kindOfQuestion(reading.backQuestion, pieces),
  }
}

/** As a whole, and in few words: a long answer with a joke in it is an answer. */
function jokes({ words }: Reading, pieces: readonly ReadPiece[]): boolean {
  const [whole] = pieces
  if (words < 4 || words > 45 || whole === undefined) return false
  const least = words > 20 ? leastJoke.long : leastJoke.short
  return (whole.intents.joke ?? 0) >= least && (whole.intents.answer ?? 0) < 0.3
}

/** Where the word lists only know that something is asked. */
function kindOfQuestion(read: BackQuestionKind, pieces: readonly ReadPiece[]): BackQuestionKind {
  if (read !== 'other') return read
  const best = pieces
    .filter(({ text }) => text.endsWith('?') && countWords(text) <= 30)
    .flatMap((piece) => askingKinds.map((kind) => ({ kind, chance: chanceIn(piece, [kind]) })))
    .sort((a, b) => b.chance - a.chance)[0]
  return best && best.chance >= least.asks ? asking[best.kind] : read
}
