import { plain } from '../text.ts'
import type { GuideRule } from './rule.ts'

/**
 * A term of the trade, or an abbreviation that not everybody knows. Terms of the research question are fine: people
 * were invited because they know them.
 */
export const jargon: GuideRule = ({ text, pack, known }) => {
  const flat = plain(text)
  for (const { pattern, plainly } of pack.jargon) {
    const match = pattern.exec(flat)
    if (!match || known.includes(match[0])) continue
    return [found(text, { start: match.index, end: match.index + match[0].length, instead: ` "${plainly}"` })]
  }
  return findAbbreviation(text, known, pack.commonAbbreviations)
}

function findAbbreviation(text: string, known: string, common: ReadonlySet<string>): ReturnType<GuideRule> {
  // A text in capitals is loud, and says nothing of abbreviations.
  if (text === text.toUpperCase()) return []
  for (const match of text.matchAll(/\b[A-Z][A-Z0-9&]{1,5}\b/g)) {
    const isExplained =
      /^\s*\)/.test(text.slice(match.index + match[0].length)) ||
      /^\s*\(/.test(text.slice(match.index + match[0].length))
    if (common.has(match[0]) || known.includes(match[0].toLowerCase()) || isExplained) continue
    const place = { start: match.index, end: match.index + match[0].length }
    return [found(text, { ...place, instead: ' its full name' })]
  }
  return []
}

function found(text: string, { start, end, instead }: { start: number; end: number; instead: string }) {
  const term = text.slice(start, end)
  return {
    start,
    end,
    why: `Not everybody knows "${term}".`,
    suggestion: `Say${instead} in place of "${term}", or ask from what they did: "Tell me about the last time ...".`,
    severity: 'minor' as const,
  }
}
