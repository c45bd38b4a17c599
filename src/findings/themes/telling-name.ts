/**
 * How much a heading tells a reader who has not seen the passages: which thing it is about. "Looking forward", "prefer to
 * handle" and "good" could head anything; "frustrated" tells a feeling. Read from the parts of speech and from the words
 * that name nothing. Pure; English: a word of another language is left as it is.
 */
import { baseForm, isOfFeeling, phrasesOf, sensesOf } from '../ask/wordnet.ts'
import { functionWords } from './function-words.ts'
import { tagWords } from './phrase-grammar.ts'
import { stemOf, wordsOf } from './said-words.ts'
import { stopWords } from './stop-words.ts'

/** Nothing in it names anything: "looking forward", "same way". */
const namesNothing = 0.1
/** What is done, and not to what: "refining", "tend to ask". */
const withoutThing = 0.3
/** And what is done is said of anything: "handling tasks". */
const anyDeed = 0.12
/** How something is, and not what: "particular", "complex". */
const onlyHow = 0.25
/** "Creative tasks": of any thing only those that are so. */
const howThing = 0.5
/** "Own bike" is no hired one; "own writing" may be any. */
const ownThing = 0.7
/** A thing alone: "client", "document". What of it? */
const oneThing = 0.5
const withoutHead = 0.4
/** "Prefer to handle tasks": the first verb only leads on to the second. */
const leadsOn = 0.6

const stopRoots: ReadonlySet<string> = new Set([...stopWords].map(stemOf))
const smallAtEdge = /^(?:of|for|with|in|on|to|from|about|at|per|by|an?|the|as|into|over|than)\s/iu

/** "Long do transfers" is a piece of "how long do transfers take". */
const asking = /\b(?:do|does|did)\b/iu

/** From 0.1 (it could head anything) to 1. @param isNamed whether the people say this one word of a thing */
export function tellingOf(heading: string, isNamed: (word: string) => boolean = isNoun): number {
  const plain = withoutDenial(heading)
  if (smallAtEdge.test(plain) || asking.test(plain)) return namesNothing
  const words = wordsOf(plain)
  const content = words.filter((word) => !functionWords.has(word))
  if (content.some(namesFeeling)) return 1
  if (isOneEntry(plain)) return 1
  if (words.length === 2 && words[0] === 'own' && isNoun(words[1]!))
    return saysNothing(words[1]!) ? namesNothing : ownThing
  const telling = content.filter((word) => !saysNothing(word))
  if (telling.length === 0) return namesNothing
  if (words.length === 1) return isNamed(words[0]!) && isMostlyThing(words[0]!) ? oneThing : onlyHow
  const kinds = new Map(tagWords(plain.toLowerCase()).map(({ text, kind }) => [wordsOf(text)[0], kind]))
  // "Handling" is a thing alone, and what is done where something follows.
  const opens = (word: string) => word === words[0] && word.endsWith('ing')
  const led = /^\p{L}+ to \p{L}/u.test(plain) && kinds.get(words[0]!) !== 'noun' ? leadsOn : 1
  // "Making changes", "needs of the business": what stands at the head names nothing.
  const [head] = plain.split(/ (?:of|for|in|on|to|with|from|about) /u)
  const isHeadless = saysNothing(words[0]!) && (/ing$/u.test(words[0]!) || wordsOf(head!).length === 1)
  if (words.length > 1 && isOnlyHow(words.at(-1)!) && !/\b(?:is|are|was|were)\b/iu.test(plain)) return onlyHow
  if (isHeadless && words.length === 2 && !isNamed(words[1]!)) return namesNothing
  // "Pending transfer": what stands last is the thing, whatever it may be elsewhere.
  const endsWith = (word: string) => word === words.at(-1) && isMostlyThing(word) && isNoun(word)
  if (telling.some((word) => !opens(word) && (isThing(word, kinds.get(word)) || endsWith(word))))
    return led * (isHeadless ? withoutHead : 1)
  // "Brainstorming ideas" tells what is done with any thing, "handling tasks" nothing.
  const hasThing = isNoun(content.at(-1)!)
  if (hasThing && telling.some((word) => isPlainDeed(word))) return led
  if (hasThing && telling.some(isOnlyHow)) return led * howThing
  const done = telling.filter((word) => isDeed(word, kinds.get(word)))
  if (done.length === 0) return led * onlyHow
  return led * (hasThing ? anyDeed : withoutThing)
}

/**
 * "Back and forth", "follow up questions": words that name nothing each, and which the dictionary has as one entry, alone or
 * before what they are said of.
 */
export function isOneEntry(heading: string): boolean {
  const words = wordsOf(heading)
  const has = (part: readonly string[]) =>
    (['noun', 'adv'] as const).some((kind) => phrasesOf(kind).has(part.join('_'))) ||
    sensesOf(part.join('-'), 'noun') > 0
  const isWhole = words.length > 2 && words[1] === 'and' && words[0] !== words[2] && has(words)
  const isCompound =
    words.length > 2 && isNoun(words.at(-1)!) && sensesOf(`${words[0]}-${words[1]}`, 'noun') > 0
  return isWhole || isCompound
}

