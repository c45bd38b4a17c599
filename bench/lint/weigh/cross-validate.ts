/** One code's weights: how well they tell in groups that did not train them, and the weights trained on all. */
import type { FaultCode } from '../../../src/study/lint/index.ts'
import { chanceOf } from '../../../src/study/lint/weighed/chance.ts'
import type { Weights } from '../../../src/study/lint/weighed/model.ts'
import { type Case, type Score, scoreOf } from '../score.ts'
import { type Fitted, fitLogistic, type Row } from './fit-logistic.ts'
import type { LabelledRow } from './rows.ts'

export interface Validated {
  code: FaultCode
  weights: Weights
  /** Over real interviews, each told by weights that did not see it. */
  interviews: Score
  /** Of the rule alone, on the same turns. */
  rule: Score
  /** Over invented situations. */
  cases: Score
  told: Told[]
}

export interface Told {
  row: LabelledRow
  chance: number
}

const folds = 10
const ridge = 16
/** Readers differ on real turns; an invented one was written to have its faults. */
const inventedWeight = 2

export function crossValidate(code: FaultCode, rows: readonly LabelledRow[]): Validated {
  const groups = [...new Set(rows.map(({ group }) => group))]
  const foldOf = new Map(groups.map((group, at) => [group, at % folds]))
  const told = Array.from({ length: folds }, (_, fold) => {
    const fitted = train(rows.filter(({ group }) => foldOf.get(group) !== fold))
    return rows
      .filter(({ group }) => foldOf.get(group) === fold)
      .map((row) => ({ row, chance: isSure(code, row) ? 1 : chanceFor(row, fitted) }))
  }).flat()
  const real = told.filter(({ row }) => !row.isInvented)
  const least = bestThreshold(told)
  const { bias, weights } = train(rows)
  const short = (value: number) => Math.round(value * 1e3) / 1e3
  return {
    code,
    weights: {
      bias: short(bias),
      least: short(least),
      weights: Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, short(value)])),
    },
    interviews: scoreAt(real, least),
    rule: scoreOf(real.flatMap(({ row }) => casesOf(row, row.features?.rule === 1))),
    cases: scoreAt(
      told.filter(({ row }) => row.isInvented),
      least,
    ),
    told,
  }
}

function train(rows: readonly LabelledRow[]): Fitted {
  return fitLogistic(rows.flatMap(trainingRows), ridge)
}

function trainingRows({ features, isFault, weight, isInvented }: LabelledRow): Row[] {
  if (!features) return []
  return isFault.map((fault) => ({
    features,
    isFault: fault,
    weight: (weight / isFault.length) * (isInvented ? inventedWeight : 1),
  }))
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

const scoreAt = (told: readonly Told[], least: number): Score =>
  scoreOf(told.flatMap(({ row, chance }) => casesOf(row, chance >= least)))

interface Point {
  chance: number
  precision: number
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
    return { chance: one.chance, precision: found / reported, f1: (2 * found) / (reported + all) }
  })
}

const bestThreshold = (told: readonly Told[]): number =>
  pointsOf(told).reduce((best, one) => (one.f1 > best.f1 ? one : best)).chance
