/** When what the workspace keeps of an earlier study may speak in this one. */
import { escapePattern } from '../platform/escape-pattern.ts'
import type { StudyContext } from './model.ts'
import { readName } from './purposes/topic/read-name.ts'

/** The names of company and product, as far as they have any. */
function namesIn({ company, product }: StudyContext): string[] {
  const names = [readName(product), readName(company)].filter((name) => name !== null)
  return [...new Set(names)]
}

/**
 * The next study is as often about something else: only a question that names the company or the product is about it,
 * and for any other the researcher has to say so.
 */
export function isNamedIn(question: string, kept: StudyContext): boolean {
  return namesIn(kept).some((name) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(name)}(?![\\p{L}\\p{N}])`, 'iu').test(question),
  )
}

/** What is kept, in a few words: "Figbox · Figbox, a weekly meal kit"; empty when nothing is. */
export function keptInWords({ company, product, customerWords }: StudyContext): string {
  const said = [company, product].map((text) => text.trim()).filter(Boolean)
  return said.join(' · ') || customerWords.trim()
}
