/** What a question's results say first: its leading figure, the next one, and what was answered otherwise. Pure. */
import type { Proportion, QuestionResult, Quote, Theme } from '../../../findings/model.ts'
import { askedScope, themeScope } from '../figure-model.ts'
import type { ReportNumber, StoredClaim } from '../model.ts'
import { people } from '../sentences.ts'
import { contentFirst, namedFirst } from './content-first.ts'
import { placeOf } from './draft-builder.ts'
import type { DirectedStudy, DraftMaterial } from './material.ts'
import type { SidesOf } from './sides.ts'

export interface Lead {
  question: QuestionResult | null
  first: ReportNumber
  /** Further figures of the same question that one sentence states with the first. */
  beside?: readonly ReportNumber[]
  second: ReportNumber | null
  /** Words of people who are counted in the first figure. */
  supports: Quote[]
  /** They are of people who were read and have it. */
  isRead?: boolean
  /** Words of people who answered otherwise. */
  opposes: Quote[]
  /** Its question only leads up to others: it stands where nothing else does, and no advice follows from it. */
  isLeadingUp?: boolean
}

/** Null where there is nothing to count: nobody answered, or the answers are numbers. */
export function leadOf(question: QuestionResult): Lead | null {
  const numbers = numbersOf(question)
  const first = numbers[0]
  if (!first || first.proportion.of === 0 || first.proportion.count === 0) return null
  const second = numbers[1] && numbers[1].proportion.count > 0 ? numbers[1] : null
  return { question, first, second, ...voicesOf(question) }
}

/** @param read passages of people who were read and have it, by theme: under a checked share stand these */
export function leadOfThemes(themes: readonly Theme[], read: DraftMaterial['read'] = {}): Lead | null {
  const [first] = themes
  if (!first) return null
  return {
    question: null,
    first: numberOfTheme(first, ''),
    // Themes are no options: nobody had to choose between them.
    second: null,
    supports: supportsOf(first, read),
    isRead: Boolean(first.prevalence.checked && read[first.themeId]?.length),
    opposes: [],
  }
}

function supportsOf(theme: Theme, read: DraftMaterial['read']): Quote[] {
  const own = theme.prevalence.checked ? (read[theme.themeId] ?? []) : []
  // What a person read and found to have it shows it, in whatever words.
  return own.length > 0 ? contentFirst(own, [theme.name]) : namedFirst(theme.quotes, theme.name, [theme.name])
}

export function directedOf(
  { themeId }: Pick<Theme, 'themeId'>,
  directions: DirectedStudy | null,
): DirectedStudy['themes'][number] | undefined {
  return directions?.themes.find((each) => each.themeId === themeId)
}

/** What people say to a question that no guide names, in their words. */
export function numbersOfSaid({
  key,
  wording,
  said,
}: Pick<DirectedStudy['questions'][number], 'key' | 'wording' | 'said'>): ReportNumber[] {
  return said.map((figure) => ({
    label: figure.label,
    question: wording,
    figure: { source: 'said', questionKey: key, key: figure.key },
    proportion: figure.proportion,
    isMachineCoded: false,
  }))
}

export function sidesOfTheme(
  { themeId, name }: Pick<Theme, 'themeId' | 'name'>,
  { sides }: Pick<SidesOf, 'sides'>,
): SidesOf {
  return { scope: themeScope(themeId), label: name, sides }
}

export function sidesOfQuestion({
  key,
  wording,
  sides,
}: Pick<SidesOf, 'sides'> & { key: string; wording: string }): SidesOf {
  return { scope: askedScope(key), label: wording, sides }
}

