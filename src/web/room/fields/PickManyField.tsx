import { useId } from 'react'
import { toggleOption, type View } from '../draft.ts'
import type { FieldProps } from './AnswerField.tsx'
import { OptionRow } from './OptionRow.tsx'
import { OtherWords } from './OtherWords.tsx'

export function PickManyField(props: FieldProps<Extract<View, { control: 'pick_many' }>>) {
  const { view, draft, onDraft, isLocked, labelledBy, describedBy, onPaste } = props
  const name = useId()
  const hintId = useId()
  return (
    <fieldset aria-labelledby={labelledBy} aria-describedby={hintId} data-answer-field>
      <p id={hintId} className="mb-3 text-16 text-soft">
        {view.hint}
      </p>
      {view.options.map((option) => (
        <OptionRow
          key={option.key}
          type="checkbox"
          name={name}
          label={option.label}
          isPicked={draft.picked.includes(option.key)}
          onPick={() => onDraft({ ...draft, picked: toggleOption(view, draft.picked, option.key) })}
          isLocked={isLocked}
          describedBy={describedBy}
        >
          {option.role === 'other' && (
            <OtherWords
              label={option.label}
              text={draft.text}
              onText={(text) => onDraft({ ...draft, text })}
              isLocked={isLocked}
              onPaste={onPaste}
            />
          )}
        </OptionRow>
      ))}
    </fieldset>
  )
}
