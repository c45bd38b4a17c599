import { Checkbox } from '../../components/Checkbox.tsx'
import type { TermsFieldsProps } from './terms-fields.ts'

/** The guide's questions stay as they are written, whatever is chosen here. */
export function WordingField({ terms, onTerms }: TermsFieldsProps) {
  return (
    <div className="grid gap-1">
      <Checkbox
        label="A language model may word follow-up questions, where one is set up"
        isChecked={terms.followUpWording !== 'program'}
        onChange={(may) => onTerms({ followUpWording: may ? 'model' : 'program' })}
      />
      <p className="max-w-measure text-14 text-faint">
        What is asked is decided by the program. Where the model runs elsewhere, participants read before they agree that
        some of what they write is sent to it.
      </p>
    </div>
  )
}
