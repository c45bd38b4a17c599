/** Whether a sentence may be cut off behind a stretch of it: the rest is a clause or an addition, not half of a pair, a list or a thought. Pure; English. */
import { isNegative } from './grammar.ts'
import { breaks, isIntroduction, isOwnSubject, isVerbAt, joints, openingAt, set } from './openings.ts'
import { dullNouns } from './phrases.ts'
import { readClauses } from './read-clauses.ts'
import type { Token } from './tag-words.ts'

/** Behind these a sentence goes on without a mark, and what stands before it is whole. */
const goOn = set(
  'and but so because while although though since until except when whereas if unless then or plus before after as which where',
)
const addsTo = set('such including especially particularly mostly mainly usually often sometimes for')

export function mayEndBefore(inside: readonly Token[], after: readonly Token[]): boolean {
  const last = inside.at(-1)
  const next = after[0]
  if (!last || !next) return true
  if (isHalfOfPair(inside) || lacksNoun(inside) || endsInLead(inside)) return false
  // "I get cross | when it rains", "| if it rains": it is so only then.
  if (conditions.has(next.lower)) return false
  // "It was no fun, | but it did the job": half of what it was.
  if (next.lower === 'but' && inside.some(isNegative)) return false
  const isBroken = breaks.test(last.after)
  if (!isBroken)
    return mayGoOn(last, next) && (!coordinating.test(next.lower) || goesOnWithClause(after.slice(1), false))
  if (coordinating.test(next.lower))
    return goesOnWithClause(
      after.slice(1),
      inside.every((token) => token === last || !breaks.test(token.after)),
    )
  if (lacksPredicate(after)) return false
  if (isOwnSubject(next) && (inside[0]!.tags.has('Gerund') || leadsOn(inside))) return false
  if (saying.test(last.lower)) return false
  return !/^\s*,/.test(last.after) || !isListed(inside, after)
}
const conditions = set('when whenever if unless until once whether provided assuming where wherever')

/** "The fact that it grew, makes me", "knowing them, along with the price, was key": the verb stands behind it. */
function lacksPredicate(after: readonly Token[]): boolean {
  const end = after.findIndex((token) => breaks.test(token.after))
  const isBare = end >= 0 && readClauses(after.slice(0, end + 1)).main < 0
  return [0, ...(isBare ? [end + 1] : [])].some((at) => {
    const token = after[at]
    return (
      token !== undefined &&
      isVerbAt(after, at) &&
      token.parts.length < 2 &&
      !isOwnSubject(token) &&
      (token.tags.has('Copula') || token.tags.has('Modal') || /[^s]s$/.test(token.lower))
    )
  })
}

const coordinating = /^(?:and|or|nor|but)$/

function mayGoOn(last: Token, next: Token): boolean {
  if (!goOn.has(next.lower)) return false
  // "In cases where", "there are times when": which ones is said behind it.
  return !/^(?:which|where)$/.test(next.lower) && !(next.lower === 'when' && dullNouns.has(last.lower))
}

/** "So if we did work on Sunday", "I know from what they told me": what is so, or known, comes behind the comma. */
function leadsOn(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    const before = tokens[at - 1]
    if (before && linked.test(before.lower) && puttingOff.test(token.lower))
      return openingAt(tokens, at) !== 'none'
    return knowing.test(token.lower) && tokens[at + 1]?.tags.has('Preposition') === true
  })
}
const linked = /^(?:and|but|so|because|or)$/
const puttingOff = /^(?:if|when|whenever|once|while|although|though|as|unless)$/
const knowing = /^(?:know|knew|think|believe|believed|guess|suppose|imagine|assume)$/
/** What they said stands behind it. */
const saying = /^(?:say|says|said|saying|ask|asks|asked|tell|tells|told|write|writes|wrote|reply|replied)$/

/** "A useful": and what it is stands behind a comma. */
function lacksNoun(tokens: readonly Token[]): boolean {
  let at = tokens.length - 1
  if (/^(?:little|few|lot|bit|same|best|worst|most|other|first|last|second)$/.test(tokens[at]!.lower))
    return false
  while (at > 0 && tokens[at]!.tags.has('Adjective')) at--
  return (
    at < tokens.length - 1 &&
    /^(?:an?|these|those|my|our|their|some|very)$/.test(tokens[at]!.lower) &&
    tokens[at]!.lower !== 'very'
  )
}

