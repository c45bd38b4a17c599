import { useId } from 'react'
import type { View } from '../draft.ts'
import type { FieldProps } from './AnswerField.tsx'
import { OptionRow } from './OptionRow.tsx'
import { OtherWords } from './OtherWords.tsx'

export function PickOneField(props: FieldProps<Extract<View, { control: 'pick_one' }>>) {
  const { view, draft, onDraft, isLocked, labelledBy, describedBy, onPaste } = props
  const name = useId()
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} data-answer-field>
      {view.options.map((option) => (
        <OptionRow
          key={option.key}
          type="radio"
          name={name}
          label={option.label}
          isPicked={draft.picked.includes(option.key)}
          onPick={() => onDraft({ ...draft, picked: [option.key] })}
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
    </div>
  )
}
