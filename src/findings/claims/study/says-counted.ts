/** Whether the sentence of a claim says what was counted for it: its words, its numbers and no others. English. Pure. */
import nlp from 'compromise'
import { baseForm, namesPerson } from '../../ask/wordnet.ts'
import { caseFold } from '../case-fold.ts'
import { numberOf } from '../paraphrase/lexicon.ts'
import { isNegation, listTokens } from '../tokens.ts'
import {
  type ClaimNumbers,
  type ClaimSpec,
  type Counted,
  countedBy,
  countsCodes,
  type Group,
  isByCode,
  type Share,
  type StudyClaimReason,
} from './model.ts'
import { amountsFit, ratioFits, withoutAmounts } from './says-amount.ts'
import { faultOfCoded, namesCode } from './says-coded.ts'
import { faultOfDirection } from './says-direction.ts'

type CountedSpec = Extract<ClaimSpec, { match: Counted }>

/**
 * Null when it does. `not-found`: the words or the code that is counted do not stand in it; `miscounted`: another number
 * does; `quantity`, `polarity`, `actor`, `cause`: its words say more, or the other way round; `not-shown`: it says of a
 * code what a count does not show.
 *
 * @param numbers and, as `nameOf`, what a code is called
 */
export function faultOfStatement(
  statement: string,
  spec: CountedSpec,
  { nameOf = () => '', ...numbers }: ClaimNumbers & { nameOf?: (codeId: string) => string },
): StudyClaimReason | null {
  const text = caseFold(statement)
  const rules = countedBy(spec)
  const isNamed = (rule: Counted) =>
    isByCode(rule)
      ? namesCode(text, nameOf(rule.codeId))
      : rule.any.some((term) => text.includes(caseFold(term)))
  if (!rules.every(isNamed)) return 'not-found'
  const names = rules.flatMap((rule) => (isByCode(rule) ? nameOf(rule.codeId) : rule.any))
  const groups =
    spec.kind === 'contrast' ? spec.groups.flatMap(({ attribute, value }) => [attribute, value]) : []
  const bare = withoutNames(text, [...names, ...groups])
  const amount = faultOfAmount(text, spec, numbers)
  if (amount) return amount
  const stated = numbersIn(withoutAmounts(withSigns(bare)))
  const allowed = allowedOf(numbers)
  if (!stated.every((number) => allowed.has(number)) || !pairsAreRight(text, numbers)) return 'miscounted'
  const required = requiredOf(spec, { first: numbers.first, text })
  if (required && !saysAmount(bare) && !stated.some((number) => required.has(number))) return 'miscounted'
  if (countsCodes(spec))
    return faultOfCoded(text, { names, groups, rule: spec.match, compares: spec.kind !== 'prevalence' })
  const isDenied = listTokens(text).some(({ word }) => isNegation(word)) || stated.includes('0')
  return spec.kind === 'absence' && !isDenied ? 'miscounted' : null
}

/**
 * It says how many people there are, and the count is another: "12 of the 16" where 7 were counted. Of a number beside the
 * right one nothing is known that would refute it.
 */
export function saysAnotherCount(
  statement: string,
  spec: CountedSpec,
  { nameOf = () => '', ...numbers }: ClaimNumbers & { nameOf?: (codeId: string) => string },
): boolean {
  if (spec.kind !== 'prevalence') return false
  const text = caseFold(statement)
  const names = countedBy(spec).flatMap((rule) => (isByCode(rule) ? nameOf(rule.codeId) : rule.any))
  const stated = numbersOfPeople(withoutAmounts(withSigns(withoutNames(text, names))))
  const allowed = allowedOf(numbers)
  const required = requiredOf(spec, { first: numbers.first, text })!
  const pairs = pairsOfPeople(text)
  const isRight = (pair: Pair) =>
    sharesOf(numbers)
      .flatMap(pairsOf)
      .some((right) => isSameShare(pair, right))
  const saysIt = (words: string) => numbersIn(withSigns(words)).some((number) => required.has(number))
  // "Seven people name it, 3 of 5 students among them."
  if (pairs.length > 0) return !pairs.some(isRight) && !saysIt(text.replace(pairing, ' '))
  if (statedPairs(text).length > 0) return false
  return !saysIt(text) && stated.some((number) => !allowed.has(number))
}

type Pair = readonly [count: number, of: number]

/** "3 of 4" says of 12 of 16 what is so. */
const isSameShare = ([count, of]: Pair, [rightCount, rightOf]: Pair) =>
  count * rightOf === rightCount * of && of > 0 === rightOf > 0

const pairing = /(\d+) (?:out )?of (?:the |all |these |those )?(\d+)\b(?: (\p{L}+))?/gu

