import { type CSSProperties, useId } from 'react'
import type { View } from '../draft.ts'
import type { FieldProps } from './AnswerField.tsx'

/** Points in a row, each wide enough for a thumb; what the ends mean stands above them, in order. */
export function PointsField(props: FieldProps<Extract<View, { control: 'points' }>>) {
  const { view, draft, onDraft, isLocked, labelledBy, describedBy } = props
  const name = useId()
  const labelled = view.points.filter(({ label }) => label !== null)
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} data-answer-field>
      <div className="flex justify-between gap-x-4 pb-3 text-16/snug text-soft" aria-hidden>
        {labelled.map(({ point, label }) => (
          <span key={point} className="flex-1 not-first:not-last:text-center not-first:last:text-right">
            <span className="font-medium text-ink">{point}</span> {label}
          </span>
        ))}
      </div>
      <div
        className="grid grid-cols-[repeat(var(--narrow),minmax(0,1fr))] gap-1.5 sm:grid-cols-[repeat(var(--wide),minmax(0,1fr))]"
        style={columns(view.points.length)}
      >
        {view.points.map(({ point, label }) => (
          <label
            key={point}
            className="relative grid min-h-13 cursor-pointer place-items-center rounded-1 border border-line bg-raised text-ink transition-colors hover:border-ink has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:shadow-ring"
          >
            <input
              type="radio"
              name={name}
              checked={draft.point === point}
              onChange={() => onDraft({ ...draft, point })}
              aria-disabled={isLocked || undefined}
              aria-label={label === null ? String(point) : `${point}, ${label}`}
              aria-describedby={describedBy}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            <span aria-hidden>{point}</span>
          </label>
        ))}
      </div>
    </div>
  )
}

/** All in one row where there is room; on a phone more than seven stand in two rows as even as can be. */
function columns(count: number): CSSProperties {
  const narrow = count <= 7 ? count : Math.ceil(count / 2)
  return { '--wide': count, '--narrow': narrow } as CSSProperties
}
