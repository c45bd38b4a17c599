/** Answers that were given to another field are other data, whatever the question is called: they are never pooled. */
import {
  type Guide,
  type LocalizedText,
  listQuestions,
  type Question,
  type QuestionSettings,
} from './model.ts'
import { fold } from './question-kinds/fold.ts'
import { listPoints } from './question-kinds/index.ts'
import { isSameData } from './same-data.ts'

/** Asked by another kind of field, on another scale or the same the other way round, or in another unit. */
export function isOtherMeasure(before: Question, now: Question): boolean {
  if (before.kind !== now.kind) return true
  return !isSameData(measureOf(before), measureOf(now)) || isTurned(before.settings, now.settings)
}

/** What one end of the scale said stands at the other. */
function isTurned(before: QuestionSettings, now: QuestionSettings): boolean {
  const hasMoved = (from: 'labelFrom' | 'labelTo', to: 'labelFrom' | 'labelTo') =>
    saysTheSame(before[from], now[to]) && !saysTheSame(before[from], now[from])
  return hasMoved('labelFrom', 'labelTo') || hasMoved('labelTo', 'labelFrom')
}

function saysTheSame(a: LocalizedText = {}, b: LocalizedText = {}): boolean {
  const shared = Object.keys(a).filter((language) => b[language] !== undefined)
  return shared.length > 0 && shared.every((language) => fold(a[language]!) === fold(b[language]!))
}

function measureOf({ kind, settings }: Question): unknown {
  if (kind === 'scale') return listPoints(settings)
  return kind === 'number' ? (settings.unit ?? null) : null
}

/** A draft whose questions have a meaning of their own where the one they have was published with another measure. */
export function keepApart(draft: Guide, published: readonly Guide[]): Guide {
  const before = published.flatMap((guide) => listQuestions(guide).map(({ question }) => question))
  const apart = (question: Question): Question => {
    const same = before.filter(({ key }) => key === question.key)
    const isTaken = same.some((one) => one.meaning === question.meaning && isOtherMeasure(one, question))
    return isTaken ? { ...question, meaning: Math.max(...same.map(({ meaning }) => meaning)) + 1 } : question
  }
  return {
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, questions: section.questions.map(apart) })),
  }
}
