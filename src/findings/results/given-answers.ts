/** Who answered a question how. One answer a participant, also when somebody sat twice. Pure. */
import { type Option, textIn } from '../../study/model.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'
import type { AnswerRow, AttributeValue, HeardInterview } from '../record-store.ts'
import { identityOf, type StudyQuestion } from './study-questions.ts'

export interface GivenAnswer {
  participantId: string
  interviewId: string
  value: AnswerValue | null
  isVolunteered: boolean
  turns: number[]
  attributes: Record<string, AttributeValue>
}

/** The latest answer of each participant; who skipped the question is not in it. */
export function answersTo(
  question: StudyQuestion,
  rows: readonly AnswerRow[],
  interviews: readonly HeardInterview[],
): GivenAnswer[] {
  const byInterview = new Map<string, AnswerRow>()
  for (const row of rows) {
    if (row.state !== 'skipped' && identityOf(row) === identityOf(question))
      byInterview.set(row.interviewId, row)
  }
  const latest = new Map<string, GivenAnswer>()
  // Interviews come in the order in which they began.
  for (const { interviewId, participantId, attributes } of interviews) {
    const row = byInterview.get(interviewId)
    if (!row) continue
    latest.set(participantId, {
      participantId,
      interviewId,
      value: row.value,
      isVolunteered: row.state === 'volunteered',
      turns: row.turns,
      attributes,
    })
  }
  return [...latest.values()]
}

export interface Category {
  key: string
  label: string
}

/**
 * What can be answered, in the order of the guide. What could be before stands behind it where somebody chose it; imported
 * questions have what was answered.
 */
export function categoriesOf(question: StudyQuestion, answers: readonly GivenAnswer[]): Category[] {
  const { settings, language } = question
  if (question.kind === 'yes_no') {
    return [
      { key: 'yes', label: 'Yes' },
      { key: 'no', label: 'No' },
    ]
  }
  if (question.kind === 'scale') return scalePoints(question, answers)
  const labelled = ({ key, label }: Option) => ({ key, label: textIn(label, language) || key })
  const options = (settings.options ?? []).map(labelled)
  const known = new Set(options.map((option) => option.key))
  const others = new Set(answers.flatMap((answer) => keysOf(answer.value)).filter((key) => !known.has(key)))
  const former = (question.formerOptions ?? []).filter(({ key }) => others.delete(key)).map(labelled)
  return [...options, ...former, ...[...others].sort().map((key) => ({ key, label: key }))]
}

function scalePoints(question: StudyQuestion, answers: readonly GivenAnswer[]): Category[] {
  const { settings, language } = question
  const given = answers.flatMap(({ value }) => (value?.kind === 'scale' ? [value.point] : []))
  const from = Math.min(settings.scaleFrom ?? Math.min(1, ...given), ...given)
  const to = Math.max(settings.scaleTo ?? Math.max(5, ...given), ...given)
  const names = new Map<number, string>()
  if (settings.labelFrom) names.set(from, textIn(settings.labelFrom, language))
  if (settings.labelMiddle) names.set((from + to) / 2, textIn(settings.labelMiddle, language))
  if (settings.labelTo) names.set(to, textIn(settings.labelTo, language))
  return Array.from({ length: Math.min(101, to - from + 1) }, (_, at) => {
    const point = from + at
    const name = names.get(point)
    return { key: String(point), label: name ? `${point} (${name})` : String(point) }
  })
}

/** The categories that an answer counts in: several for a multiple choice, the first place for a ranking. */
export function keysOf(value: AnswerValue | null): string[] {
  switch (value?.kind) {
    case 'single_choice':
      return [value.option]
    case 'multiple_choice':
      return [...new Set(value.options)]
    case 'yes_no':
      return [value.yes ? 'yes' : 'no']
    case 'scale':
      return [String(value.point)]
    case 'ranking':
      return value.order
    default:
      return []
  }
}

/** The answer as a number, for means; null for kinds that have none. */
export function numberOf(value: AnswerValue | null): number | null {
  if (value?.kind === 'scale') return value.point
  return value?.kind === 'number' ? value.number : null
}
