/**
 * Strengths from paired comparisons (R. A. Bradley and M. E. Terry 1952), fitted by Hunter's MM algorithm (D. R. Hunter
 * 2004, Annals of Statistics 32, 384-406). A weak prior makes the estimate exist for every design: each item has won
 * and lost half a comparison against one imagined item of strength 1 (cf. F. Caron and A. Doucet 2012, JCGS 21,
 * 174-196), so that an item that won everything gets a finite strength, and one without comparisons gets 1. A tie counts
 * as half a win each. Pure.
 */
import { type Interval, z95 } from './intervals.ts'

export interface PairedComparison {
  left: string
  right: string
  /** Wins of the left one: 1, 0, or 0.5 for a tie. */
  won: number
}

export interface Strength {
  item: string
  /** Natural logarithm, the mean over the items being 0. */
  logStrength: number
  /** Of `logStrength`, at 95 %: Wald, from the observed information with the prior in it. */
  interval: Interval
  comparisons: number
  /** Ties count half. */
  wins: number
}

export interface BradleyTerryOptions {
  /** Comparisons with the imagined item, each way; 0 would leave separable data without an estimate. */
  prior?: number
  z?: number
}

const tolerance = 1e-10
const mostRounds = 20_000

/**
 * One strength an item, the strongest first.
 *
 * @throws RangeError for a comparison of an item with itself, a result outside 0 to 1, or a prior that is not above 0
 */
export function bradleyTerry(
  comparisons: readonly PairedComparison[],
  { prior = 0.5, z = z95 }: BradleyTerryOptions = {},
): Strength[] {
  if (!(prior > 0)) throw new RangeError(`the prior must be above 0, got ${prior}`)
  const items = [...new Set(comparisons.flatMap(({ left, right }) => [left, right]))].sort()
  if (items.length === 0) return []
  const table = countWins(comparisons, items)
  const logs = fitStrengths(table, prior)
  const deviations = standardErrors(table, logs, prior)
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length
  return items
    .map((item, i) => {
      const logStrength = logs[i]! - mean
      const half = z * deviations[i]!
      return {
        item,
        logStrength,
        interval: { low: logStrength - half, high: logStrength + half },
        comparisons: sum(table.played[i]!),
        wins: sum(table.wins[i]!),
      }
    })
    .sort((a, b) => b.logStrength - a.logStrength || (a.item < b.item ? -1 : 1))
}

/** How likely the first is to be preferred to the second. */
export function preferenceOf(first: number, second: number): number {
  return 1 / (1 + Math.exp(second - first))
}

interface Table {
  /** `wins[i][j]`: of i over j. */
  wins: number[][]
  played: number[][]
}

function countWins(comparisons: readonly PairedComparison[], items: readonly string[]): Table {
  const at = new Map(items.map((item, i) => [item, i]))
  const zeros = () => items.map(() => items.map(() => 0))
  const table = { wins: zeros(), played: zeros() }
  for (const { left, right, won } of comparisons) {
    if (left === right) throw new RangeError(`${left} cannot be compared with itself`)
    if (!(won >= 0 && won <= 1)) throw new RangeError(`a result lies between 0 and 1, got ${won}`)
    const [i, j] = [at.get(left)!, at.get(right)!]
    table.wins[i]![j]! += won
    table.wins[j]![i]! += 1 - won
    table.played[i]![j]! += 1
    table.played[j]![i]! += 1
  }
  return table
}

/** Hunter's update, with the imagined item (strength 1) as one more opponent. Natural logarithms. */
function fitStrengths({ wins, played }: Table, prior: number): number[] {
  let strengths = wins.map(() => 1)
  for (let round = 0; round < mostRounds; round++) {
    const before = strengths
    strengths = before.map((own, i) => {
      const needed = before.reduce((total, other, j) => total + played[i]![j]! / (own + other), 0)
      return (sum(wins[i]!) + prior) / (needed + (2 * prior) / (own + 1))
    })
    const change = strengths.map((own, i) => Math.abs(Math.log(own / before[i]!)))
    if (Math.max(...change) < tolerance) break
  }
  return strengths.map(Math.log)
}

/** Of each logarithm less their mean. */
function standardErrors({ played }: Table, logs: readonly number[], prior: number): number[] {
  const weight = (a: number, b: number) => preferenceOf(a, b) * preferenceOf(b, a)
  const information = logs.map((own, i) =>
    logs.map((other, j) => (i === j ? 0 : -played[i]![j]! * weight(own, other))),
  )
  for (const [i, row] of information.entries()) row[i] = -sum(row) + 2 * prior * weight(logs[i]!, 0)
  const covariance = invert(information)
  const n = logs.length
  const columnMeans = covariance.map((row) => sum(row) / n)
  const mean = sum(columnMeans) / n
  return covariance.map((row, i) => Math.sqrt(row[i]! - 2 * columnMeans[i]! + mean))
}

/** Of a symmetric positive definite matrix, by Cholesky's decomposition. */
function invert(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length
  const lower = matrix.map(() => new Array<number>(n).fill(0))
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i]![j]!
      for (let k = 0; k < j; k++) rest -= lower[i]![k]! * lower[j]![k]!
      lower[i]![j] = i === j ? Math.sqrt(rest) : rest / lower[j]![j]!
    }
  }
  return matrix.map((_, column) => solve(lower, column))
}

/** The column of the inverse: L Lᵀ x = e. */
function solve(lower: readonly (readonly number[])[], column: number): number[] {
  const n = lower.length
  const y = new Array<number>(n).fill(0)
  for (let i = 0; i < n; i++) {
    let rest = i === column ? 1 : 0
    for (let k = 0; k < i; k++) rest -= lower[i]![k]! * y[k]!
    y[i] = rest / lower[i]![i]!
  }
  const x = new Array<number>(n).fill(0)
  for (let i = n - 1; i >= 0; i--) {
    let rest = y[i]!
    for (let k = i + 1; k < n; k++) rest -= lower[k]![i]! * x[k]!
    x[i] = rest / lower[i]![i]!
  }
  return x
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
