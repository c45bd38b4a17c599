import type { Comparisons } from './likeness.ts'
import { piecesOf, type ReadPiece } from './reading/intents/message-intents.ts'

/** What the pieces of a message want of the interviewer, by embedding; empty where there was no time or no model. */
export async function readPieces(
  text: string,
  { comparisons, language }: { comparisons: Comparisons; language: string },
): Promise<ReadPiece[]> {
  if (text === '' || !language.startsWith('en')) return []
  const pieces = piecesOf(text)
  const intents = await comparisons.readIntents(pieces.map((piece) => piece.text))
  return intents === null ? [] : pieces.map((piece, at) => ({ ...piece, intents: intents[at]! }))
}
