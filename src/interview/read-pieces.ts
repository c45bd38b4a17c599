import type { Comparisons } from './likeness.ts'
import { pickSentences } from './reading/clause-focuses.ts'
import { piecesOf, type ReadPiece, textToEmbed } from './reading/intents/message-intents.ts'
import type { InterviewState } from './state.ts'
import { toldPieces } from './told/pieces.ts'

interface Read {
  comparisons: Comparisons
  language: string
  /** What is replied to. */
  question: string
}

/** Of a long message the sentences that say most stand in its middle as often as not: the first of these are embedded too. */
const sentencesWeighed = 2

/** What the pieces of a message want of the interviewer, by embedding; empty where there was no time or no model. */
export async function readPieces(
  text: string,
  { comparisons, language, question }: Read,
): Promise<ReadPiece[]> {
  if (text === '' || !language.startsWith('en')) return []
  const pieces = piecesOf(text)
  const telling = pickSentences(text, question).slice(0, sentencesWeighed).map(textToEmbed)
  const touching = toldPieces(text).map(({ text: sentence }) => sentence)
  const intents = await comparisons.readIntents(pieces, [...telling, ...touching])
  if (intents === null) return []
  return pieces.map(({ start, end, text: said }, at) => ({ start, end, text: said, intents: intents[at]! }))
}

interface Replying {
  comparisons: Comparisons
  /** As it was before the reply. */
  state: InterviewState
  textOf: (turn: number) => string | null
}

/** The same for a reply to what is on screen. */
export function readPiecesOfReply(
  text: string,
  { comparisons, state, textOf }: Replying,
): Promise<ReadPiece[]> {
  const question = (state.current && textOf(state.current.turn)) ?? ''
  return readPieces(text, { comparisons, language: state.language, question })
}
