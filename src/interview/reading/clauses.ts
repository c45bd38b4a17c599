/**
 * Clauses of an answer that can be taken up in a follow-up: a subject, a finite verb, a natural end, and nothing cut
 * away that would change what was said (no condition dropped, no half of a contrast, no list broken off).
 */
import { splitSentences } from '../../study/lint/text.ts'
import {
  endsStretch,
  findEnd,
  findVerb,
  isFiniteVerb,
  isNegative,
  isPast,
  isSubjectPronoun,
  readSubject,
  type Subject,
} from './grammar.ts'
import { functionWords, openers } from './lexicon.ts'
import { type Token, tagWords } from './tag-words.ts'

export interface Clause {
  /** UTF-16 offsets into the answer, end exclusive. */
  start: number
  end: number
  tokens: readonly Token[]
  /** What comes first: decides how it can be turned around. */
  subject: Subject['kind']
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

const fewestWords = 4
const mostWords = 14

/** Sentences whose main clause would say something else when taken alone. */
const conditional =
  /\b(?:if(?! i['’]?m (?:\w+ )?honest)|unless|whether|otherwise|provided|as long as|depending|depends|would have|wish|imagine|suppose)\b/i
/** What stands in their reach is thought or wished, not said to be so. */
const attitudes = new Set(
  (
    'hope hoped hoping wish wished imagine think thought believe believed guess suppose expect expected doubt ' +
    'worry worried afraid assume assumed pretend want wanted prefer rather'
  ).split(' '),
)
const addressesSomebody = /\b(?:you|your|yours|yourself)\b/i
const hasForeignMatter = /["“”<>[\]{}|\\@#*]|https?:|\d{5,}|\b(?:REDACTED|lol|haha)\b/i

export function findClauses(text: string): Clause[] {
  return splitSentences(text).flatMap(clausesOfSentence)
}

/** Clauses of one sentence; `start` is its place in the answer. */
export function clausesOfSentence(sentence: Sentence): Clause[] {
  return clausesOfTokens(tagWords(sentence.text, sentence.start), sentence)
}

/** The same for a sentence that is tagged already. */
export function clausesOfTokens(tokens: readonly Token[], sentence: Sentence): Clause[] {
  if (sentence.text.endsWith('?') || conditional.test(sentence.text)) return []
  const clauses: Clause[] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    if (i < from || !opensClause(tokens, i)) continue
    const start = skipOpeners(tokens, i)
    // "I hope that it stops, and I need not check": taken alone the second half would be told back as a fact.
    if (tokens.slice(0, start).some(({ lower }) => attitudes.has(lower))) break
    const clause = clauseAt(tokens, start)
    if (!clause) continue
    clauses.push({ ...clause, sentence })
    from = tokens.indexOf(clause.tokens.at(-1)!) + 1
  }
  return clauses
}

const joints = new Set(['and', 'but', 'so', 'because', 'since', 'although', 'though'])

function opensClause(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  if (!before) return true
  if (endsStretch.test(before.after)) return true
  if (!joints.has(before.lower)) return false
  // "My wife and I cook": this "and" joins two people, not two clauses.
  return before.lower !== 'and' || tokens.slice(0, i - 1).some(isFiniteVerb)
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

function clauseAt(tokens: readonly Token[], start: number): Omit<Clause, 'sentence'> | null {
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
