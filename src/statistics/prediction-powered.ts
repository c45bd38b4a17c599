/**
 * How many people of a kind hold something, when a machine has coded everybody and a person has checked some: PPI++ for
 * a share (A. N. Angelopoulos, J. C. Duchi, T. Zrnic 2023, arXiv 2311.01453) under stratified sampling with known
 * probabilities (A. Fisch and others 2024, arXiv 2406.04291). Pure.
 *
 * What is estimated is the share among people like those who were coded by the machine (the superpopulation), not only
 * among them: the interval says both that a machine's labels were checked on some, and that those heard are themselves a
 * sample. With everybody checked it is Wilson's interval.
 *
 * With e = having - lambda * predicted, W a stratum's part of everybody, n of its N checked, M everybody:
 *   share    = lambda * mean(predicted) + sum of W * mean over the checked of e
 *   variance = share (1 - share) / M + sum of W² (1/n - 1/N) var(e)
 * For one stratum and the same lambda (theirs times 1 + n / N of theirs) this is the estimator of the paper.
 */
import { type Interval, wilsonInterval, z95 } from './intervals.ts'

/** People of one stratum of the sample with one label of the machine. */
export interface CodedCell {
  stratum: number
  /** What the machine says of them all. */
  predicted: boolean
  /** Everybody who is like this, checked or not. */
  size: number
  /** Checked by a person. */
  coded: number
  /** Of the checked, those who have it. */
  having: number
}

/** How much is held against small numbers. Fixed before anybody codes, and stored with the sample. */
export interface CodingRule {
  /** With fewer checked than this there is nothing to say but the count. */
  sayFloor: number
  /** Lambda is tuned freely from so many having it and so many lacking it. */
  powerFloor: number
  /** A label borrows so many people from everybody, and a cell so many from its label, before variances are taken. */
  borrowed: number
  /** Below the power floor, with m of the rarer answer, lambda is multiplied by m / (m + damping). */
  damping: number
  /** With fewer than `sayFloor` of one answer, the end that looks towards it is taken at this quantile. */
  rareQuantile: number
}

/** Chosen by measurement: decision 0071, `earwitness bench coverage`. */
export const codingRule: CodingRule = {
  sayFloor: 5,
  powerFloor: 10,
  borrowed: 2,
  damping: 1,
  rareQuantile: 2.1,
}

export type CheckedMethod = 'ppi++' | 'wilson'

export interface CheckedShare extends Interval {
  share: number
  /** `wilson`: under the power floor, the interval of Wilson's form leans less on the machine. */
  method: CheckedMethod
  /** How far the machine's labels were used, 0 to 1. */
  lambda: number
  /** As many people, drawn at random and checked, would have given this interval. */
  effectiveSize: number
  coded: number
  having: number
}

/**
 * Null: too few to say. The interval is Wilson's at the effective sample size, which keeps its level where the normal
 * interval of the paper does not (few people, rare answers).
 *
 * @param cells every stratum with all its people; each stratum has somebody checked
 * @throws RangeError where counts contradict each other, or a stratum has nobody checked
 */
export function checkedShare(
  cells: readonly CodedCell[],
  rule: CodingRule = codingRule,
  z = z95,
): CheckedShare | null {
  const strata = toStrata(cells)
  const coded = total(strata, (stratum) => stratum.coded)
  const having = total(strata, (stratum) => stratum.having)
  if (coded < rule.sayFloor) return null
  const rarer = Math.min(having, coded - having)
  const method: CheckedMethod = rarer < rule.powerFloor ? 'wilson' : 'ppi++'
  if (rarer === 0) return ofOneAnswer(strata, { coded, having, z })
  const smooth = smoothStrata(strata, rule.borrowed)
  const tuned = tunedLambda(smooth)
  const lambda = method === 'ppi++' ? tuned : (tuned * rarer) / (rarer + rule.damping)
  const { share, variance, spread } = estimateAt(smooth, lambda)
  const effectiveSize = spread / variance
  const { low, high } = wilsonInterval(share * effectiveSize, effectiveSize, z)
  // Wilson's limits are too close on the side of a rare answer (Brown, Cai and DasGupta 2001, section 4.1.1).
  const wide =
    rarer < rule.sayFloor
      ? wilsonInterval(share * effectiveSize, effectiveSize, (z * rule.rareQuantile) / z95)
      : null
  return {
    share,
    low: wide && having === rarer ? wide.low : low,
    high: wide && having !== rarer ? wide.high : high,
    method,
    lambda,
    effectiveSize,
    coded,
    having,
  }
}

export interface Estimate {
  share: number
  variance: number
  /** share (1 - share) of the smoothed shares: what one person more would weigh. */
  spread: number
}

/** The estimator at a lambda, with plain variances (nothing borrowed). For tests and comparisons with other programs. */
export function estimateShare(cells: readonly CodedCell[], lambda: number): Estimate {
  return estimateAt(smoothStrata(toStrata(cells), 0), lambda)
}

interface Side {
  size: number
  coded: number
  having: number
}

interface Stratum extends Side {
  yes: Side
  no: Side
}

