/** What a report says once of how its figures were counted: "an interview counts if the string stands anywhere in it". */
import type { ReportBlock } from '../read-report.ts'

export interface CountingRule {
  /** Letters count wherever they stand, within longer words too. */
  isPart: boolean
  /** Terms that the rule excepts: they count as whole words. In lower case. */
  whole: ReadonlySet<string>
}

const counted = '(?:interviews?|participants?|transcripts?|people|respondents?|conversations?)'
const stands =
  '(?:stands?|occurs?|appears?|turns? up|comes? up|is found|are found|is contained|is typed|was typed)'
const letters = '(?:strings?|substrings?|letters|characters)'
const words = '(?:words?|terms?|phrases?|expressions?)'
const links = '(?:if|when|where|in which|wherever|whenever|whose|that|which)'
/** "An interview counts if the string stands ...", "the number of people whose answers contain the word ...". */
const rule = new RegExp(
  `\\b${counted}\\b.{0,60}?\\b${links}\\b(?:.{0,40}?\\b(?<named>${letters}|${words})\\b.{0,60}?\\b${stands}\\b|.{0,40}?\\b(?:contains?|holds?|includes?)\\b.{0,30}?\\b(?<held>${letters}|${words})\\b)`,
  'iu',
)
/** Not "the word that appears in most interviews". */
const ofCounting = /\b(?:once|anywhere|rule|counts?|counted|figures?|number of)\b/iu
const exception =
  /(?:^|[;,:(]\s*|\bbut\s+)([\p{L}/ -]{2,60}?)\s+(?:counts?\s+|are\s+|is\s+)?(?:only\s+)?as (?:a )?whole words?/iu

/** The first that the report states; null where it states none. Pure. */
export function readCountingRule(blocks: readonly ReportBlock[]): CountingRule | null {
  for (const { text, kind } of blocks) {
    if (kind === 'heading' || kind === 'row') continue
    for (const sentence of text.split(/(?<=[.!?])\s+/u)) {
      const found = /[“"„«‘]/u.test(sentence) || !ofCounting.test(sentence) ? null : rule.exec(sentence)
      if (!found) continue
      const { named, held } = found.groups!
      const whole = exception.exec(sentence)?.[1]?.split(/\s*[/,]\s*|\s+(?:and|or)\s+/u) ?? []
      return {
        isPart: new RegExp(`\\b${letters}\\b`, 'iu').test(named ?? held!),
        whole: new Set(whole.map((term) => term.trim().toLowerCase())),
      }
    }
  }
  return null
}
