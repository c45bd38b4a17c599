/** Numbers of people in a report: "14 of 34 participants (41 %) mention the dock", "n = 24", "most people". */
import { markedPieces } from '../find-quotations.ts'
import type { ReportBlock } from '../read-report.ts'
import { type SentenceStart, sentencesOf } from '../sentences-of.ts'
import { inDigits, toNumber } from './number-words.ts'
import { people, saysSomething } from './people-words.ts'
import { qualifiersOf, withoutSpelling } from './qualify-rule.ts'
import { type CountBase, countsAmongThem, readBase } from './read-base.ts'
import { readFacts } from './read-facts.ts'
import { blank, findPercents, percentOf, type StatedPercent, withoutRooms } from './read-percent.ts'
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
  /** How far the true share may lie below and above it, in points; rounding alone where it is left out. */
  room?: { below: number; above: number }
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
  `(?<![\\p{L}\\d.,:/_-])${number}\\s*(?:\\/|of|out of|from among)\\s*(?:the|all|our|those|these)?\\s*${number}\\b(?![-./:]\\d|\\s+\\d)`,
  'iu',
)
/** What a number counts when it counts no people: "45-minute interviews", "3 tools that people use". */
const otherUnit =
  '(?!\\s*[-–]?\\s*(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|decades?|times|points?|percent|euros?|dollars?|pounds?|tools?|questions?|themes?|sites?|countries|cities|quotations?|quotes|words|turns|stars?)\\b)'
const plain = new RegExp(
  `(?<![\\p{L}\\d.,:/$€£_-])${number}${otherUnit}\\s+(?:[\\p{L}-]+\\s+){0,3}?${people}\\b`,
  'iu',
)
/** "Four name Gemini", "is named by two": the people are understood. */
const understood = new RegExp(
  `(?:^|[,;:]\\s*|\\b(?:and|but|while|by|with|for)\\s+)(?:only |just |another |some |about |around )?${number}(?=\\s*$|\\s*\\(|[.,;]|\\s+(?:also |even |explicitly )?(?:mention|name|cite|bring|brought|talk|speak|spoke|refer|use|said|say|raise|discuss))`,
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
    `\\b(?:we|i) (?:\\w+ )?(?:spoke|talked|interviewed|heard|met|surveyed|conducted|held|ran|did)(?: (?:with|to|from))? (?:\\w+ ){0,2}?${number}\\b${otherUnit}`,
    `\\b(?:based on|sample (?:size )?(?:of|was)|interviews? with|a total of|in total) (?:\\w+ ){0,1}?${number}\\s+(?:[\\p{L}-]+\\s+){0,2}?${people}`,
    `\\bwhat (?:our |these )?${number}\\s+(?:[\\p{L}-]+\\s+){0,2}?${people}\\s+(?:tell|told|say|said|show|taught)`,
    `\\b(?:report|study|document|deck|summary|analysis) (?:\\w+ )?(?:summari[sz]es|covers|draws on|rests on|is based on|presents|synthesi[sz]es|analy[sz]es) (?:\\w+ ){0,2}?${number}\\s+(?:[\\p{L}-]+\\s+){0,2}?${people}`,
  ].join('|'),
  'iu',
)
/** "(n = 24)": of everybody, if nothing before it says of whom. */
const sampleSize = new RegExp(`\\bn\\s*=\\s*${number}`, 'iu')
const everybody =
  /^(?:\P{L}*(?:all|our|the|these|those|base|total|sample|size|whole|overall|interviews?|participants?|respondents?|interviewees?|people|transcripts?|conversations?|was|is|of|with|and|in|we|on|based|report|study))*\P{L}*$/iu
/** "One of the two reasons" counts no people. */
const oneOfThings = new RegExp(
  `\\b1 of (?:the|our|these|those) ([2-9])\\b(?=\\s+\\p{L})(?!\\s+(?:[\\p{L}-]+\\s+){0,2}?${people}\\b|\\s+(?:who|whom|said|says)\\b)`,
  'giu',
)
/** A mark on a scale, and no number of people. */
const rating =
  /\b(?:rat(?:e[sd]?|ings?)|scor(?:e[sd]?|ing)|scales?|stars?|likert|mean|median|averag(?:e[sd]?|ing)|NPS)\b/iu
