/** Numbers of people in a report: "14 of 34 participants (41 %) mention the dock", "n = 24", "most people". */
import type { ReportBlock } from '../read-report.ts'
import { type SentenceStart, sentencesOf } from '../sentences-of.ts'
import { inDigits, toNumber } from './number-words.ts'
import { people, saysSomething } from './people-words.ts'
import { qualifiersOf, withoutSpelling } from './qualify-rule.ts'
import { type CountBase, countsAmongThem, readBase } from './read-base.ts'
import { readFacts } from './read-facts.ts'
import { type CountedWords, readRule } from './read-rule.ts'
import { readShare, type WordedShare } from './read-share.ts'
import { countsInRow } from './read-table.ts'

export interface FoundCount {
  /** The sentence or its clause, in the report's words. */
  text: string
  block: number
  n: number | null
  of: number | null
  /** In percent, as written. */
  percent: number | null
  /** Digits after the point of the percentage: what it was rounded to. */
  decimals: number
  /** "A third", "most"; null where the report gives figures alone. */
  share: WordedShare | null
  /** The number of people or interviews in the whole study, not of those who said something. */
  isSample: boolean
  /** Counted among those that were counted before, or that the sentence describes: not among all. */
  isAmongSome: boolean
  /** "Nine of them": perhaps of all, perhaps of those counted before. */
  isAmongThem: boolean
  /** How often the words stand in all; null where the report does not say. */
  occurrences: number | null
  /** Words that the report says were counted; null where it states no rule. */
  words: CountedWords | null
}

const number = '(\\d{1,3}(?:,\\d{3})+|\\d{1,5})'
const ratio = new RegExp(
  `\\b${number}\\s*(?:\\/|of|out of|from among)\\s*(?:the|all|our|those|these)?\\s*${number}\\b`,
  'i',
)
const percentage = /(\d{1,3})(?:[.,](\d+))?\s*(?:%|per ?cent\b)/i
const plain = new RegExp(`\\b${number}\\s+(?:[\\p{L}-]+\\s+){0,3}?${people}\\b`, 'iu')
/** "Four name Gemini", "is named by two": the people are understood. */
const understood = new RegExp(
  `(?:^|[,;:]\\s*|\\b(?:and|but|while|by|with|for)\\s+)(?:only |just |another |some |about |around )?${number}(?=\\s*$|[.,;]|\\s+(?:also |even |explicitly )?(?:mention|name|cite|bring|brought|talk|speak|spoke|refer|use|said|say|raise|discuss))`,
  'iu',
)
/** After "of those 27," the next number is one of people. */
const first = new RegExp(`^\\s*(?:only |just |another |some |about |around )?${number}\\b(?!\\s*%)`, 'iu')
/** "Was typed 112 times", "220 occurrences of": of the words. "They used it 3 times" is each person's. */
const timesCounted = new RegExp(
  `\\b(?:was|were|is|are|been|occurs?|occurred|appears?|appeared|turns? up|comes? up|came up|stands?)\\b[^.;,]{0,30}?\\b${number}\\s+times\\b|\\b${number}\\s+(?:occurrences|instances|hits)\\b`,
  'iu',
)
/** "'Dock' in 60": the interviews are understood. */
const inNumber = new RegExp(
  `\\bin\\s+${number}(?!\\s*(?:%|per ?cent|times|\\p{L}*(?:minutes|hours|days|weeks|months|years)))\\b`,
  'iu',
)
const inBrackets = new RegExp(`\\(\\s*(?:n\\s*=\\s*)?${number}\\s*\\)`, 'i')
const sample = new RegExp(
  [
    `\\b(?:we|i) (?:\\w+ )?(?:spoke|talked|interviewed|heard|met|surveyed|conducted|held|ran|did)(?: (?:with|to|from))? (?:\\w+ ){0,2}?${number}\\b`,
    `\\bn\\s*=\\s*${number}`,
    `\\b(?:based on|sample (?:size )?(?:of|was)|interviews? with|a total of|in total) (?:\\w+ ){0,1}?${number}\\s+(?:[\\p{L}-]+\\s+){0,2}?${people}`,
    `\\bwhat (?:our |these )?${number}\\s+(?:[\\p{L}-]+\\s+){0,2}?${people}\\s+(?:tell|told|say|said|show|taught)`,
    `\\b(?:report|study|document|deck|summary|analysis) (?:\\w+ )?(?:summari[sz]es|covers|draws on|rests on|is based on|presents|synthesi[sz]es|analy[sz]es) (?:\\w+ ){0,2}?${number}\\s+(?:[\\p{L}-]+\\s+){0,2}?${people}`,
  ].join('|'),
  'iu',
)
const anyPeople = new RegExp(people, 'iu')
const ofPeople = new RegExp(
  `(?:%|per ?cent)\\s+(?:of\\s+)?(?:the |all |our |these |those )?(?:[\\p{L}-]+\\s+){0,2}?${people}`,
  'iu',
)

/**
 * One for each clause of the report that counts people.
 *
 * @param total interviews of the transcripts: a number "of" them is one of people, whatever the report calls them
 * @param isRuled does the report say once by what rule words were counted?
 */
export function findCounts(
  blocks: readonly ReportBlock[],
  { total, isStart, isRuled = false }: { total?: number; isStart?: SentenceStart; isRuled?: boolean } = {},
): FoundCount[] {
  /** The first row of the table that stands here. */
  let heads: string | null = null
  return blocks.flatMap((block, index) => {
    const above = heads
    heads = block.kind === 'row' ? (heads ?? block.text) : null
    if (block.kind === 'heading' || block.kind === 'quote') return []
    const found =
      block.kind === 'row'
        ? countsOfRow(block.text, above, { total, isRuled })
        : sentencesOf(block.text, isStart)
            .filter((text) => total === undefined || readFacts(text, total).length === 0)
            .flatMap((text) => countsIn(clausesOf(text, total), total))
    return found.map((count) => ({ ...count, block: index }))
  })
}

