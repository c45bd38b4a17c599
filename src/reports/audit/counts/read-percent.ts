/**
 * Percentages of a sentence, and which of them says how large a share "14 of 34" is. An interval, a margin, a level of
 * confidence and a difference in points are percentages too, and say nothing of that.
 */

import { people } from './people-words.ts'

export interface StatedPercent {
  value: number
  /** Digits after the point: what it was rounded to. */
  decimals: number
  /** How far the words around it let the true share lie, in points: "about" to both sides, "over" above, "nearly" below. */
  below: number
  above: number
  /** Where it stands. */
  start: number
  end: number
}

const number = '\\d{1,3}(?:[.,]\\d+)?'
const sign = '(?:%|per ?cent\\b)'
const points = '(?:percentage[- ]points?|points?|pp)\\b'
/** Not the base of a ratio: in "14 of 34 - 41 %" nothing reaches from 34 to 41. */
const from = `(?<![\\d.,]|(?:\\bof|/)\\s*(?:the |all |our )?)${number}`
const range = `${from}\\s*${sign}?\\s*(?:[-–—−]|to)\\s*${number}`
const level = `${number}\\s*${sign}\\s*-?\\s*(?:(?:Wilson|score|exact|Bayesian|bootstrap|two-sided|sampling|simultaneous|statistical)\\s+){0,2}(?:confidence|credible|credibility|CIs?|intervals?|levels?|certainty|probability|significance)\\b(?:\\s+(?:intervals?|levels?|limits?|bounds?))?`
const named =
  '(?:(?:confidence |credible )?intervals?|CIs?|margins?(?: of (?:sampling )?error)?|sampling error|range|ranging|bounds?)'
const nameOnly = `(?:${level}|${named})[\\s:,;=]*(?:(?:of|is|was|are|runs?|goes)\\s+)?(?:(?:from|between)\\s+)?`

/** Signs that may be none, of which some patterns allow several kinds in a row, would each be tried at every length. */
const fewBlanks = (pattern: string) =>
  pattern
    .replaceAll('\\s*', '\\s{0,8}')
    .replaceAll('\\s+', '\\s{1,8}')
    .replaceAll('[\\s:,;=]*', '[\\s:,;=]{0,12}')

/** What gives the room around a number, and is no share itself; each is taken out whole. */
const rooms = [
  // "(95 % CI 36 to 44 %)", "(36-44 %)", "[36, 44]": brackets that hold nothing but an interval, whatever names it.
  `[([]\\s*(?:${nameOnly})*(?:${range}|(?<=\\[\\s*)${number}\\s*[,;]\\s*${number})\\s*${sign}?\\s*[\\])]`,
  `[([]\\s*(?:${nameOnly})+(?:${number}\\s*${sign}?\\s*(?:,|;|and)\\s*${number})\\s*${sign}?\\s*[\\])]`,
  `\\b(?:between|from)\\s+${number}\\s*${sign}?\\s*(?:and|to|[-–—])\\s*${number}\\s*(?:${sign}|${points})?(?:\\s+(?:of\\s+)?(?:the |all |our )?${people}\\b)?`,
  `(?:${nameOnly})(?:${range}|${number}\\s*(?:and|,)\\s*${number})\\s*(?:${sign}|${points})?`,
  `(?:${nameOnly})[±+]?\\s*${number}\\s*(?:${sign}|${points})`,
  level,
  `(?:±|\\+/[-−–]|plus or minus|give or take)\\s*${number}\\s*(?:${sign}|${points})?`,
  `${range}\\s*${sign}`,
  `${number}\\s*${points}`,
].map((pattern) => new RegExp(fewBlanks(pattern), 'giu'))

const rangeOfPeople = new RegExp(
  fewBlanks(
    `\\b(?:between\\s+\\d{1,5}\\s*(?:[-–—]|to|and)|\\d{1,5}\\s*(?:[-–—]|to))\\s*\\d{1,5}\\s+(?:of\\s+(?:the\\s+)?\\d{1,5}\\b|(?:[\\p{L}-]+\\s+){0,2}?${people}\\b)`,
  ),
  'giu',
)

/** The text with intervals, margins and ranges blanked; every other sign keeps its place. Pure. */
export function withoutRooms(text: string): string {
  // "Between 10 and 12 people" is no one number of them.
  let left = text.replace(rangeOfPeople, blank)
  for (const room of rooms) left = left.replace(room, blank)
  return left
}

/** As many blanks, so that what stands behind it keeps its place. */
export const blank = (found: string) => ' '.repeat(found.length)