/** "3 of 4 people", "12 of 16 name it", "named by 12 of 16"; "2 of 5 days" are no people. */
function pairsOfPeople(text: string): Pair[] {
  return [...text.matchAll(pairing)]
    .filter(([, , , next]) => next === undefined || personWords.has(next) || !isThing(next))
    .map(([, count, of]) => [Number(count), Number(of)])
}

/** "Shops" alone is taken for a verb by the tagger. */
const isThing = (word: string) =>
  !namesPerson(word) && (nlp(word).has('#Plural') || (baseForm(word, 'noun') ?? word) !== word)

const personWords = new Set(
  'people persons participants respondents interviewees users customers individuals women men households families'.split(
    ' ',
  ),
)

const ofTime = new Set('since until before after'.split(' '))

/** A percentage, what begins the sentence before a verb, and what stands before a word for people: other numbers count other things. */
function numbersOfPeople(text: string): string[] {
  const words = listTokens(text.replace(/(\S)\s?(?:percent|per cent|%)/gu, '$1 percent')).map(
    ({ word }) => word,
  )
  return words.flatMap((word, at) => {
    const value = numberOf(word)
    const next = words[at + 1] ?? ''
    if (value === null || parts.has(word) || ofTime.has(words[at - 1] ?? '')) return []
    if (next === 'percent') return [`${value}%`]
    return personWords.has(next) || (at === 0 && nlp(next).has('#Verb')) ? [value] : []
  })
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

/** "27 to 50 %": both are percentages. */
const withSigns = (text: string) =>
  text.replace(/(\d)\s?(?:to|and|–|-)\s?(\d+(?:\.\d+)?)\s?(percent|per cent|%)/gu, '$1% to $2%')

/** As digits, a percentage with its sign. */
function numbersIn(text: string): string[] {
  const words = listTokens(text.replace(/(\S)\s?(?:percent|per cent|%)/gu, '$1 percent')).map(
    ({ word }) => word,
  )
  return words
    .flatMap((word, at) => word.split('-').map((part) => ({ part, next: words[at + 1] })))
    .flatMap(({ part, next }) => {
      const value = parts.has(part) ? part : numberOf(part)
      return value === null ? [] : [next === 'percent' ? `${value}%` : value]
    })
}

const sharesOf = ({ first, second }: ClaimNumbers): Share[] => [first, ...(second ? [second] : [])]

/** How many of how many: what was counted, and of it what people checked. */
function pairsOf({ count, of, checked }: Share): [number, number][] {
  const byPeople: [number, number][] = checked
    ? [
        [checked.having, checked.coded],
        [checked.coded, checked.of],
      ]
    : []
  return [[count, of], ...byPeople]
}

function allowedOf(numbers: ClaimNumbers): Set<string> {
  const { difference } = numbers
  const shares = sharesOf(numbers)
  const whole = shares.flatMap(pairsOf).flat().map(String)
  const percents = shares.flatMap(({ share, low, high }) => [share, low, high].flatMap(percentsOf))
  return new Set([...whole, ...percents, ...percentsOf(difference && Math.abs(difference.value))])
}

/** One of these has to stand in it. */
function requiredOf(
  { kind }: CountedSpec,
  { first, text }: { first: Share; text: string },
): Set<string> | null {
  if (kind !== 'prevalence') return null
  // Once people have checked it, the machine's count alone says nothing of how many there are.
  const { checked } = first
  const isOfRead =
    checked && new RegExp(`\\b${checked.having} (?:out )?of (?:the )?${checked.coded}\\b`).test(text)
  const counts = checked ? (isOfRead ? [String(checked.having)] : []) : [String(first.count)]
  return new Set([...counts, ...percentsOf(first.share)])
}

/** Rounded to a whole or to a tenth; a half that binary numbers cannot hold (23 of 40) up as well as down. */
function percentsOf(share: number | null): string[] {
  if (share === null) return []
  return [share * 100, share * 100 + 1e-9].flatMap((exact) => [
    `${Math.round(exact)}%`,
    `${Math.round(exact * 10) / 10}%`,
  ])
}

/** "20 of 11" holds no other number, and says another thing. */
function pairsAreRight(text: string, numbers: ClaimNumbers): boolean {
  const right = rightPairs(numbers)
  return statedPairs(text).every((pair) => right.includes(pair))
}

function rightPairs(numbers: ClaimNumbers): string[] {
  return sharesOf(numbers)
    .flatMap(pairsOf)
    .map(([count, of]) => `${count} of ${of}`)
}

function statedPairs(text: string): string[] {
  return [...text.matchAll(/\b(\d+) (?:out )?of (?:the |all )?(\d+)\b/gu)].map(
    ([, count, of]) => `${count} of ${of}`,
  )
}
