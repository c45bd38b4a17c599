import type { CodingPlan } from '../../api-client.ts'
import { formatPercent } from '../../format.ts'

interface SizeTableProps {
  plan: CodingPlan
  /** People who will have been read in all. */
  wanted: number
  onChoose: (people: number) => void
}

/** So many people read, so wide the widest interval. A row chooses its size. */
export function SizeTable({ plan, wanted, onChoose }: SizeTableProps) {
  const widest = Math.max(...plan.sizes.map((row) => row.widest), 0.01)
  return (
    <div className="grid gap-2">
      <p className="text-14 font-medium">How wide the intervals will be</p>
      <ul className="grid">
        {plan.sizes.map(({ people, widest: width, widths }) => {
          const narrowest = Math.min(...widths.map((each) => each.width))
          return (
            <li key={people}>
              <button
                type="button"
                onClick={() => onChoose(people)}
                aria-current={people === wanted || undefined}
                className="grid w-full grid-cols-[5.5rem_1fr_auto] items-center gap-x-3 rounded-1 px-2 py-1 text-left text-14 tabular-nums hover:bg-sunk aria-[current]:bg-accent-wash touch:min-h-11"
              >
                <span>{people} people</span>
                <span
                  aria-hidden="true"
                  className="h-1 bg-bar"
                  style={{ width: `${(100 * width) / widest}%` }}
                />
                <span className="text-soft">
                  ±{Math.round(narrowest * 50)} to ±{Math.round(width * 50)} points
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      <p className="text-12 text-faint">
        {plan.isMeasured
          ? `Worked out from how often the machine’s rarer labels were right on the people read so far (${formatPercent(plan.accuracy)}).`
          : `Worked out for a machine whose rarer labels are right ${formatPercent(plan.accuracy)} of the time: nobody has checked it yet.`}
      </p>
    </div>
  )
}
