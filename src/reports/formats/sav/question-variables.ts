/** What a question of each kind becomes in a table for statistics. Pure. */
import { categoriesOf, type GivenAnswer } from '../../../findings/results/given-answers.ts'
import { textIn } from '../../../study/model.ts'
import type { BundleQuestion } from '../bundle/model.ts'
import type { NumericVariable, SavCell, SavVariable } from './model.ts'

/** Why there is no answer: a value of its own, which statistics leave out. */
export const noAnswer = { skipped: -8, notAsked: -9 } as const
/** The same of a number that may be negative itself. */
export const noNumber = { skipped: -99_999_998, notAsked: -99_999_999 } as const

export interface AnswerOfPerson {
  given: GivenAnswer | null
  isAsked: boolean
  /** What they said about it, in their own words. */
  words: string
}

export interface Column {
  variable: SavVariable
  cellOf(answer: AnswerOfPerson): SavCell
}

/** @param given all answers to the question: what imported questions could be answered with is known from them only */
export function columnsOf(
  question: BundleQuestion,
  given: readonly GivenAnswer[],
  nameOf: (wanted: string) => string,
): Column[] {
  const name = question.isCurrent
    ? question.questionKey
    : `${question.questionKey}_meaning_${question.meaning}`
  const context = { question, name, given, nameOf, label: question.text || question.questionKey }
  switch (question.kind) {
    case 'open':
      return [wordsOf(context, name, context.label)]
    case 'single_choice':
      return [singleChoice(context), wordsOf(context, `${name}_words`, `${context.label}: in their words`)]
    case 'multiple_choice':
      return [
        ...multipleChoice(context),
        wordsOf(context, `${name}_words`, `${context.label}: in their words`),
      ]
    case 'yes_no':
      return [yesNo(context), wordsOf(context, `${name}_words`, `${context.label}: in their words`)]
    case 'scale':
      return [scale(context), wordsOf(context, `${name}_words`, `${context.label}: in their words`)]
    case 'ranking':
      return [...ranking(context), wordsOf(context, `${name}_words`, `${context.label}: in their words`)]
    case 'number':
      return [number(context), wordsOf(context, `${name}_words`, `${context.label}: in their words`)]
  }
}

interface Context {
  question: BundleQuestion
  name: string
  label: string
  given: readonly GivenAnswer[]
  nameOf(wanted: string): string
}

function singleChoice({ question, name, label, given, nameOf }: Context): Column {
  const categories = categoriesOf(question, given)
  const codes = new Map(categories.map(({ key }, at) => [key, at + 1]))
  return {
    variable: numeric(nameOf(name), label, {
      measure: 'nominal',
      valueLabels: categories.map((category, at) => ({ value: at + 1, label: category.label })),
    }),
    cellOf: orMissing(({ value }) =>
      value?.kind === 'single_choice' ? (codes.get(value.option) ?? null) : null,
    ),
  }
}

function multipleChoice({ question, name, label, given, nameOf }: Context): Column[] {
  return categoriesOf(question, given).map((category) => ({
    variable: numeric(nameOf(`${name}_${category.key}`), `${label}: ${category.label}`, {
      measure: 'nominal',
      valueLabels: [
        { value: 0, label: 'Not chosen' },
        { value: 1, label: 'Chosen' },
      ],
    }),
    cellOf: orMissing(({ value }) =>
      value?.kind === 'multiple_choice' ? Number(value.options.includes(category.key)) : null,
    ),
  }))
}

function yesNo({ name, label, nameOf }: Context): Column {
  return {
    variable: numeric(nameOf(name), label, {
      measure: 'nominal',
      valueLabels: [
        { value: 0, label: 'No' },
        { value: 1, label: 'Yes' },
      ],
    }),
    cellOf: orMissing(({ value }) => (value?.kind === 'yes_no' ? Number(value.yes) : null)),
  }
}

function scale({ question, name, label, given, nameOf }: Context): Column {
  const { settings, language } = question
  const points = categoriesOf(question, given).map(({ key }) => Number(key))
  const [from, to] = [points[0] ?? 1, points.at(-1) ?? 5]
  const ends = [
    { value: from, label: settings.labelFrom && textIn(settings.labelFrom, language) },
    { value: (from + to) / 2, label: settings.labelMiddle && textIn(settings.labelMiddle, language) },
    { value: to, label: settings.labelTo && textIn(settings.labelTo, language) },
  ]
  return {
    variable: numeric(nameOf(name), label, {
      measure: 'ordinal',
      valueLabels: ends.flatMap((end) => (end.label ? [{ value: end.value, label: end.label }] : [])),
      missingCodes: from <= 0 ? noNumber : noAnswer,
    }),
    cellOf: orMissing(
      ({ value }) => (value?.kind === 'scale' ? value.point : null),
      from <= 0 ? noNumber : noAnswer,
    ),
  }
}

function ranking({ question, name, label, given, nameOf }: Context): Column[] {
  return categoriesOf(question, given).map((category) => ({
    variable: numeric(nameOf(`${name}_${category.key}`), `${label}: place of ${category.label}`, {
      measure: 'ordinal',
    }),
    cellOf: orMissing(({ value }) => {
      const place = value?.kind === 'ranking' ? value.order.indexOf(category.key) + 1 : 0
      return place > 0 ? place : null
    }),
  }))
}

function number({ question, name, label, given, nameOf }: Context): Column {
  const unit = question.settings.unit ? textIn(question.settings.unit, question.language) : ''
  const isWhole = given.every(({ value }) => value?.kind !== 'number' || Number.isInteger(value.number))
  return {
    variable: numeric(nameOf(name), unit ? `${label} (${unit})` : label, {
      measure: 'scale',
      decimals: isWhole ? 0 : 2,
      missingCodes: noNumber,
    }),
    cellOf: orMissing(({ value }) => (value?.kind === 'number' ? value.number : null), noNumber),
  }
}

function wordsOf({ nameOf }: Context, name: string, label: string): Column {
  return {
    variable: { type: 'text', name: nameOf(name), label, measure: 'nominal' },
    cellOf: ({ words }) => words,
  }
}

type MissingCodes = { skipped: number; notAsked: number }

/** An answer's number; else why there is none. An answer of another kind than the question's is system-missing. */
function orMissing(read: (given: GivenAnswer) => number | null, codes: MissingCodes = noAnswer) {
  return ({ given, isAsked }: AnswerOfPerson): SavCell =>
    given ? read(given) : isAsked ? codes.skipped : codes.notAsked
}

type NumericOptions = Partial<Pick<NumericVariable, 'decimals' | 'valueLabels'>> & {
  measure: NumericVariable['measure']
  missingCodes?: MissingCodes
}

export function numeric(
  name: string,
  label: string,
  { measure, decimals = 0, valueLabels = [], missingCodes = noAnswer }: NumericOptions,
): NumericVariable {
  return {
    ...{ type: 'number', name, label, measure, decimals },
    valueLabels: [
      ...valueLabels,
      { value: missingCodes.skipped, label: 'Asked, not answered' },
      { value: missingCodes.notAsked, label: 'Not asked' },
    ],
    missing: [missingCodes.skipped, missingCodes.notAsked],
  }
}