/** What one would rather have, and what one looks for, is no feeling that is told of. */
const wishes: ReadonlySet<string> = new Set(
  'prefer want like need wish hope look enjoy love care'.split(' ').map(stemOf),
)

/** Of feelings that the dictionary files elsewhere. */
const feelings: ReadonlySet<string> = new Set(
  'concern comfortable uncomfortable confident nervous afraid angry happy unhappy sad proud grateful wary sceptical skeptical hopeful'
    .split(' ')
    .map(stemOf),
)

export function namesFeeling(word: string): boolean {
  if (feelings.has(stemOf(word))) return true
  return !wishes.has(stemOf(word)) && isOfFeeling(word)
}

/** "Task", "tasks", "handled": a form of a word that names nothing names nothing either. */
export function saysNothing(word: string): boolean {
  return stopWords.has(word) || stopRoots.has(stemOf(word))
}

function withoutDenial(heading: string): string {
  return heading.replace(/^(?:not|no|never|without|rarely) /iu, '').replace(/, or not$/u, '')
}

/** A word that the dictionary does not hold is a name or a term of the field, or an irregular past ("bought"). */
function isThing(word: string, kind: string | undefined): boolean {
  const isKnown = (['noun', 'verb', 'adj', 'adv'] as const).some((part) => baseForm(word, part) !== null)
  if (!isKnown) return tagWords(word)[0]?.kind !== 'past'
  return kind === 'noun' && baseForm(word, 'noun') !== null
}

/** "Disposable virtual" lacks its card. */
const isOnlyHow = (word: string) =>
  baseForm(word, 'adj') !== null && !isNoun(word) && baseForm(word, 'verb') === null

const isNoun = (word: string) => baseForm(word, 'noun') !== null

/** The dictionary knows it in so few senses. */
const fewSenses = 4

/** "Delegating", "brainstorming": what it says it says of few things; "handling" is said of any. */
function isPlainDeed(word: string): boolean {
  const senses = sensesOf(word, 'verb')
  return senses > 0 && senses <= fewSenses
}

/** "Save", "fast" and "human" are things in a sense of theirs that is seldom meant. */
export function isMostlyThing(word: string): boolean {
  const others = Math.max(sensesOf(word, 'verb'), sensesOf(word, 'adj'))
  return isThing(word, 'noun') && 2 * sensesOf(word, 'noun') >= others
}

/** A deed that is said of few things tells by itself: "brainstorm", "revise". */
const fewSensesAlone = 3

/**
 * Whether a word alone tells what is meant: a thing, a feeling, a deed of few things. "Requires", "correct", "personal" do not.
 *
 * @param use how often it was said of a thing, how often of what somebody does, how often of something that it is so, and
 *   how often at all
 */
export function isNamedByWord(
  word: string,
  { things, deeds, states = 0, uses = 0 }: { things: number; deeds: number; states?: number; uses?: number },
): boolean {
  if (namesFeeling(word)) return true
  // "I was back" is no way to be.
  if (functionWords.has(word)) return false
  if (states > 0 && states >= Math.max(things, deeds) && isWayToBe(word)) return true
  // "Forward" and "deep" are seldom said of a thing.
  if (2 * sensesOf(word, 'adv') >= Math.max(1, sensesOf(word, 'noun')) && 2 * things < uses) return false
  // "Writing" is a thing as well as what somebody does.
  if (word.endsWith('ing') && isNoun(word) && isMostlyThing(word)) return true
  if (isMostlyThing(word) && (things >= deeds || sensesOf(word, 'verb') === 0)) return true
  const senses = sensesOf(word, 'verb')
  return deeds > 0 && senses > 0 && senses <= fewSensesAlone
}

/** What a participle means as often as its verb does: "crowded", "tired", and not "covered". */
const mostVerbSenses = 4

/** That something is well or not, so or not, known or not: of what, and why, is what would tell. */
const judgesOnly: ReadonlySet<string> = new Set(
  'bad worse worst better best perfect awful terrible excellent amazing interesting right wrong true false possible impossible necessary obvious normal usual common aware familiar open close'.split(
    ' ',
  ),
)

/** "It is expensive" answers why they left; "it is older" wants to know than what, and "it is good" could be said of all. */
function isWayToBe(word: string): boolean {
  const senses = sensesOf(word, 'adj')
  if (
    senses === 0 ||
    saysNothing(word) ||
    judgesOnly.has(word) ||
    sensesOf(word, 'verb') > mostVerbSenses * senses
  )
    return false
  const plain = /^(.+?)(i?)(?:er|est)$/u.exec(word)
  if (!plain) return true
  const stems = [plain[2] ? `${plain[1]}y` : plain[1]!, `${plain[1]}e`, plain[1]!.replace(/(.)\1$/u, '$1')]
  return !stems.some((stem) => sensesOf(stem, 'adj') > 0)
}

function isDeed(word: string, kind: string | undefined): boolean {
  return kind === 'verb' || kind === 'gerund' || kind === 'past' || baseForm(word, 'verb') !== null
}
