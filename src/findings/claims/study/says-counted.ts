/** Whether the sentence of a claim says what was counted for it: its words, its numbers and no others. English. Pure. */
import { caseFold } from '../case-fold.ts'
import { numberOf } from '../paraphrase/lexicon.ts'
import { isNegation, listTokens } from '../tokens.ts'
import type { ClaimNumbers, ClaimSpec, Group, Match, Share, StudyClaimReason } from './model.ts'
import { amountsFit, ratioFits, withoutAmounts } from './says-amount.ts'
import { faultOfDirection } from './says-direction.ts'

type CountedSpec = Extract<ClaimSpec, { match: Match }>

/**
 * Null when it does. `not-found`: the words that are counted do not stand in it; `miscounted`: another number does;
 * `quantity`, `polarity`, `actor`, `cause`: its words say more, or the other way round.
 */
export function faultOfStatement(
  statement: string,
  spec: CountedSpec,
  numbers: ClaimNumbers,
): StudyClaimReason | null {
  const text = caseFold(statement)
  const rules = spec.kind === 'association' ? [spec.match, spec.with] : [spec.match]
  if (!rules.every(({ any }) => any.some((term) => text.includes(caseFold(term))))) return 'not-found'
  const named = rules.flatMap(({ any }) => any)
  if (spec.kind === 'contrast')
    named.push(...spec.groups.flatMap(({ attribute, value }) => [attribute, value]))
  const bare = withoutNames(text, named)
  const amount = faultOfAmount(text, spec, numbers)
  if (amount) return amount
  const stated = numbersIn(withoutAmounts(bare))
  const allowed = allowedOf(numbers)
  if (!stated.every((number) => allowed.has(number)) || !pairsAreRight(text, numbers)) return 'miscounted'
  const required = requiredOf(spec, numbers.first)
  if (required && !saysAmount(bare) && !stated.some((number) => required.has(number))) return 'miscounted'
  const isDenied = listTokens(text).some(({ word }) => isNegation(word)) || stated.includes('0')
  return spec.kind === 'absence' && !isDenied ? 'miscounted' : null
}

/** "Most", "half", "everybody" say how many as a number does. */
const saysAmount = (text: string) => withoutAmounts(text) !== text

function faultOfAmount(text: string, spec: CountedSpec, numbers: ClaimNumbers): StudyClaimReason | null {
  if (spec.kind === 'contrast') {
    const [first, second] = spec.groups.map((group) => namesOf(group))
    const fault = faultOfDirection(text, { first: first!, second: second!, direction: spec.direction })
    return fault ?? (ratioFits(text, numbers) ? null : 'quantity')
  }
  if (spec.kind === 'association') {
    const fault = faultOfDirection(text, { first: [], second: [], direction: spec.direction })
    return fault ?? (ratioFits(text, numbers) ? null : 'quantity')
  }
  return amountsFit(text, numbers) ? null : 'quantity'
}

/** "Yes" names nobody: then it is the attribute that does. */
function namesOf({ attribute, value }: Group): string[] {
  const said = caseFold(value)
  return /^(?:yes|no|true|false|\d+)$/u.test(said) ? [caseFold(attribute)] : [said]
}

/** What a rule or a group is called may hold a number that counts nothing. */
function withoutNames(text: string, names: readonly string[]): string {
  const numbered = names.map(caseFold).filter((name) => /\d/u.test(name) && /\p{L}/u.test(name))
  return numbered.reduce((left, name) => left.replaceAll(name, ' '), text)
}

const parts = new Set([
  'half',
  'third',
  'thirds',
  'quarter',
  'quarters',
  'twice',
  'double',
  'triple',
  'tenth',
  'fifth',
])

/** As digits, a percentage with its sign. */
function numbersIn(text: string): string[] {
  const words = listTokens(text.replace(/(\S) ?(?:percent|per cent|%)/gu, '$1 percent')).map(
    ({ word }) => word,
  )
  return words
    .flatMap((word, at) => word.split('-').map((part) => ({ part, next: words[at + 1] })))
    .flatMap(({ part, next }) => {
      const value = parts.has(part) ? part : numberOf(part)
      return value === null ? [] : [next === 'percent' ? `${value}%` : value]
    })
}

function allowedOf({ first, second, difference }: ClaimNumbers): Set<string> {
  const shares = [first, ...(second ? [second] : [])]
  const whole = shares.flatMap(({ count, of }) => [String(count), String(of)])
  const percents = shares.flatMap(({ share }) => percentsOf(share))
  return new Set([...whole, ...percents, ...percentsOf(difference && Math.abs(difference.value))])
}

function requiredOf({ kind }: CountedSpec, { count, share }: Share): Set<string> | null {
  return kind === 'prevalence' ? new Set([String(count), ...percentsOf(share)]) : null
}

/** Rounded to a whole or to a tenth. */
const percentsOf = (share: number | null) =>
  share === null ? [] : [`${Math.round(share * 100)}%`, `${Math.round(share * 1000) / 10}%`]

/** "20 of 11" holds no other number, and says another thing. */
function pairsAreRight(text: string, { first, second }: ClaimNumbers): boolean {
  const right = [first, second].map((share) => share && `${share.count} of ${share.of}`)
  return [...text.matchAll(/\b(\d+) (?:out )?of (?:the |all )?(\d+)\b/gu)].every(([, count, of]) =>
    right.includes(`${count} of ${of}`),
  )
}
