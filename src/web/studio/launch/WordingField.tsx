import { Checkbox } from '../../components/Checkbox.tsx'
import type { TermsFieldsProps } from './terms-fields.ts'

/** The guide's questions stay as they are written, whatever is chosen here. */
export function WordingField({ terms, onTerms }: TermsFieldsProps) {
  return (
    <Checkbox
      label="A language model may word follow-up questions, where one is set up"
      hint="The program decides what is asked. Where the model runs elsewhere, participants read before they agree that some of what they write is sent to it. The same is said, whatever is chosen here, where a model elsewhere is set up as analyst; it is shown the words of no others."
      isChecked={terms.followUpWording !== 'program'}
      onChecked={(may) => onTerms({ followUpWording: may ? 'model' : 'program' })}
    />
  )
}