const stated = new RegExp(`(?<![\\d.,])(\\d{1,3})(?:[.,](\\d+))?\\s*${sign}`, 'giu')
const hedges: readonly { words: RegExp; below: number; above: number }[] = [
  {
    words: /(?:\b(?:about|around|roughly|approximately|approx\.?|some|circa|ca\.?|c\.)|~|≈)\s*$/iu,
    below: 2.5,
    above: 2.5,
  },
  {
    words: /\b(?:nearly|almost|close to|just (?:under|below)|(?:a little|slightly) (?:under|below))\s*$/iu,
    below: 5,
    above: 0.5,
  },
  {
    words:
      /\b(?:(?:just|a little|slightly) (?:over|above)|(?:more|greater|higher) than|over|above|at least|upwards of)\s*$/iu,
    below: 0,
    above: 100,
  },
  {
    words: /\b(?:(?:less|fewer|lower) than|under|below|at most|up to|no more than)\s*$/iu,
    below: 100,
    above: 0,
  },
]

/** @param text without rooms */
export function findPercents(text: string): StatedPercent[] {
  return [...text.matchAll(stated)].map((match) => {
    const decimals = match[2]?.length ?? 0
    const half = 0.5 * 10 ** -decimals + 1e-9
    const before = text.slice(0, match.index)
    const hedge = hedges.find(({ words }) => words.test(before))
    return {
      value: Number(`${match[1]}.${match[2] ?? 0}`),
      decimals,
      below: half + (hedge?.below ?? 0),
      above: half + (hedge?.above ?? 0),
      start: match.index,
      end: match.index + match[0].length,
    }
  })
}

const who = `(?:\\s+(?:of\\s+)?(?:the |our |all |those |these )?(?:[\\p{L}-]+\\s+){0,2}?${people}\\b)?`
const hedge =
  '(?:(?:just|a little|slightly)\\s+)?(?:about|around|roughly|approximately|some|nearly|almost|over|under|above|below|more than|less than|at least|~|≈)?'
/** "14 of 34 participants (41 %)", "14 of 34, or 41 %": nothing but who they are stands between. */
const joins = new RegExp(
  `^${who}\\s*[,;:([=–—-]?\\s*(?:or|i\\.e\\.,?|that is,?|which is|is|are|equals|equivalent to|a share of)?\\s*${hedge}\\s*$`,
  'iu',
)
const inNextCell = new RegExp(`^${who}\\s*\\|\\s*$`, 'iu')
/** "41 % of participants (14 of 34)": the other way around. */
const joinsBack = new RegExp(
  `^${who}\\s*(?:overall|in all|in total|altogether)?\\s*[,([=–—-]?\\s*(?:or|i\\.e\\.,?|that is,?|n\\s*=)?\\s*$`,
  'iu',
)
/** A share that was made of the count by more than dividing. */
const corrected =
  /\b(?:weigh(?:ed|ted|ting)|weights?|correct(?:ed|ing|ion)|adjust(?:ed|ing|ment)|estimat(?:ed?|es|ing|ion)|extrapolat\p{L}+|projected|modell?ed|imputed|calibrated|standardi[sz]ed|expected|drawn|sampled)\b/iu
/**
 * The percentage that states what share a ratio is; null where none does, or where several might.
 *
 * @param text without rooms
 * @param ratio where "14 of 34" stands in it
 */
export function percentOf(text: string, ratio: { start: number; end: number }): StatedPercent | null {
  const percents = findPercents(text)
  if (percents.length === 0 || corrected.test(text)) return null
  const after = percents.filter(({ start }) => start >= ratio.end)
  const [next] = after
  if (next && joins.test(text.slice(ratio.end, next.start))) return next
  const before = percents.findLast(({ end }) => end <= ratio.start)
  if (before && joinsBack.test(text.slice(before.end, ratio.start))) return before
  if (next === undefined) return null
  const between = text.slice(ratio.end, next.start)
  // The next cell of a row.
  if (percents.length === 1 && inNextCell.test(between)) return next
  // "14 of 34 participants used the word 'dock' (41 %)": in brackets, and nothing else was begun before.
  return isBracketed(text, next) && !/[\d;:]|,\s/u.test(between.replace(quoted, ' ')) ? next : null
}

const quoted = /[“"„«‘][^”“"»’]*[”“"»’]/gu

const isBracketed = (text: string, { start, end }: StatedPercent) =>
  /[([]\s*(?:(?:i\.e\.|or|=|about|around|roughly|~|≈|nearly|almost|over|under),?\s*)?$/iu.test(
    text.slice(0, start),
  ) && /^\s*[)\],;]/u.test(text.slice(end))
