import { type Guide, listQuestions, type Question, type Section } from '../study/model.ts'

export interface PlacedQuestion {
  question: Question
  section: Section
  /** From 0, over the whole guide. */
  position: number
}

/** A guide made for looking things up; the same object for the same guide. */
export interface GuideIndex {
  guide: Guide
  placed: readonly PlacedQuestion[]
  byKey: ReadonlyMap<string, PlacedQuestion>
}

/** What the study wants to know by a question; null where the guide does not say. */
export function objectiveTextOf({ guide }: GuideIndex, { objectiveKey }: Question): string | null {
  return guide.objectives.find(({ key }) => key === objectiveKey)?.text ?? null
}

const indexes = new WeakMap<Guide, GuideIndex>()

export function indexGuide(guide: Guide): GuideIndex {
  const known = indexes.get(guide)
  if (known) return known
  const placed = listQuestions(guide).map((entry, position) => ({ ...entry, position }))
  const index = { guide, placed, byKey: new Map(placed.map((entry) => [entry.question.key, entry])) }
  indexes.set(guide, index)
  return index
}
