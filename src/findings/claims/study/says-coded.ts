/**
 * Whether a sentence says of a code what a code can show, and nothing else: how many people it was given to. What they
 * think of it, want or did is no part of a code. English, over case-folded text. Pure.
 */
import { isNegation, listTokens } from '../tokens.ts'
import { countingWords, readWords, wordStem } from './counting-words.ts'
import { type Counted, type HowSpoken, isByCode, type StudyClaimReason } from './model.ts'
import { tellsOnly } from './tells-only.ts'

const comparing = `more most less fewer least often frequently likely seldom rarely twice double triple times as than compared
other others rest group groups both too neither not while whereas is are was were does do did unchecked checked machine coded coding machine-coded
passage passages around roughly nearly almost over under exactly sample before each any every`
const comparingWords: ReadonlySet<string> = new Set(comparing.split(/\s+/u))
const unaskedWords: ReadonlySet<string> = new Set(['unasked', 'unprompted', 'unaided', 'volunteered'])
/** Of one count: how it was made. */
const countedWords: ReadonlySet<string> = new Set([
  ...`unchecked checked machine coded coding sample too both not`.split(' '),
  ...unaskedWords,
])

/** Does the sentence name it? Each telling word of its name stands there, in the singular or the plural. */
export function namesCode(text: string, name: string): boolean {
  const said = new Set(readWords(text).map(wordStem))
  const own = readWords(name)
  const telling = own.filter((word) => word.length > 2 && !countingWords.has(word))
  return (telling.length > 0 ? telling : own).every((word) => said.has(wordStem(word)))
}

const saidUnasked = /\b(?:unasked|unprompted|unaided|volunteered)\b|\bbefore (?:it|they) (?:came|was|were)\b/u

export interface SaysCoded {
  /** Of the codes and words that the claim counts. */
  names: readonly string[]
  /** What the groups are called that it compares. */
  groups: readonly string[]
  /** What is counted: whom it leaves out has to stand in the sentence. */
  rule: Counted
  compares: boolean
}

export function faultOfCoded(
  text: string,
  { names, groups, rule, compares }: SaysCoded,
): StudyClaimReason | null {
  const among = isByCode(rule) ? rule.among : undefined
  if (!saysAmong(text, among)) return 'actor'
  const brought = new Set([...names, ...groups].flatMap(readWords).map(wordStem))
  const denies = listTokens(text).some(({ word }) => isNegation(word) && !brought.has(wordStem(word)))
  if (denies) return 'polarity'
  const around = compares ? comparingWords : countedWords
  const told = text.replace(/\bbefore (?:it|they) (?:came|was|were)(?: up| asked)?\b/u, 'unasked')
  return tellsOnly(told, { names, groups, how: 'spoken', around }) ? null : 'not-shown'
}

/** Those who were asked and those who spoke of it unasked are other people in another position. */
function saysAmong(text: string, among: HowSpoken | undefined): boolean {
  if (among === 'volunteered') return saidUnasked.test(text)
  return !saidUnasked.test(text) && (among === undefined || /\basked\b/u.test(text))
}
