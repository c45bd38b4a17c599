/** The words of a part of a question that matter, each by what it is. Pure. */
import type { Token } from '../../interview/reading/tag-words.ts'
import { functionWords } from '../themes/function-words.ts'
import { listAlternatives } from './alternatives.ts'
import { findPhrase } from './find-phrase.ts'
import { phraseLength } from './lexicon.ts'
import {
  askingNouns,
  everybody,
  judgingWords,
  lightVerbs,
  subjectOfStudy,
  tellingVerbs,
} from './question-words.ts'
import { stemOf } from './stems.ts'
import { baseForm, namesPerson } from './wordnet.ts'

export type WordClass =
  | 'name'
  | 'number'
  | 'phrase'
  | 'person'
  | 'noun'
  | 'verb'
  | 'adjective'
  | 'adverb'
  | 'judging'
  | 'light'
  | 'subject'

export interface QuestionWord {
  /** In lower case; words of a phrase joined by `_`. */
  word: string
  class: WordClass
  /** Where any of several will do: which list of alternatives, and which of them it belongs to. */
  either?: { list: number; item: number }
}

export interface Clause {
  words: QuestionWord[]
  isNegated: boolean
  /** It names what the person is ("teachers"), and not what they say or do. */
  isKindOfPerson: boolean
}

/** Whether the word alone could tell one passage from another. */
export function carries({ class: kind }: QuestionWord): boolean {
  return kind !== 'light' && kind !== 'subject' && kind !== 'adverb' && kind !== 'judging'
}

/** The name where nothing else is asked about: it is spoken of where it stands, and nowhere else. */
export function nameAlone(clause: Clause): string | null {
  const alone = wordAlone(clause)
  return alone?.class === 'name' ? alone.word : null
}

function wordAlone({ words }: Clause): QuestionWord | null {
  const [only, ...others] = words.filter((word) => carries(word) || word.class === 'judging')
  return only && others.length === 0 ? only : null
}

/**
 * "How many mention gemini", "grammarly": what is asked of alone is a name, however the question writes it, where the record writes it as
 * one or no dictionary has it.
 */
export function withNameOfRecord(clause: Clause, isNameInRecord: (word: string) => boolean): Clause {
  const alone = wordAlone(clause)
  if (!alone || !(isNameInRecord(alone.word) || isInNoDictionary(alone))) return clause
  return {
    ...clause,
    words: clause.words.map((word) => (word === alone ? { ...word, class: 'name' } : word)),
  }
}

const isInNoDictionary = ({ word, class: kind }: QuestionWord) =>
  kind === 'noun' && !word.includes('_') && !isInDictionary(word)

const negations =
  /^(?:not|never|no|without|nobody|none|don't|doesn't|didn't|haven't|hasn't|isn't|aren't|wasn't|weren't|won't|can't|cannot|refuse[sd]?|avoid(?:s|ed)?)$/u

/** They stand before no word of their own, so with what follows they are one: "non profit" and "non-profit" are "nonprofit". */
const boundPrefix = /^(?:non|anti|co|multi|semi)$/u

const numberWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred'
/** "Four-day" is one word: a four elsewhere and a day elsewhere are none. */
const numeral = new RegExp(`^(?:\\d+|${numberWords})$`, 'u')
/** And nothing else is near it. */
const withNumber = new RegExp(`^(?:${numberWords})-`, 'u')

/** "Hi-fi", "x-ray", "T-shirt": a half that is hardly a word by itself is said of anything. */
function isOneWord(before: string, after: string): boolean {
  if ([before, after].some((half) => boundPrefix.test(half) || subjectOfStudy.has(half))) return false
  if (smallWord.test(after)) return true
  return [before, after].some((half) => half.length <= shortestHalf) || isInDictionary(`${before}-${after}`)
}

const shortestHalf = 2
/** "Touch-ups", "sign-off", "hand-outs". */
const smallWord = /^(?:up|off|out|in|down|over|on|back)s?$/u
const isTagged = ({ tags }: Token) => ['Noun', 'Verb', 'Adjective'].some((tag) => tags.has(tag))

function joinPrefixes(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const before = joined.at(-1)
    const isHyphened = before !== undefined && before.after === '-'
    const isMeasure = isHyphened && numeral.test(before.lower)
    const isOne = isHyphened && (isMeasure || isOneWord(before.lower, token.lower))
    if (before && (isOne || boundPrefix.test(before.lower)))
      joined[joined.length - 1] = {
        ...token,
        lower: `${before.lower}${isOne ? '-' : ''}${token.lower}`,
        text: `${before.text}${isOne ? '-' : ''}${token.text}`,
        start: before.start,
        tags: isOne && !isMeasure && !isTagged(token) ? new Set([...token.tags, 'Noun']) : token.tags,
      }
    else joined.push(token)
  }
  return joined
}

