/** Answers put together that are read together: a scale's low, middle and high end; options as they are. Pure. */
import { categoriesOf, type GivenAnswer } from './given-answers.ts'
import type { StudyQuestion } from './study-questions.ts'

export interface AnswerGroup {
  key: string
  label: string
  /** The categories that belong to it. */
  keys: string[]
}

/**
 * Of a scale from 0 to 10 the customary groups 0-6, 7-8 and 9-10 (Reichheld 2003); of any other the bottom two, what is
 * between, and the top two; of four points or fewer two halves.
 */
export function answerGroups(question: StudyQuestion, answers: readonly GivenAnswer[]): AnswerGroup[] {
  const categories = categoriesOf(question, answers)
  if (question.kind !== 'scale') return categories.map(({ key, label }) => ({ key, label, keys: [key] }))
  const points = categories.map((category) => category.key)
  const isElevenPoints = points.length === 11 && points[0] === '0'
  const half = Math.floor(points.length / 2)
  const low = isElevenPoints ? 7 : points.length <= 4 ? half : 2
  const high = points.length - (points.length <= 4 ? points.length - half : 2)
  return [
    { key: 'low', keys: points.slice(0, low) },
    { key: 'middle', keys: points.slice(low, high) },
    { key: 'high', keys: points.slice(high) },
  ]
    .filter((group) => group.keys.length > 0)
    .map((group) => ({ ...group, label: rangeOf(group.keys) }))
}

function rangeOf(keys: readonly string[]): string {
  return keys.length === 1 ? keys[0]! : `${keys[0]} to ${keys.at(-1)}`
}
