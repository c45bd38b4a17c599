/**
 * What a researcher's picks say about techniques: strengths (Bradley-Terry), weights that follow from them, and how
 * the choice with those weights would have done. Pure.
 *
 * The program's own choices are determined by scores: a technique that it did not take had probability 0, so weighing
 * logged interviews by inverse propensities can say nothing about it. The board's pairs, however, are drawn at random
 * from what could have been asked, each with a known and equal probability; on them the pick tells which choice would
 * have been preferred (self-normalised inverse propensity weighting with equal weights). Weights are cross-fitted: a pick
 * is judged by weights that picks from its own interview had no part in.
 */
import { bradleyTerry, type Strength } from '../../statistics/bradley-terry.ts'
import { z95 } from '../../statistics/intervals.ts'

export interface JudgedPair {
  interviewId: string
  leftTechnique: string
  rightTechnique: string
  leftScore: number
  rightScore: number
  picked: 'left' | 'right' | 'neither'
}

export type ProbeWeights = Record<string, number>

/** Fewer picks say too little to learn from. */
export const fewestPicks = 20
const least = 0.7
const most = 1.4

export function strengthsOf(pairs: readonly JudgedPair[]): Strength[] {
  return bradleyTerry(
    pairs
      .filter(
        ({ picked, leftTechnique, rightTechnique }) =>
          picked !== 'neither' && leftTechnique !== rightTechnique,
      )
      .map(({ leftTechnique, rightTechnique, picked }) => ({
        left: leftTechnique,
        right: rightTechnique,
        won: picked === 'left' ? 1 : 0,
      })),
  )
}

/** The square root of the strength, within bounds: it tips the balance between what an answer calls for, no more. */
export function weightsOf(strengths: readonly Strength[]): ProbeWeights {
  return Object.fromEntries(
    strengths.map(({ item, logStrength }) => [
      item,
      Math.round(Math.min(most, Math.max(least, Math.exp(logStrength / 2))) * 1e4) / 1e4,
    ]),
  )
}

export interface Estimate {
  /** Picks with a preference: the base. */
  pairs: number
  /** Share of them on which the choice as it is now would have taken the preferred one. */
  now: number
  /** With the weights, cross-fitted. */
  weighted: number
  /** `weighted - now`, with its interval at 95 % over interviews. */
  difference: number
  low: number
  high: number
  interviews: number
}

/** Null as long as there are too few picks, or they come from fewer than two interviews. */
export function estimateWeights(pairs: readonly JudgedPair[], inForce: ProbeWeights): Estimate | null {
  const judged = pairs.filter(({ picked }) => picked !== 'neither')
  const byInterview = [...Map.groupBy(judged, ({ interviewId }) => interviewId)]
  if (judged.length < fewestPicks || byInterview.length < 2) return null
  const clusters = byInterview.map(([interviewId, own]) => {
    const weights = weightsOf(strengthsOf(judged.filter((pair) => pair.interviewId !== interviewId)))
    return {
      size: own.length,
      now: sum(own.map((pair) => agrees(pair, inForce))),
      weighted: sum(own.map((pair) => agrees(pair, weights))),
    }
  })
  const n = judged.length
  const now = sum(clusters.map((cluster) => cluster.now)) / n
  const weighted = sum(clusters.map((cluster) => cluster.weighted)) / n
  const difference = weighted - now
  // Linearised variance of a ratio over clusters.
  const residuals = clusters.map((cluster) => cluster.weighted - cluster.now - difference * cluster.size)
  const k = clusters.length
  const error = Math.sqrt((k / (k - 1)) * sum(residuals.map((residual) => residual ** 2))) / n
  return {
    pairs: n,
    now,
    weighted,
    difference,
    low: Math.max(-1, difference - z95 * error),
    high: Math.min(1, difference + z95 * error),
    interviews: k,
  }
}

/** 1 when the higher score is the one picked, one half when they are equal. */
function agrees(pair: JudgedPair, weights: ProbeWeights): number {
  const left = pair.leftScore * (weights[pair.leftTechnique] ?? 1)
  const right = pair.rightScore * (weights[pair.rightTechnique] ?? 1)
  if (left === right) return 0.5
  return left > right === (pair.picked === 'left') ? 1 : 0
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