export function clauseOf(all: readonly Token[], { withTelling = false } = {}): Clause {
  const tokens = joinPrefixes(all)
  const words: QuestionWord[] = []
  const wordFor = new Map(
    tokens.map((token, at): [Token, QuestionWord | null] => [
      token,
      isThingTold(token, tokens[at - 1]) ? { word: token.lower, class: 'noun' } : wordOf(token, withTelling),
    ]),
  )
  const eitherOf = alternativesOf(tokens, wordFor)
  const isNegated = tokens.some(
    (token) => negations.test(token.lower) && !/^(?:refuse|avoid)/u.test(token.lower),
  )
  const taken = new Set<number>()
  for (let at = 0; at < tokens.length; ) {
    if (taken.has(at)) {
      at++
      continue
    }
    const length = phraseLength(tokens.slice(at, at + 4).map((token) => token.lower))
    if (length > 0) {
      words.push({
        word: tokens
          .slice(at, at + length)
          .map((token) => token.lower)
          .join('_'),
        class: 'phrase',
        ...eitherOf(at),
      })
      at += length
      continue
    }
    const names = runOfNames(tokens, at, wordFor)
    if (names > 1) {
      const run = tokens.slice(at, at + names)
      words.push({ word: run.map(({ lower }) => bareName(lower)).join('_'), class: 'name', ...eitherOf(at) })
      at += names
      continue
    }
    const phrase = findPhrase(tokens, at)
    if (phrase && !phrase.places.some((place) => taken.has(place))) {
      for (const place of phrase.places) taken.add(place)
      words.push({ word: phrase.word, class: phrase.isVerb ? 'verb' : 'noun', ...eitherOf(at) })
      continue
    }
    const word = wordFor.get(tokens[at]!)
    if (word && !words.some((other) => stemOf(other.word) === stemOf(word.word)))
      words.push({ ...word, ...eitherOf(at) })
    at++
  }
  return { words: withJudging(words), isNegated, isKindOfPerson: false }
}

/** Beside a thing that is asked about what is thought of it has to be said in no word of the question. */
function withJudging(words: readonly QuestionWord[]): QuestionWord[] {
  const isThing = (each: QuestionWord) =>
    carries(each) && !namesPerson(each.word) && !judgingWords.has(each.word)
  if (!words.some(isThing)) return [...words]
  return words.map((each) =>
    judgingWords.has(each.word) && !each.either ? { ...each, class: 'judging' } : each,
  )
}

/** "Stack Overflow": so many tokens from here on are one name. */
function runOfNames(
  tokens: readonly Token[],
  at: number,
  wordFor: ReadonlyMap<Token, QuestionWord | null>,
): number {
  let length = 0
  while (at + length < tokens.length && wordFor.get(tokens[at + length]!)?.class === 'name') {
    length++
    const [last, next] = [tokens[at + length - 1]!, tokens[at + length]]
    // "Volvo (V60)" names two things.
    if (last.after.trim() !== '' || (next && next.start > last.end + last.after.length)) break
  }
  return length
}

