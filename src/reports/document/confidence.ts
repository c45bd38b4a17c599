/**
 * How sure an answer is, in words from a fixed table over its interval and the kind of its evidence. The words mean the
 * same in every report. Counts of closed answers can be firm; counts over themes that no person has checked are never
 * more than tentative, because the interval holds sampling error and not the errors of the coding.
 */

import { isTooFew } from '../../findings/model.ts'
import { sayInterval } from '../../findings/say-share.ts'
import { capitalised } from '../../platform/language/capitalised.ts'
import type { ConfidenceWord, ReportNumber } from './model.ts'
import { people, percent } from './sentences.ts'

export interface Confidence {
  word: ConfidenceWord
  because: string
}

const words: readonly ConfidenceWord[] = ['too few to say', 'tentative', 'fair', 'firm']

/**
 * From so many people, with an interval of at most so many points to either side, and of which the upper end is at most so
 * many times the lower: "9 %, 3 to 22" is within 15 points, and may as well be one in thirty as one in five. Of what people
 * checked, those whom they read count.
 */
export const firmFrom = { of: 50, points: 10, times: 2.5 }
export const fairFrom = { of: 20, points: 15, times: 5 }
/** Where the whole interval lies below this, few is few: times tell nothing more. Of a large share the rest is looked at. */
const surelyFew = 0.1

/** A figure with the next most common answer, where there is one. */
export interface LeadFigures {
  first: ReportNumber
  second: ReportNumber | null
}

/** From the share to the farther end of its interval, in points as they are printed: what a reader can check. */
export function pointsAround({ proportion: { share, low, high } }: ReportNumber): number {
  if (share === null || low === null || high === null) return Number.POSITIVE_INFINITY
  return Math.max(percent(share) - percent(low), percent(high) - percent(share))
}

/** How many times the lower end goes into the upper one, of the smaller side, as they are printed: of 80 to 95 %, of the 5 to 20 % that are left. */
function timesBetween(low: number, high: number): number {
  const [least, most] =
    low + high <= 1 ? [percent(low), percent(high)] : [100 - percent(high), 100 - percent(low)]
  if (most <= 100 * surelyFew) return 1
  return least === 0 ? Number.POSITIVE_INFINITY : most / least
}

/** No more people would make it surer by this table. */
export function isFirm(number: ReportNumber): boolean {
  return confidenceOf(number, null).word === 'firm'
}

/** `second` is the next most common answer: a lead that a few people could undo makes the answer less sure. */
export function confidenceOf(lead: ReportNumber | null, second: ReportNumber | null): Confidence {
  if (lead === null) return { word: 'too few to say', because: 'Nothing that was counted answers it.' }
  const { proportion } = lead
  const { checked } = proportion
  if (isTooFew(proportion) || proportion.low === null || proportion.high === null)
    return { word: 'too few to say', because: `Only ${people(proportion.of)} could be counted.` }
  const points = pointsAround(lead)
  const heard = checked?.coded ?? proportion.of
  const times = timesBetween(proportion.low, proportion.high)
  const isWithin = (least: typeof firmFrom) =>
    heard >= least.of && points <= least.points && times <= least.times
  const counted = isWithin(firmFrom) ? 3 : isWithin(fairFrom) ? 2 : 1
  const isOfWords = lead.figure.source === 'said'
  const coded = Math.min(counted, lead.isMachineCoded ? 1 : isOfWords ? 2 : 3)
  const isClose = second !== null && isCloseCall(lead, second)
  const rank = Math.max(1, isClose ? coded - 1 : coded)
  const reasons = [
    `${howCounted(lead)} and the interval is ${sayInterval(proportion.low, proportion.high)}`,
    lead.isMachineCoded ? howUnchecked(lead) : '',
    isOfWords ? 'words are counted, and not what is meant by them' : '',
    isClose ? `“${second.label}” is close behind` : '',
  ]
  return { word: words[rank]!, because: `${reasons.filter(Boolean).join('; ')}.` }
}

function howUnchecked({ proportion: { readTooFew } }: ReportNumber): string {
  return readTooFew
    ? `the themes were coded by the program, and of the ${readTooFew.of} people ${readTooFew.coded} were read, too few to say whether that is right`
    : 'the themes were coded by the program and not checked by people'
}

function howCounted({ proportion: { of, checked } }: ReportNumber): string {
  if (!checked) return `${people(of)} were counted`
  return checked.coded >= checked.of
    ? `people read all ${checked.of}`
    : `people read ${checked.coded} of the ${checked.of}`
}

/** An answer of several figures is as sure as the least sure of them, and says which that is. */
export function confidenceOfAll(leads: readonly LeadFigures[]): Confidence {
  const [only, ...others] = leads
  if (!only) return confidenceOf(null, null)
  const rankOf = ({ word }: Confidence) => words.indexOf(word)
  let least = { confidence: confidenceOf(only.first, only.second), first: only.first }
  for (const { first, second } of others) {
    const confidence = confidenceOf(first, second)
    const difference = rankOf(confidence) - rankOf(least.confidence)
    // Of two that are as sure by the word, the one with the wider interval.
    if (difference < 0 || (difference === 0 && pointsAround(first) > pointsAround(least.first)))
      least = { confidence, first }
  }
  const { confidence, first } = least
  const because = capitalised(confidence.because)
  return others.length === 0
    ? { ...confidence, because }
    : { ...confidence, because: `Least sure is “${first.label}”: ${confidence.because}` }
}

/** The second one's share lies within the first one's interval: on other days the order may be the other one. */
export function isCloseCall(lead: ReportNumber, second: ReportNumber): boolean {
  const { low } = lead.proportion
  const { share } = second.proportion
  return low !== null && share !== null && share >= low
}

/** How many people would have to answer the second instead of the first for the lead to be gone. */
export function peopleToTurn(lead: ReportNumber, second: ReportNumber): number {
  return Math.ceil(Math.max(0, lead.proportion.count - second.proportion.count) / 2)
}
