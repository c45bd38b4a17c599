/**
 * What a reader of intents looks at beside the meaning of a sentence: how it is written, and which of the word lists find
 * something in it. Small numbers that stand behind the sentence vector, in this order.
 */

import { placeWords, wordPlaces } from '../../../platform/models/heads/words.ts'
import { countWords } from '../../../study/lint/text.ts'
import * as lexicon from '../lexicon.ts'
import { type BackQuestionKind, backQuestionOf } from '../questions-back.ts'
import { holdsDistress } from '../sensitive.ts'
import {
  findPointing,
  isConfidential,
  isFedUp,
  isGrave,
  isJoke,
  isUpset,
  takesBack,
  wantsPause,
} from '../signals.ts'

type Feature = (text: string, words: number, asked: BackQuestionKind) => boolean | number

const has = (pattern: RegExp) => (text: string) => pattern.test(text)

const features: readonly Feature[] = [
  has(/\?/),
  (text) => Math.min(3, text.match(/!/g)?.length ?? 0) / 3,
  (text) => Math.min(2, text.match(/\b\p{Lu}{4,}\b/gu)?.length ?? 0) / 2,
  (_, words) => Math.min(1, words / 20),
  (_, words) => words <= 3,
  has(/😂|🤣|😆|🙃|😜|😉|😄|💀|\b(?:lol|haha+|jk|lmao)\b/iu),
  has(/😡|🤬/u),
  has(/\b(?:you|u|your|yours)\b/i),
  has(/\b(?:i|i'm|im|my|me|we|our)\b/i),
  has(/\b(?:he|she|his|her|him|they|their)\b/i),
  has(/\b(?:says|read|line|button|picture|text|word|page|screen|letter|box|top|bottom|left|right|middle)\b/i),
  has(/\b(?:tell|told|know|knows|known|secret|quiet|nobody|anyone|between)\b/i),
  has(/\b(?:stop|end|leave|bye|goodbye|go|done|finish|finished|enough|later|wait|back|moment|minute)\b/i),
  has(/\b(?:no|not|never|nothing|nobody|none)\b|n't\b/i),
  has(lexicon.refusal),
  has(lexicon.unknown),
  has(lexicon.cannotSay),
  has(lexicon.notUnderstood),
  (text) => lexicon.wantsToStop.test(text) || lexicon.leaves.test(text),
  has(lexicon.skips),
  takesBack,
  wantsPause,
  isGrave,
  isConfidential,
  isFedUp,
  isUpset,
  isJoke,
  (text) => findPointing(text) !== null,
  (text) => holdsDistress(text, 'en'),
  (text, _words, asked) => text.includes('?') && asked !== 'other',
  (_text, _words, asked) => ['is_program', 'time_left', 'purpose', 'privacy'].includes(asked),
  (_text, _words, asked) => ['self', 'others', 'opinion'].includes(asked),
  (_text, _words, asked) => ['help', 'pass_on'].includes(asked),
]

/** On the scale of a place in a sentence vector of length 1. */
const weight = 0.2

/** A sentence vector with them and its words behind it. */
export function withFeatures(vector: Float32Array, text: string): Float32Array {
  const flat = text.replaceAll('’', "'")
  const words = countWords(flat)
  const asked = backQuestionOf(flat)
  const found = features.map((feature) => Number(feature(flat, words, asked)))
  const all = new Float32Array(vector.length + found.length + wordPlaces)
  all.set(vector)
  for (const [at, value] of [...found, ...placeWords(flat)].entries())
    all[vector.length + at] = value * weight
  return all
}
