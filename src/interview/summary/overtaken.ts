/**
 * What they said and then said otherwise. The answer to a follow-up may put it right in its first words ("They shut the school.", "Well, not shut.
 * They moved it to the next village."), take it up with what it lacked ("Fine.", "Mostly fine. ..."), or tell of what was denied ("No.", "Well.
 * Once. ..."); and an answer may come round within itself ("No, never. ... Although, I did write."). What was overtaken is not
 * quoted any more. Pure; English.
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

type Gone = { turn: number; start: number; end: number }

export function overtakenIn(said: readonly SaidTo[]): Gone[] {
  return [...putRightIn(said), ...saidAnewIn(said), ...comeRoundIn(said), ...slipsIn(said)]
}

const mostWordsOfAStub = 3
const denial =
  /^(?:(?:well|oh|but|um+)[,. ]+)*(?:no|nope|never|not once|not really|not ever|nobody|nothing)\b[,. ]*(?:never|not once|no)?[.! ]*$/i
const afterAll =
  /^(?:(?:well|oh|actually|and|but|no|ok(?:ay)?)[,. ]+)*(?:once\b|one time\b|except\b|although\b|though\b|hang on\b|come to think of it\b|i did\b|i have\b|there was (?:one|once)\b)/i
const fewestTold = 4

/** A word or three, said again with more to it, or denied and then told: the answer to the question itself is a stub. */
function saidAnewIn(said: readonly SaidTo[]): Gone[] {
  return said.flatMap(({ turn, questionKey, text }, at) => {
    const earlier = said[at - 1]
    if (!earlier || earlier.questionKey !== questionKey || earlier.turn === turn) return []
    const stub = listWords(earlier.text.toLowerCase())
    const [first] = splitSentences(text)
    if (!first || stub.length === 0 || stub.length > mostWordsOfAStub) return []
    const own = listWords(first.text.toLowerCase())
    const isRepeated = own.length > stub.length && stub.every((word) => own.includes(word))
    const isTold = denial.test(earlier.text) && afterAll.test(text) && countWords(text) >= fewestTold
    return (isRepeated && !denial.test(earlier.text)) || isTold
      ? [{ turn: earlier.turn, start: 0, end: earlier.text.length }]
      : []
  })
}

const turned =
  /^(?:(?:but|no|well|oh)[,. ]+)*(?:although|though|hang on|hold on|come to think of it|actually|mind you)\b.*\b(?:i|we) (?:did|have|had|once|\w+ed|wrote|went|rang|told|said|thought|tried)\b(?! (?:not|never)\b)/i

/** Denied at its beginning, and told further on: what stands before that goes. */
function comeRoundIn(said: readonly SaidTo[]): Gone[] {
  return said.flatMap(({ turn, text }) => {
    const sentences = splitSentences(text.replaceAll('’', "'"))
    if (!sentences[0] || !denial.test(sentences[0].text)) return []
    const at = sentences.findIndex((piece, index) => index > 0 && turned.test(piece.text))
    if (at === -1) return []
    return sentences.slice(0, at).map((piece) => ({ turn, ...piece }))
  })
}

const slips: readonly RegExp[] = [
  // "Good. No, not good.", "Tuesday. Not Tuesday, Wednesday."
  /^(?:(?:no|well|oh|sorry|actually|wait|er+|um+)\b[,. ]+)*(?:it )?(?:was )?not (?:exactly )?(?<x>[\p{L}'’-]+(?: [\p{L}'’-]+){0,2}?)(?=[,.!;]|$)/iu,
  // "The book club. I mean the study group, sorry, not book club."
  /^(?:(?:no|well|oh|sorry|wait|er+|um+)\b[,. ]+)*(?:i mean|or rather|i meant)\b[^.!?]*\bnot (?:the |a |my )?(?<x>[\p{L}'’-]+(?: [\p{L}'’-]+){0,2}?)(?=[,.!;]|$)/iu,
  // "No phone number. No, there was a phone number."
  /^(?:no|well|oh|sorry|wait)\b[,. ]+(?:no,? )?(?:there (?:was|is|were|are)|i did have|we did have|we had|i had) (?:an?|the|some|one) (?<x>[\p{L}'’-]+(?: [\p{L}'’-]+){0,2}?)(?=[,.!;]|$| (?:on|in|at|it|for|with|to|from|of|but|and)\b)/iu,
]
const mostWordsOfASlip = 6

/** Said, and put right in the next breath: the slip goes, what is said instead stays. */
function slipsIn(said: readonly SaidTo[]): Gone[] {
  return said.flatMap(({ turn, text }) => {
    const sentences = splitSentences(text.replaceAll('’', "'"))
    return sentences.flatMap((piece, at): Gone[] => {
      const before = sentences[at - 1]
      if (!before || countWords(before.text) > mostWordsOfASlip) return []
      const own = new Set(listWords(before.text.toLowerCase()))
      // "Not cheap cheap" only says how cheap.
      const isSaid = (words: string[]) =>
        new Set(words).size === words.length && words.every((word) => own.has(word))
      const isSlip = slips.some((slip) => {
        const x = slip.exec(piece.text)?.groups?.x
        return x !== undefined && isSaid(listWords(x.toLowerCase()))
      })
      return isSlip ? [{ turn, start: before.start, end: before.end }] : []
    })
  })
}

/** The places of both sentences. Only where something is said instead. */
function putRightIn(said: readonly SaidTo[]): Gone[] {
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
