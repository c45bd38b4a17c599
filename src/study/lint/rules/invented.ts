import type { Fault, LintContext } from '../model.ts'
import { contentStems } from '../questions.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { thresholds } from '../similarity.ts'
import { plain, splitSentences } from '../text.ts'

/**
 * It attributes to them what they did not say: a quotation that is not in the record, or a "you mentioned" whose
 * content words they never used and whose sense no sentence of theirs supports.
 */
export const invented: Rule = {
  code: 'invented',
  isReady: (context) => context.said !== undefined && context.similarity !== undefined,
  check: (input) => [...findQuotations(input), ...findAttributions(input)].slice(0, 1),
}

const quotation = /["“]([^"“”]{2,200}?)["”]/g

function findQuotations({ text, analysis, pack, context }: RuleInput): Fault[] {
  const foldQuote = (words: string) =>
    plain(words.normalize('NFKC'))
      .replace(pack.person, '#')
      .replace(/[^\p{L}\p{N}#]+/gu, ' ')
      .trim()
  const record = foldQuote([...context.said!, ...(context.known ?? [])].join(' \n '))
  const faults: Fault[] = []
  for (const match of text.matchAll(quotation)) {
    // "where you think 'this will do'" imagines words, and attributes none.
    if (!pack.quotes.test(analysis.plain.slice(0, match.index))) continue
    const parts = match[1]!.split(/\s*(?:\.{3}|…)\s*/).map(foldQuote)
    if (parts.every((part) => record.includes(part))) continue
    const end = match.index + match[0].length
    faults.push(fault(match.index, end, 'These words are not in what they said.'))
  }
  return faults
}

function findAttributions({ analysis, pack, context, voiced }: RuleInput): Fault[] {
  const faults: Fault[] = []
  for (const pattern of pack.attribution) {
    for (const match of analysis.plain.matchAll(pattern)) {
      const attributed = match[1]!
      const telling = attributed
        .split(' ')
        .filter((word) => !pack.genericNouns.test(word))
        .join(' ')
      const stems = [...contentStems(telling, pack)]
      const held = stems.filter((stem) => voiced.has(stem)).length
      const enough = context.similarity!.kind === 'embedding' ? 0.5 : 0.3
      if (stems.length < 2 || held / stems.length >= enough) continue
      const start = match.index
      if (isSupported(attributed, context)) continue
      faults.push(fault(start, start + match[0].length, 'They have not said this.'))
    }
  }
  return faults
}

function isSupported(attributed: string, context: LintContext): boolean {
  const { kind, measure } = context.similarity!
  const limit = thresholds[kind].supports
  return context.said!.some((said) =>
    splitSentences(said).some((sentence) => measure(attributed, sentence.text) >= limit),
  )
}

const fault = (start: number, end: number, why: string): Fault => ({
  code: 'invented',
  start,
  end,
  why,
  suggestion: 'Use their own words, or leave the reference out.',
  severity: 'serious',
})
