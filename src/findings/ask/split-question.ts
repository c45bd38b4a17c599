/** Of whom a question is and what it asks of them. By rules over tagged words. Pure. */
import type { Token } from '../../interview/reading/tag-words.ts'
import { type Clause, carries, clauseOf } from './clauses.ts'
import { everybody, tellingVerbs } from './question-words.ts'
import { baseForm, namesPerson } from './wordnet.ts'

export interface Split {
  /** Of whom it is asked. */
  subject: Token[]
  /** From the main verb on. */
  rest: Token[]
  /** What stands between the question word and the auxiliary: "What concerns do ...". */
  asked: Token[]
  /** Conditions in front: "Among those who ...,". */
  lead: Clause[]
}

const auxiliaries = new Set(
  "do does did is are was were has have had can could would will should do don't doesn't didn't haven't hasn't aren't isn't".split(
    ' ',
  ),
)
const relatives = new Set(['who', 'that', 'which', 'whose'])

export function splitQuestion(all: readonly Token[]): Split {
  let tokens = [...all]
  const lead: Clause[] = []
  const comma = tokens.findIndex((token) => token.after.includes(','))
  if (comma > 0 && /^(?:among|amongst|of|for|out)$/u.test(tokens[0]!.lower)) {
    lead.push(...conditionsIn(tokens.slice(1, comma + 1)))
    tokens = tokens.slice(comma + 1)
  }
  const { from, asked } = afterQuestionWord(tokens)
  const first = tokens[from]
  const isVerbFirst =
    first !== undefined && /^how many$/u.test(textBefore(tokens, from)) && isDone(first, tokens[from + 1])
  const main = isVerbFirst ? from : mainVerb(tokens, from)
  return { subject: tokens.slice(from, main), rest: tokens.slice(main), asked, lead }
}

/** Where the subject begins, and the noun that is asked for. */
function afterQuestionWord(tokens: readonly Token[]): { from: number; asked: Token[] } {
  const words = tokens.map((token) => token.lower)
  const text = words.join(' ')
  const there =
    /^(?:is|are|was|were|has|have) there (?:been )?(?:any |a |an |some )?(?:mention of |evidence of |evidence that |(?:anyone|anybody|someone|somebody|people|participants?|persons?) (?:who |that )?)?/u.exec(
      text,
    )
  if (there) return { from: there[0].trim().split(' ').length, asked: [] }
  if (auxiliaries.has(words[0] ?? '')) return { from: 1, asked: [] }
  const count =
    /^(?:how many|what (?:share|proportion|percentage|percent|fraction|number) of|how common is it (?:for|that|to)?|how common (?:is|are|was|were)|how much|how often)/u.exec(
      text,
    )
  const start = count ? count[0].trim().split(' ').length : questionWords(words)
  if (/^how many/u.test(text) && tokens[start] && isDone(tokens[start], tokens[start + 1]))
    return { from: start, asked: [] }
  const auxiliary = words.findIndex((word, at) => at >= start && auxiliaries.has(word))
  const hasNoun =
    auxiliary > start &&
    !tokens.slice(start, auxiliary).some((token) => relatives.has(token.lower) || isFiniteVerb(token))
  if (auxiliary === start) return { from: start + 1, asked: [] }
  if (hasNoun && auxiliary + 1 < tokens.length && !/^(?:not|never)$/u.test(words[auxiliary + 1]!)) {
    const next = tokens[auxiliary + 1]!
    // "How many people are worried": the subject stands before the auxiliary.
    if (count && !next.tags.has('Pronoun') && !everybody.has(next.lower)) return { from: start, asked: [] }
    return { from: auxiliary + 1, asked: tokens.slice(start, auxiliary) }
  }
  const asksWhich = /^(?:in |for |on |with )?(?:what|which)\b/u.test(text)
  if (asksWhich && !count) {
    const main = mainVerb(tokens, start)
    if (main > start && !tokens.slice(start, main).some((token) => everybody.has(token.lower))) {
      return { from: main, asked: tokens.slice(start, main) }
    }
  }
  return { from: start, asked: [] }
}

function textBefore(tokens: readonly Token[], from: number): string {
  return tokens
    .slice(0, from)
    .map(({ lower }) => lower)
    .join(' ')
}

/** "How many work at a place that ...", "How many let ...": no people are named, so the verb comes at once. */
function isDone(token: Token, next: Token | undefined): boolean {
  if (everybody.has(token.lower) || auxiliaries.has(token.lower)) return false
  if (next && (relatives.has(next.lower) || auxiliaries.has(next.lower))) return false
  return baseForm(token.lower, 'verb') === token.lower && !/s$/u.test(token.lower)
}

function questionWords(words: readonly string[]): number {
  let at = 0
  while (
    at < words.length &&
    /^(?:what|how|why|when|where|which|who|whom|whose|in|for|to|about|on|with|exactly|else)$/u.test(
      words[at]!,
    )
  )
    at++
  return at
}

function isFiniteVerb(token: Token): boolean {
  return (
    (token.tags.has('Verb') && !token.tags.has('Gerund') && !token.tags.has('Particle')) ||
    tellingVerbs.has(token.lower)
  )
}

function mainVerb(tokens: readonly Token[], from: number): number {
  let inRelative = false
  let verbSeen = false
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!
    const before = tokens[at - 1]?.lower ?? ''
    if (relatives.has(token.lower) && at > from) {
      inRelative = true
      verbSeen = false
      continue
    }
    if (token.lower === 'also') return at
    if (!isFiniteVerb(token)) continue
    const isNounLike = at > from && /^(?:to|the|a|an|of|in|for|with|about|their|at|on|by|from)$/u.test(before)
    if (isNounLike) continue
    if (inRelative && !verbSeen) {
      if (!auxiliaries.has(token.lower)) verbSeen = true
      else if (!tokens.slice(at + 1, at + 3).some(isFiniteVerb)) verbSeen = true
      continue
    }
    // A noun that the tagger takes for a verb: "how many use cases".
    return at
  }
  // No verb but the relative's: the whole is what is asked for.
  return from
}

/** "... among those who freelance", "... of the teachers" behind what is asked. */
export function takeLateConditions(tokens: readonly Token[]): { words: Token[]; conditions: Clause[] } {
  const at = tokens.findIndex((token, index) => index > 1 && /^(?:among|amongst)$/u.test(token.lower))
  if (at === -1) return { words: [...tokens], conditions: [] }
  return { words: tokens.slice(0, at), conditions: conditionsIn(tokens.slice(at + 1)) }
}

export function conditionsIn(tokens: readonly Token[]): Clause[] {
  const who = tokens.findIndex((token) => relatives.has(token.lower))
  const heads = who === -1 ? tokens : tokens.slice(0, who)
  const clauses: Clause[] = []
  const kinds = clauseOf(heads.filter((token) => !everybody.has(token.lower)))
  const hasPreposition = heads.some((token) => /^(?:in|from|at|with|working)$/u.test(token.lower))
  const isDoing = heads.some(
    (token) => token.tags.has('Verb') && token.lower !== 'working' && !namesPerson(token.lower),
  )
  if (kinds.words.some(carries)) clauses.push({ ...kinds, isKindOfPerson: !isDoing })
  if (who !== -1) {
    const relative = clauseOf(tokens.slice(who + 1))
    const verb = tokens[who + 1]?.lower ?? ''
    const isKindOfPerson = hasPreposition || /^(?:work|works|worked|are|were|is|teach|teaches)$/u.test(verb)
    if (relative.words.some(carries)) clauses.push({ ...relative, isKindOfPerson })
  }
  return clauses
}
