/** Imported interviews may have been held by another guide, or by none. Pure. */
import type { QuestionResult, Results } from './model.ts'

export function wasAsked(question: Pick<QuestionResult, 'exposed' | 'answered'>): boolean {
  return question.exposed > 0 || question.answered > 0
}

/** There are interviews, and no question of the guide was asked in any: what was said stands in themes only. */
export function isOutsideGuide({
  interviews,
  objectives,
}: Pick<Results, 'interviews' | 'objectives'>): boolean {
  return interviews > 0 && !objectives.some(({ questions }) => questions.some(wasAsked))
}