const mostOnScale = 11
const anyPeople = new RegExp(people, 'iu')
const ofPeople = new RegExp(
  `(?:%|per ?cent)\\s+(?:of\\s+)?(?:the |all |our |these |those )?(?:[\\p{L}-]+\\s+){0,2}?${people}`,
  'iu',
)

interface FindOptions {
  /** Interviews of the transcripts: a number "of" them is one of people, whatever the report calls them. */
  total?: number
  isStart?: SentenceStart
  /** Does the report say once by what rule words were counted? */
  isRuled?: boolean
  /** Does the report call something so? A theme is counted by more than its name. */
  isName?: (text: string) => boolean
}

const noName = () => false

/** One for each clause of the report that counts people. */
export function findCounts(
  blocks: readonly ReportBlock[],
  { total, isStart, isRuled = false, isName = noName }: FindOptions = {},
): FoundCount[] {
  /** The first row of the table that stands here. */
  let heads: string | null = null
  return blocks.flatMap((block, index) => {
    const above = heads
    heads = block.kind === 'row' ? (heads ?? readable(block.text)[0] ?? '') : null
    if (block.kind === 'heading' || block.kind === 'quote') return []
    const found =
      block.kind === 'row'
        ? readable(block.text).flatMap((text) => countsOfRow(text, above, { total, isRuled, isName }))
        : sentencesOf(block.text, isStart)
            .flatMap(readable)
            .filter((text) => total === undefined || readFacts(text, total).length === 0)
            .flatMap((text) => countsIn(clausesOf(text, total), { total, isName: isRuled ? noName : isName }))
    return found.map((count) => ({ ...count, block: index }))
  })
}

/** No sentence is longer; what is gets read in pieces, for a pattern may read on to the end from every sign. */
const longestRead = 2_000
const inPieces = new RegExp(`.{1,${longestRead}}(?=\\s|$)|.{1,${longestRead}}`, 'gsu')
const longBlanks = /\s{4,}/gu

/** With one blank where many stand, as a page shows them. */
function readable(text: string): string[] {
  return text.replace(longBlanks, ' ').match(inPieces) ?? []
}

function countsOfRow(
  row: string,
  heads: string | null,
  { total, isRuled, isName }: Counting & { isRuled: boolean },
): Omit<FoundCount, 'block'>[] {
  const counts = heads === null ? [] : countsInRow(row, heads, isRuled)
  if (counts.length === 0) return countsIn([row], { total, isName })
  const none = { share: null, isSample: false, isAmongSome: false, isAmongThem: false }
  return counts.map((count) => ({ ...none, ...count, text: row }))
}

interface Counting {
  total: number | undefined
  isName: (text: string) => boolean
}

/** "Of those 27, twelve name the bus and five the tram": what the first clause counts among, the others do too. */
function countsIn(clauses: readonly string[], { total, isName }: Counting): Omit<FoundCount, 'block'>[] {
  const ahead = readBase(inDigits(withoutMark(clauses[0]!)), total)
  /** "12 of 40 name the bus; six (15 %) the tram": of the same 40. */
  let last: number | null = null
  return clauses.flatMap(partsOfPassive).flatMap(({ text, read }, index) => {
    const found = readCount(read, total, { ahead: index === 0 ? null : ahead, isName })
    if (!found) return []
    // It is of the same only where its own share says so: else it is of something else.
    const isOfSame = last !== null && !found.isAmongThem && fits(found, last)
    const of: number | null = found.of ?? (isOfSame ? last : null)
    last = found.of ?? last
    return [{ ...found, of, text: text.trim() }]
  })
}

const passive =
  /^(.*?\S\s+(?:is|are|was|were)\s+(?:mentioned|named|cited|used|raised|discussed|brought up)\s+by)\s+(.+)$/isu

/** "Gemini is named by seven, Claude by three and Copilot by two": of each its own number. */
function partsOfPassive(clause: string): { text: string; read: string }[] {
  const found = passive.exec(clause)
  const rest = found?.[2]?.split(/(?:,\s*(?:and\s+)?|\s+and\s+)(?=[^,;()]{1,40}?\sby\s)/u) ?? []
  if (!found || rest.length < 2) return [{ text: clause, read: clause }]
  const said = /(?:is|are|was|were)\s+\S+(?:\s+up)?\s+by$/iu.exec(found[1]!)![0]
  return rest.map((part, at) =>
    at === 0
      ? { text: `${found[1]} ${part}`, read: `${found[1]} ${part}` }
      : { text: part, read: part.replace(/\sby\s/u, ` ${said} `) },
  )
}

