/** A question's answers split by what is known of the participants, or by another closed answer. Pure. */
import { mean, median } from '../../statistics/describe.ts'
import { proportionOf } from '../count-participants.ts'
import { type CrossTab, smallestBase } from '../model.ts'
import type { AttributeValue, HeardInterview } from '../record-store.ts'
import { numbersIn } from './closed-results.ts'
import { type Category, categoriesOf, type GivenAnswer, keysOf } from './given-answers.ts'
import { answerGroups } from './score-groups.ts'
import type { StudyQuestion } from './study-questions.ts'

/** An attribute with more values than this splits nothing. */
const mostGroups = 12

/** Participants by group; who is in none is unknown. */
export interface Splitter {
  by: CrossTab['by']
  groups: Category[]
  /** Key of the participant's group, or null. */
  groupOf(participantId: string): string | null
}

/** Null where the question is open: words are compared by their themes. */
export function crossTab(
  question: StudyQuestion,
  given: readonly GivenAnswer[],
  splitter: Splitter,
): CrossTab | null {
  if (question.kind === 'open') return null
  const answers = given.filter((answer) => answer.value?.kind === question.kind)
  const categories = question.kind === 'number' ? [] : categoriesOf(question, answers)
  const counts = (answer: GivenAnswer, key: string) =>
    question.kind === 'ranking' ? keysOf(answer.value)[0] === key : keysOf(answer.value).includes(key)
  const groups = splitter.groups.map(({ key, label }) => {
    const members = answers.filter((answer) => splitter.groupOf(answer.participantId) === key)
    const tooFew = members.length < smallestBase
    const numbers = tooFew ? [] : numbersIn(members)
    return {
      key,
      label,
      of: members.length,
      tooFew,
      cells: categories.map((category) => ({
        ...category,
        proportion: proportionOf(
          members.filter((answer) => counts(answer, category.key)).length,
          members.length,
          'answers',
        ),
      })),
      mean: mean(numbers),
      median: median(numbers),
    }
  })
  return {
    by: splitter.by,
    groups,
    unknown: answers.filter((answer) => splitter.groupOf(answer.participantId) === null).length,
    smallestBase,
  }
}

/** Attributes by which participants can be split: at least two values, and not nearly as many as there are people. */
export function listSplittingAttributes(
  interviews: readonly HeardInterview[],
): { key: string; values: number }[] {
  const values = new Map<string, Set<string>>()
  for (const { attributes } of interviews) {
    for (const [key, value] of Object.entries(attributes)) {
      if (isKnown(value)) values.set(key, (values.get(key) ?? new Set()).add(String(value)))
    }
  }
  return [...values]
    .map(([key, set]) => ({ key, values: set.size }))
    .filter((each) => each.values >= 2 && each.values <= mostGroups)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

export function splitByAttribute(key: string, interviews: readonly HeardInterview[]): Splitter {
  const byParticipant = new Map<string, string>()
  for (const { participantId, attributes } of interviews) {
    // Not of who lacks it: every object of the language knows a "constructor".
    const value = Object.hasOwn(attributes, key) ? attributes[key] : null
    if (isKnown(value)) byParticipant.set(participantId, String(value))
  }
  const sizes = new Map<string, number>()
  for (const value of byParticipant.values()) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  const groups = [...sizes.keys()]
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((value) => ({ key: value, label: value }))
  return {
    by: { kind: 'attribute', key, label: key },
    groups,
    groupOf: (participantId) => byParticipant.get(participantId) ?? null,
  }
}

export function canSplitBy(question: StudyQuestion): boolean {
  return question.isCurrent && ['single_choice', 'yes_no', 'scale'].includes(question.kind)
}

export function splitByQuestion(question: StudyQuestion, answers: readonly GivenAnswer[]): Splitter {
  const groups = answerGroups(question, answers)
  const byParticipant = new Map(
    answers.flatMap((answer) => {
      const group = groups.find((each) => keysOf(answer.value).some((key) => each.keys.includes(key)))
      return group ? [[answer.participantId, group.key] as const] : []
    }),
  )
  return {
    by: { kind: 'question', key: question.questionKey, label: question.text },
    groups: groups.map(({ key, label }) => ({ key, label })),
    groupOf: (participantId) => byParticipant.get(participantId) ?? null,
  }
}

function isKnown(value: AttributeValue | undefined): value is string | number | boolean {
  return value !== null && value !== undefined && value !== ''
}
