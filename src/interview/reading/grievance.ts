/**
 * What somebody is angry about, in a whole piece of their own words: what was done to them, and no word against us or a
 * name that they call somebody. Said back with the acknowledgement, it shows what was heard. Pure; English.
 */
import { countWords, type Piece, splitSentences } from '../../study/lint/text.ts'
import { scoreWords } from './clause-focuses.ts'
import { background } from './lexicon.ts'
import type { Place } from './phrases.ts'
import { isBareQuestion } from './questions-back.ts'
import { stakesOf } from './stakes.ts'
import { tagWords } from './tag-words.ts'
import { piecesOfSentence } from './whole-pieces.ts'

/** Against whoever asks, or about being asked. */
const atUs =
  /\b(?:you|your|u|ur|yous|survey|questions?|questionnaire|chat ?(?:bot|window)?|bot|machine|interview|studies|study|asked? me|asking|ask me|answer(?:ed|ing)?|polite|write (?:that|this|it)|read (?:the|my|what)|follow.?up|told (?:it|this|that))\b/i
/** Says how angry they are, or of what kind somebody is, and nothing that happened. */
const onlyFeeling =
  /^(?:(?:and|but|so) )?(?:i(?:'m| am|m)|we(?:'re| are|re)|(?:it|that|this|they)(?:'s|'re|s| is| are| was| were)?|absolute|total|what a|such|bloody|utter) (?:(?:so|still|really|just|very|absolutely|bloody|an?|the) )*(?:sick|furious|angry|fed up|done|livid|mad|shaking|fuming|joke|disgrace|insult|shambles|circus|scandal|clowns?|idiots?|thieves|crooks|useless|disgusting|ridiculous|unbelievable|outrageous)\b/i
/** Where they come from: "I work shifts". */
const whereFrom = new RegExp(background.source, 'i')
/** A guess at others, or a question inside a sentence. */
const noEvent =
  /^(?:i(?:'m| am) sure|i (?:bet|suppose|guess))\b|\b(?:what|who|how|why) (?:am|is|are|was|were|do|does|did|the hell) (?:i|we|they|it|this|that)\b|\b(?:angry|furious|livid|screamed|fuming)\b/i
const nameCalling =
  /\b(?:clowns?|idiots?|morons?|thieves|thief|crooks?|louts?|bastards?|b\*+\w*|arse\w*|greedy|liars?|scum|rubbish lot|shove|hell|fuck\w*|damn)\b/i
const amount =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundred|twice|times|weeks?|months?|hours?|days?)\b/i

const fewestOfSentence = 3
/** Of a part of a sentence: a shorter one is half a thought. */
const fewestOfPart = 5
/** What happened stands first; what is said of it, and to us, behind. */
const perSentence = 0.06
const ofAmount = 0.15
const ofSelf = 0.1

/** Null where no such piece is whole, or all of it is said to us. */
export function findGrievance(text: string, question: string): Place | null {
  // Shouting is theirs, and no reason not to hear it: the copy is as long, so that places stay true.
  const calm = text.replaceAll('’', "'").replace(/\b[A-Z]{2,}\b/g, (word) => word.toLowerCase())
  const found = splitSentences(calm).flatMap((sentence, at) => {
    if (sentence.text.endsWith('?') || isBareQuestion(sentence.text)) return []
    const tokens = tagWords(sentence.text, sentence.start)
    return piecesOfSentence(calm, { sentence, tokens })
      .filter((piece) => tells(piece, sentence))
      .map((piece) => ({ piece, weight: weightOf(piece.text, question) - perSentence * at }))
  })
  const best = found.sort((a, b) => b.weight - a.weight)[0]?.piece
  return best ? { start: best.start, end: best.end } : null
}

function tells({ text }: Piece, sentence: Piece): boolean {
  const words = countWords(text)
  const isWhole = words >= countWords(sentence.text) - 1
  const isLong = words >= (isWhole ? fewestOfSentence : fewestOfPart)
  return isLong && ![atUs, onlyFeeling, noEvent, nameCalling, whereFrom].some((pattern) => pattern.test(text))
}

const weightOf = (text: string, question: string) =>
  0.55 * scoreWords(text, question) +
  stakesOf(text) +
  (amount.test(text) ? ofAmount : 0) +
  (/\b(?:me|us|my|our|i|we)\b/i.test(text) ? ofSelf : 0)
