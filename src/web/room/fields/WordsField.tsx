import { words } from '../words.ts'
import type { FieldProps } from './AnswerField.tsx'
import { GrowingText } from './GrowingText.tsx'

/** Their own words, in the serif in which people's words stand everywhere. */
export function WordsField({ draft, onDraft, isLocked, labelledBy, describedBy, onPaste }: FieldProps) {
  return (
    <GrowingText
      value={draft.text}
      onText={(text) => onDraft({ ...draft, text })}
      onPaste={onPaste}
      isLocked={isLocked}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={describedBy ? true : undefined}
      placeholder={words.talk.answer}
      data-answer-field
    />
  )
}
