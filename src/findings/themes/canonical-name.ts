/**
 * A phrase as a heading would have it: a noun phrase or a gerund, in the members' own words. "Verify my identity"
 * becomes "Verifying the identity", "dock was full" becomes "Full dock". Pure; English only: other languages stay as
 * they were said.
 */
import nlp from 'compromise'
import { baseForm, sensesOf } from '../ask/wordnet.ts'
import { breaks, type Kind, readsAsName, type TaggedWord, tagWithin, tagWords } from './phrase-grammar.ts'
import { stemOf } from './said-words.ts'

export interface CanonicalName {
  text: string
  /** From about 0.05 (a torn piece of a sentence) to 1 (a heading). */
  worth: number
}

const owners = /^(?:my|our|your|their|his|her)$/iu
/** Whoever speaks is in the sentence and not in its subject. */
const speakers = /\b(?:i|me|you|we|us|they|them|he|she|him|it|this|these|those|everybody|anyone|none)\b/iu
/** A theme is about what is said, and not about what is not: many who say "declined" and one "not declined". */
const negations = /n't\b|n’t\b|\b(?:not|never)\b/iu
/** Verbs that hold a sentence together and name nothing. */
const lightVerbs = new Set(
  (
    'see find found get got go went come came take took make made want need know notice noticed expect tell told show ' +
    'shows prefer try feel felt think say said mean keep put let use used like seem begin start received have having has had ' +
    'getting being doing attempting trying wanting needing ended showing coming going'
  ).split(' '),
)
/** What says nothing about the noun after it: which concerns are the same ones is not in the name. "Own" tells much: an own bike is no hired one. */
const vague = new Set(
  (
    'same more most other another certain enough whole definitely specific different various particular several ' +
    'actual such some any all every current few many additional multiple real general overall further'
  ).split(' '),
)
/** "Writing a sentence", "writing the email" are of one, and a theme is of many. */
const ofOne = 0.85
/** A verb that could not be made a gerund is a piece of a sentence. */
const finiteShare = 0.6
/** As the last word of a phrase these are what somebody does or what happens: "card work", "option show". */
const deeds = /\s(?:works?|helps?|shows?|goes?|comes?|needs?|wants?|happens?|get|do|be|have)$/iu
const counted =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|\d+)\s/iu
/** "Code back": how something was done is left over where what was done is gone. */
const leftOver = /^\S+ (?:back|away|again|too|twice)$/iu
/** "Heavy bike up" is left of what was done with it. */
const wayUp = /\s(?:up|off|out|down|away|back|again)$/iu
const stretches = /^\S+ (?:an?|the) (?:minute|hour|day|week|month|year|time)$/iu

export interface Use {
  /** It begins with what somebody does, whatever its first word may be elsewhere. */
  isDone?: boolean
  around?: { before: string; after: string }
}

export function canonicalName(said: string, { isDone = false, around }: Use = {}): CanonicalName {
  const phrase = withoutHelping(said)
  const tagged = withThings(isDone ? tagDone(phrase) : around ? tagWithin(phrase, around) : tagWords(phrase))
  const words = withoutAny(withoutVague(withoutOwners(tagged)))
  if (isDone && words.length > 1 && canBeDone(words[0]!)) words[0]!.kind = 'verb'
  const plain = words.map((word) => word.text).join(' ')
  let worth = 1
  if (speakers.test(plain)) worth *= 0.3
  if (negations.test(plain)) worth *= 0.5
  if (words.slice(1, -1).some(({ kind }) => kind === 'adverb')) worth *= 0.7
  if (saysTwice(words.map(({ text }) => stemOf(text)))) worth *= 0.3
  if (lightVerbs.has(words[0]?.text.toLowerCase() ?? '')) worth *= 0.55
  if (stretches.test(plain)) worth *= 0.4
  if (deeds.test(plain)) worth *= 0.4
  if (counted.test(plain)) worth *= 0.6
  if (leftOver.test(plain) && words[0]?.kind === 'noun') worth *= 0.4
  if (wayUp.test(plain) && /^(?:noun|adjective)$/u.test(words[0]?.kind ?? '')) worth *= 0.3
  const turned =
    negations.test(plain) || breaks.test(plain) ? null : (turnedAround(words) ?? asGerund(words, isDone))
  if (/^\p{L}+ing (?:an?|the) \p{L}/iu.test(turned ?? plain)) worth *= ofOne
  if (turned) return { text: turned, worth: worth * 0.97 }
  const isClause = (isDone || around !== undefined) && words[0]?.kind === 'verb'
  return { text: plain, worth: worth * readsAsName(plain, words) * (isClause ? finiteShare : 1) }
}

/** "Helping me brainstorm ideas", "help with code": what is done is the matter, and that something helps says nothing of it. */
function withoutHelping(phrase: string): string {
  const [, left] = /^help(?:s|ed|ing)? (?:(?:me|us|you) )?(?:(?:to|with) )?(\S.*)$/iu.exec(phrase) ?? []
  if (left === undefined) return phrase
  const isWith = /^help\w* (?:\w+ )?with /iu.test(phrase)
  const verb = left.split(' ')[0]!
  const isDone = tagWords(`help me ${left}`)[2]?.kind === 'verb'
  if (isWith || !isDone) return isWith ? left : phrase
  return [gerundOf(verb.toLowerCase()) ?? verb, ...left.split(' ').slice(1)].join(' ')
}

/** The same root twice, or one word within another ("GPT in ChatGPT"). */
function saysTwice(stems: readonly string[]): boolean {
  return stems.some((stem, at) =>
    stems.some((other, next) => next !== at && (other === stem || (stem.length > 2 && other.endsWith(stem)))),
  )
}

