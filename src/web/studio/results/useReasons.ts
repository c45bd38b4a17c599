import type { QuestionResult, Reasons } from '../../../findings/model.ts'
import { useWords } from './words.ts'

/** The words given with a closed answer: found by answer, opened at the right. */
export function useReasons(question: QuestionResult) {
  const { view, show } = useWords()
  const keyOf = (key: string) => `${question.questionKey}:${key}`
  return {
    /** Null where nobody said anything with that answer. */
    reasonsOf: (key: string): Reasons | null =>
      question.reasons.find((reasons) => reasons.key === key && reasons.quotes.length > 0) ?? null,
    isOpen: (key: string) => view?.kind === 'quotes' && view.key === keyOf(key),
    open: (reasons: Reasons) =>
      show({
        kind: 'quotes',
        key: keyOf(reasons.key),
        title: reasons.label,
        note: `${question.text} · ${reasons.withWords} of the ${reasons.participants} with this answer said something about it.`,
        quotes: reasons.quotes,
      }),
  }
}