/** "..., but upon checking them": what then was stands behind it. */
function endsInLead(tokens: readonly Token[]): boolean {
  const from = tokens.findLastIndex((token, at) => at < tokens.length - 1 && breaks.test(token.after)) + 1
  const stretch = tokens.slice(from)
  return (
    from > 0 &&
    /^(?:and|but|so|or)$/.test(stretch[0]!.lower) &&
    isIntroduction(stretch.slice(1)) &&
    readClauses(stretch.slice(1)).main < 0
  )
}

const pairs: readonly [RegExp, RegExp][] = [
  [/(?<!\b(?:we|they|us|them|you|are|were) )\bboth\b(?! of\b)(?! *$)/, /\band\b/],
  [/\beither\b(?! *$)/, /\bor\b/],
  [/\bneither\b(?! of\b)/, /\bnor\b/],
  [/\bnot only\b/, /\bbut\b/],
  [/\bbetween\b/, /\band\b/],
]

/** "To see both the forest", and the trees. */
function isHalfOfPair(tokens: readonly Token[]): boolean {
  const text = tokens.map(({ lower }) => lower).join(' ')
  return pairs.some(([first, second]) => {
    const found = first.exec(text)
    return found !== null && !second.test(text.slice(found.index))
  })
}

/** Of what follows "and" or "but": who does what, or, behind the only comma, what else they do. */
function goesOnWithClause(tokens: readonly Token[], isAfterOnlyBreak: boolean): boolean {
  let at = 0
  while (tokens[at] && (tokens[at]!.tags.has('Adverb') || /^(?:then|also|now|so)$/.test(tokens[at]!.lower)))
    at++
  const next = tokens[at]
  if (!next) return false
  if (isAfterOnlyBreak && at === 0 && next.tags.has('Verb') && !next.tags.has('Gerund')) return true
  // "And so does my aunt"; "and the committee sighs at me": behind the only comma rarely one more of a list.
  if (/^(?:so|neither)$/.test(tokens[0]!.lower) && isVerbAt(tokens, 1)) return true
  const until = tokens.findIndex((token, i) => i >= at && breaks.test(token.after))
  const end = until < 0 ? tokens.length : until + 1
  const isDetermined = ['Determiner', 'Possessive'].some((tag) => next.tags.has(tag))
  if (isAfterOnlyBreak && at === 0 && isDetermined && end > mostListed) return true
  const isLed = at === 0 && (openingAt(tokens, at) !== 'none' || next.tags.has('Preposition'))
  if (openingAt(tokens, at) !== 'none' && !isLed) return false
  const read = readClauses(tokens.slice(at, isLed ? tokens.length : end))
  return read.main >= 0 && !read.isHeadless
}

/** "The onions, the ginger and the garlic": what follows is another of the same. */
function isListed(inside: readonly Token[], after: readonly Token[]): boolean {
  const next = after[0]!
  if (
    addsTo.has(next.lower) ||
    joints.has(next.lower) ||
    isOwnSubject(next) ||
    openingAt(after, 0) !== 'none'
  )
    return false
  if (/\p{L}ing$/u.test(next.lower))
    return endsInItem(inside) || inside.some(({ lower }) => /\p{L}{2}ing$/u.test(lower))
  const end = after.findIndex(
    (token, at) => breaks.test(token.after) || /^(?:and|or)$/.test(after[at + 1]?.lower ?? ''),
  )
  const chunk = after.slice(0, end < 0 ? after.length : end + 1)
  if (next.tags.has('Verb')) return chunk.length <= mostListed
  if (['Preposition', 'Adverb', 'Conjunction'].some((tag) => next.tags.has(tag))) return false
  const isLast = chunk.length === after.length
  const isItem = chunk.length <= mostListed || readClauses(chunk).main < 0
  return isItem && (!isLast || endsInItem(inside))
}
const mostListed = 3

/** "..., levels, lot size": a few words without a verb behind the last comma. */
function endsInItem(tokens: readonly Token[]): boolean {
  const from = tokens.findLastIndex((token, at) => at < tokens.length - 1 && /^\s*,/.test(token.after)) + 1
  return from > 0 && tokens.length - from <= mostListed && readClauses(tokens.slice(from)).main < 0
}
