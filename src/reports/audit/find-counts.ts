/** Numbers of people in a report: "14 of 34 participants (41 %) mention the dock", "n = 24", "most people". */
import type { ReportBlock } from './read-report.ts'
import { sentencesOf } from './sentences-of.ts'

export interface FoundCount {
  /** The sentence, in the report's words. */
  text: string
  block: number
  n: number | null
  of: number | null
  /** In percent, as written. */
  percent: number | null
  /** Digits after the point of the percentage: what it was rounded to. */
  decimals: number
  /** The number of people or interviews in the whole study, not of those who said something. */
  isSample: boolean
  /** Words that the report says were counted; null where it states no rule. */
  words: CountedWords | null
}

export interface CountedWords {
  any: string[]
  /** Given in quotation marks, so exactly these; otherwise their inflections count too. */
  isExact: boolean
}

const people =
  '(?:participants?|respondents?|interviewees?|interviews?|people|persons?|users?|customers?|riders?|men|women|informants?|subjects?|individuals|consumers?|employees|workers|professionals|buyers?|members?|parents|patients|students|teachers|nurses|drivers|shoppers|owners|adults|transcripts?|conversations?|sessions?|clients?|interviewed|them|those|everyone)'
const number = '(\\d{1,3}(?:,\\d{3})+|\\d{1,5})'
const ratio = new RegExp(
  `\\b${number}\\s*(?:\\/|of|out of|from among)\\s*(?:the|all|our|those|these)?\\s*${number}\\b`,
  'i',
)
const share = /(\d{1,3})(?:[.,](\d+))?\s*(?:%|per ?cent\b)/i
const plain = new RegExp(`\\b${number}\\s+(?:[\\p{L}-]+\\s+){0,3}?${people}\\b`, 'iu')
const sample = new RegExp(
  [
    `\\b(?:we|i) (?:\\w+ )?(?:spoke|talked|interviewed|heard|met|surveyed|conducted|held|ran|did)(?: (?:with|to|from))? (?:\\w+ ){0,2}?${number}\\b`,
    `\\bn\\s*=\\s*${number}`,
    `\\b(?:based on|sample (?:size )?(?:of|was)|interviews? with|a total of|in total) (?:\\w+ ){0,1}?${number}\\s+(?:[\\p{L}-]+\\s+){0,2}?${people}`,
  ].join('|'),
  'iu',
)
const ofPeople = new RegExp(
  `(?:%|per ?cent)\\s+(?:of\\s+)?(?:the |all |our |these |those )?(?:[\\p{L}-]+\\s+){0,2}?${people}`,
  'iu',
)

/** One for each sentence of the report that counts people. */
export function findCounts(blocks: readonly ReportBlock[]): FoundCount[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'heading' || block.kind === 'quote') return []
    const parts = block.kind === 'row' ? [block.text] : sentencesOf(block.text)
    return parts.flatMap((text) => {
      const found = readCount(text)
      return found ? [{ ...found, text: text.trim(), block: index }] : []
    })
  })
}

/** @param sentence of the report; number words count as numbers */
export function readCount(sentence: string): Omit<FoundCount, 'text' | 'block'> | null {
  // Numbers within somebody's words are theirs, not the report's.
  const text = inDigits(sentence.replace(/[“„«"][^”“»"]{25,}[”“»"]/g, ' '))
  const percentage = share.exec(text)
  const percent = percentage ? Number(`${percentage[1]}.${percentage[2] ?? 0}`) : null
  const decimals = percentage?.[2]?.length ?? 0
  const words = readRule(text)
  const parts = ratio.exec(text)
  if (parts && isOfPeople(text, percent))
    return { n: toNumber(parts[1]!), of: toNumber(parts[2]!), percent, decimals, isSample: false, words }
  const size = sample.exec(text)
  if (size) {
    const found = size[1] ?? size[2] ?? size[3]
    return { n: toNumber(found!), of: null, percent: null, decimals: 0, isSample: true, words: null }
  }
  if (percent !== null && ofPeople.test(text))
    return { n: null, of: null, percent, decimals, isSample: false, words }
  const single = plain.exec(text)
  // "One of them said" names nobody and counts nothing.
  if (single && toNumber(single[1]!) > 1 && saysSomething(text)) {
    return { n: toNumber(single[1]!), of: null, percent, decimals, isSample: false, words }
  }
  return null
}

const toNumber = (digits: string) => Number(digits.replace(/,/g, ''))

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const numberWords = new RegExp(
  `\\b(?:(${tens.join('|')})(?:[- ](${ones.slice(0, 9).join('|')}))?|(${ones.join('|')}))\\b`,
  'gi',
)

/** "Twenty-four" to "24", up to ninety-nine. A library's reading also takes "out of" for a fraction, which it is not here. */
function inDigits(sentence: string): string {
  return sentence.replace(numberWords, (...[, ten, one, small]: (string | undefined)[]) => {
    if (small !== undefined) return String(ones.indexOf(small.toLowerCase()) + 1)
    const unit = one === undefined ? 0 : ones.indexOf(one.toLowerCase()) + 1
    return String((tens.indexOf(ten!.toLowerCase()) + 2) * 10 + unit)
  })
}

function isOfPeople(text: string, percent: number | null): boolean {
  return percent !== null || new RegExp(people, 'iu').test(text) || saysSomething(text)
}

const reporting =
  /\b(?:mention(?:s|ed)?|sa(?:y|ys|id)|use[sd]?|talk(?:s|ed)?|felt|feels?|believe[sd]?|want(?:s|ed)?|report(?:s|ed)?|described?|raise[sd]?|cite[sd]?|name[sd]?|brought up|complain(?:s|ed)?|expressed|prefer(?:s|red)?|worr(?:y|ies|ied)|think|thought|agree[sd]?|like[sd]?|refer(?:s|red)?|noted?|switch(?:ed|es)?|cancel(?:l?ed|s)?|trust(?:s|ed)?)\b/i

const saysSomething = (text: string) => reporting.test(text)

const mention =
  /\b(?:mention(?:s|ed|ing)?|use[sd]? the (?:word|term|phrase)s?|sa(?:y|ys|id) the (?:word|phrase)s?|the (?:word|term|phrase)s?|talk(?:s|ed)? about|brought up|bring(?:s)? up|refer(?:s|red)? to|name[sd]?|cite[sd]?|raise[sd]?)\s+(.+)$/i

/** What the report says it counted: quoted words, or the thing after "mentioned". */
function readRule(text: string): CountedWords | null {
  const rest = mention.exec(text.replace(/\([^)]*\)/g, ' '))?.[1]
  if (!rest) return null
  const quoted = [...rest.matchAll(/[“"„«‘']([^”"“»’']{2,40})[”"“»’']/g)].map((match) => match[1]!.trim())
  if (quoted.length > 0) return { any: quoted, isExact: true }
  const phrase = rest.split(
    /[.,;:!?]|\b(?:that|which|who|when|while|because|as|at|in|on|for|with|during|before|after|without|by|from|when|spontaneously|unprompted|at least)\b/i,
  )[0]!
  const things = phrase
    .split(/\b(?:or|and)\b/i)
    .map((thing) =>
      thing
        .replace(/\b(?:the|a|an|their|his|her|its|any|some|being|having)\b/gi, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((thing) => thing !== '')
  const isShort =
    things.length > 0 && things.length <= 3 && things.every((thing) => thing.split(' ').length <= 3)
  return isShort ? { any: things, isExact: false } : null
}
