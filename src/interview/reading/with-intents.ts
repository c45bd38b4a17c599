/**
 * What a reading by word lists misses, by the intents of the message's pieces. Each use has its threshold: set on the
 * written moments of `bench/situations` that were seen, and on real answers, so that few of those are misread.
 */
import { countWords } from '../../study/lint/text.ts'
import type { Reading } from '../reading.ts'
import type { IntentKind } from './intents/kinds.ts'
import { chanceIn, chanceOf, type ReadPiece } from './intents/message-intents.ts'
import type { BackQuestionKind } from './questions-back.ts'

const least = {
  stop: 0.6,
  pause: 0.8,
  asks: 0.45,
  anger: 0.68,
  secret: 0.78,
  unknown: 0.8,
  refusal: 0.85,
  takesBack: 0.72,
} as const

/**
 * Missing these does more harm than a word of care too many, so little is asked of a message as a whole; of one sentence
 * among others more. Set so that the share of ordinary answers taken for it stays under 2 % (`bench sensitive`).
 */
const leastCare = {
  /** From here on the help text is said. */
  distress: { whole: 0.6, piece: 0.8 },
  /** From here on nothing more is asked about it; a loss counts with it. */
  care: { whole: 0.3, piece: 0.7 },
  /** And here nothing is said about it, but nothing is dug for either. */
  restraint: { whole: 0.13, piece: 0.6 },
  loss: { whole: 0.5, piece: 0.75 },
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
  const is = (kind: 'stop' | 'pause' | 'secret' | 'unknown' | 'refusal', most: number) =>
    words <= most && chanceOf(pieces, kind) >= least[kind]
  // Somebody else's trouble, told in confidence, is theirs.
  const isTheirs = chanceOf(pieces, 'secret') > chanceOf(pieces, 'distress')
  const takesBack = reading.takesBack || (words <= 80 && chanceOf(pieces, 'takes_back') >= least.takesBack)
  const isAngry = !takesBack && chanceOf(pieces, 'anger_company', 'anger_interview') >= least.anger
  const isAtCompany = chanceOf(pieces, 'anger_company') > chanceOf(pieces, 'anger_interview')
  return {
    ...reading,
    wantsToStop: reading.wantsToStop || (is('stop', 40) && !reading.hasCause),
    wantsPause: reading.wantsPause || (is('pause', 25) && words <= 25),
    isUnknown: reading.isUnknown || is('unknown', 18),
    isRefusal: reading.isRefusal || is('refusal', 30),
    isJoke: reading.isJoke || (!takesBack && jokes(reading, pieces)),
    isConfidential: reading.isConfidential || is('secret', 120),
    isUpset: reading.isUpset || (isAngry && isAtCompany),
    isFedUp: reading.isFedUp || (words <= 60 && isAngry && !isAtCompany),
    isGrave: reading.isGrave || calls(pieces, leastCare.loss, ['loss']),
    takesBack,
    isUnwell: !isTheirs && calls(pieces, leastCare.care, ['distress', 'loss']),
    mayBeUnwell: !isTheirs && calls(pieces, leastCare.restraint, ['distress', 'loss']),
    isInDistress: !isTheirs && calls(pieces, leastCare.distress, ['distress']),
    backQuestion: reading.backQuestion && kindOfQuestion(reading.backQuestion, pieces),
  }
}

/** The message as a whole, where it was read as a whole, or one of its sentences alone. */
function calls(
  pieces: readonly ReadPiece[],
  { whole, piece }: { whole: number; piece: number },
  kinds: readonly IntentKind[],
): boolean {
  const [first] = pieces
  const isWhole = first?.start === 0 && pieces.every(({ end }) => end <= first.end)
  return (isWhole && chanceIn(first, kinds) >= whole) || chanceOf(pieces, ...kinds) >= piece
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
