/** The one sentence over each chart: what it shows, in figures that stand in the chart. */

import type { ClosedResult, Proportion, Theme } from '../../../findings/model.ts'
import { checkedLabel, machineCodedLabel, smallestBase } from '../../../findings/model.ts'
import { formatCount, formatNumberOf, formatPercent } from '../../format.ts'

const count = ({ count: n, of }: Proportion) => `${n} of ${of}`

/** A share of fewer people than this is no headline; the counts stand in the chart. */
const tooFew = (base: number) =>
  `Too few to say: ${base} ${base === 1 ? 'person has' : 'people have'} answered. The counts stand below.`

function baseOf(closed: ClosedResult): number {
  switch (closed.kind) {
    case 'scale':
      return closed.topTwo.of
    case 'number':
      return closed.bins.reduce((sum, bin) => sum + bin.count, 0)
    case 'ranking':
      return Math.max(0, ...closed.options.map(({ first }) => first.of))
    default:
      return Math.max(0, ...closed.options.map(({ proportion }) => proportion.of))
  }
}

/** Counts over shares, and no headline at all below the smallest base. */
export function titleOfClosed(closed: ClosedResult): string {
  const base = baseOf(closed)
  if (base > 0 && base < smallestBase) return tooFew(base)
  switch (closed.kind) {
    case 'single_choice':
    case 'multiple_choice':
    case 'yes_no': {
      const top = mostChosen(closed.options)
      if (!top || top.proportion.of === 0) return 'Nobody has answered this yet.'
      const verb = closed.kind === 'multiple_choice' ? 'was among the choices of' : 'was the answer of'
      return `“${top.label}” ${verb} ${count(top.proportion)}.`
    }
    case 'scale':
      if (closed.topTwo.of === 0) return 'Nobody has answered this yet.'
      return `${count(closed.topTwo)} chose one of the two highest points, ${closed.bottomTwo.count} one of the two lowest.`
    case 'number':
      return closed.summary.median === null
        ? 'Nobody has answered this yet.'
        : `Half of the answers are ${formatNumber(closed.summary.median)}${closed.unit ? ` ${closed.unit}` : ''} or less.`
    case 'ranking': {
      const best = closed.options.toSorted((a, b) => (a.meanRank ?? 99) - (b.meanRank ?? 99))[0]
      if (!best || best.meanRank === null) return 'Nobody has answered this yet.'
      return `“${best.label}” ranks best, first for ${count(best.first)}.`
    }
  }
}

/** What stands under a list of which people have checked some and not all. */
export function labelOfThemes(proportions: readonly Proportion[], label: string): string {
  const checked = proportions.filter((proportion) => proportion.checked).length
  if (checked === 0 || checked === proportions.length) return label
  return `${checkedLabel}; where it says unchecked: ${machineCodedLabel}`
}

/** People have coded some of it, be it too few to say anything. */
export const isRead = ({ checked, readTooFew }: Proportion): boolean => Boolean(checked ?? readTooFew)

/** How far people have checked the themes of a list, before its numbers. */
export function sayChecking(proportions: readonly Proportion[]): string {
  const checked = proportions.filter((each) => each.checked).length
  const few = proportions.flatMap(({ readTooFew }) => readTooFew ?? [])
  const [read] = few
  if (checked > 0) {
    const rest = few.length > 0 ? ` Of ${few.length} more too few were read to say.` : ''
    return `People have checked ${checked} of ${formatNumberOf(proportions.length, 'theme')}.${rest}`
  }
  return read
    ? `People have read ${read.coded} of ${formatNumberOf(read.of, 'person', 'people')}, too few to say how often the program’s coding is wrong: the intervals hold sampling error only.`
    : 'A program did the coding, and nobody has checked yet how often it is wrong: the intervals hold sampling error only.'
}

export function titleOfThemes(themes: readonly Theme[]): string {
  const [first] = themes
  if (!first) return 'No theme was found: what people said has little in common, or too few have spoken.'
  if (first.prevalence.of < smallestBase)
    return `Too few to say: ${first.prevalence.of} could have spoken of it.`
  if (themes.some(({ prevalence }) => prevalence.checked)) return titleOfChecked(themes)
  return `Most widespread: ${first.name}, said by ${formatCount(first.prevalence)}.`
}

/** Checked shares may stand in another order than the machine's counts. */
function titleOfChecked(themes: readonly Theme[]): string {
  const checked = themes.filter(({ prevalence }) => prevalence.checked)
  const most = checked.reduce((best, theme) =>
    (theme.prevalence.share ?? 0) > (best.prevalence.share ?? 0) ? theme : best,
  )
  return `Most widespread of those checked: ${most.name}, about ${formatPercent(most.prevalence.share)}.`
}

export function formatNumber(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 1 })
}

function mostChosen<Option extends { proportion: Proportion }>(
  options: readonly Option[],
): Option | undefined {
  return options.toSorted((a, b) => b.proportion.count - a.proportion.count)[0]
}
