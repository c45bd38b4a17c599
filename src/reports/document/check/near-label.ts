/**
 * Whether other words name the same theme: a word that the dictionary (WordNet 3.1) gives for one of its name, or that has
 * a near word in common with it ("job" and "work", by "task"). English, by words: whoever rewords a theme keeps at least
 * three in five of its telling words, in these or in near ones. Pure.
 */
import { baseForm, nearWords, type PartOfSpeech } from '../../../findings/ask/wordnet.ts'
import { countingWords, readWords, wordStem } from '../../../findings/claims/study/counting-words.ts'

const parts: readonly PartOfSpeech[] = ['noun', 'verb', 'adj', 'adv']
/** Of the words that both are near to: below it kinds of kinds meet. */
const leastShared = 0.6
const leastNamed = 0.6

export function isNearWord(word: string, name: string): boolean {
  const forms = formsOf(word)
  return tellingOf(name).some((own) => formsOf(own).some((a) => forms.some((b) => areNear(a, b))))
}

/** @param said the whole sentence */
export function namesNearly(said: string, name: string): boolean {
  const telling = tellingOf(name)
  const words = tellingOf(said)
  const stems = new Set(words.map(wordStem))
  const named = telling.filter(
    (own) => stems.has(wordStem(own)) || words.some((word) => isNearWord(word, own)),
  )
  return telling.length > 0 && named.length >= leastNamed * telling.length
}

function tellingOf(text: string): string[] {
  return readWords(text).filter((word) => word.length > 2 && !countingWords.has(word))
}

function areNear(a: string, b: string): boolean {
  if (a === b) return true
  const near = new Map(nearWords(a, parts).map(({ word, quality }) => [word, quality]))
  if ((near.get(b) ?? 0) >= leastShared) return true
  return nearWords(b, parts).some(
    ({ word, quality }) => word === a || Math.min(quality, near.get(word) ?? 0) >= leastShared,
  )
}

function formsOf(word: string): string[] {
  return [...new Set([word, ...parts.flatMap((part) => baseForm(word, part) ?? [])])]
}
