/**
 * Whether a sentence says of a code what a code can show, and nothing else: how many people it was given to. What they
 * think of it, want or did is no part of a code. English, over case-folded text. Pure.
 */
import { isNegation, listTokens } from '../tokens.ts'
import { countingWords, readWords, wordStem } from './counting-words.ts'
import { type Counted, type HowSpoken, isByCode, type StudyClaimReason } from './model.ts'

const comparing = `fewer least often frequently likely seldom rarely twice double triple times compared other
others rest group groups both too neither not while whereas unchecked checked machine coded coding machine-coded
theme code codes passage passages around roughly nearly almost over under exactly three four thirds quarters
sample unasked unprompted volunteered before each any every unaided`
const allowedWords: ReadonlySet<string> = new Set([...countingWords, ...comparing.split(/\s+/u)])

/** Does the sentence name it? Each telling word of its name stands there, in the singular or the plural. */
export function namesCode(text: string, name: string): boolean {
  const said = new Set(readWords(text).map(wordStem))
  const own = readWords(name)
  const telling = own.filter((word) => word.length > 2 && !countingWords.has(word))
  return (telling.length > 0 ? telling : own).every((word) => said.has(wordStem(word)))
}

const saidUnasked = /\b(?:unasked|unprompted|unaided|volunteered)\b|\bbefore (?:it|they) (?:came|was|were)\b/u

/**
 * @param names of the codes, groups and words that the claim counts
 * @param rule what is counted: whom it leaves out has to stand in the sentence
 */
export function faultOfCoded(
  text: string,
  { names, rule }: { names: readonly string[]; rule: Counted },
): StudyClaimReason | null {
  const among = isByCode(rule) ? rule.among : undefined
  if (!saysAmong(text, among)) return 'actor'
  const brought = new Set(names.flatMap(readWords).map(wordStem))
  const isOwn = (word: string) => brought.has(wordStem(word)) || allowedWords.has(word)
  const denies = listTokens(text).some(({ word }) => isNegation(word) && !brought.has(wordStem(word)))
  if (denies) return 'polarity'
  const foreign = readWords(text).some((word) => !isOwn(word) && !isNumber(word))
  return foreign ? 'not-shown' : null
}

/** Those who were asked and those who spoke of it unasked are other people in another position. */
function saysAmong(text: string, among: HowSpoken | undefined): boolean {
  if (among === 'volunteered') return saidUnasked.test(text)
  return !saidUnasked.test(text) && (among === undefined || /\basked\b/u.test(text))
}

const isNumber = (word: string) =>
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$/u.test(
    word,
  )
