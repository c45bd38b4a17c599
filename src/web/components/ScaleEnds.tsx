import { isTooFew, type Proportion } from '../../findings/model.ts'
import { formatPercent } from '../format.ts'

/** The two ends of the scale of a list of bars, once at its foot; the figures say the same in words. Nothing where no bar is drawn. */
export function ScaleEnds({ to, of }: { to: number; of: readonly Proportion[] }) {
  if (of.every(isTooFew)) return null
  return (
    <span aria-hidden="true" className="flex justify-between text-12 text-faint tabular-nums">
      <span>0</span>
      <span>{formatPercent(to)}</span>
    </span>
  )
}