function bareName(lower: string): string {
  return lower.replace(/'s$/u, '').replace(/^["'“‘]+|["'”’]+$/gu, '')
}

/** For the place of a token the list of alternatives that it belongs to, where it does. */
function alternativesOf(
  tokens: readonly Token[],
  wordFor: ReadonlyMap<Token, QuestionWord | null>,
): (place: number) => Pick<QuestionWord, 'either'> {
  const isContent = (token: Token) => wordFor.get(token) != null
  const isSaidAlone = (place: number) => {
    const word = wordFor.get(tokens[place]!)
    return word != null && carries(word)
  }
  // "Tools such as Claude or Gemini": nearly everybody says "tools", so it is no alternative.
  const lists = listAlternatives(tokens, isContent)
    .map((items) => items.map((item) => item.filter(isSaidAlone)).filter((item) => item.length > 0))
    .filter((items) => items.length > 1)
  return (place) => {
    for (const [list, items] of lists.entries()) {
      const item = items.findIndex((places) => places.includes(place))
      if (item >= 0) return { either: { list, item } }
    }
    return {}
  }
}

/** Signs and shortened function words: nobody's answer has or lacks them. */
const abbreviations = /^(?:e\.?g|i\.?e|etc|vs|viz|incl|resp|cf|approx|n\/a)\.?$/u

/** Verbs of telling by their letters, and things of their own where they stand as a noun. */
const thingsTold = /^(?:name|report|list|claim|quote)s?$/u
const beforeThing = /^(?:an?|the|their|his|her|its|our|your|my|whose|no|any|of)$/u

/** "Has anyone given it a name?", "the end of year report": not "how many report", "people name". */
function isThingTold({ lower, tags }: Token, before: Token | undefined): boolean {
  if (!thingsTold.test(lower) || !before || !tags.has('Noun')) return false
  return beforeThing.test(before.lower) || (before.tags.has('Noun') && !everybody.has(before.lower))
}

function wordOf(token: Token, withTelling: boolean): QuestionWord | null {
  const word = token.lower.replace(/'s$/u, '').replace(/^["'“‘]+|["'”’]+$/gu, '')
  if (word === '' || (negations.test(word) && !/^(?:refuse|avoid)/u.test(word))) return null
  // "VS Code" is a name, "cats vs dogs" a comparison.
  const isAbbreviated = abbreviations.test(word) && !/^\p{Lu}{2}/u.test(token.text)
  if (!/[\p{L}\p{N}]/u.test(word) || isAbbreviated) return null
  if (subjectOfStudy.has(word)) return { word, class: 'subject' }
  if (lightVerbs.has(word)) return { word, class: 'light' }
  if (functionWords.has(word) || askingNouns.has(word) || everybody.has(word)) return null
  if (tellingVerbs.has(word)) return withTelling ? { word, class: 'verb' } : null
  return { word, class: classOf(token, word) }
}

function classOf({ tags, text, start }: Token, word: string): WordClass {
  if (/^\d/u.test(word) || withNumber.test(word)) return 'number'
  // A question begins with a capital, and "TV" stands in the dictionary: neither is a name for that.
  const isWritten = (start === 0 || /^\p{Lu}{2,4}$/u.test(text)) && isInDictionary(word)
  if (
    !isWritten &&
    /\p{Lu}/u.test(text) &&
    (tags.has('ProperNoun') || tags.has('Acronym') || /^\p{Lu}/u.test(text))
  )
    return 'name'
  if (tags.has('Noun') && namesPerson(word)) return 'person'
  if (tags.has('Adjective')) return 'adjective'
  if (tags.has('Verb')) return 'verb'
  // By its ending "grammarly" is one, and no dictionary has it.
  if (tags.has('Adverb') && isInDictionary(word)) return 'adverb'
  return 'noun'
}

function isInDictionary(word: string): boolean {
  return (['noun', 'verb', 'adj', 'adv'] as const).some((part) => baseForm(word, part) !== null)
}
