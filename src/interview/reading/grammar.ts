/** Where a clause's subject, verb and natural end are, by the tags of its words. Errs on the side of finding none. */
import type { Token } from './tag-words.ts'

/** A place where one stretch of a sentence ends and another begins. */
export const endsStretch = /[,;:()]|\s[-–—]\s|[.!…]/

export function isNegative(token: Token): boolean {
  return (
    token.tags.has('Negative') ||
    /n't$/.test(token.lower) ||
    ['not', 'never', 'no', 'cannot', 'nobody', 'nothing', 'hardly', 'barely', 'only'].includes(token.lower)
  )
}

const pronouns = new Set(['i', 'we', 'it', 'they', 'he', 'she', 'this', 'that', 'there'])
const wholeSubjects = new Set([
  'everyone',
  'everybody',
  'nobody',
  'people',
  'everything',
  'nothing',
  'someone',
])
const determiners = new Set([
  ...['my', 'our', 'the', 'a', 'an', 'this', 'that', 'these', 'those', 'his', 'her', 'their', 'its'],
  ...['some', 'most', 'many', 'all', 'every', 'each', 'no', 'another', 'other', 'both', 'several'],
])

export function isSubjectPronoun(token: Token): boolean {
  return pronouns.has(token.parts[0] ?? token.lower)
}

export interface Subject {
  kind: 'i' | 'we' | 'pronoun' | 'noun'
  /** Index after the subject; the subject's own token where a contraction holds the verb too. */
  after: number
}

export function readSubject(tokens: readonly Token[], start: number): Subject | null {
  const first = tokens[start]
  if (!first) return null
  if (isSubjectPronoun(first)) {
    const word = first.parts[0] ?? first.lower
    // "this process": a determiner, read below.
    const isDeterminer = determiners.has(word) && isNominal(tokens[start + 1]) && first.parts.length === 0
    if (!isDeterminer && first.after.trim() === '') {
      const kind = word === 'i' ? 'i' : word === 'we' ? 'we' : 'pronoun'
      return { kind, after: first.parts.length > 1 ? start : start + 1 }
    }
  }
  if (wholeSubjects.has(first.lower)) return { kind: 'noun', after: start + 1 }
  return readNounSubject(tokens, start)
}

function readNounSubject(tokens: readonly Token[], start: number): Subject | null {
  const first = tokens[start]!
  const named = readNamed(tokens, start)
  if (named !== null) return { kind: 'noun', after: named }
  if (!determiners.has(first.lower) && !(first.tags.has('Plural') && start === 0)) return null
  let at = determiners.has(first.lower) ? start + 1 : start
  let nouns = 0
  while (at < tokens.length && at - start < 5 && isNominal(tokens[at])) {
    if (tokens[at]!.tags.has('Noun')) nouns++
    at++
    if (tokens[at - 1]!.after.trim() !== '') return null
  }
  const last = tokens[at - 1]
  if (nouns === 0 || !last?.tags.has('Noun')) return null
  return { kind: 'noun', after: at }
}

/** "Pat", "Pat and I": where the name ends, or null. */
function readNamed(tokens: readonly Token[], start: number): number | null {
  const isName = (at: number) =>
    tokens[at]?.tags.has('ProperNoun') === true && /^\p{Lu}\p{Ll}+$/u.test(tokens[at].text)
  if (!isName(start) || tokens[start]!.after !== ' ') return null
  const joined = tokens[start + 1]?.lower === 'and' && (isName(start + 2) || tokens[start + 2]?.text === 'I')
  return joined ? start + 3 : start + 1
}

function isNominal(token: Token | undefined): boolean {
  if (!token || isFiniteVerb(token) || token.tags.has('Pronoun')) return false
  return token.tags.has('Noun') || token.tags.has('Adjective') || token.tags.has('Value')
}

export function isFiniteVerb(token: Token): boolean {
  const { tags } = token
  if (!tags.has('Verb') || tags.has('Gerund')) return false
  return ['PresentTense', 'PastTense', 'Copula', 'Modal', 'Auxiliary'].some((tag) => tags.has(tag))
}

