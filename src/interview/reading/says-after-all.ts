import { countWords, splitSentences } from '../../study/lint/text.ts'
import * as lexicon from './lexicon.ts'

/** "I don't know how to explain it. They breathe out": what it is stands behind. */
export function saysItAfterAll(flat: string): boolean {
  if (!/\bhow to (?:explain|say|put|describe)\b/i.test(flat)) return false
  const last = splitSentences(flat).at(-1)?.text ?? ''
  return countWords(last) >= 3 && !lexicon.unknown.test(last) && !lexicon.cannotSay.test(last)
}
