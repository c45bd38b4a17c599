/** Shares in words: "half of them", "a third", "one interviewee in four", "most", "nearly all". */
import { people, saysSomething } from './people-words.ts'

export interface WordedShare {
  /** As the report words it. */
  words: string
  /** The smallest and the largest share that the words can mean, 0 to 1. */
  low: number
  high: number
  /** Exactly half is no majority and no minority: a bound at one half is itself left out. */
  isStrict: boolean
}

/** A fraction in words is taken for a rounded one: five points to either side. */
const rounding = 0.05

const parts: Record<string, number> = {
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
}
const fraction = new RegExp(
  `\\b(?:(half)|(?:(an?|[1-9])[ -]|(?<=\\W)(?!\\w+,)|^(?=\\w+ of\\b))(${Object.keys(parts).join('|')})s?)(?=\\b(?:,|\\s+of\\b|\\s+(?:the|all|our|these)\\b|\\s+${people}|\\s+(?:\\w+ ){0,2}?(?:mention|said|say|felt|use|report|describe|had|have|were|are|did|do)))`,
  'iu',
)
const oneIn =
  /\b([1-9])\s+(?:[\p{L}-]+\s+)?in\s+([1-9]\d?)\b(?!\s*(?:minutes|hours|days|weeks|months|years))/iu

const anyPeople = new RegExp(people, 'iu')
const oneOfPeople = new RegExp(`^[1-9]\\s+(?:${people}|in)`, 'iu')

interface Majority {
  pattern: RegExp
  low: number
  high: number
  isStrict: boolean
}

/**
 * Words for much of a group, with what they can mean: a majority is more than half, a minority less than half; "nearly all"
 * is here four fifths or more. Words for few or several have no such bound and are not read.
 */
const majorities: readonly Majority[] = [
  majority('(?:almost|nearly|virtually|practically) (?:all|every(?:one|body)?)', 0.8, 1),
  majority('(?:the|an?) (?:vast|overwhelming|great|large|clear) majority', 0.6, 1),
  majority('(?:the|an?) (?:slim |small |bare )?majority|most', 0.5, 1),
  majority('(?:the|an?) (?:[\\p{L}]+ )?minority', 0, 0.5),
]

/** "Most of all" and "the most useful tool" count nobody: people or what they did follow. */
function majority(words: string, low: number, high: number): Majority {
  const begin = `(?:^|[,;:(]\\s*|\\b(?:and|but|while|by|with|for|to|among) )(${words})\\s+`
  const ofPeople = `(?:of\\s+)?(?:the |our |these |those |all )?(?:[\\p{L}-]+\\s+){0,2}?${people}\\b`
  const did = `(?:(?:[\\p{L}]+ly )|(?:of )?(?:the |our |these )?[\\p{L}]+s )?(?:felt|said|say|were|had|have|did|do|described|mention|talk|used?|want|believe|report|feel|think|agree|prefer)\\b`
  const asked = `of (?:the |our |these |those )?(?:[\\p{L}-]+\\s+){0,2}?[\\p{L}-]+s (?:that |who |whom )?(?:we|i) (?:heard|spoke|talked|interviewed|met|listened|asked|surveyed)\\b`
  const isStrict = low === 0.5 || high === 0.5
  return { pattern: new RegExp(`${begin}(?:${ofPeople}|${did}|${asked})`, 'iu'), low, high, isStrict }
}

/** @param text in digits ("1 in 4"), without what it quotes */
export function readShare(text: string): WordedShare | null {
  return readFraction(text) ?? readMajority(text)
}

function readFraction(text: string): WordedShare | null {
  if (!anyPeople.test(text) && !saysSomething(text)) return null
  const among = oneIn.exec(text)
  if (among && Number(among[1]) < Number(among[2]) && oneOfPeople.test(among[0]))
    return around(among[0], Number(among[1]) / Number(among[2]))
  const found = fraction.exec(text)
  if (!found) return null
  if (found[1]) return around(found[0], 0.5)
  const count = /^[1-9]$/.test(found[2] ?? '') ? Number(found[2]) : 1
  return around(found[0], count / parts[found[3]!.toLowerCase()]!)
}

function readMajority(text: string): WordedShare | null {
  for (const { pattern, ...bounds } of majorities) {
    const found = pattern.exec(text)
    if (found) return { words: found[1]!.toLowerCase(), ...bounds }
  }
  return null
}

const around = (words: string, share: number): WordedShare => ({
  words: words.toLowerCase(),
  low: Math.max(0, share - rounding),
  high: Math.min(1, share + rounding),
  isStrict: false,
})

/** The numbers of people of `total` that the words can mean; both ends are meant too. */
export function peopleMeant(
  { low, high, isStrict }: WordedShare,
  total: number,
): { low: number; high: number } {
  const least = low * total - 1e-9
  const most = high * total + 1e-9
  return isStrict
    ? {
        low: low === 0 ? 0 : Math.floor(least + 2e-9) + 1,
        high: high === 1 ? total : Math.ceil(most - 2e-9) - 1,
      }
    : { low: Math.ceil(least), high: Math.floor(most) }
}