function countsOfRow(
  row: string,
  heads: string | null,
  { total, isRuled }: { total: number | undefined; isRuled: boolean },
): Omit<FoundCount, 'block'>[] {
  const counts = heads === null ? [] : countsInRow(row, heads, isRuled)
  if (counts.length === 0) return countsIn([row], total)
  const none = { share: null, isSample: false, isAmongSome: false, isAmongThem: false }
  return counts.map((count) => ({ ...none, ...count, text: row }))
}

/** "Of those 27, twelve name the bus and five the tram": what the first clause counts among, the others do too. */
function countsIn(clauses: readonly string[], total?: number): Omit<FoundCount, 'block'>[] {
  const ahead = readBase(inDigits(withoutMark(clauses[0]!)), total)
  /** "12 of 40 name the bus; six (15 %) the tram": of the same 40. */
  let last: number | null = null
  return clauses.flatMap((text, index) => {
    const found = readCount(text, total, index === 0 ? null : ahead)
    if (!found) return []
    const of: number | null = found.of ?? (found.percent !== null && !found.isAmongThem ? last : null)
    last = found.of ?? last
    return [{ ...found, of, text: text.trim() }]
  })
}

const withoutTimes = (text: string) =>
  text.replace(timesCounted, (found) => found.replace(/\d[\d,]*\s+times$/iu, ' '))

/** The mark of a list is no part of its item. */
const withoutMark = (text: string) => text.replace(/^[\s•·▪‣*–-]+/u, '')

/** A sentence may count several things, one after the other: "Fifteen name the bus, yet most felt alone". */
function clausesOf(sentence: string, total?: number): string[] {
  const ends = [...sentence.matchAll(/;\s+|,?\s+(?:and|but|yet|while|whereas|though|although)\s+|,\s+/giu)]
  const item = withoutMark(sentence)
  const ahead = (readBase(item, total)?.length ?? 0) + sentence.indexOf(item)
  const clauses: string[] = []
  let from = 0
  for (const { index, 0: mark } of ends) {
    if (index + mark.length <= ahead) continue
    const isCounted = readCount(sentence.slice(from, index), total) !== null
    if (!isCounted || readCount(sentence.slice(index + mark.length), total) === null) continue
    clauses.push(sentence.slice(from, index))
    from = index + mark.length
  }
  return [...clauses, sentence.slice(from)]
}

type ReadCount = Omit<FoundCount, 'text' | 'block'>

/**
 * @param sentence of the report; number words count as numbers
 * @param total interviews of the transcripts
 * @param ahead what the sentence is counted among, where a clause before this one said it
 */
export function readCount(
  sentence: string,
  total?: number,
  ahead: CountBase | null = null,
): ReadCount | null {
  // Numbers within somebody's words are theirs, not the report's.
  const worded = withoutMark(sentence).replace(/[“„«"](?=\S)[^”“»"]{25,}[”“»"]/g, ' ')
  const whole = inDigits(withoutSpelling(worded))
  const own = readBase(whole, total)
  const text = whole.slice(own?.length ?? 0)
  const base = own ?? ahead
  const found = percentage.exec(text)
  const percent = found ? Number(`${found[1]}.${found[2] ?? 0}`) : null
  const among = {
    of: base?.of ?? null,
    isAmongSome: base !== null && (base.of === null || base.of !== total),
    isAmongThem: countsAmongThem(text),
  }
  const rule = readRule(text, qualifiersOf(withoutTimes(worded)))
  const times = rule?.isExact ? timesCounted.exec(text) : null
  const occurrences = times ? toNumber(times.slice(1).find((part) => part !== undefined)!) : null
  const none = { n: null, share: null, isSample: false, occurrences, ...among }
  const decimals = found?.[2]?.length ?? 0
  const read = { ...none, percent, decimals, words: rule }
  const size = sample.exec(text)
  const parts = ratio.exec(text)
  const share = readShare(text)
  if (parts && isOfPeople(text, { percent, isWhole: toNumber(parts[2]!) === total }))
    return { ...read, n: toNumber(parts[1]!), of: toNumber(parts[2]!) }
  if (size) {
    const n = toNumber(size.slice(1).find((part) => part !== undefined)!)
    return { ...none, n, of: null, percent: null, decimals: 0, isSample: true, words: null }
  }
  if (share) {
    const told = inBrackets.exec(text)
    return { ...read, n: told ? toNumber(told[1]!) : null, share }
  }
  if (percent !== null && (base !== null || ofPeople.test(text))) {
    const told = own === null ? null : first.exec(text)
    return { ...read, n: told ? toNumber(told[1]!) : null }
  }
  const single = plain.exec(text)
  // "One of them said" names nobody and counts nothing.
  if (single && toNumber(single[1]!) > 1 && (single.index === 0 || saysSomething(text)))
    return { ...read, n: toNumber(single[1]!) }
  const inSome = rule?.isBare ? inNumber.exec(text) : null
  if (inSome) return { ...read, n: toNumber(inSome[1]!) }
  const alone = (own !== null ? first : read.words ? understood : null)?.exec(text)
  if (alone && toNumber(alone[1]!) > 0) return { ...read, n: toNumber(alone[1]!) }
  return occurrences === null ? null : read
}

function isOfPeople(
  text: string,
  { percent, isWhole }: { percent: number | null; isWhole: boolean },
): boolean {
  return isWhole || percent !== null || anyPeople.test(text) || saysSomething(text)
}
