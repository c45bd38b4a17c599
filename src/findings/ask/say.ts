/** Fixed tables from figures to words. The words follow the interval, so that few people make no strong word. Pure. */
import { isTooFew, type Proportion } from '../model.ts'

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
  return `${count} of ${of} (${percent(share)} %, ${percent(low)} to ${percent(high)} %)`
}

/** Nobody looked a second time for those who were missed: what was counted is the least. */
export function atLeast({ count, of }: Proportion): string {
  if (count === 0) return small[0]!
  if (count === of) return of === 1 ? 'the one person' : `all ${of}`
  return count === 1 ? 'at least one person' : `at least ${count} people`
}

/** A range from the one to the other is too wide to tell anything: beyond five times and more than ten apart. */
export function tellsNothing(low: number, high: number): boolean {
  return high > 5 * low && high - low > 10
}

export function percent(share: number): number {
  return Math.round(share * 100)
}

export interface Confidence {
  word: 'probably' | 'perhaps' | 'a hint' | 'not said'
  /** From this chance on. */
  from: number
  /** Of such answers, the share that was right, wholly or in part. */
  measured: number
}

/**
 * Measured by a strict reader who knew neither program nor writer, on 100 questions by a writer who did not know the program
 * either (docs/decisions/0073): right or right in part. That was so in 13 of 31 from .75 on and in 12 of 34 below, and no word
 * stronger than `perhaps` is true of either. `probably` is said only where a name is counted, right in five of five (by the
 * rule of succession .86). The share of a hint is that of the questions in `bench/asking`: what it shows answered in one of
 * five.
 */
export const confidences: readonly Confidence[] = [
  { word: 'probably', from: 0.95, measured: 0.86 },
  { word: 'perhaps', from: 0.75, measured: 0.42 },
  { word: 'perhaps', from: 0.54, measured: 0.35 },
  { word: 'a hint', from: 0.4, measured: 0.2 },
  { word: 'not said', from: 0, measured: 0 },
]

function confidenceFrom(score: number): Confidence {
  return confidences.find(({ from }) => score >= from)!
}

/** @param score the chance of `chanceOf`, 0 to 1 */
export function confidenceOf(score: number): Confidence['word'] {
  return confidenceFrom(score).word
}

/** How often such an answer was right. */
export function measuredChance(score: number): number {
  return confidenceFrom(score).measured
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
