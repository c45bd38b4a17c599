/** For the rules' tests: which codes a text gets, and the words that carry one. */
import { lexicalSimilarity } from '../index.ts'
import { lintText } from '../lint-text.ts'
import type { FaultCode, LintContext } from '../model.ts'
import { english } from '../packs/en/index.ts'

export const words = lexicalSimilarity(english)

export function codesOf(text: string, context: LintContext = {}): FaultCode[] {
  return lintText(text, context).map((fault) => fault.code)
}

export function markedBy(code: FaultCode, text: string, context: LintContext = {}): string | null {
  const fault = lintText(text, context).find((candidate) => candidate.code === code)
  return fault ? text.slice(fault.start, fault.end) : null
}