/** Every figure of a question, the most common answer first; of a scale its two ends. */
export function numbersOf(question: QuestionResult): ReportNumber[] {
  const { closed, questionKey, meaning, text } = question
  const make = (label: string, proportion: Proportion, figure: ReportNumber['figure']): ReportNumber => ({
    label,
    question: text,
    figure,
    proportion,
    isMachineCoded: false,
  })
  if (closed === null) return question.themes.map((theme) => numberOfTheme(theme, text))
  const id = { questionKey, meaning }
  switch (closed.kind) {
    case 'single_choice':
    case 'multiple_choice':
    case 'yes_no':
      return byCount(
        closed.options.map(({ key, label, proportion }) =>
          make(label, proportion, { source: 'option', ...id, optionKey: key }),
        ),
      )
    case 'scale':
      return byCount([
        make('the two highest points', closed.topTwo, { source: 'scale-end', ...id, end: 'top_two' }),
        make('the two lowest points', closed.bottomTwo, { source: 'scale-end', ...id, end: 'bottom_two' }),
      ])
    case 'ranking':
      return byCount(
        closed.options.map(({ key, label, first }) =>
          make(label, first, { source: 'ranked-first', ...id, optionKey: key }),
        ),
      )
    case 'number':
      return []
  }
}

/** Every figure that the material counts, whether or not a draft tells it. */
export function countedIn({ themes, results }: Pick<DraftMaterial, 'themes' | 'results'>): ReportNumber[] {
  return [
    ...themes.themes.map((theme) => numberOfTheme(theme, '')),
    ...results.objectives.flatMap(({ questions }) => questions.flatMap(numbersOf)),
  ]
}

export function numberOfTheme(theme: Theme, wording: string): ReportNumber {
  return {
    label: theme.name,
    question: theme.questionKey === null ? '' : wording,
    figure: {
      ...{ source: 'theme', themeId: theme.themeId, questionKey: theme.questionKey },
      ...(theme.codeId ? { codeId: theme.codeId } : {}),
    },
    proportion: theme.prevalence,
    isMachineCoded: !theme.prevalence.checked,
  }
}

function byCount(numbers: ReportNumber[]): ReportNumber[] {
  return numbers.toSorted((a, b) => b.proportion.count - a.proportion.count)
}

/** Reasons are grouped by option; of a scale by `low`, `middle`, `high`. */
function voicesOf(question: QuestionResult): { supports: Quote[]; opposes: Quote[] } {
  const [first, second] = numbersOf(question)
  if (question.closed === null) {
    const [most, next] = question.themes
    const name = most?.name ?? ''
    const supports = namedFirst(most?.quotes ?? [], name, [question.text, name])
    return { supports, opposes: next?.quotes ?? [] }
  }
  const own = groupOf(first)
  const other = groupOf(second)
  const inGroup = (key: string | null) =>
    question.reasons.filter((reason) => reason.key === key).flatMap((reason) => reason.quotes)
  const rest = question.reasons.filter((reason) => reason.key !== own).flatMap((reason) => reason.quotes)
  return { supports: inGroup(own), opposes: [...inGroup(other), ...rest] }
}

function groupOf(number: ReportNumber | undefined): string | null {
  if (!number) return null
  const { figure } = number
  if (figure.source === 'option' || figure.source === 'ranked-first') return figure.optionKey
  return figure.source === 'scale-end' ? (figure.end === 'top_two' ? 'high' : 'low') : null
}

/** Who answered otherwise, with their words; of a theme nothing is known to be against it, and whoever has no passage is not. */
export function againstOf(lead: Lead): StoredClaim['against'] {
  const { proportion, figure } = lead.first
  if (figure.source === 'theme') return null
  const speakers = new Set(lead.supports.map(({ interviewId }) => interviewId))
  const evidence = oneEach(lead.opposes.filter(({ interviewId }) => !speakers.has(interviewId)))
    .slice(0, 3)
    .map(placeOf)
  const count = proportion.of - proportion.count
  return { count, of: proportion.of, how: `${people(count)} answered otherwise.`, evidence }
}

/** The first of each person. */
export function oneEach(quotes: readonly Quote[]): Quote[] {
  const seen = new Set<string>()
  return quotes.filter(({ interviewId }) => !seen.has(interviewId) && seen.add(interviewId))
}
