/**
 * Of whom a count is told: “of the 61 people asked, 24 …”, “we interviewed 61 people; 24 of them …”, “24 people out of 61”.
 * Such a number is the base and no count of those who said it. English. Pure.
 */
import type { StatedNumber } from './read-numbers.ts'

/** Ends before a number: of whom something is said. */
const beforeBase = /\b(?:of|among|amongst|out of)\s+(?:the\s+|all\s+|our\s+|these\s+|those\s+)*$/iu

const people = '(?:people|persons|participants|interviewees|respondents|interviews)'
const heardBefore =
  /\bwe (?:have )?(?:interviewed|asked|heard|spoke (?:to|with)|talked (?:to|with))\s+(?:all\s+)?$/iu
const heardAfter = new RegExp(
  String.raw`^\s+(?:${people}\s+)?(?:(?:were|was)\s+(?:asked|interviewed|heard)|answered|took part)\b`,
  'iu',
)
/** “24 people (39 %) out of the”: what comes behind is still what those 24 did. */
const goesOn = new RegExp(
  String.raw`(?:\d|%|per\s?cent)(?:\s+${people})?(?:\s*\([^()]*\))?\s+(?:out\s+)?of\s+(?:the\s+|all\s+|our\s+)*$`,
  'iu',
)
const relative = /\b(?:who|whom|whose|that|with|\p{L}+ing)\b/iu

export function isBase({ at }: Pick<StatedNumber, 'at'>, text: string): boolean {
  return beforeBase.test(text.slice(0, at))
}

/**
 * Whether this bare number tells of whom the others are counted. “The 61 people who spoke of price” are counted themselves:
 * no base is followed by what is counted before another number or a comma.
 */
export function tellsBase(
  stated: StatedNumber,
  { text, all, isNamed }: { text: string; all: readonly StatedNumber[]; isNamed: (words: string) => boolean },
): boolean {
  if (stated.kind !== 'number') return false
  const [before, after] = [text.slice(0, stated.at), text.slice(stated.at + stated.words.length)]
  if (!isBase(stated, text) && !heardBefore.test(before) && !heardAfter.test(after)) return false
  const next = all.find(({ at }) => at > stated.at)?.at ?? text.length
  const [stretch = ''] = text.slice(stated.at + stated.words.length, next).split(/[,;:()–—.]/u)
  return !isNamed(stretch) || (goesOn.test(before) && !relative.test(stretch))
}