/** Does the percentage say what share of these the number is? */
export function fits({ n, percent, decimals, room }: ReadCount, of: number): boolean {
  if (n === null || percent === null || of === 0) return false
  const half = 0.5 * 10 ** -decimals + 1e-9
  const { below, above } = room ?? { below: half, above: half }
  const exact = (100 * n) / of
  return exact >= percent - below && exact <= percent + above
}

const withoutTimes = (text: string) =>
  text.replace(timesCounted, (found) => found.replace(/\d[\d,]*\s+times$/iu, ' '))

/** The mark of a list is no part of its item. */
const withoutMark = (text: string) => text.replace(/^[\s•·▪‣*–-]+/u, '')

/** A sentence may count several things, one after the other: "Fifteen name the bus, yet most felt alone". */
function clausesOf(sentence: string, total?: number): string[] {
  if (partsOfPassive(sentence).length > 1) return [sentence]
  const ends = [...sentence.matchAll(/;\s+|,?\s+(?:and|but|yet|while|whereas|though|although)\s+|,\s+/giu)]
  const item = withoutMark(sentence)
  const ahead = (readBase(item, total)?.length ?? 0) + sentence.indexOf(item)
  const clauses: string[] = []
  let from = 0
  const whole = [...markedPieces(sentence), ...bracketsIn(sentence)]
  for (const { index, 0: mark } of ends) {
    if (index + mark.length <= ahead) continue
    if (whole.some(({ start, end }) => index > start && index < end)) continue
    const isCounted = readCount(sentence.slice(from, index), total) !== null
    if (!isCounted || readCount(sentence.slice(index + mark.length), total) === null) continue
    clauses.push(sentence.slice(from, index))
    from = index + mark.length
  }
  return [...clauses, sentence.slice(from)]
}

/** What stands in brackets or between quotation marks is of one clause. */
const bracketsIn = (text: string) =>
  [...text.matchAll(/[([][^()[\]]*[)\]]/gu)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))

export type ReadCount = Omit<FoundCount, 'text' | 'block'>

interface ReadOptions {
  /** What the sentence is counted among, where a clause before this one said it. */
  ahead?: CountBase | null
  isName?: (text: string) => boolean
}

/**
 * @param sentence of the report; number words count as numbers
 * @param total interviews of the transcripts
 */
