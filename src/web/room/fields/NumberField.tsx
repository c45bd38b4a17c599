import { useId } from 'react'
import { join } from '../../components/join.ts'
import type { View } from '../draft.ts'
import type { FieldProps } from './AnswerField.tsx'

/** A text field with a keyboard for figures: a browser's own number field loses what it cannot read. */
export function NumberField(props: FieldProps<Extract<View, { control: 'number' }>>) {
  const { view, draft, onDraft, isLocked, labelledBy, describedBy, onPaste } = props
  const unitId = useId()
  return (
    <div className="flex items-baseline gap-3">
      <input
        type="text"
        inputMode={view.whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={draft.text}
        onChange={(event) => onDraft({ ...draft, text: event.target.value })}
        onPaste={onPaste}
        readOnly={isLocked}
        maxLength={40}
        aria-labelledby={join(labelledBy, view.unit && unitId)}
        aria-describedby={describedBy}
        aria-invalid={describedBy ? true : undefined}
        className="min-h-14 w-44 max-w-full rounded-1 border border-line bg-raised px-4 text-28 text-ink focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent read-only:bg-sunk"
        data-answer-field
      />
      {view.unit && (
        <span id={unitId} className="text-soft">
          {view.unit}
        </span>
      )}
    </div>
  )
}
