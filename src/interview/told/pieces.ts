/** What of an answer is held against questions still to come: its sentences, and of longer ones the stretches between joints. English. */
import { type Piece, plain, splitSentences, splitWords } from '../../study/lint/text.ts'
import { functionWords } from '../reading/lexicon.ts'

const mostSentences = 6
const mostPieces = 14
const mostCharacters = 400
/** Less says too little to answer anything but what was asked. */
const fewestWords = 4
const fewestTelling = 2
/** A shorter sentence is one stretch. */
const wordsOfStretches = 8
const fewestOfStretch = 3

/** Where one stretch ends and the next begins. */
const joint =
  /(?:[,;:]|\s[-–—])\s+(?:and then |and |but |so |then )?|\s(?:and then|and|but|so|because|bc|cos|which|until|since)\s(?=\S+\s\S+\s\S+)/gi

export interface ToldPiece extends Piece {
  /** How many of its words say something. */
  telling: number
}

/** Sentences first; the same list is embedded beforehand. */
export function toldPieces(answer: string): ToldPiece[] {
  const sentences = splitSentences(answer)
    .filter(({ text }) => !text.endsWith('?') && text.length <= mostCharacters)
    .flatMap(whereEnough)
    .slice(0, mostSentences)
  return [...sentences, ...sentences.flatMap(stretchesOf).flatMap(whereEnough)].slice(0, mostPieces)
}

function whereEnough(piece: Piece): ToldPiece[] {
  const words = splitWords(piece.text).map((word) => plain(word.text))
  const telling = new Set(words.filter((word) => word.length > 2 && !functionWords.has(word))).size
  return words.length >= fewestWords && telling >= fewestTelling ? [{ ...piece, telling }] : []
}

/** One that would be too short stays with the next. */
function stretchesOf({ text, start }: Piece): Piece[] {
  if (text.split(/\s+/).length < wordsOfStretches) return []
  const stretches: Piece[] = []
  let from = 0
  for (const match of [...text.matchAll(joint), null]) {
    const to = match ? match.index : text.length
    const stretch = text.slice(from, to).trim()
    if (stretch.split(/\s+/).length < fewestOfStretch) continue
    const at = text.indexOf(stretch, from)
    stretches.push({ start: start + at, end: start + at + stretch.length, text: stretch })
    from = match ? match.index + match[0].length : to
  }
  return stretches.length > 1 ? stretches : []
}