/** Index of the finite verb right after the subject (adverbs may stand between), or -1. */
export function findVerb(tokens: readonly Token[], { after }: Subject): number {
  for (let i = after; i < Math.min(tokens.length, after + 3); i++) {
    const token = tokens[i]!
    if (isFiniteVerb(token)) return looksLikeVerb(tokens, i, after) ? i : -1
    if (!token.tags.has('Adverb') && token.lower !== 'also') return -1
    if (token.after.trim() !== '') return -1
  }
  return -1
}

/** Not a noun that only looks like one: "the tasks I have", "the project I'm on". */
function looksLikeVerb(tokens: readonly Token[], i: number, after: number): boolean {
  const token = tokens[i]!
  if (i > after - 1 && token.tags.has('Pronoun') && token.parts.length > 1 && i !== after) return false
  const next = tokens[i + 1]
  return (
    !next ||
    token.after.trim() !== '' ||
    !['i', 'we', 'they', 'he', 'she'].includes(next.parts[0] ?? next.lower)
  )
}

const pastAuxiliaries = new Set(['was', 'were', 'had', 'did', "wasn't", "weren't", "hadn't", "didn't"])

export function isPast(tokens: readonly Token[], verb: number): boolean {
  const token = tokens[verb]!
  return token.tags.has('PastTense') || pastAuxiliaries.has(token.lower)
}

/** After these a clause is not over; before these it may be. */
const danglers = new Set([
  ...[
    'a',
    'an',
    'the',
    'my',
    'our',
    'their',
    'his',
    'her',
    'its',
    'this',
    'these',
    'those',
    'very',
    'more',
    'most',
  ],
  ...[
    'and',
    'or',
    'but',
    'so',
    'because',
    'of',
    'to',
    'for',
    'with',
    'at',
    'from',
    'into',
    'about',
    'than',
    'as',
    'like',
  ],
  ...[
    'is',
    'are',
    'was',
    'were',
    'be',
    'been',
    'have',
    'has',
    'had',
    'do',
    'does',
    'did',
    'will',
    'would',
    'can',
  ],
  ...[
    'could',
    'should',
    'might',
    'may',
    'must',
    'that',
    'which',
    'who',
    'when',
    'where',
    'how',
    'what',
    'why',
    'not',
  ],
  ...[
    "it's",
    "i'm",
    "they're",
    "we're",
    "that's",
    'especially',
    'however',
    'though',
    'such',
    'i',
    'we',
    'he',
    'she',
    'they',
    'by',
    'on',
    'in',
  ],
])
const newClauseWords = new Set(['so', 'because', 'and', 'which', 'since', 'then', 'plus'])

interface EndSearch {
  start: number
  verb: number
  mostWords: number
}

/** Index of the last word of a clause that can stand alone, or -1. */
export function findEnd(tokens: readonly Token[], { start, verb, mostWords }: EndSearch): number {
  const negated = tokens.slice(start, Math.min(verb + 3, tokens.length)).some(isNegative)
  for (let i = verb; i < tokens.length && i - start < mostWords; i++) {
    if (!mayEndAfter(tokens, i, negated)) continue
    return danglers.has(tokens[i]!.lower) && !tokens[i]!.tags.has('ProperNoun') ? -1 : i
  }
  return -1
}

function mayEndAfter(tokens: readonly Token[], i: number, negated: boolean): boolean {
  const token = tokens[i]!
  const next = tokens[i + 1]
  if (!next) return true
  if (/[.!;]/.test(token.after)) return true
  const opensSubject = (at: number) => {
    const word = tokens[at]
    return word !== undefined && isSubjectPronoun(word)
  }
  if (next.lower === 'because' || next.lower === 'since') return !negated
  if (next.lower === 'so' && opensSubject(i + 2)) return true
  if (next.lower === 'and' && opensSubject(i + 2)) return true
  if (!endsStretch.test(token.after)) return false
  return newClauseWords.has(next.lower) ? next.lower !== 'and' || opensSubject(i + 2) : opensSubject(i + 1)
}
