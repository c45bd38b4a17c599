/** The figures of a report as plain values, and as a flat list of numbers that have names. Pure. */
import type { ClosedResult, Proportion } from '../../../findings/model.ts'
import type { BundleNumber } from './model.ts'
import type { RuleName } from './rules.ts'

export interface QuestionFigures {
  questionKey: string
  meaning: number
  exposed: number
  basis: Proportion['basis']
  answered: number
  volunteered: number
  skipped: Record<string, number>
  closed: ClosedResult | null
}

export interface ThemeFigures {
  themeId: string
  segments: number
  prevalence: Proportion
}

export interface ReportFigures {
  interviews: number
  participants: number
  leftOut: Partial<Record<string, number>>
  questions: QuestionFigures[]
  themes: ThemeFigures[]
  /** Which way people speak: of each theme (`theme:` and its id) and in answer to each question (`asked:` and its key). */
  sides: { scope: string; sides: { side: string; proportion: Proportion }[] }[]
  /** What people say to questions that no guide names; null where the bundle holds no words to count it from. */
  said: { questionKey: string; key: string; proportion: Proportion }[] | null
  /** Segments looked at and in no theme, for the whole study (null) and each open question. */
  scopes: { questionKey: string | null; segments: number; none: number }[]
}

/** One entry for each number that the report states; a name is there once. */
export function listNumbers(figures: ReportFigures): BundleNumber[] {
  return [
    entry('study/interviews', figures.interviews, 'interviews'),
    entry('study/participants', figures.participants, 'participants'),
    ...Object.entries(figures.leftOut).map(([status, count]) =>
      entry(`study/left out/${status}`, count ?? 0, 'left-out'),
    ),
    ...figures.questions.flatMap(numbersOfQuestion),
    ...figures.scopes.flatMap(({ questionKey, segments, none }) => {
      const name = `coding/${questionKey ?? 'whole study'}`
      return [entry(`${name}/segments`, segments, 'segments'), entry(`${name}/none`, none, 'none')]
    }),
    ...figures.themes.flatMap(({ themeId, segments, prevalence }) => [
      entry(`theme/${themeId}/segments`, segments, 'theme-segments'),
      ...numbersOfProportion(`theme/${themeId}`, prevalence, 'theme'),
    ]),
    ...(figures.said ?? []).flatMap(({ questionKey, key, proportion }) =>
      numbersOfProportion(`said/${questionKey}/${key}`, proportion, 'said'),
    ),
    ...figures.sides.flatMap(({ scope, sides }) =>
      sides.flatMap(({ side, proportion }) =>
        numbersOfProportion(`side/${scope}/${side}`, proportion, 'side'),
      ),
    ),
  ]
}

function numbersOfQuestion(question: QuestionFigures): BundleNumber[] {
  const name = `question/${question.questionKey}:${question.meaning}`
  return [
    entry(`${name}/exposed`, question.exposed, 'exposed'),
    entry(`${name}/basis`, question.basis, 'basis'),
    entry(`${name}/answered`, question.answered, 'answered'),
    entry(`${name}/volunteered`, question.volunteered, 'volunteered'),
    ...Object.entries(question.skipped).map(([reason, count]) =>
      entry(`${name}/skipped/${reason}`, count, 'skipped'),
    ),
    ...(question.closed ? numbersOfClosed(name, question.closed) : []),
  ]
}

function numbersOfClosed(name: string, closed: ClosedResult): BundleNumber[] {
  switch (closed.kind) {
    case 'scale':
      return [
        ...closed.points.flatMap(({ key, proportion }) =>
          numbersOfProportion(`${name}/point/${key}`, proportion, 'option'),
        ),
        ...numbersOfProportion(`${name}/top two`, closed.topTwo, 'top-two'),
        ...numbersOfProportion(`${name}/bottom two`, closed.bottomTwo, 'bottom-two'),
        ...numbersOfSummary(name, closed.summary),
      ]
    case 'number':
      return [
        ...numbersOfSummary(name, closed.summary),
        entry(`${name}/first quartile`, closed.quartiles.first, 'quartile'),
        entry(`${name}/third quartile`, closed.quartiles.third, 'quartile'),
        entry(`${name}/minimum`, closed.minimum, 'extreme'),
        entry(`${name}/maximum`, closed.maximum, 'extreme'),
        ...closed.bins.flatMap(({ from, to, count }, at) => [
          entry(`${name}/bin ${at + 1}/from`, from, 'bin'),
          entry(`${name}/bin ${at + 1}/to`, to, 'bin'),
          entry(`${name}/bin ${at + 1}/count`, count, 'bin'),
        ]),
      ]
    case 'ranking':
      return closed.options.flatMap(({ key, meanRank, first, ranks }) => [
        entry(`${name}/rank/${key}/mean`, meanRank, 'mean-rank'),
        ...numbersOfProportion(`${name}/rank/${key}/first`, first, 'ranked-first'),
        ...ranks.map((count, at) => entry(`${name}/rank/${key}/place ${at + 1}`, count, 'ranked-at')),
      ])
    default:
      return closed.options.flatMap(({ key, proportion }) =>
        numbersOfProportion(`${name}/option/${key}`, proportion, 'option'),
      )
  }
}

type SummaryFigures = Extract<ClosedResult, { kind: 'number' }>['summary']

function numbersOfSummary(name: string, summary: SummaryFigures): BundleNumber[] {
  return [
    entry(`${name}/mean`, summary.mean, 'mean'),
    entry(`${name}/mean/low`, summary.meanLow, 'mean-interval'),
    entry(`${name}/mean/high`, summary.meanHigh, 'mean-interval'),
    entry(`${name}/median`, summary.median, 'median'),
    entry(`${name}/standard deviation`, summary.standardDeviation, 'standard-deviation'),
  ]
}

export function numbersOfProportion(name: string, figure: Proportion, rule: RuleName): BundleNumber[] {
  const { checked } = figure
  const interval: RuleName = checked ? 'checked' : 'wilson'
  return [
    entry(`${name}/count`, figure.count, rule),
    entry(`${name}/of`, figure.of, rule),
    entry(`${name}/share`, figure.share, checked ? 'checked' : 'share'),
    entry(`${name}/low`, figure.low, interval),
    entry(`${name}/high`, figure.high, interval),
    ...(checked
      ? [
          entry(`${name}/method`, figure.method, 'checked'),
          entry(`${name}/checked/coded`, checked.coded, 'checked-people'),
          entry(`${name}/checked/having`, checked.having, 'checked-people'),
          entry(`${name}/checked/of`, checked.of, 'checked-people'),
        ]
      : []),
  ]
}

function entry(number: string, value: BundleNumber['value'], rule: RuleName): BundleNumber {
  return { number, value, rule }
}
