/** Closed answers as distributions, each share over those who answered. Pure. */
import { mean, median, quantile, roundBins, standardDeviation } from '../../statistics/describe.ts'
import { meanInterval } from '../../statistics/intervals.ts'
import { textIn } from '../../study/model.ts'
import { proportionOf } from '../count-participants.ts'
import { type ClosedResult, type Proportion, smallestBase } from '../model.ts'
import { categoriesOf, type GivenAnswer, keysOf, numberOf } from './given-answers.ts'
import type { StudyQuestion } from './study-questions.ts'

/** Null for an open question. Answers of another kind than the question's are left out. */
export function closedResult(question: StudyQuestion, given: readonly GivenAnswer[]): ClosedResult | null {
  const answers = given.filter((answer) => answer.value?.kind === question.kind)
  switch (question.kind) {
    case 'open':
      return null
    case 'single_choice':
    case 'multiple_choice':
    case 'yes_no':
      return { kind: question.kind, options: distribution(question, answers) }
    case 'scale':
      return scaleResult(question, answers)
    case 'number':
      return numberResult(question, answers)
    case 'ranking':
      return rankingResult(question, answers)
  }
}

function distribution(question: StudyQuestion, answers: readonly GivenAnswer[]) {
  return categoriesOf(question, answers).map(({ key, label }) => ({
    key,
    label,
    proportion: share(answers, (answer) => keysOf(answer.value).includes(key)),
  }))
}

function share(answers: readonly GivenAnswer[], counts: (answer: GivenAnswer) => boolean): Proportion {
  return proportionOf(answers.filter(counts).length, answers.length, 'answers')
}

function scaleResult(question: StudyQuestion, answers: readonly GivenAnswer[]): ClosedResult {
  const points = distribution(question, answers)
  const among = (keys: string[]) => (answer: GivenAnswer) =>
    keysOf(answer.value).some((key) => keys.includes(key))
  return {
    kind: 'scale',
    points,
    topTwo: share(answers, among(points.slice(-2).map((point) => point.key))),
    bottomTwo: share(answers, among(points.slice(0, 2).map((point) => point.key))),
    summary: summaryOf(numbersIn(answers)),
  }
}

function numberResult(question: StudyQuestion, answers: readonly GivenAnswer[]): ClosedResult {
  const numbers = numbersIn(answers)
  return {
    kind: 'number',
    unit: question.settings.unit ? textIn(question.settings.unit, question.language) : '',
    summary: summaryOf(numbers),
    quartiles: { first: quantile(orTooFew(numbers), 0.25), third: quantile(orTooFew(numbers), 0.75) },
    minimum: numbers.length > 0 ? Math.min(...numbers) : null,
    maximum: numbers.length > 0 ? Math.max(...numbers) : null,
    bins: roundBins(numbers),
  }
}

function rankingResult(question: StudyQuestion, answers: readonly GivenAnswer[]): ClosedResult {
  const categories = categoriesOf(question, answers)
  const orders = answers.map((answer) => keysOf(answer.value))
  const options = categories.map(({ key, label }) => {
    const places = orders.map((order) => order.indexOf(key) + 1).filter((place) => place > 0)
    return {
      key,
      label,
      meanRank: mean(orTooFew(places)),
      first: share(answers, (answer) => keysOf(answer.value)[0] === key),
      ranks: categories.map((_, at) => places.filter((place) => place === at + 1).length),
    }
  })
  options.sort((a, b) => (a.meanRank ?? 1e9) - (b.meanRank ?? 1e9) || b.first.count - a.first.count)
  return { kind: 'ranking', options }
}

export function numbersIn(answers: readonly GivenAnswer[]): number[] {
  return answers.map((answer) => numberOf(answer.value)).filter((value) => value !== null)
}

/** Of too few to say, nothing is summed up. */
function orTooFew(numbers: readonly number[]): readonly number[] {
  return numbers.length < smallestBase ? [] : numbers
}

function summaryOf(given: readonly number[]) {
  const numbers = orTooFew(given)
  const interval = meanInterval(numbers)
  return {
    mean: mean(numbers),
    meanLow: interval?.low ?? null,
    meanHigh: interval?.high ?? null,
    median: median(numbers),
    standardDeviation: standardDeviation(numbers),
  }
}
