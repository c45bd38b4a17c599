/**
 * Clauses of an answer that can be taken up in a follow-up: a subject, a finite verb, a natural end, and nothing cut
 * away that would change what was said (no condition dropped, no half of a contrast, no list broken off).
 */
import { splitSentences } from '../../study/lint/text.ts'
import { functionWords, openers } from './lexicon.ts'
import { type Token, tagWords } from './tag-words.ts'

export interface Clause {
  /** UTF-16 offsets into the answer, end exclusive. */
  start: number
  end: number
  tokens: readonly Token[]
  /** What comes first: decides how it can be turned around. */
  subject: 'i' | 'we' | 'pronoun' | 'noun'
  tense: 'past' | 'present'
  /** Index of the finite verb among `tokens`. */
  verb: number
  isNegated: boolean
  /** The sentence it stands in. */
  sentence: Sentence
}

interface Sentence {
  start: number
  end: number
  text: string
}

export interface ClauseOptions {
  fewestWords?: number
  mostWords?: number
}

/** Sentences whose main clause would say something else when taken alone. */
const conditional =
  /\b(?:if|unless|whether|otherwise|provided|as long as|depending|depends|would have|wish|imagine|suppose)\b/i
const addressesSomebody = /\b(?:you|your|yours|yourself)\b/i
const hasForeignMatter = /["“”<>[\]{}|\\@#*]|https?:|\d{5,}|\b(?:REDACTED|lol|haha)\b/i

export function findClauses(text: string, options: ClauseOptions = {}): Clause[] {
  return splitSentences(text).flatMap((sentence) => clausesOfSentence(sentence, options))
}

/** Clauses of one sentence; `start` is its place in the answer. */
export function clausesOfSentence(sentence: Sentence, options: ClauseOptions = {}): Clause[] {
  return clausesOfTokens(tagWords(sentence.text, sentence.start), { ...options, sentence })
}

/** The same for a sentence that is tagged already. */
export function clausesOfTokens(
  tokens: readonly Token[],
  { sentence, ...options }: ClauseOptions & { sentence: Sentence },
): Clause[] {
  if (sentence.text.endsWith('?') || conditional.test(sentence.text)) return []
  const clauses: Clause[] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    if (i < from || !opensClause(tokens, i)) continue
    const clause = clauseAt(tokens, skipOpeners(tokens, i), options)
    if (!clause) continue
    clauses.push({ ...clause, sentence })
    from = tokens.indexOf(clause.tokens.at(-1)!) + 1
  }
  return clauses
}

const joints = new Set(['and', 'but', 'so', 'because', 'since', 'although', 'though'])
const endsStretch = /[,;:()]|\s[-–—]\s|[.!…]/

function opensClause(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  if (!before) return true
  return endsStretch.test(before.after) || joints.has(before.lower)
}

/** "that said", "that being said": a joint, not a subject. */
function isJoint(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]?.lower
  return tokens[i]!.lower === 'that' && (next === 'said' || next === 'being')
}

function skipOpeners(tokens: readonly Token[], i: number): number {
  let at = i
  while (at < tokens.length && openers.has(tokens[at]!.lower) && !isSubjectPronoun(tokens[at]!)) at++
  return at
}

function clauseAt(
  tokens: readonly Token[],
  start: number,
  { fewestWords = 4, mostWords = 14 }: ClauseOptions,
): Omit<Clause, 'sentence'> | null {
  const subject = start < tokens.length && !isJoint(tokens, start) ? readSubject(tokens, start) : null
  // "so that we can ...": the clause hangs on the one before.
  if (!subject || (tokens[start]!.lower === 'that' && tokens[start - 1]?.lower === 'so')) return null
  const verb = findVerb(tokens, subject)
  if (verb < 0) return null
  const last = findEnd(tokens, { start, verb, mostWords })
  if (last < 0 || last - start + 1 < fewestWords) return null
  const inside = tokens.slice(start, last + 1)
  const from = inside[0]!.start
  const to = inside.at(-1)!.end
  const words = inside.map((token) => token.lower).join(' ')
  if (addressesSomebody.test(words) || hasForeignMatter.test(words)) return null
  if (inside.slice(0, -1).some((token) => brokenInside.test(token.after))) return null
  if (splices.some((splice) => splice.test(words)) || hasSplice(inside)) return null
  if (inside.filter(isContent).length < 2) return null
  const isWholeEnd = last === tokens.length - 1 || /[.!;]/.test(tokens[last]!.after)
  if (!isWholeEnd && inside.some((token) => subordinators.has(token.lower))) return null
  return {
    start: from,
    end: to,
    tokens: inside,
    subject: subject.kind,
    tense: isPast(tokens, verb) ? 'past' : 'present',
    verb: verb - start,
    isNegated: inside.some(isNegative),
  }
}

/** About talking rather than about the matter. */
const splices = [
  /^i (?:said|mean|guess so|hope so|think so|mentioned|already said)\b/,
  /^(?:that|it|this) is all\b/,
]

/** A comma that joins two sentences, or begins a list, makes a clause that reads badly when turned around. */
function hasSplice(inside: readonly Token[]): boolean {
  return inside.some((token, i) => {
    const next = inside[i + 1]
    return next !== undefined && /,/.test(token.after) && !['and', 'or', 'but'].includes(next.lower)
  })
}

const brokenInside = /["“”[\](){}<>*]|\.\.\.|…|\n/
/** A clause that opens one of these and does not reach the end of the sentence has lost its main part. */
const subordinators = new Set([
  'though',
  'although',
  'when',
  'whenever',
  'while',
  'whereas',
  'once',
  'until',
  'matter',
  'after',
  'before',
  'as',
])

function isContent(token: Token): boolean {
  return token.lower.length > 2 && !functionWords.has(token.lower)
}

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

function isSubjectPronoun(token: Token): boolean {
  return pronouns.has(token.parts[0] ?? token.lower)
}

interface Subject {
  kind: Clause['subject']
  /** Index after the subject; the subject's own token where a contraction holds the verb too. */
  after: number
}

function readSubject(tokens: readonly Token[], start: number): Subject | null {
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

function isNominal(token: Token | undefined): boolean {
  if (!token || isFiniteVerb(token) || token.tags.has('Pronoun')) return false
  return token.tags.has('Noun') || token.tags.has('Adjective') || token.tags.has('Value')
}

function isFiniteVerb(token: Token): boolean {
  const { tags } = token
  if (!tags.has('Verb') || tags.has('Gerund')) return false
  return ['PresentTense', 'PastTense', 'Copula', 'Modal', 'Auxiliary'].some((tag) => tags.has(tag))
}

/** Index of the finite verb right after the subject (adverbs may stand between), or -1. */
function findVerb(tokens: readonly Token[], { after }: Subject): number {
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

function isPast(tokens: readonly Token[], verb: number): boolean {
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
function findEnd(tokens: readonly Token[], { start, verb, mostWords }: EndSearch): number {
  const negated = tokens.slice(start, Math.min(verb + 3, tokens.length)).some(isNegative)
  for (let i = verb; i < tokens.length && i - start < mostWords; i++) {
    if (!mayEndAfter(tokens, i, negated)) continue
    return danglers.has(tokens[i]!.lower) ? -1 : i
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
