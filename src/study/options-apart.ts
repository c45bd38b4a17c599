/**
 * An option is what people read when they chose it. A key under which other words were published later is another option
 * from then on, unless the label was only corrected or somebody said that the words mean the same; the same words are one
 * option under whichever key. What was published last keeps its keys. Pure.
 */
import { type Guide, type LocalizedText, listQuestions, type Option, type Question } from './model.ts'
import { fold } from './question-kinds/fold.ts'
import { isSameWords } from './same-words.ts'
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

interface Comparison {
  language: string
  isSame(a: string, b: string): boolean
}

/** What was published as one option. */
interface Sort {
  /** By which it is counted. */
  key: string
  /** Keys under which it was published, with the last revision of each. */
  keys: Map<string, number>
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
  const inOrder = revisions.toSorted((a, b) => a.number - b.number)
  for (const { revisionId, number, guide } of inOrder) {
    const own = new Map<string, Sort>()
    byRevision.set(revisionId, own)
    for (const { question } of listQuestions(guide)) {
      const held = sorts.get(questionId(question)) ?? []
      sorts.set(questionId(question), held)
      for (const [key, sort] of sortOptions(question, held, { number, language: guide.language }))
        own.set(optionId(question, key), sort)
    }
  }
  for (const held of sorts.values()) giveKeys(held)
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
function isSameOption(before: LocalizedText, now: Option, by: string | Comparison): boolean {
  return [now.label, ...(now.formerLabels ?? [])].some((label) => isSameLabel(before, label, by) !== false)
}

export interface RewordedOption {
  option: Option
  before: LocalizedText
  /** As results will count them once `option` is published. */
  isSame: boolean
  /** Saying the other changes nothing: they were published as one, or stood side by side. */
  isSettled: boolean
}

/**
 * Options that read otherwise than what was ever published under the same key, the newest words first.
 *
 * @param published the newest first
 */
export function listReworded(
  published: readonly Question[],
  now: Question,
  language: string,
): RewordedOption[] {
  const { options = [] } = now.settings
  const earlier = published.filter((question) => question.key === now.key && question.meaning === now.meaning)
  const before = earlier.flatMap((question) => question.settings.options ?? [])
  return options.flatMap((option) => {
    const labels: LocalizedText[] = []
    for (const { key, label } of before) {
      if (key !== option.key || isSameLabel(label, option.label, { language, isSame: isSameWords }) !== false)
        continue
      // Words that stand beside it now are that option's, whatever is said.
      if (options.some((other) => isSameLabel(label, other.label, language) === true)) continue
      if (labels.every((one) => isSameLabel(one, label, language) === false)) labels.push(label)
    }
    return labels.map((label) => {
      const isCountedSame = (as: Option) => isCountedAsOne(earlier, now, { as, label, language })
      const isSame = isCountedSame(option)
      const said = isSameOption(label, option, language)
      const other = withFormerLabel({ option, before: label, isSame: said }, language)
      return { option, before: label, isSame, isSettled: isCountedSame(other) === isSame }
    })
  })
}

/** Whether what was published under its key with these words and what is offered now would be one option in the results. */
function isCountedAsOne(
  earlier: readonly Question[],
  now: Question,
  { as, label, language }: { as: Option; label: LocalizedText; language: string },
): boolean {
  const held: Sort[] = []
  const options = now.settings.options?.map((option) => (option.key === as.key ? as : option))
  const inOrder = [...earlier.toReversed(), { ...now, settings: { ...now.settings, options } }]
  const sorted = inOrder.map((question, number) => sortOptions(question, held, { number, language }))
  const offered = latest(sorted.at(-1)?.get(as.key))
  return earlier.toReversed().some((question, at) => {
    const had = question.settings.options?.some(
      (option) => option.key === as.key && isSameLabel(option.label, label, language) === true,
    )
    return had && latest(sorted[at]!.get(as.key)) === offered
  })
}

/** Says of an option that it means the same as what its key was published with, or takes it back. */
export function withFormerLabel(
  { option, before, isSame }: Pick<RewordedOption, 'option' | 'before' | 'isSame'>,
  language: string,
): Option {
  const { formerLabels = [], ...rest } = option
  const others = formerLabels.filter((label) => isSameLabel(label, before, language) === false)
  const labels = isSame ? others : [...others, before]
  return labels.length > 0 ? { ...rest, formerLabels: labels } : rest
}

interface PublishedAs {
  number: number
  language: string
}

/** The same words first, under whichever key; then what was said to mean the same, and what was corrected, under its own. */
function sortOptions(question: Question, held: Sort[], { number, language }: PublishedAs): Map<string, Sort> {
  const options = question.settings.options ?? []
  const found = new Map<string, Sort>()
  const free = () => held.filter((sort) => sort.is === null && !sort.revisions.has(number))
  const place = (option: Option, sort: Sort) => {
    found.set(option.key, sort)
    sort.keys.set(option.key, number)
    sort.labels.push(option.label)
    sort.revisions.add(number)
  }
  for (const isOf of [isWordForWord, isSaidSame, isCorrected])
    for (const option of options.filter(({ key }) => !found.has(key))) {
      const sort = free().find((one) => isOf(one, option, language))
      if (sort) place(option, sort)
    }
  for (const option of options.filter(({ key }) => !found.has(key))) {
    const sort: Sort = { key: '', keys: new Map(), labels: [], revisions: new Set(), is: null }
    held.push(sort)
    place(option, sort)
  }
  // Published apart, and said to mean the same since.
  for (const option of options)
    for (const other of free().filter((one) => isCorrected(one, option, language)))
      unite(other, found.get(option.key)!)
  return found
}

type IsOf = (sort: Sort, option: Option, language: string) => boolean

const isWordForWord: IsOf = (sort, option, language) =>
  sort.labels.some((label) => isSameLabel(label, option.label, language) === true)

const isSaidSame: IsOf = (sort, option, language) =>
  sort.keys.has(option.key) && sort.labels.some((label) => isSameOption(label, option, language))

const isCorrected: IsOf = (sort, option, language) =>
  sort.keys.has(option.key) &&
  sort.labels.some((label) => isSameOption(label, option, { language, isSame: isSameWords }))

/** Two that were ever offered side by side stay two. */
function unite(other: Sort, sort: Sort): void {
  if ([...other.revisions].some((each) => sort.revisions.has(each))) return
  other.is = sort
  for (const [key, last] of other.keys) sort.keys.set(key, Math.max(last, sort.keys.get(key) ?? 0))
  for (const each of other.revisions) sort.revisions.add(each)
  sort.labels.push(...other.labels)
}

/** A key is of the option that was published under it last; others that had it get one with the revision that they came with. */
function giveKeys(held: readonly Sort[]): void {
  const each = held.filter((sort) => sort.is === null).map((sort) => ({ sort, ...lastKeyOf(sort) }))
  const taken = new Set<string>()
  const others = each
    .toSorted((a, b) => b.last - a.last)
    .filter(({ sort, key }) => {
      if (taken.has(key)) return true
      sort.key = key
      taken.add(key)
      return false
    })
  for (const { sort, key } of others) {
    sort.key = freeKey(key, taken, Math.min(...sort.revisions))
    taken.add(sort.key)
  }
}

function lastKeyOf({ keys }: Sort): { key: string; last: number } {
  const [key, last] = [...keys].reduce((a, b) => (b[1] > a[1] ? b : a))
  return { key, last }
}

function freeKey(key: string, taken: ReadonlySet<string>, number: number): string {
  let free = key
  for (let more = `-r${number}`; taken.has(free); more += 'r')
    free = key.slice(0, longestKey - more.length) + more
  return free
}

/** In the guide's language, else one that both have; null where there is none, as when a guide was translated. */
function isSameLabel(a: LocalizedText, b: LocalizedText, by: string | Comparison): boolean | null {
  const { language, isSame } = typeof by === 'string' ? { language: by, isSame: isSameFolded } : by
  const shared = [language, ...Object.keys(a)].find((each) => a[each] !== undefined && b[each] !== undefined)
  return shared === undefined ? null : isSame(a[shared]!, b[shared]!)
}

const isSameFolded = (a: string, b: string) => fold(a) === fold(b)

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