export function readCount(
  sentence: string,
  total?: number,
  { ahead = null, isName = noName }: ReadOptions = {},
): ReadCount | null {
  // Numbers within somebody's words are theirs, not the report's.
  const worded = withoutMark(sentence).replace(/[“„«"](?=\S)[^”“»"]{25,}[”“»"]/g, ' ')
  const whole = withoutRooms(inDigits(withoutSpelling(worded)))
  const own = readBase(whole, total)
  const text = whole.slice(own?.length ?? 0)
  const base = own ?? ahead
  const [firstPercent = null] = findPercents(text)
  const among = {
    of: base?.of ?? null,
    isAmongSome: base !== null && (base.of === null || base.of !== total),
    isAmongThem: countsAmongThem(text),
  }
  const rule = namesMatter(text, isName) ? null : readRule(text, qualifiersOf(withoutTimes(worded)))
  const times = rule?.isExact ? timesCounted.exec(text) : null
  const occurrences = times ? toNumber(times.slice(1).find((part) => part !== undefined)!) : null
  const none = { n: null, share: null, isSample: false, occurrences, ...among }
  const read = { ...none, ...percentAs(firstPercent), words: rule }
  /** With the percentage that says what share of the whole this number is; another one is of something else. */
  const counted = (n: number, match: RegExpExecArray) => {
    const at = match[0].search(/\d/u) + match.index
    const digits = /^\d[\d,]*/u.exec(text.slice(at))![0]
    return { ...read, ...percentAs(percentOf(text, { start: at, end: at + digits.length })), n }
  }
  const size = sample.exec(text)
  const parts = readRatio(text, total)
  const share = readShare(text)
  const ofParts = parts && toNumber(parts[2]!)
  if (parts && ofParts !== total && ofParts! <= mostOnScale && rating.test(text)) return null
  if (parts && isOfPeople(text, { percent: firstPercent !== null, isWhole: ofParts === total })) {
    const place = { start: parts.index, end: parts.index + parts[0].length }
    // "Three quarters of them (24 of 32)".
    const own = share !== null && ofParts !== total && inShare.test(text.slice(0, place.start)) ? share : null
    return { ...read, ...percentAs(percentOf(text, place)), n: toNumber(parts[1]!), of: ofParts, share: own }
  }
  const sized = size ? size.slice(1).find((part) => part !== undefined)! : readSampleSize(text, total)
  if (sized !== null)
    return { ...none, ...percentAs(null), n: toNumber(sized), of: null, isSample: true, words: null }
  if (share) {
    const told = inBrackets.exec(text)
    return { ...read, n: told ? toNumber(told[1]!) : null, share }
  }
  if (firstPercent !== null && (base !== null || ofPeople.test(text))) {
    const told = own === null ? null : first.exec(text)
    return told ? counted(toNumber(told[1]!), told) : { ...read, n: null }
  }
  const single = plain.exec(text)
  // "One of them said" names nobody and counts nothing.
  if (single && toNumber(single[1]!) > 1 && (single.index === 0 || saysSomething(text)))
    return counted(toNumber(single[1]!), single)
  const inSome = rule?.isBare ? inNumber.exec(text) : null
  if (inSome) return counted(toNumber(inSome[1]!), inSome)
  const alone = (own !== null ? first : read.words ? understood : null)?.exec(text)
  if (alone && toNumber(alone[1]!) > 0) return counted(toNumber(alone[1]!), alone)
  return occurrences === null ? null : read
}

const inShare =
  /\b(?:half|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)(?:\s+of)?(?:\s+[\p{L}’'-]+){0,4}\s*\(\s*$/iu

function readRatio(text: string, total: number | undefined): RegExpExecArray | null {
  const people = text.replace(oneOfThings, (found, of) => (Number(of) === total ? found : blank(found)))
  const found = ratio.exec(people)
  // "27 of 23" and no word: the label of a bar and its number have run together.
  const isRun = found !== null && toNumber(found[1]!) > toNumber(found[2]!) && !/\p{L}{3}/u.test(text)
  return isRun ? null : found
}

function percentAs(found: StatedPercent | null): Pick<ReadCount, 'percent' | 'decimals' | 'room'> {
  if (found === null) return { percent: null, decimals: 0 }
  const { value, decimals, below, above } = found
  return { percent: value, decimals, room: { below, above } }
}

/** "N = 250", "Interviews (n = 250)"; of "Teachers (n = 24)" nobody can tell how many there are. */
function readSampleSize(text: string, total: number | undefined): string | null {
  const found = sampleSize.exec(text)
  if (!found) return null
  const ahead = text.slice(0, found.index).split(/[.;|]/u).at(-1)!
  return found[0].startsWith('N') || everybody.test(ahead) || toNumber(found[1]!) === total ? found[1]! : null
}

const quotedPieces = /[“"„«‘]([^”“"»’]{2,80}?)[,.]?[”“"»’](?![\p{L}\p{N}])/gu
const ofWords = /\b(?:words?|terms?|phrases?|expressions?|strings?|letters|typed|wording)\b/iu

const aboutMatter =
  /\b(?:sp(?:eak|eaks|oke|oken|eaking) (?:of|about)|talk(?:s|ed|ing)? (?:of|about)|touch(?:es|ed|ing)? (?:up)?on|rais(?:e|es|ed|ing)|discuss(?:es|ed|ing)?)\s+$/iu

/** "200 people spoke of 'Worried about losing work'": a theme, not a string that was counted. */
function namesMatter(text: string, isName: (text: string) => boolean): boolean {
  if (ofWords.test(text.replace(quotedPieces, ' '))) return false
  return [...text.matchAll(quotedPieces)].some(
    ({ 1: piece = '', index }) =>
      (/^\p{Lu}/u.test(piece) && (/\s/u.test(piece.trim()) || aboutMatter.test(text.slice(0, index)))) ||
      isName(piece),
  )
}

function isOfPeople(text: string, { percent, isWhole }: { percent: boolean; isWhole: boolean }): boolean {
  return isWhole || percent || anyPeople.test(text) || saysSomething(text)
}
