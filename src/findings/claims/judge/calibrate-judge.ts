/**
 * How often a judge is right on sixty invented pairs of a passage and a sentence, a third of them true. They are a first
 * look that costs no reading; how often it agrees with people on the study's own sentences is the better measure.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Interval, wilsonInterval } from '../../../statistics/intervals.ts'
import type { Judge } from './model.ts'

const PairsSchema = z.object({
  pairs: z.array(z.object({ passage: z.string(), statement: z.string(), isEntailed: z.boolean() })),
})

export interface JudgeCalibration {
  judgeId: string
  /** Of all pairs: a true one called entailed, a false one not. */
  right: number
  of: number
  interval: Interval
  /** False ones that were not called entailed. */
  caught: number
  ofFalse: number
  /** True ones called entailed. */
  kept: number
  ofTrue: number
}

export function inventedPairs() {
  const text = readFileSync(join(import.meta.dirname, 'invented-pairs.json'), 'utf8')
  return PairsSchema.parse(JSON.parse(text)).pairs
}

export async function calibrateJudge(judge: Judge): Promise<JudgeCalibration> {
  const pairs = inventedPairs()
  let caught = 0
  let kept = 0
  for (const { passage, statement, isEntailed } of pairs) {
    const span = { interviewId: 'invented', turn: 0, start: 0, end: passage.length, text: passage }
    const answer = await judge.judge(statement, [span])
    const saysSo = answer?.verdict === 'entailed'
    if (isEntailed && saysSo) kept++
    if (!isEntailed && !saysSo) caught++
  }
  const ofTrue = pairs.filter(({ isEntailed }) => isEntailed).length
  const of = pairs.length
  const right = caught + kept
  return {
    judgeId: judge.id,
    right,
    of,
    interval: wilsonInterval(right, of),
    caught,
    ofFalse: of - ofTrue,
    kept,
    ofTrue,
  }
}