/** What follows a verb is what it is done with: "they handle tasks". A capital would make a name of the verb. */
function tagDone(phrase: string): TaggedWord[] {
  const plain = /^\p{Lu}\p{Ll}/u.test(phrase) ? phrase.slice(0, 1).toLowerCase() + phrase.slice(1) : phrase
  const words = tagWithin(plain, { before: 'they', after: '' })
  return words.map((word, at) => (at > 0 && word.kind === 'verb' ? { ...word, kind: 'noun' } : word))
}

/** "Hold" is a noun by itself, and a verb in "to hold it"; "auto" is no verb anywhere. */
function canBeDone({ text, kind }: TaggedWord): boolean {
  if (kind === 'past' || kind === 'verb') return true
  return kind === 'noun' && tagWords(`to ${text.toLowerCase()} it`)[1]?.kind === 'verb'
}

/** A theme is of many people: "my" card is "the" card, and a heading does not begin with an article. */
function withoutOwners(words: readonly TaggedWord[]): TaggedWord[] {
  return words.flatMap((word, at): TaggedWord[] => {
    if (owners.test(word.text) && /^own$/iu.test(words[at + 1]?.text ?? '')) return []
    if (!owners.test(word.text)) return at === 0 && /^(?:the|an?|that|those)$/iu.test(word.text) ? [] : [word]
    // "My skills" are skills, "my identity" is the identity.
    return at === 0 || isPlural(words[at + 1]?.text ?? '') ? [] : [{ text: 'the', kind: 'determiner' }]
  })
}

function isPlural(word: string): boolean {
  const plain = word.toLowerCase()
  const base = /[^su]s$/u.test(plain) ? baseForm(plain, 'noun') : null
  return base !== null && base !== plain
}

/** "The same concerns" are concerns. */
function withoutVague(words: readonly TaggedWord[]): TaggedWord[] {
  const first = words.findIndex(({ text }) => !vague.has(text.toLowerCase()))
  return first < 0 ? [...words] : words.slice(first)
}

const fewestSenses = 4

/** "Write emails": after a verb a plural is what it is done to. */
function withThings([head, ...rest]: readonly TaggedWord[]): TaggedWord[] {
  if (!head) return []
  // No dictionary has "write" for a thing, wherever it stands; "excel" may be a name.
  const plain = head.text.toLowerCase()
  const isOnlyDone = baseForm(plain, 'noun') === null && sensesOf(plain, 'verb') >= fewestSenses
  const isVerb = head.kind === 'noun' && isOnlyDone && baseForm(plain, 'verb') === plain
  const words: TaggedWord[] = [isVerb ? { ...head, kind: 'verb' } : head, ...rest]
  const isAfterVerb = words.length === 2 && words[0]!.kind === 'verb'
  return words.map((word, at) =>
    at === 1 && isAfterVerb && isPlural(word.text) ? { ...word, kind: 'noun' } : word,
  )
}

/** "Verifying any information" verifies information. */
function withoutAny(words: readonly TaggedWord[]): TaggedWord[] {
  return words.filter(
    ({ text }, at) =>
      at === 0 || at === words.length - 1 || !/^(?:any|some|all|every|such|certain|specific)$/iu.test(text),
  )
}

/** "Card payment was declined" -> "declined card payment". */
function turnedAround(all: readonly TaggedWord[]): string | null {
  // "Bicycle is very heavy": how much is not in the name.
  const words = all.filter(({ kind }, at) => !(kind === 'adverb' && at === all.length - 2 && at > 1))
  const [last, copula, ...before] = [...words].reverse()
  if (!last || !copula || before.length === 0) return null
  const isNamed = before.every(({ kind }) => kind === 'noun' || kind === 'adjective') && isNoun(before[0])
  const isSaid = last.kind === 'adjective' || last.kind === 'past'
  if (!isNamed || !isSaid || !/^(?:is|are|was|were)$/iu.test(copula.text)) return null
  return [last, ...before.reverse()].map((word) => word.text).join(' ')
}

function isNoun(word: TaggedWord | undefined): boolean {
  return word?.kind === 'noun'
}

/** "Cancel a transfer" -> "cancelling a transfer". */
function asGerund([first, ...rest]: readonly TaggedWord[], isDone: boolean): string | null {
  const last = rest.at(-1)
  if (
    (first?.kind !== 'verb' && !(isDone && first?.kind === 'past')) ||
    lightVerbs.has(first.text.toLowerCase())
  )
    return null
  if (!last || !/^(?:noun|gerund)$/u.test(last.kind) || /^ups?$/iu.test(rest[0]!.text)) return null
  // What a preposition follows may as well be a noun: "support about the transfer".
  if ((rest[0]?.kind === 'small' && !isDone) || !rest.every(({ kind }) => inObject.has(kind))) return null
  const verb = first.text.toLowerCase()
  // "Auto top up": nobody autos.
  if (baseForm(verb, 'verb') === null && baseForm(verb, 'noun') !== null) return null
  const gerund = gerundOf(verb)
  return gerund === null ? null : [gerund, ...rest.map((word) => word.text)].join(' ')
}

const inObject = new Set<Kind>(['noun', 'adjective', 'determiner', 'small', 'gerund', 'past', 'other'])

/** In a sentence, where "lost" is known for a form of "lose"; alone it would be a verb of its own. */
export function gerundOf(verb: string): string | null {
  const tagged = nlp(`they ${verb} it`) as unknown as {
    verbs(): { conjugate(): { Gerund?: string }[] }
  }
  return tagged.verbs().conjugate()[0]?.Gerund ?? null
}
