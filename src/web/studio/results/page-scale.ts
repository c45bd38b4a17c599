/** One right end for all bars of a page, so that bars of different questions can be compared by eye. */
import { createContext, useContext } from 'react'
import type { ClosedResult, Proportion, Results } from '../../../findings/model.ts'
import { scaleOf } from './proportion-columns.tsx'

export const PageScale = createContext<number | null>(null)

/** The page's scale, or, where the page sets none, that of the rows themselves. */
export function useScale(rows: readonly { proportion: Proportion }[]): number {
  return useContext(PageScale) ?? scaleOf(rows)
}

/** The scale that holds every bar of the results by question. */
export function pageScaleOf({ objectives }: Pick<Results, 'objectives'>): number {
  const questions = objectives.flatMap((objective) => objective.questions)
  const bars = questions.flatMap(({ themes, closed }) => [
    ...themes.map((theme) => theme.prevalence),
    ...(closed ? barsOf(closed) : []),
  ])
  return scaleOf(bars.map((proportion) => ({ proportion })))
}

function barsOf(closed: ClosedResult): Proportion[] {
  switch (closed.kind) {
    case 'scale':
      return [closed.topTwo, closed.bottomTwo]
    case 'number':
      return []
    case 'ranking':
      return closed.options.map((option) => option.first)
    default:
      return closed.options.map((option) => option.proportion)
  }
}
