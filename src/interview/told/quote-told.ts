/**
 * The words with which a question is put that was touched on before it came: the part of the sentence that speaks to the
 * question, and all of a sentence of theirs that is not too long where no part of it says as much. Pure; English.
 */
import { packFor, rememberStems } from '../../study/lint/index.ts'
import { contentStems } from '../../study/lint/questions.ts'
import { countWords, type Piece } from '../../study/lint/text.ts'
import { beginsBroken, endsBroken } from '../reading/broken.ts'
import type { Place } from '../reading/phrases.ts'
import { isClean, piecesAround } from '../reading/whole-pieces.ts'
import { framesAsked, framesTold } from './frames.ts'

/** What is said back for them to add to may be longer than what a follow-up takes up. */
const mostWords = 22
const fewestWords = 4
/** Holds no statement of its own, or begins with what stands for something said before. */
const dependent =
  /^(?:it|they|them|this|that|these|those|he|she|when|whenever|if|because|since|as|while|until|unless|where|after|before|once|although|though|even ?though|even if)\b/i
const ownStatement = /^(?:i|we|my|our|most of my|most of our|everyone|nobody|no one)\b/i
/** Said to nobody, before what is said. */
const opener =
  /^(?:(?:well|oh|so|and|but|yeah|yes|no|ok|okay|honestly|actually|also|plus|basically)\b[,\s]+)+/i

export interface Quoting {
  question: string
  /** What the study wants to know. */
  objective: string
  isLikely: boolean
}

/** Null where nothing is whole beyond doubt, or where what is only near says nothing of what the question is about. */
export function quoteTold(
  said: string,
  place: Place,
  { question, objective, isLikely }: Quoting,
): string | null {
  const pack = packFor('en')
  if (!pack) return null
  const stems = rememberStems(pack)
  const asked = framesAsked(question)
  const about = contentStems(question, stems)
  const saysOf = ({ text }: Pick<Piece, 'text'>) =>
    [...framesTold(text)].filter((frame) => asked.has(frame)).length +
    [...contentStems(text, stems)].filter((stem) => about.has(stem)).length
  const parts = piecesAround(said, place).filter(
    ({ text }) => !dependent.test(text) && countWords(text) >= fewestWords,
  )
  const whole = wholeSentence(said.slice(place.start, place.end))
  const choices = [...parts, ...(whole ? [{ text: whole }] : [])]
    .map((piece) => ({ text: piece.text, says: saysOf(piece), words: countWords(piece.text) }))
    .sort((a, b) => b.says - a.says || a.words - b.words)
  const best = choices[0]?.text ?? null
  const topic = contentStems(`${question} ${objective}`, stems)
  const isOnTopic = best !== null && [...contentStems(best, stems)].some((stem) => topic.has(stem))
  return isLikely || isOnTopic ? best : null
}

function wholeSentence(sentence: string): string | null {
  const text = sentence
    .trim()
    .replace(opener, '')
    .replace(/[\s.,;:!]+$/, '')
  const isWhole =
    /[.!]\s*$/.test(sentence) &&
    ownStatement.test(text) &&
    countWords(text) <= mostWords &&
    isClean(text) &&
    !beginsBroken(text) &&
    !endsBroken(text) &&
    !/\b(?:you|your)\b/i.test(text)
  return isWhole ? text : null
}
