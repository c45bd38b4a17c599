import { isTooFew, type Proportion } from '../../findings/model.ts'
import { formatCount, formatInterval, formatPercent, tooFewToSay } from '../format.ts'
import { join } from './join.ts'

interface ShareBarProps {
  label: string
  proportion: Proportion
  /** How much of the coding people have checked, 0 to 1. The rest is hatched. Null: nothing was machine-coded. */
  checkedShare?: number | null
  /** Right end of the scale; bars of one list share it. */
  scaleTo?: number
  /** Others beside it were checked by people, and this one was not. */
  isUnchecked?: boolean
  onOpen?: () => void
  isCurrent?: boolean
  note?: string
}

/**
 * A share that is never alone: count of whom, percent, interval as a thin line through the bar's end. Of too few
 * people only the count stands there: a bar would be read as a share.
 */
export function ShareBar(props: ShareBarProps) {
  const { label, proportion, scaleTo = 1, onOpen, isCurrent, note } = props
  // What a person has checked stands for everybody: nothing of it is hatched.
  const checkedShare = proportion.checked ? 1 : props.checkedShare === undefined ? 0 : props.checkedShare
  const row = (
    <>
      <span className="flex flex-wrap items-baseline justify-between gap-x-4 max-sm:flex-col">
        <span className="min-w-0 text-14 font-medium text-ink">{label}</span>
        <Figures proportion={proportion} isUnchecked={props.isUnchecked} />
      </span>
      {!isTooFew(proportion) && <Bar proportion={proportion} checkedShare={checkedShare} scaleTo={scaleTo} />}
      {note && <span className="text-12 text-faint">{note}</span>}
    </>
  )
  if (!onOpen) return <div className="grid gap-1.5 py-2">{row}</div>
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-current={isCurrent || undefined}
      className="-mx-3 grid w-[calc(100%+1.5rem)] gap-1.5 rounded-1 px-3 py-2 text-left transition-colors hover:bg-sunk aria-[current]:bg-accent-wash"
    >
      {row}
    </button>
  )
}

interface FiguresProps {
  proportion: Proportion
  /** In place of who could have said it: nobody checked the machine’s count, and others beside it were checked. */
  isUnchecked?: boolean
}

/** `23 of 61 asked · 38 % [27–50]`, `23 of 61 unchecked · 38 % [27–50]`, `2 of 3 asked · too few to say`. */
export function Figures({ proportion, isUnchecked }: FiguresProps) {
  return (
    <span className="text-14 text-soft tabular-nums sm:whitespace-nowrap">
      {isUnchecked ? `${proportion.count} of ${proportion.of} unchecked` : formatCount(proportion)}
      <span className="text-faint"> · </span>
      {isTooFew(proportion) ? (
        <span className="text-faint">{tooFewToSay}</span>
      ) : (
        <>
          <span className="font-medium text-ink">{formatPercent(proportion.share)}</span>
          <span className="reference ml-2 text-faint">{formatInterval(proportion.low, proportion.high)}</span>
        </>
      )}
    </span>
  )
}

export function Bar({
  proportion,
  checkedShare,
  scaleTo,
}: Pick<ShareBarProps, 'proportion' | 'checkedShare' | 'scaleTo'>) {
  const at = (value: number | null) => `${Math.min(100, ((value ?? 0) / (scaleTo || 1)) * 100)}%`
  const checked = checkedShare === null || checkedShare === undefined ? 1 : checkedShare
  const { share, low, high } = proportion
  return (
    <span aria-hidden="true" className="relative block h-3 border-l border-line">
      <span
        className="absolute inset-y-0.5 left-0 flex border-r-2 border-bar-line"
        style={{ width: at(share) }}
      >
        <span className="h-full bg-bar" style={{ width: `${checked * 100}%` }} />
        <span className={join('h-full flex-1', checked < 1 && 'hatched bg-bar/35')} />
      </span>
      {low !== null && high !== null && (
        <span
          className="absolute top-1/2 h-2 -translate-y-1/2 border-x border-ink before:absolute before:inset-x-0 before:top-1/2 before:-mt-px before:border-t before:border-ink"
          style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})` }}
        />
      )}
    </span>
  )
}
