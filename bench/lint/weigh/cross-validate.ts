/** One code's weights: how well they tell in groups that did not train them, and the weights trained on all. */
import type { Interval } from '../../../src/statistics/intervals.ts'
import type { FaultCode } from '../../../src/study/lint/index.ts'
import { chanceOf } from '../../../src/study/lint/weighed/chance.ts'
import type { Weights } from '../../../src/study/lint/weighed/model.ts'
import { type Case, precisionInterval, type Score, scoreOf } from '../score.ts'
import { type Fitted, fitLogistic, type Row } from './fit-logistic.ts'
import type { LabelledRow } from './rows.ts'

export interface Validated {
  code: FaultCode
  weights: Weights
  /** Over turns drawn from real interviews, each told by weights and a threshold that did not see its interview. */
  interviews: Score
  /** How often a report in them is right. */
  precision: Interval | null
  /** Of the rule alone, on the same turns. */
  rule: Score
  /** F1 of one reading of the turns against the other: what can be shown at most. */
  readers: number | null
  /** Over invented situations. */
  cases: Score
}

interface Told {
  row: LabelledRow
  fold: number
  chance: number
}

const folds = 10

/**
 * Readers of different interviews agree on these two, and what real turns teach carries over from one reader to another
 * when the weights are held small; the signs of the others are taught by invented turns, or by nothing.
 */
const taughtByInterviews: ReadonlySet<FaultCode> = new Set(['leading', 'presume'])
const strengthOf = (code: FaultCode) =>
  taughtByInterviews.has(code) ? { ridge: 200, inventedWeight: 0.3 } : { ridge: 16, inventedWeight: 2 }

export function crossValidate(code: FaultCode, rows: readonly LabelledRow[]): Validated {
  const told = tellFromOthers(code, rows)
  const drawn = told.filter(({ row }) => row.isDrawn)
  const decided = Array.from({ length: folds }, (_, fold) => {
    const least = bestThreshold(drawn.filter((one) => one.fold !== fold))
    return casesFrom(
      drawn.filter((one) => one.fold === fold),
      least,
    )
  }).flat()
  const precision = precisionInterval(decided)
  const isRight = precision !== null && precision.low >= 0.5
  // What is only possible is looked at by a person: as much is shown as the invented turns bear.
  const least = bestThreshold(isRight ? drawn : told)
  // Certainty is only the rule's: where nothing below it did better, there is nothing to weigh.
  const { bias, weights } = least >= 1 ? { bias: 0, weights: {} } : train(code, rows)
  const short = (value: number) => Math.round(value * 1e3) / 1e3
  return {
    code,
    weights: {
      bias: short(bias),
      least: short(least),
      reports: isRight ? 'fault' : 'possible',
      weights: Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, short(value)])),
    },
    interviews: scoreOf(decided),
    precision,
    rule: scoreOf(drawn.flatMap(({ row }) => casesOf(row, row.features?.rule === 1))),
    readers: agreementIn(rows),
    cases: scoreOf(
      casesFrom(
        told.filter(({ row }) => row.isInvented),
        least,
      ),
    ),
  }
}

/** Each row by weights that its group did not train. */
function tellFromOthers(code: FaultCode, rows: readonly LabelledRow[]): Told[] {
  const groups = [...new Set(rows.map(({ group }) => group))]
  const foldOf = new Map(groups.map((group, at) => [group, at % folds]))
  return Array.from({ length: folds }, (_, fold) => {
    const fitted = train(
      code,
      rows.filter(({ group }) => foldOf.get(group) !== fold),
    )
    return rows
      .filter(({ group }) => foldOf.get(group) === fold)
      .map((row) => ({ row, fold, chance: isSure(code, row) ? 1 : chanceFor(row, fitted) }))
  }).flat()
}

function train(code: FaultCode, rows: readonly LabelledRow[]): Fitted {
  const { ridge, inventedWeight } = strengthOf(code)
  return fitLogistic(
    rows.flatMap((row) => trainingRows(row, row.isInvented ? inventedWeight : 1)),
    ridge,
  )
}

function trainingRows({ features, isFault, weight }: LabelledRow, times: number): Row[] {
  if (!features) return []
  return isFault.map((fault) => ({ features, isFault: fault, weight: (weight / isFault.length) * times }))
}

function chanceFor({ features }: LabelledRow, fitted: Fitted): number {
  return features ? chanceOf(features, fitted) : 0
}

/** What the rule finds is reported as it stands, but for `presume`, whose rule is only one sign of it. */
const isSure = (code: FaultCode, { features }: LabelledRow): boolean =>
  code !== 'presume' && features?.rule === 1

const casesOf = (row: LabelledRow, isFound: boolean): Case[] =>
  row.isFault.map((isFault) => ({
    id: row.group,
    weight: row.weight / row.isFault.length,
    isFault,
    isFound,
  }))

const casesFrom = (told: readonly Told[], least: number): Case[] =>
  told.flatMap(({ row, chance }) => casesOf(row, chance >= least))

function agreementIn(rows: readonly LabelledRow[]): number | null {
  const twice = rows.filter(({ isFault }) => isFault.length === 2)
  return scoreOf(
    twice.map(({ group: id, weight, isFault: [isFault, isFound] }) => ({
      id,
      weight,
      isFault: isFault!,
      isFound: isFound!,
    })),
  ).f1
}

interface Point {
  chance: number
  f1: number
}

function pointsOf(told: readonly Told[]): Point[] {
  const sorted = [...told].sort((a, b) => b.chance - a.chance)
  const share = ({ row }: Told) => (row.weight * row.isFault.filter(Boolean).length) / row.isFault.length
  const all = sorted.reduce((sum, one) => sum + share(one), 0)
  let [found, reported] = [0, 0]
  return sorted.map((one) => {
    found += share(one)
    reported += one.row.weight
    return { chance: one.chance, f1: (2 * found) / (reported + all) }
  })
}

const bestThreshold = (told: readonly Told[]): number =>
  pointsOf(told).reduce((best, one) => (one.f1 > best.f1 ? one : best)).chance
