import type { Fault } from '../model.ts'
import type { Rule } from '../rule.ts'
import { countWords, splitSentences } from '../text.ts'

/** Words up to the end of the last question; beyond, people answer the part that they still remember. */
export const longestUtterance = 60

export const long: Rule = {
  code: 'long',
  isReady: () => true,
  check: ({ text, analysis }) => findLong(text, analysis.questions.at(-1)?.end ?? null),
}

/** Needs no language: `lastQuestionEnd` null counts all words up to the last question mark, or all of them. */
export function findLong(text: string, lastQuestionEnd: number | null): Fault[] {
  const byMark = splitSentences(text).findLast((sentence) => /[?？]/.test(sentence.text))?.end
  const end = Math.max(lastQuestionEnd ?? 0, byMark ?? 0) || text.length
  const words = countWords(text.slice(0, end))
  if (words <= longestUtterance) return []
  return [
    {
      code: 'long',
      start: 0,
      end,
      why: `${words} words before they can answer.`,
      suggestion: `Say it in ${longestUtterance} words or fewer; the first sentence can often go.`,
      severity: 'minor',
    },
  ]
}
