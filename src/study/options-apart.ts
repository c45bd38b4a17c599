/**
 * An option is what people read when they chose it. A key under which other words were published later is another option
 * from then on, unless somebody said that the words mean the same; the same words are one option under whichever key. Pure.
 */
import { type Guide, type LocalizedText, listQuestions, type Option, type Question } from './model.ts'
import { fold } from './question-kinds/fold.ts'
import type { AnswerValue } from './skip-rules.ts'

/** Of a key. */
const longestKey = 64

interface Published {
  revisionId: string
  number: number
  guide: Guide
}

interface GivenChoice {
  questionKey: string
  meaning: number
  value: AnswerValue | null
  /** In which it was given. */
  revisionId: string | null
}

export interface OptionsApart<Revision> {
  /** As they were, with a key of its own for each option: it stays what it is when more is published. */
  revisions: Revision[]
  /** What was chosen, by these keys. */
  countedValue(answer: GivenChoice): AnswerValue | null
}

/** What was published as one option. */
interface Sort {
  key: string
  /** Keys under which it was published. */
  keys: Set<string>
  labels: LocalizedText[]
  /** Numbers of the revisions that have it. */
  revisions: Set<number>
  /** The one that it turned out to be. */
  is: Sort | null
}

export function tellOptionsApart<Revision extends Published>(
  revisions: readonly Revision[],
): OptionsApart<Revision> {
  const sorts = new Map<string, Sort[]>()
  const byRevision = new Map<string, Map<string, Sort>>()
  for (const { revisionId, number, guide } of revisions.toSorted((a, b) => a.number - b.number)) {
    const own = new Map<string, Sort>()
    byRevision.set(revisionId, own)
    for (const { question } of listQuestions(guide)) {
      const held = sorts.get(questionId(question)) ?? []
      sorts.set(questionId(question), held)
      for (const option of question.settings.options ?? [])
        own.set(optionId(question, option.key), sortOf(option, held, { number, language: guide.language }))
    }
  }
  const keyOf = (revisionId: string | null, question: Identity, key: string) =>
    latest(byRevision.get(revisionId ?? '')?.get(optionId(question, key)))?.key ?? key
  return {
    revisions: revisions.map((revision) => ({
      ...revision,
      guide: withKeys(revision.guide, (question, key) => keyOf(revision.revisionId, question, key)),
    })),
    countedValue: ({ questionKey, meaning, value, revisionId }) =>
      value && withOptions(value, (key) => keyOf(revisionId, { key: questionKey, meaning }, key)),
  }
}

/** Whether people who chose it before and those who choose it now count as having chosen the same. */
export function isSameOption(before: LocalizedText, now: Option, language: string): boolean {
  return [now.label, ...(now.formerLabels ?? [])].some(
    (label) => isSameLabel(before, label, language) !== false,
  )
}

export interface RewordedOption {
  option: Option
  before: LocalizedText
  isSame: boolean
}

/** Options that read otherwise than under the same key in what was published. */
export function listReworded(published: Question, now: Question, language: string): RewordedOption[] {
  if (published.meaning !== now.meaning) return []
  const held = new Map(published.settings.options?.map(({ key, label }) => [key, label]))
  return (now.settings.options ?? []).flatMap((option) => {
    const before = held.get(option.key)
    if (!before || isSameLabel(before, option.label, language) !== false) return []
    return [{ option, before, isSame: isSameOption(before, option, language) }]
  })
}

/** Says of an option that it means the same as what its key was published with, or takes it back. */
export function withFormerLabel({ option, before, isSame }: RewordedOption, language: string): Option {
  const { formerLabels = [], ...rest } = option
  const others = formerLabels.filter((label) => isSameLabel(label, before, language) === false)
  const labels = isSame ? others : [...others, before]
  return labels.length > 0 ? { ...rest, formerLabels: labels } : rest
}

function sortOf(
  option: Option,
  held: Sort[],
  { number, language }: { number: number; language: string },
): Sort {
  const free = held.filter((sort) => sort.is === null && !sort.revisions.has(number))
  const same = free.filter((sort) =>
    sort.labels.some((label) =>
      sort.keys.has(option.key)
        ? isSameOption(label, option, language)
        : isSameLabel(label, option.label, language) === true,
    ),
  )
  const [first, ...others] = same
  const sort = first ?? {
    key: freeKey(option.key, held, number),
    keys: new Set(),
    labels: [],
    revisions: new Set(),
    is: null,
  }
  if (!first) held.push(sort)
  sort.keys.add(option.key)
  sort.labels.push(option.label)
  sort.revisions.add(number)
  // Published apart, and said to mean the same since. Two that were ever offered side by side stay two.
  for (const other of others) {
    if (!other.keys.has(option.key) || [...other.revisions].some((each) => sort.revisions.has(each))) continue
    other.is = sort
    for (const key of other.keys) sort.keys.add(key)
    for (const each of other.revisions) sort.revisions.add(each)
    sort.labels.push(...other.labels)
  }
  return sort
}

function freeKey(key: string, held: readonly Sort[], number: number): string {
  const isHeld = (wanted: string) => held.some((sort) => sort.key === wanted)
  let free = key
  for (let more = `-r${number}`; isHeld(free); more += 'r')
    free = key.slice(0, longestKey - more.length) + more
  return free
}

/** In the guide's language, else one that both have; null where there is none, as when a guide was translated. */
function isSameLabel(a: LocalizedText, b: LocalizedText, language: string): boolean | null {
  const shared = [language, ...Object.keys(a)].find((each) => a[each] !== undefined && b[each] !== undefined)
  return shared === undefined ? null : fold(a[shared]!) === fold(b[shared]!)
}

function latest(sort: Sort | undefined): Sort | undefined {
  return sort?.is ? latest(sort.is) : sort
}

type Identity = Pick<Question, 'key' | 'meaning'>
const questionId = ({ key, meaning }: Identity) => `${key}:${meaning}`
const optionId = (question: Identity, key: string) => `${questionId(question)}:${key}`

function withKeys(guide: Guide, keyOf: (question: Question, key: string) => string): Guide {
  return {
    ...guide,
    sections: guide.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => {
        const { options } = question.settings
        if (!options) return question
        const apart = options.map((option) => ({ ...option, key: keyOf(question, option.key) }))
        return { ...question, settings: { ...question.settings, options: apart } }
      }),
    })),
  }
}

function withOptions(value: AnswerValue, keyOf: (key: string) => string): AnswerValue {
  switch (value.kind) {
    case 'single_choice':
      return { ...value, option: keyOf(value.option) }
    case 'multiple_choice':
      return { ...value, options: value.options.map(keyOf) }
    case 'ranking':
      return { ...value, order: value.order.map(keyOf) }
    default:
      return value
  }
}
