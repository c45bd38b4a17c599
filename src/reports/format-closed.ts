/** The figures of a closed question in the report. Pure. */
import { type ClosedResult, smallestBase } from '../findings/model.ts'
import { between, distribution, proportionCells, round, share } from './figures.ts'
import { inline, table } from './markdown.ts'

type ClosedOf<Kind extends ClosedResult['kind']> = Extract<ClosedResult, { kind: Kind }>

/** @returns pieces that stand one below the other */
export function closedOf(closed: ClosedResult): string[] {
  switch (closed.kind) {
    case 'scale':
      return scaleOf(closed)
    case 'number':
      return numberOf(closed)
    case 'ranking':
      return [rankingOf(closed)]
    default:
      return [distribution(closed.options)]
  }
}

function scaleOf({ points, topTwo, bottomTwo, summary }: ClosedOf<'scale'>): string[] {
  const { mean, meanLow, meanHigh, median } = summary
  const ends = `Top two: ${share(topTwo)}. Bottom two: ${share(bottomTwo)}.`
  const middle =
    mean === null ? '' : `\nMean ${round(mean)}${between(meanLow, meanHigh)}, median ${round(median)}.`
  return [distribution(points), `${ends}${middle}\n`]
}

function numberOf({ summary, quartiles, minimum, maximum, unit, bins }: ClosedOf<'number'>): string[] {
  const given = bins.reduce((sum, bin) => sum + bin.count, 0)
  if (given === 0) return []
  const ends: [string, string][] = [
    ['Smallest', round(minimum)],
    ['Largest', round(maximum)],
  ]
  const head = ['Figure', unit ? `Value (${inline(unit)})` : 'Value']
  if (given < smallestBase) {
    return [
      `${given} ${given === 1 ? 'number was' : 'numbers were'} given: too few to say more.\n`,
      table(head, ends),
    ]
  }
  const { mean, meanLow, meanHigh, median } = summary
  return [
    table(head, [
      ['Mean', `${round(mean)}${between(meanLow, meanHigh)}`],
      ['Median', round(median)],
      ['First quartile', round(quartiles.first)],
      ['Third quartile', round(quartiles.third)],
      ...ends,
    ]),
  ]
}

function rankingOf({ options }: ClosedOf<'ranking'>): string {
  return table(
    ['Option', 'Mean rank', 'First', 'Share', '95 % interval'],
    options.map(({ label, meanRank, first }) => [inline(label), round(meanRank), ...proportionCells(first)]),
  )
}
