/**
 * What the answer to a follow-up puts right in its first words: "They shut the school." and then "Well, not shut. They moved it to the next
 * village.". Neither of the two sentences stands by itself any more. Pure; English.
 */
import { countWords, listWords, splitSentences } from '../../study/lint/text.ts'

export interface SaidTo {
  turn: number
  questionKey: string | null
  text: string
}

const putsRight =
  /^(?:(?:well|no|ok(?:ay)?|actually|oh|um+|er+|hm+)\b[,. ]+)*not (?:(?:exactly|quite|really|actually|strictly|so much) )*(?<x>[\p{L}'’-]+(?: [\p{L}'’-]+){0,2})[.,!;]*$/iu
const fewestInstead = 3

/** The places of both sentences. Only where something is said instead. */
export function overtakenIn(said: readonly SaidTo[]): { turn: number; start: number; end: number }[] {
  return said.flatMap(({ turn, questionKey, text }, at) => {
    const earlier = said[at - 1]
    const [first, ...rest] = splitSentences(text)
    if (!first || !earlier || earlier.questionKey !== questionKey || earlier.turn === turn) return []
    const x = putsRight.exec(first.text)?.groups?.x
    if (x === undefined || !rest.some((piece) => countWords(piece.text) >= fewestInstead)) return []
    const words = listWords(x.toLowerCase())
    const gone = splitSentences(earlier.text).findLast((piece) => {
      const own = new Set(listWords(piece.text.toLowerCase()))
      return words.every((word) => own.has(word)) && !/\b(?:not|never)\b|n['’]t\b/i.test(piece.text)
    })
    return gone
      ? [
          { turn: earlier.turn, ...gone },
          { turn, ...first },
        ]
      : []
  })
}
