/** What is asked of the intervals, and which cells do not give it. Pure. */
import type { CellResult } from './simulate-cell.ts'

export const wanted = { coverage: 0.93, widthOfGuess: 1.02, widthOfGood: 0.85 }

export interface Demand {
  demand: string
  cells: number
  failing: CellResult[]
  worst: CellResult | null
  /** Of the worst cell. */
  figure: number
}

export function judgeCells(cells: readonly CellResult[]): Demand[] {
  const even = cells.filter(({ errors }) => errors === 'even')
  return [
    judge('coverage at least 93 %', cells, {
      of: ({ coverage }) => coverage,
      isBad: (coverage) => coverage < wanted.coverage,
      sign: -1,
    }),
    judge(
      'mean width at most 1.02 of Wilson’s at accuracy .6',
      even.filter(({ accuracy }) => accuracy === 0.6),
      { of: ({ widthRatio }) => widthRatio, isBad: (ratio) => ratio > wanted.widthOfGuess, sign: 1 },
    ),
    judge(
      'mean width at most .85 of Wilson’s at accuracy .9 and more, prevalence .1 and more',
      even.filter(({ accuracy, prevalence }) => accuracy >= 0.9 && prevalence >= 0.1),
      { of: ({ widthRatio }) => widthRatio, isBad: (ratio) => ratio > wanted.widthOfGood, sign: 1 },
    ),
  ]
}

interface Criterion {
  of: (cell: CellResult) => number
  isBad: (figure: number) => boolean
  /** 1: the larger, the worse. */
  sign: 1 | -1
}

function judge(demand: string, cells: readonly CellResult[], { of, isBad, sign }: Criterion): Demand {
  const worst = [...cells].sort((a, b) => sign * (of(b) - of(a)))[0] ?? null
  return {
    demand,
    cells: cells.length,
    failing: cells.filter((cell) => isBad(of(cell))),
    worst,
    figure: worst ? of(worst) : Number.NaN,
  }
}
