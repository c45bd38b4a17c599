/**
 * Logistic regression with a ridge penalty, by Newton's method (Hastie, Tibshirani & Friedman 2009, "The Elements of
 * Statistical Learning", 4.4.1): small data, one optimum, the same each time. Features are scaled to one deviation.
 */
import type { Features } from '../../../src/study/lint/weighed/model.ts'

export interface Row {
  features: Features
  isFault: boolean
  weight: number
}

export interface Fitted {
  bias: number
  weights: Record<string, number>
}

const passes = 12

export function fitLogistic(rows: readonly Row[], ridge: number): Fitted {
  const names = namesIn(rows)
  const scales = names.map((name) => scaleOf(rows, name))
  const points = rows.map(({ features }) => [
    1,
    ...names.map((name, at) => ((features[name] ?? 0) - scales[at]!.mean) / scales[at]!.deviation),
  ])
  const beta = newton(points, rows, ridge)
  const weights = Object.fromEntries(names.map((name, at) => [name, beta[at + 1]! / scales[at]!.deviation]))
  const shift = names.reduce((sum, name, at) => sum + weights[name]! * scales[at]!.mean, 0)
  return { bias: beta[0]! - shift, weights }
}

/** Features that never vary say nothing. */
function namesIn(rows: readonly Row[]): string[] {
  const names = new Set(rows.flatMap(({ features }) => Object.keys(features)))
  return [...names].filter((name) => scaleOf(rows, name).deviation > 1e-9).sort()
}

function scaleOf(rows: readonly Row[], name: string): { mean: number; deviation: number } {
  let [weight, sum, squares] = [0, 0, 0]
  for (const row of rows) {
    const value = row.features[name] ?? 0
    weight += row.weight
    sum += row.weight * value
    squares += row.weight * value * value
  }
  const mean = sum / weight
  return { mean, deviation: Math.sqrt(Math.max(0, squares / weight - mean * mean)) }
}

function newton(points: readonly number[][], rows: readonly Row[], ridge: number): number[] {
  const size = points[0]!.length
  const beta = Array.from({ length: size }, () => 0)
  for (let pass = 0; pass < passes; pass++) {
    const slope = beta.map((value, at) => (at === 0 ? 0 : -ridge * value))
    const curve = beta.map((_, at) => beta.map((_, other) => (at === other ? (at === 0 ? 1e-6 : ridge) : 0)))
    for (const [at, point] of points.entries()) {
      const { isFault, weight } = rows[at]!
      const chance = 1 / (1 + Math.exp(-point.reduce((sum, value, i) => sum + value * beta[i]!, 0)))
      const error = weight * ((isFault ? 1 : 0) - chance)
      const spread = weight * Math.max(1e-6, chance * (1 - chance))
      for (let i = 0; i < size; i++) {
        if (point[i] === 0) continue
        slope[i]! += error * point[i]!
        for (let j = 0; j <= i; j++) curve[i]![j]! += spread * point[i]! * point[j]!
      }
    }
    for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) curve[i]![j] = curve[j]![i]!
    const step = solve(curve, slope)
    for (let i = 0; i < size; i++) beta[i]! += step[i]!
    if (Math.max(...step.map(Math.abs)) < 1e-5) break
  }
  return beta
}

/** Gaussian elimination with pivots. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const size = right.length
  const rows = matrix.map((row, at) => [...row, right[at]!])
  for (let at = 0; at < size; at++) {
    let pivot = at
    for (let i = at + 1; i < size; i++) if (Math.abs(rows[i]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = i
    ;[rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!]
    const lead = rows[at]![at]!
    if (Math.abs(lead) < 1e-12) continue
    for (let i = at + 1; i < size; i++) {
      const times = rows[i]![at]! / lead
      if (times === 0) continue
      for (let j = at; j <= size; j++) rows[i]![j]! -= times * rows[at]![j]!
    }
  }
  const out = Array.from({ length: size }, () => 0)
  for (let at = size - 1; at >= 0; at--) {
    let sum = rows[at]![size]!
    for (let j = at + 1; j < size; j++) sum -= rows[at]![j]! * out[j]!
    out[at] = Math.abs(rows[at]![at]!) < 1e-12 ? 0 : sum / rows[at]![at]!
  }
  return out
}
