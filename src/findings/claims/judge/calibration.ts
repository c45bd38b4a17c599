/** How often a judge was right where people judged too. */
import { type Interval, wilsonInterval } from '../../../statistics/intervals.ts'
import type { JudgeVerdict } from './model.ts'

export type HumanVerdict = 'yes' | 'no' | 'unsure'

export interface Calibration {
  right: number
  /** Claims that a person answered with yes or no and the judge answered at all. */
  of: number
  /** Of the share; null where nothing can be compared. */
  interval: Interval | null
  /** "right 41 of 44" */
  text: string
}

export function calibrate(pairs: readonly { human: HumanVerdict; judge: JudgeVerdict }[]): Calibration {
  const decided = pairs.filter(({ human }) => human !== 'unsure')
  const right = decided.filter(({ human, judge }) => (human === 'yes') === (judge === 'entailed')).length
  const of = decided.length
  return {
    right,
    of,
    interval: of > 0 ? wilsonInterval(right, of) : null,
    text: of > 0 ? `right ${right} of ${of}` : 'not compared with a person yet',
  }
}
