/** What a list of words finds: the floor that the lint has to clear. */
import type { FaultCode } from '../../src/study/lint/index.ts'

export interface TurnBefore {
  text: string
  /** Interviewer's turns before it. */
  asked: readonly string[]
}

const words: Partial<Record<FaultCode, RegExp>> = {
  leading: /\bdon't you\b|\bisn't it\b|\bmust have\b|, right\?|\bobviously\b|\bfrustrat|\bsounds like\b/i,
  presume: /\byour (?:team|manager|boss|colleagues?|company)\b|\bwhat (?:problems|challenges)\b/i,
  praise: /\b(?:great|good|interesting|excellent|perfect|insightful|fascinating|thoughtful|helpful)\b/i,
  options: /\bor\b[^?]*\?/i,
  closed: /(?:^|[.!?]\s+)(?:do|does|did|is|are|was|were|have|has|can|could|would|will)\b[^.?!]*\?\s*$/i,
  personal: /\b(?:your name|e-?mail|phone|address|birth)\b/i,
  invented: /\byou (?:said|mentioned|told)\b/i,
  stimulus: /[$€£]\s?\d/,
}

export function findByWords({ text, asked }: TurnBefore): Set<FaultCode> {
  const found = new Set<FaultCode>()
  for (const [code, pattern] of Object.entries(words)) if (pattern.test(text)) found.add(code as FaultCode)
  if ((text.match(/\?/g)?.length ?? 0) > 1) found.add('multi')
  if (text.split(/\s+/).length > 60) found.add('long')
  const questions = (of: string) => of.match(/[^.?!]+\?/g)?.map((one) => one.trim()) ?? []
  const before = new Set(asked.flatMap(questions))
  if (questions(text).some((one) => before.has(one))) found.add('repeat')
  return found
}

/** Readers do not count words: this does, apart from the lint, up to the last question mark. */
export function isLongByCount(text: string): boolean {
  const end = text.lastIndexOf('?') + 1 || text.length
  return (
    text
      .slice(0, end)
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length > 60
  )
}