function toStrata(cells: readonly CodedCell[]): Stratum[] {
  const byKey = new Map<number, Stratum>()
  for (const { stratum: key, predicted, size, coded, having } of cells) {
    if (!(having >= 0 && having <= coded && coded <= size)) {
      throw new RangeError(`a cell needs 0 <= having <= coded <= size, got ${having}, ${coded}, ${size}`)
    }
    const stratum = byKey.get(key) ?? { ...nobody(), yes: nobody(), no: nobody() }
    for (const side of [stratum, predicted ? stratum.yes : stratum.no]) {
      side.size += size
      side.coded += coded
      side.having += having
    }
    byKey.set(key, stratum)
  }
  const strata = [...byKey.values()].filter(({ size }) => size > 0)
  if (strata.some(({ coded }) => coded === 0)) throw new RangeError('a stratum has nobody checked')
  return strata
}

const nobody = (): Side => ({ size: 0, coded: 0, having: 0 })

interface SmoothStratum extends Stratum {
  /** Part of everybody. */
  weight: number
  /** Part of the stratum with the machine's yes. */
  yesShare: number
  everybody: number
  /** Of those with the machine's yes, and with its no, the smoothed share that has it. */
  ofYes: number
  ofNo: number
  /** W² (1/n - 1/N), with n / (n - 1) for a variance from n people. */
  factor: number
}

function smoothStrata(strata: readonly Stratum[], borrowed: number): SmoothStratum[] {
  const everybody = total(strata, ({ size }) => size)
  const weighted = (of: (stratum: Stratum) => number) =>
    total(strata, (stratum) => ((stratum.size / stratum.coded) * of(stratum)) / everybody)
  const pooled = weighted(({ having }) => having)
  const ofLabel = (label: 'yes' | 'no') => {
    const coded = total(strata, (stratum) => stratum[label].coded)
    const weight = weighted((stratum) => stratum[label].coded)
    const share = weight > 0 ? weighted((stratum) => stratum[label].having) / weight : 0
    return borrow({ having: share * coded, coded }, pooled, borrowed)
  }
  const labels = { yes: ofLabel('yes'), no: ofLabel('no') }
  return strata.map((stratum) => {
    const { size, coded, yes, no } = stratum
    const weight = size / everybody
    return {
      ...stratum,
      everybody,
      weight,
      yesShare: yes.size / size,
      ofYes: borrow(yes, labels.yes, borrowed),
      ofNo: borrow(no, labels.no, borrowed),
      factor: (weight * weight * (1 / coded - 1 / size) * coded) / Math.max(1, coded - 1),
    }
  })
}

/** The share in a group that takes in so many people more, among whom the share is `from`. */
function borrow({ having, coded }: Omit<Side, 'size'>, from: number, borrowed: number): number {
  return coded + borrowed > 0 ? (having + borrowed * from) / (coded + borrowed) : from
}

/** What makes the variance smallest; kept within 0 to 1, since a label is meant to say yes where it says yes. */
function tunedLambda(strata: readonly SmoothStratum[]): number {
  const spreadOf = ({ factor, yesShare }: SmoothStratum) => factor * yesShare * (1 - yesShare)
  const spread = total(strata, spreadOf)
  if (spread === 0) return 0
  const together = total(strata, (stratum) => spreadOf(stratum) * (stratum.ofYes - stratum.ofNo))
  return Math.min(1, Math.max(0, together / spread))
}

function estimateAt(strata: readonly SmoothStratum[], lambda: number): Estimate {
  const share = total(strata, ({ weight, having, coded, yes, yesShare }) => {
    return weight * (having / coded - lambda * (yes.coded / coded - yesShare))
  })
  const smooth = total(
    strata,
    ({ weight, yesShare, ofYes, ofNo }) => weight * (yesShare * ofYes + (1 - yesShare) * ofNo),
  )
  const within = total(strata, ({ factor, yesShare, ofYes, ofNo }) => {
    const ofSides = yesShare * ofYes * (1 - ofYes) + (1 - yesShare) * ofNo * (1 - ofNo)
    return factor * (ofSides + yesShare * (1 - yesShare) * (ofYes - ofNo - lambda) ** 2)
  })
  const spread = smooth * (1 - smooth)
  const everybody = strata[0]?.everybody ?? 1
  return { share: Math.min(1, Math.max(0, share)), variance: within + spread / everybody, spread }
}

/** Everybody checked gave the same answer: no variance is seen, so only the weights' own effect counts (Kish). */
function ofOneAnswer(
  strata: readonly Stratum[],
  { coded, having, z }: { coded: number; having: number; z: number },
): CheckedShare {
  const everybody = total(strata, ({ size }) => size)
  const unequal = total(strata, ({ size, coded: n }) => (size / everybody) ** 2 * (1 / n - 1 / size))
  const effectiveSize = Math.max(1, Math.min(coded, 1 / (unequal + 1 / everybody)))
  const share = having === 0 ? 0 : 1
  const { low, high } = wilsonInterval(share * effectiveSize, effectiveSize, z)
  return { share, low, high, method: 'wilson', lambda: 0, effectiveSize, coded, having }
}

function total<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0)
}
