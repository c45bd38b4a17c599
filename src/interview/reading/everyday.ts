/**
 * Everyday troubles that a sentence vector takes for distress, told by their words: anger, tiredness, an ache, a fright
 * that is over, a way of speaking. None is one beside a sign of danger or despair. Pure; English.
 */
import { countWords } from '../../study/lint/text.ts'
import { chanceIn, type ReadPiece } from './intents/message-intents.ts'
import {
  ache,
  anger,
  closeBy,
  fright,
  grave,
  ordinary,
  passedBy,
  signs,
  somebody,
  tiredness,
  wayOfSpeaking,
} from './sensitive/english/everyday.ts'
import { isCrisis, withoutFiguresOf } from './sensitive.ts'

export type Everyday = 'way_of_speaking' | 'anger' | 'tiredness' | 'ache' | 'fright'

const lists: readonly (readonly [Everyday, readonly RegExp[]])[] = [
  ['way_of_speaking', wayOfSpeaking],
  ['anger', anger],
  ['tiredness', tiredness],
  ['ache', ache],
  ['fright', fright],
]

export const everydayKinds: ReadonlySet<Everyday> = new Set(lists.map(([kind]) => kind))

/** So few words beside it say nothing else. */
const mostWordsBeside = 4
/** One sentence is no longer; what is has more in it than such a trouble. */
const longest = 1000

/**
 * What the words say, first of the list where they say several; null where there is a sign of danger or
 * despair too, and where they say more and nothing of what such a trouble comes of.
 */
export function everydayOf(text: string): Everyday | null {
  if (text.length > longest) return null
  const flat = text.replaceAll('’', "'")
  const found = lists.find(([, patterns]) => patterns.some((pattern) => pattern.test(flat)))?.[0]
  if (!found || isCrisis(flat, 'en')) return null
  const plain = withoutFiguresOf(flat, 'en')
  if (signs.some((pattern) => pattern.test(plain))) return null
  if (wordsBeside(flat) > mostWordsBeside && !ordinary.some((pattern) => pattern.test(flat))) return null
  return isOfMore(found, plain) ? null : found
}

const wordsBeside = (flat: string) =>
  countWords(
    lists.flatMap(([, patterns]) => patterns).reduce((rest, pattern) => rest.replace(pattern, ' '), flat),
  )

/** Somebody who may be its cause stands beside it, or what is called a nightmare is one. */
function isOfMore(found: Everyday, plain: string): boolean {
  if (found === 'fright') return somebody.test(plain) && !passedBy.test(plain)
  if (found === 'anger') return false
  return closeBy.test(plain) || (found === 'way_of_speaking' && grave.test(plain))
}

/** A piece with what everyday trouble its words tell of. */
export interface EverydayPiece {
  piece: ReadPiece
  everyday: Everyday | null
}

export const readEveryday = (pieces: readonly ReadPiece[]): EverydayPiece[] =>
  pieces.map((piece) => ({ piece, everyday: everydayOf(piece.text) }))

/**
 * The pieces without the chance of distress or loss that an everyday trouble of `kinds` accounts for. A message as a whole
 * keeps its chance where one of its sentences has a chance of at least `least` and tells of no such thing.
 */
export function withoutEveryday(
  pieces: readonly EverydayPiece[],
  { kinds, least }: { kinds: ReadonlySet<Everyday>; least: number },
): ReadPiece[] {
  const read = pieces.map(({ piece, everyday }) => ({
    piece,
    isEveryday: everyday !== null && kinds.has(everyday),
  }))
  const isHardBeside = read.some(
    ({ piece, isEveryday }, at) => at > 0 && !isEveryday && chanceIn(piece, ['distress', 'loss']) >= least,
  )
  return read.map(({ piece, isEveryday }, at) =>
    isEveryday && !(at === 0 && isHardBeside)
      ? { ...piece, intents: { ...piece.intents, distress: 0, loss: 0 } }
      : piece,
  )
}
