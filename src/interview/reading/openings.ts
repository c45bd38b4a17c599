/** Which words of a sentence open a clause that hangs on another, and which are finite verbs in their place. By closed classes of words and tags; pure; English. */
import { isFiniteVerb, isSubjectPronoun } from './grammar.ts'
import type { Token } from './tag-words.ts'

export const set = (list: string) => new Set(list.split(/\s+/))

/** Open a clause that hangs on another, wherever they stand. */
export const subordinators = set(
  `when whenever if because although though while whereas unless whether which who whom whose where wherever what how why
  whatever whichever whoever lest`,
)
/** The same only where a subject and a verb follow: "as a tool" opens nothing. */
export const maybeSubordinators = set('as that like before after since until till than once so')
export const focusing = set(
  'even especially particularly specifically only just mainly mostly sometimes usually often except not and but or so always',
)
/** Join what follows to what stands before. */
export const joints = set('and but or so because since although though then plus whereas')
export const attitudes =
  /^(?:think|thought|feel|felt|believe|believed|guess|suppose|hope|hoped|hoping|say|said|found|find|imagine|assume|reckon|know|knew|fear|worry|wish)$/
export const breaks = /[,;:()–—.!…]|-\s|\s-/
const most = 7

/** A finite verb in its place: not "the generated text", "two used ones". */
export function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || !isFiniteVerb(token)) return token !== undefined && isContracted(token)
  const before = tokens[at - 1]
  if (!before || breaks.test(before.after)) return true
  if (['my', 'our', 'their', 'the', 'a', 'an', 'of', 'its', 'his', 'her', 'your'].includes(before.lower))
    return false
  if (before.tags.has('Value') || before.tags.has('Possessive') || before.tags.has('Gerund')) return false
  // "Something like an email": who likes is "I", "we" or the like.
  if (token.lower === 'like' && !isLiker(before)) return false
  if (isInfinitive(tokens, at)) return false
  const isAlways = ['Copula', 'Modal', 'Auxiliary'].some((tag) => token.tags.has(tag))
  if (isAlways) return true
  // "For tasks", "after used ones"; "property use", where a verb would be "uses".
  if (before.tags.has('Preposition')) return false
  const isOne = before.tags.has('Singular') && !before.tags.has('ProperNoun') && !isOwnSubject(before)
  return !(isOne && token.tags.has('Infinitive') && !token.lower.endsWith('s'))
}

/** "To need", "to better fit", "to have been used". */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  if (/^(?:am|is|are|was|were|has|had|does|did|\p{L}+n't)$/u.test(tokens[at]!.lower)) return false
  let from = at - 1
  while (from > 0 && ['Verb', 'Adverb', 'Negative'].some((tag) => tokens[from]!.tags.has(tag))) {
    if (breaks.test(tokens[from]!.after)) return false
    from--
  }
  return tokens[from]!.lower === 'to' && !breaks.test(tokens[from]!.after)
}

const isLiker = (before: Token) =>
  isOwnSubject(before) ||
  /^(?:people|who|everybody|everyone|colleagues|clients)$/.test(before.lower) ||
  ['Adverb', 'Modal', 'Auxiliary', 'Negative'].some((tag) => before.tags.has(tag))

/** "It's", "they've". */
const isContracted = ({ parts }: Token) =>
  /^(?:'?(?:is|are|am|have|has|had|will|would)|['’]?(?:s|re|m|ve|ll|d))$/.test(parts[1] ?? '')

export function followsClause(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 1 + most); i++) {
    const token = tokens[i]!
    if (isVerbAt(tokens, i)) return true
    if (subordinators.has(token.lower)) return i === at + 1
    if (breaks.test(token.after)) return false
  }
  return false
}

/** "When writing", "if possible", "how to": no verb of its own is missing. */
function isReduced(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (!next) return false
  if (next.lower === 'to' || ['Gerund', 'Preposition'].some((tag) => next.tags.has(tag))) return true
  const isShort = next.tags.has('Adjective') || next.tags.has('PastTense')
  return isShort && (tokens[at + 2] === undefined || breaks.test(next.after))
}

export type Opening = 'none' | 'whole' | 'reduced'

export function openingAt(tokens: readonly Token[], at: number): Opening {
  const { lower } = tokens[at]!
  if (subordinators.has(lower)) {
    // "No matter how many", "even when", "as if": one clause is opened, not two.
    return isReduced(tokens, at) ? 'reduced' : 'whole'
  }
  if (!maybeSubordinators.has(lower)) return 'none'
  if (lower === 'so') return tokens[at + 1]?.lower === 'that' ? 'whole' : 'none'
  const previous = tokens[at - 1]
  // "What that was", "last year that was": this "that" is what was named.
  const isNamed = previous === undefined || subordinators.has(previous.lower) || previous.tags.has('Date')
  if (lower === 'that' && isNamed && isVerbAt(tokens, at + 1)) return 'none'
  // "So that": opened already.
  if (lower === 'that' && tokens[at - 1]?.lower === 'so') return 'none'
  const next = tokens[at + 1]
  if (next && breaks.test(tokens[at]!.after)) return 'none'
  if (lower === 'that' && next?.tags.has('Preposition') && attitudes.test(tokens[at - 1]?.lower ?? ''))
    return 'whole'
  const opensNext = next !== undefined && (subordinators.has(next.lower) || isConjunctionAs(tokens, at + 1))
  if (lower === 'like') {
    const verb = tokens[at - 1]?.lower ?? ''
    if (!/^(?:feel|feels|felt|seems?|seemed|looks?|looked|sounds?|sounded|it's)$/.test(verb)) return 'none'
  }
  if (opensNext) return 'whole'
  // "After two weeks I left": a time, and then who did it.
  if (lower !== 'that' && lower !== 'like' && isLedIn(tokens, at)) return 'none'
  return followsClause(tokens, at) ? 'whole' : 'none'
}

function isLedIn(tokens: readonly Token[], at: number): boolean {
  const own = tokens.findIndex((token, i) => i > at + 1 && i <= at + most && isOwnSubject(token))
  if (own < 0 || !tokens[own - 1]!.tags.has('Noun')) return false
  return !tokens
    .slice(at + 1, own)
    .some((token, i) => isVerbAt(tokens, at + 1 + i) || breaks.test(token.after))
}

/** "As AI evolves", "as long as I keep". */
function isConjunctionAs(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'as' && followsClause(tokens, at)
}

export const isOwnSubject = (token: Token) =>
  ['i', 'we', 'it', 'they', 'he', 'she', 'you', 'there'].includes(
    token.parts[0]?.toLowerCase() || token.lower,
  )

export const isNominal = (token: Token) =>
  isSubjectPronoun(token) ||
  ['Noun', 'Pronoun', 'Gerund', 'Value', 'Determiner'].some((tag) => token.tags.has(tag)) ||
  /^(?:this|these|those|all|most|some|many|both|each|one|everything|nothing|nobody|you)$/.test(token.lower)

/** A phrase of time or place may come before who did it. */
export function isIntroduction([token, second]: readonly Token[]): boolean {
  if (!token || /^(?:more|less|not)$/.test(token.lower)) return false
  if (/^(?:times?|days?|weeks?|months?|years?|night|morning|evening)$/.test(second?.lower ?? '')) return true
  return (
    ['Preposition', 'Adverb', 'Date', 'Conjunction'].some((tag) => token.tags.has(tag)) ||
    introducing.test(token.lower)
  )
}
const introducing =
  /^(?:most|every|each|last|this|next|half|one|at|in|on|for|from|with|during|after|before|by|just|even|to|since|as)$/
