/**
 * Everyday troubles that a sentence vector takes for distress, told by their words: anger, tiredness, an ache, a fright
 * that is over, a way of speaking. None is one beside a sign of danger or despair. Pure; English.
 */
import { chanceIn, type ReadPiece } from './intents/message-intents.ts'
import {
  ache,
  anger,
  fright,
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

/** What the words say, first of the list where they say several; null where there is a sign of danger or despair too. */
export function everydayOf(text: string): Everyday | null {
  const flat = text.replaceAll('’', "'")
  const found = lists.find(([, patterns]) => patterns.some((pattern) => pattern.test(flat)))?.[0]
  if (!found || isCrisis(flat, 'en')) return null
  const plain = withoutFiguresOf(flat, 'en')
  if (signs.some((pattern) => pattern.test(plain))) return null
  return found === 'fright' && somebody.test(plain) && !passedBy.test(plain) ? null : found
}

/**
 * The pieces without the chance of distress or loss that an everyday trouble of `kinds` accounts for. A message as a whole
 * keeps its chance where one of its sentences has a chance of at least `least` and tells of no such thing.
 */
export function withoutEveryday(
  pieces: readonly ReadPiece[],
  { kinds, least }: { kinds: ReadonlySet<Everyday>; least: number },
): ReadPiece[] {
  const read = pieces.map((piece) => ({ piece, isEveryday: isOf(kinds, everydayOf(piece.text)) }))
  const isHardBeside = read.some(
    ({ piece, isEveryday }, at) => at > 0 && !isEveryday && chanceIn(piece, ['distress', 'loss']) >= least,
  )
  return read.map(({ piece, isEveryday }, at) =>
    isEveryday && !(at === 0 && isHardBeside)
      ? { ...piece, intents: { ...piece.intents, distress: 0, loss: 0 } }
      : piece,
  )
}

const isOf = (kinds: ReadonlySet<Everyday>, one: Everyday | null) => one !== null && kinds.has(one)
