/** Fixed tables from figures to words. The words follow the interval, so that few people make no strong word. Pure. */

import { isTooFew, type Proportion } from '../model.ts'
import { sayInterval, sayPercent } from '../say-share.ts'
import type { Verdict } from './model.ts'

const small = ['nobody', 'one person', 'two people', 'three people', 'four people']

interface ShareWord {
  word: string
  holds(interval: { low: number; high: number; share: number }): boolean
}

/** The first that holds. Bounds are those of the 95 % interval. */
const shareWords: readonly ShareWord[] = [
  { word: 'nearly everyone', holds: ({ low }) => low >= 0.85 },
  { word: 'most', holds: ({ low }) => low >= 0.6 },
  { word: 'more than half', holds: ({ low }) => low >= 0.5 },
  { word: 'about half', holds: ({ low, high }) => low >= 0.38 && high <= 0.62 },
  { word: 'about a third', holds: ({ low, high, share }) => low >= 0.25 && high <= 0.45 && share >= 0.28 },
  { word: 'about a quarter', holds: ({ low, high, share }) => low >= 0.17 && high <= 0.35 && share >= 0.2 },
  { word: 'a few', holds: ({ high }) => high <= 0.12 },
  { word: 'some', holds: ({ high }) => high <= 0.4 },
  { word: 'many', holds: ({ low }) => low >= 0.25 },
]

/** How many, in words: `nobody`, `two people`, `a few`, `about half`, `nearly everyone`. */
export function howMany({ count, of, share, low, high }: Proportion): string {
  if (count === of && of > 0 && of < small.length) return of === 1 ? 'the one person' : `all ${of}`
  if (count < small.length) return small[count]!
  if (share === null || low === null || high === null) return `${count} people`
  return shareWords.find(({ holds }) => holds({ low, high, share }))?.word ?? 'some'
}

/** Said by somebody, and yet it rounds to nothing: "0 %" would deny them. */
export function isUnderOne({ count, share }: Proportion): boolean {
  return count > 0 && share !== null && percent(share) === 0
}

/** `62 of 250 (25 %, 20 to 31 %)`, `2 of 500 (under 1 %)`; of too few only the count. */
export function figures(proportion: Proportion): string {
  const { count, of, share, low, high } = proportion
  if (isTooFew(proportion) || share === null || low === null || high === null) return `${count} of ${of}`
  if (isUnderOne(proportion)) return `${count} of ${of} (under 1 %)`
  return `${count} of ${of} (${sayPercent(share)}, ${sayInterval(low, high)})`
}

/** `4 of 240 people`, `between 9 and 26 of 500 people (2 to 5 %)`. */
export function between(least: Proportion, most: Proportion): string {
  if (least.count === most.count) return `${least.count} of ${least.of} people`
  const known = least.share !== null && most.share !== null && !isUnderOne(least)
  const shares = known ? ` (${sayInterval(least.share, most.share)})` : ''
  return `between ${least.count} and ${most.count} of ${least.of} people${shares}`
}

export function percent(share: number): number {
  return Math.round(share * 100)
}

export interface Confidence {
  word: 'probably' | 'perhaps' | 'a hint' | 'not said'
  /** Of such answers, the share that was right. */
  measured: number
}

/**
 * By the chance that somebody who says it was found. The share that a strict reader, who saw no code, found wholly right among 109 answers to
 * two files of strangers' questions (`eighth`, `ninth`): 8 of 10 where a name is counted, 34 of 63 from .7 on, 9 of 36 below; since fewer
 * without an answer are answered and fewer answers are thin (docs/decisions/0143), a little more is stated of the last. `bench ask --fit` measures it by
 * program, which is kinder: .86, .73 and .63.
 */
const ofAnswers: readonly (Confidence & { from: number })[] = [
  { word: 'probably', from: 0.95, measured: 0.8 },
  { word: 'perhaps', from: 0.7, measured: 0.56 },
  { word: 'perhaps', from: 0, measured: 0.3 },
]
const ofHint: Confidence = { word: 'a hint', measured: 0.2 }
const ofNothing: Confidence = { word: 'not said', measured: 0 }

/** @param chance that somebody who says what is asked was found, 0 to 1 */
export function confidenceOf(verdict: Verdict, chance: number): Confidence {
  if (verdict === 'not_said') return ofNothing
  return verdict === 'hinted' ? ofHint : ofAnswers.find(({ from }) => chance >= from)!
}
