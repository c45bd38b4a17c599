/** What a reply does in the talk: asks back, closes a topic, says yes or no, goes on. Pure; English. */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import * as lexicon from './lexicon.ts'
import {
  asksForAdvice,
  asksForHelpline,
  asksForPerson,
  type BackQuestionKind,
  backQuestionOf,
  isBareQuestion,
} from './questions-back.ts'
import { questionsPut, wholeKindOf } from './rhetorical.ts'

export const goesOn =
  /\b(?:go on|going on|carry on|continue|keep going|don'?t stop|not yet|next question|one more)\b/i
export const speaksOfLeaving =
  /\b(?:(?:need|have|got|must|gotta|should) (?:to )?(?:go|run|leave|dash|stop|end|finish)|i(?:'m|m| am)? (?:off|done|out)|don'?t want to (?:continue|go on|do this)|(?:stop|end|leave it) (?:here|now|there))\b(?! (?:into|for the|to the|back)\b)/i
/** "I don't any more": of what is told, where it names neither the interview nor going on. */
export const tellsOfCeasing =
  /\b(?:don'?t|do not|doesn'?t|not|never) (?:(?!want|this|continue|answer|talk|go)\w+ ){0,3}any ?(?:more|longer)\b(?! questions)/i
/** Only after a pause. */
export const isBack =
  /^(?:(?:ok(?:ay)?|so|hi|hello|right|sorry|yes|and)[,.! ]+)*(?:(?:i(?:'m| am)?|we(?:'re| are)?) )?(?:back|here(?: again)?|ready|there again)\b/i
const besideContent =
  /\b(?:no|nope|nah|yes|ok(?:ay)?|please|thanks?|thank you|sorry|go(?:ing)? on|carry on|continue|keep going|let'?s|let us|i'?m|i am|it'?s|it is|that'?s|we can|you can|i can|i|want|would|like|to|fine|good|alright|all right|happy|still|here|not yet|don'?t|stop|end|next|question|one|more|wait|just|a|bit|with|this|the|interview|do|not|lets|on)\b/gi

export function hasContent(flat: string): boolean {
  return countWords(flat.replace(besideContent, ' ')) >= 2
}

/** Says that the answer is to come. */
const beforeAnswer =
  /^(?:before i (?:answer|go on|say)(?: (?:that|this|it|anything|more))?|first|one thing first)(?:[^.?!,:]*[.,:!])?\s+(?=\S)/i

/** A question first, and next to nothing beside it. */
export function asksNothingElse(flat: string, words: number): boolean {
  const sentences = splitSentences(flat.replace(beforeAnswer, ''))
  if (words <= mostWordsOfAsking && isMostlyAsking(sentences.map(({ text }) => text))) return true
  const [first, ...rest] = sentences
  if (!first || words > 40 || !isBareQuestion(first.text)) return false
  if (flat.includes('?') && questionsPut(flat).length === 0) return false
  if (rest.length > 0 && backQuestionOf(first.text) === 'other') return false
  const beside = rest.filter(({ text }) => !isBareQuestion(text))
  return sentences.length === 1
    ? words <= 25
    : beside.reduce((sum, { text }) => sum + countWords(text), 0) <= 8
}

const mostWordsOfAsking = 60

/** "You tell me. What do the others say? Do they all complain?": no answer, though it begins like one. */
function isMostlyAsking(sentences: readonly string[]): boolean {
  const asked = sentences.filter((text) => text.endsWith('?') && isBareQuestion(text))
  const [first = '', last = ''] = [sentences[0], sentences.at(-1)]
  return asked.length >= 1 && asked.includes(last) && /^(?:well,? |ha,? |haha,? )?you tell me\b/i.test(first)
}

const mustKnow = /\byou must know\b/i
const ofTheProgram: ReadonlySet<BackQuestionKind> = new Set(['help', 'opinion', 'self'])
export const addressed = /\b(?:you|u|your|ur)\b/i

/** "Can I change what I said?" beside an answer too. */
const asksToChange =
  /\b(?:can|could|may) i (?:please |still |also )?(?:go back and )?(?:change|correct|edit|fix|amend) (?:the|that|my|what)\b/i

/** Asked back instead of an answer, or within it: the first that something can be said to. */
export function readBackQuestion(flat: string, isWhole: boolean): BackQuestionKind | null {
  if (isWhole) return wholeKindOf(flat)
  if (asksForAdvice.test(flat)) return 'medical'
  if (asksForHelpline.test(flat)) return 'helpline'
  if (asksForPerson.test(flat)) return 'person'
  if (asksToChange.test(flat)) return 'rewrite'
  const asked = questionsPut(flat)
  // Beside an answer only what is put to the program has its reply: "Is there one near here?" may be thought aloud.
  const kinds = asked
    .filter(({ text, kind }) => !ofTheProgram.has(kind) || addressed.test(text) || mustKnow.test(flat))
    .map(({ kind }) => kind)
  const known =
    kinds.find((kind) => kind !== 'other' && kind !== 'opinion') ?? kinds.find((kind) => kind === 'opinion')
  if (known) return known
  // "You know what annoys me?" is answered in the next breath; what is put to the program is not.
  const isPut = mustKnow.test(flat) || asked.some(({ text }) => lexicon.putToTheProgram.test(text))
  return isPut ? (kinds[0] ?? null) : null
}

/** A bare "no" closes only where more was asked for; to another question it is an answer. */
export function isClosing(text: string, { words, question }: { words: number; question: string }): boolean {
  if (lexicon.nothingToAdd.test(text) || (words <= 12 && lexicon.saidBefore.test(text))) return true
  const match = lexicon.closing.exec(text)
  // A long reply that only begins like that goes on to say something, unless more was all that was asked for.
  if (!match || words > (lexicon.asksForMore.test(question) ? 40 : 16)) return false
  // "No, the main thing is the gate" says something.
  const rest = text.replace(/^(?:(?:no|nope|nah)\b[,.!\s]*)+/i, '')
  if (rest !== text && !lexicon.closing.test(rest) && countWords(rest) >= fewestBesideNo) return false
  const isBare = /^(?:no|nope|nah|none|not really|i don'?t think so|nothing)[.!,\s]*$/i.test(text)
  return !isBare || lexicon.asksForMore.test(question)
}

const fewestBesideNo = 4

export function readYesNo(text: string, words: number): 'yes' | 'no' | null {
  if (words > 6) return null
  const trimmed = text.trim().toLowerCase()
  if (lexicon.no.test(trimmed)) return 'no'
  return lexicon.yes.test(trimmed) ? 'yes' : null
}
