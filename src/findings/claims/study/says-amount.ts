/** Whether words of amount in a sentence ("most", "half", "nearly everybody", "twice as often") fit what was counted. English. */
import type { ClaimNumbers } from './model.ts'

interface Amount {
  /** In case-folded text; the first alternative that fits takes its words away from the rest. */
  words: RegExp
  fits(share: number): boolean
  /** Of a coding, which may be wrong of each: what its interval has to show beside. */
  holds?(interval: Interval): boolean
}

interface Interval {
  low: number
  high: number
}

const around =
  (share: number) =>
  ({ low, high }: Interval) =>
    low <= share && share <= high

/** What a share from 0 to 1 may be called. Longer phrases stand first. */
const amounts: Amount[] = [
  {
    words: /\b(?:more than half|over half|(?:the |a |great |large |vast )*majority)\b/u,
    fits: (p) => p > 0.5,
    holds: ({ low }) => low > 0.5,
  },
  {
    words: /\b(?:less than half|under half|fewer than half|a minority)\b/u,
    fits: (p) => p < 0.5,
    holds: ({ high }) => high < 0.5,
  },
  {
    words: /\b(?:nearly|almost|practically|virtually) (?:all|every\w*|each)\b/u,
    fits: (p) => p >= 0.9 && p < 1,
    holds: ({ low }) => low >= 0.8,
  },
  {
    words: /\b(?:nearly|almost|practically|virtually|hardly) (?:nobody|no one|none|no|any\w*)\b/u,
    fits: (p) => p > 0 && p <= 0.1,
    holds: ({ high }) => high <= 0.2,
  },
  {
    words: /\b(?:about |around |roughly |nearly |almost )?half\b/u,
    fits: (p) => within(p, 0.5),
    holds: around(0.5),
  },
  { words: /\btwo[- ]thirds\b/u, fits: (p) => within(p, 2 / 3), holds: around(2 / 3) },
  { words: /\bthree[- ]quarters\b/u, fits: (p) => within(p, 0.75), holds: around(0.75) },
  { words: /\b(?:a|one)[- ]third\b/u, fits: (p) => within(p, 1 / 3), holds: around(1 / 3) },
  { words: /\b(?:a|one)[- ]quarter\b/u, fits: (p) => within(p, 0.25), holds: around(0.25) },
  {
    words: /(?<!\b(?:the|at) )\bmost\b(?! of all\b)|\bmostly\b/u,
    fits: (p) => p > 0.5,
    holds: ({ low }) => low > 0.5,
  },
  { words: /\b(?:every ?(?:one|body)|every|each|all|always)\b(?! \d)/u, fits: (p) => p === 1 },
  {
    words: /\b(?:many|lots of|a lot of|numerous)\b/u,
    fits: (p) => p >= 0.25,
    holds: ({ low }) => low > 0.25,
  },
  {
    words: /\b(?:a few|few|a handful of)\b/u,
    fits: (p) => p > 0 && p <= 0.25,
    holds: ({ high }) => high < 0.35,
  },
  { words: /\b(?:nobody|no one|none|never)\b/u, fits: (p) => p === 0 },
]

const tolerance = 0.05
const within = (share: number, stated: number) => Math.abs(share - stated) <= tolerance + 1e-9

/** Not an amount of people. */
const idiom =
  /\b(?:at all|after all|all in all|all the time|above all|first of all|not all that|of all|all the more|all of them|(?:that|who|what) all|every (?:day|week|month|year|morning|evening|time|night)|each (?:other|day|week|month|year|time)|many times)\b/gu

const majority = /(?<!\b(?:the|at) )\bmost(?:ly)?\b|\bmajority\b|\b(?:more than|over) half\b/u

/**
 * Of the people who were heard. "Most" and "more than half" are read as said of people like them too, with a number beside
 * it or not: the whole interval lies above a half.
 */
export function amountsFit(text: string, { first, code }: Pick<ClaimNumbers, 'first' | 'code'>): boolean {
  const counted = first.of === 0 ? 0 : first.count / first.of
  // Of a code the interval is looked at, whoever checked it: to whom the machine gave it is not who said it.
  const interval = code ? { low: first.low ?? 0, high: first.high ?? 1 } : null
  const share = code ? (first.share ?? counted) : counted
  let left = text.replace(idiom, ' ')
  if (majority.test(left) && !((first.low ?? 0) > 0.5)) return false
  for (const { words, fits, holds } of amounts) {
    if (words.test(left) && !(fits(share) && (interval === null || (holds?.(interval) ?? true)))) return false
    left = left.replaceAll(new RegExp(words.source, 'gu'), ' ')
  }
  return true
}

const times: [RegExp, number][] = [
  [/\b(?:twice|double|two times)\b/u, 2],
  [/\b(?:three times|triple|thrice)\b/u, 3],
  [/\bfour times\b/u, 4],
  [/\bhalf as (?:often|many|much|likely)\b/u, 0.5],
]

/** "Twice as often": the ratio of the two shares is within a tenth of it, either way round. */
export function ratioFits(text: string, { first, second }: ClaimNumbers): boolean {
  const stated = times.find(([words]) => words.test(text))
  if (!stated) return true
  if (!first.share || !second?.share) return false
  const ratio = first.share / second.share
  const [, wanted] = stated
  return [ratio, 1 / ratio].some((each) => Math.abs(each - wanted) <= wanted / 10)
}

/** Without the words that `amountsFit` and `ratioFits` have looked at, so that they are not numbers of their own. */
export function withoutAmounts(text: string): string {
  const all = [...times.map(([words]) => words), ...amounts.map(({ words }) => words)]
  return all.reduce((left, words) => left.replaceAll(new RegExp(words.source, 'gu'), ' '), text)
}
