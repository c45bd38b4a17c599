import type { ReactNode } from 'react'
import { isTooFew, type Proportion } from '../../../findings/model.ts'
import { join } from '../../components/join.ts'
import { ScaleEnds } from '../../components/ScaleEnds.tsx'
import { Bar, Figures } from '../../components/ShareBar.tsx'

interface BarLineProps {
  label: ReactNode
  proportion: Proportion
  scaleTo: number
  /** Others beside it were checked by people, and this one was not. */
  isUnchecked?: boolean
  /** Quieter: one of several bars of the same thing. */
  isMinor?: boolean
  /** Stands under a group. */
  isChild?: boolean
}

/**
 * A share on one line: what it is of, the bar with its interval, the figures. On a phone one below the other. Columns have
 * one width in every row, so that bars of one list can be measured against each other.
 */
export function BarLine({ label, proportion, scaleTo, isUnchecked, isMinor, isChild }: BarLineProps) {
  return (
    <span className={columnsOf(isMinor)}>
      {/* Indented in its own column, so that every bar begins at the same zero. */}
      <span
        className={join(
          'min-w-0 text-14',
          isMinor ? 'truncate text-soft' : 'font-medium text-ink',
          isChild && 'pl-5',
        )}
      >
        {label}
      </span>
      <span className="max-sm:row-start-3">
        {!isTooFew(proportion) && (
          <Bar proportion={proportion} checkedShare={proportion.checked ? 1 : 0} scaleTo={scaleTo} />
        )}
      </span>
      <span className="sm:text-right">
        <Figures proportion={proportion} isUnchecked={isUnchecked} />
      </span>
    </span>
  )
}

/** The ends of the scale, at the foot of a list and in the column of its bars. */
export function BarScale({ proportion, scaleTo, isMinor }: Omit<BarLineProps, 'label'>) {
  return (
    <span className={columnsOf(isMinor)}>
      <span className="sm:col-start-2">
        <ScaleEnds to={scaleTo} of={[proportion]} />
      </span>
    </span>
  )
}

function columnsOf(isMinor: boolean | undefined): string {
  return join(
    'grid grid-cols-1 items-center gap-x-4 gap-y-0.5',
    isMinor
      ? 'sm:grid-cols-[minmax(0,7rem)_minmax(0,1fr)_16rem]'
      : 'sm:grid-cols-[minmax(0,13rem)_minmax(0,1fr)_16rem]',
  )
}
