import tagger from 'compromise/two'
import { ShortMemory } from '../../platform/short-memory.ts'

/** A word of a sentence with its place in the whole answer (UTF-16, end exclusive) and its parts of speech. */
export interface Token {
  text: string
  lower: string
  start: number
  end: number
  /** What stands between this word and the next: white space and punctuation. */
  after: string
  tags: ReadonlySet<string>
  /** What a contraction stands for: `it's` -> `['it', 'is']`; empty otherwise. */
  parts: readonly string[]
}

/** Whether a place of the text holds one word, and that an adjective. */
export function isAdjective(
  tokens: readonly Token[],
  { start, end }: { start: number; end: number },
): boolean {
  return tokens.some((token) => token.start === start && token.end === end && token.tags.has('Adjective'))
}

interface Term {
  pre: string
  text: string
  post: string
  implicit?: string
  tags?: Set<string>
}

/**
 * The sentences that were read last are usually those that are taken up next: in the same turn, and by the same person in
 * the next one, after everybody else who is being interviewed has had theirs. Bounded in number and time.
 */
const recent = new ShortMemory<readonly Token[]>({ most: 2048 })

/** English words of a stretch of text, tagged. Costs half a millisecond a sentence. */
export function tagWords(text: string, offset = 0): readonly Token[] {
  const key = `${offset}:${text}`
  const known = recent.get(key)
  if (known) return known
  const tokens = offset === 0 ? tag(text) : tagWords(text).map((token) => moved(token, offset))
  recent.set(key, tokens)
  return tokens
}

/** What a sentence is made of does not depend on where it stands. */
function moved(token: Token, by: number): Token {
  return { ...token, start: token.start + by, end: token.end + by }
}

/**
 * Everything but the last pass of corrections, which costs three times as much as the rest: without it 7 of 447
 * clauses of real answers were not found, and none was found that should not be.
 */
const steps = [
  'contractions',
  'alias',
  'machine',
  'index',
  'id',
  'freeze',
  'lexicon',
  'preTagger',
  'contractionTwo',
]

function tag(text: string): Token[] {
  const sentences = (tagger.tokenize(text).compute(steps) as unknown as { docs: Term[][] }).docs
  const tokens: Token[] = []
  let at = 0
  for (const term of sentences.flat()) {
    at += term.pre.length
    const last = tokens.at(-1)
    if (term.text === '' && last) {
      // The second half of a contraction has no text of its own.
      tokens[tokens.length - 1] = joined(last, term)
    } else if (term.text !== '') {
      tokens.push(tokenOf(term, at))
    }
    at += term.text.length + term.post.length
  }
  return tokens
}

function tokenOf(term: Term, start: number): Token {
  return {
    text: term.text,
    lower: term.text.toLowerCase().replaceAll('’', "'"),
    start,
    end: start + term.text.length,
    after: term.post,
    tags: new Set(term.tags ?? []),
    parts: term.implicit ? [term.implicit] : splitContraction(term.text),
  }
}

/** Those that the tagger leaves whole: "they've". */
function splitContraction(text: string): string[] {
  const match = /^(i|we|they|he|she|it|that|there|this)['’](ve|re|ll|d|s|m)$/i.exec(text)
  return match ? [match[1]!.toLowerCase(), match[2]!.toLowerCase()] : []
}

function joined(token: Token, term: Term): Token {
  return {
    ...token,
    after: token.after + term.post,
    tags: new Set([...token.tags, ...(term.tags ?? [])]),
    parts: [...token.parts, term.implicit ?? ''],
  }
}
