/**
 * A phrase as a heading would have it: a noun phrase or a gerund, in the members' own words. "Verify my identity"
 * becomes "Verifying the identity", "dock was full" becomes "Full dock". Pure; English only: other languages stay as
 * they were said.
 */
import nlp from 'compromise'
import { stemOf } from './head-phrases.ts'
import { breaks, type Kind, readsAsName, type TaggedWord, tagWords } from './phrase-grammar.ts'

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
    'shows prefer try feel felt think say said mean keep put let use used like seem begin start received'
  ).split(' '),
)
const stretches = /^\S+ (?:an?|the) (?:minute|hour|day|week|month|year|time)$/iu

/** @param isDone it begins with what somebody does, whatever its first word may be elsewhere */
export function canonicalName(phrase: string, isDone = false): CanonicalName {
  const words = withoutOwners(tagWords(phrase))
  if (isDone && words.length > 1 && canBeDone(words[0]!)) words[0]!.kind = 'verb'
  const plain = words.map((word) => word.text).join(' ')
  let worth = 1
  if (speakers.test(plain)) worth *= 0.3
  if (negations.test(plain)) worth *= 0.5
  if (words.slice(1, -1).some(({ kind }) => kind === 'adverb')) worth *= 0.7
  if (new Set(words.map(({ text }) => stemOf(text))).size < words.length) worth *= 0.3
  if (lightVerbs.has(words[0]?.text.toLowerCase() ?? '')) worth *= 0.55
  if (stretches.test(plain)) worth *= 0.4
  const turned = negations.test(plain) || breaks.test(plain) ? null : (turnedAround(words) ?? asGerund(words))
  if (turned) return { text: turned, worth: worth * 0.97 }
  return { text: plain, worth: worth * readsAsName(plain) }
}

/** "Hold" is a noun by itself, and a verb in "to hold it"; "auto" is no verb anywhere. */
function canBeDone({ text, kind }: TaggedWord): boolean {
  if (kind === 'past' || kind === 'verb') return true
  return kind === 'noun' && tagWords(`to ${text.toLowerCase()} it`)[1]?.kind === 'verb'
}

/** A theme is of many people: "my" card is "the" card, and a heading does not begin with an article. */
function withoutOwners(words: readonly TaggedWord[]): TaggedWord[] {
  return words.flatMap((word, at): TaggedWord[] => {
    if (/^own$/iu.test(word.text) && owners.test(words[at - 1]?.text ?? '')) return []
    if (owners.test(word.text) && /^own$/iu.test(words[at + 1]?.text ?? '')) return []
    if (!owners.test(word.text)) return at === 0 && /^(?:the|an?|that|those)$/iu.test(word.text) ? [] : [word]
    return at === 0 ? [] : [{ text: 'the', kind: 'determiner' }]
  })
}

/** "Card payment was declined" -> "declined card payment". */
function turnedAround(words: readonly TaggedWord[]): string | null {
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
function asGerund([first, ...rest]: readonly TaggedWord[]): string | null {
  const last = rest.at(-1)
  if (first?.kind !== 'verb' || lightVerbs.has(first.text.toLowerCase())) return null
  if (!last || !/^(?:noun|gerund)$/u.test(last.kind) || /^ups?$/iu.test(rest[0]!.text)) return null
  // What a preposition follows may as well be a noun: "support about the transfer".
  if (rest[0]?.kind === 'small' || !rest.every(({ kind }) => inObject.has(kind))) return null
  const gerund = gerundOf(first.text.toLowerCase())
  return gerund === null ? null : [gerund, ...rest.map((word) => word.text)].join(' ')
}

const inObject = new Set<Kind>(['noun', 'adjective', 'determiner', 'small', 'gerund', 'past', 'other'])

function gerundOf(verb: string): string | null {
  const tagged = nlp(verb).tag('Verb') as unknown as {
    verbs(): { conjugate(): { Gerund?: string }[] }
  }
  return tagged.verbs().conjugate()[0]?.Gerund ?? null
}
