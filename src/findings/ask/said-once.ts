/** What an answer says beside the passages that stand under it: a quotation is read once, where it can be opened. Pure. */
import type { Answer, AnswerSentence } from './model.ts'

/** Without the sentences that only quote a passage which is shown whole. */
export function beside({ sentences, evidence }: Pick<Answer, 'sentences' | 'evidence'>): AnswerSentence[] {
  const shown = new Set(evidence.keys())
  return sentences.filter(
    ({ kind, evidence: places }) =>
      kind !== 'quote' || places.length === 0 || !places.every((place) => shown.has(place)),
  )
}
