/** A message by its pieces: the whole where it is short, and its sentences, each with what it wants. */
import { countWords, splitSentences } from '../../../study/lint/text.ts'
import type { IntentKind } from './kinds.ts'
import type { Intents } from './read-intents.ts'

export interface ReadPiece {
  start: number
  end: number
  text: string
  intents: Intents
}

/** A piece before it is read. */
export interface Piece extends Omit<ReadPiece, 'intents'> {
  /** Its sentences, where their mean stands for it; else it is embedded itself. */
  parts: readonly string[]
}

/** A longer message is an answer as a whole; only its sentences may be something else. */
const mostWords = 45
const sentencesRead = 4
const mostCharacters = 400

/** What is embedded of a message: little, because somebody waits. */
export function piecesOf(text: string): Piece[] {
  const sentences = splitSentences(text)
  const whole = countWords(text) <= mostWords || sentences.length === 1
  const read =
    sentences.length <= sentencesRead ? sentences : [...sentences.slice(0, 2), ...sentences.slice(-2)]
  const parts = sentences.length > 1 ? sentences.map(textToEmbed) : []
  return [
    ...(whole ? [{ start: 0, end: text.length, text: text.slice(0, mostCharacters), parts }] : []),
    ...(sentences.length > 1 ? read : []).map((sentence) => ({
      start: sentence.start,
      end: sentence.end,
      text: textToEmbed(sentence),
      parts: [],
    })),
  ]
}

/** The longest sentences are cut: one costs no more than so much. */
export function textToEmbed({ text }: { text: string }): string {
  return text.slice(0, mostCharacters)
}

/** The best chance that any piece wants `kind`; 0 where nothing was read. */
export function chanceOf(pieces: readonly ReadPiece[], ...kinds: IntentKind[]): number {
  return Math.max(0, ...pieces.map((piece) => chanceIn(piece, kinds)))
}

/** The piece that does most, where its chance reaches `least`. */
export function pieceOf(pieces: readonly ReadPiece[], kind: IntentKind, least: number): ReadPiece | null {
  const best = [...pieces].sort((a, b) => chanceIn(b, [kind]) - chanceIn(a, [kind]))[0]
  return best && chanceIn(best, [kind]) >= least ? best : null
}

export function chanceIn({ intents }: ReadPiece, kinds: readonly IntentKind[]): number {
  return kinds.reduce((sum, kind) => sum + (intents[kind] ?? 0), 0)
}
