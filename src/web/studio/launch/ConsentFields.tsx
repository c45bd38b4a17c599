import { type LaunchTerms, textIn } from '../../../study/model.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import type { TermsFieldsProps } from './terms-fields.ts'

type Purpose = LaunchTerms['askConsentFor'][number]

const purposes: { value: Purpose; label: string; hint: string }[] = [
  { value: 'contact', label: 'Contact again', hint: 'to ask more, or to thank' },
  { value: 'reuse', label: 'Reuse in other studies', hint: 'what they said may answer later questions' },
  {
    value: 'composition',
    label: 'How answers were composed',
    hint: 'time taken and number of pastes, never keystrokes',
  },
]

/** What people agree to, word for word, and what they are asked beside it. */
export function ConsentFields({ terms, language, onTerms }: TermsFieldsProps) {
  const { consentText, askConsentFor } = terms
  const toggle = (purpose: Purpose, isAsked: boolean) =>
    onTerms({
      askConsentFor: isAsked ? [...askConsentFor, purpose] : askConsentFor.filter((held) => held !== purpose),
    })
  return (
    <>
      <TextArea
        label="Consent"
        value={textIn(consentText, language)}
        onText={(text) => onTerms({ consentText: { ...consentText, [language]: text } })}
        className="max-w-measure"
        hint="Stored with each person’s decision, word for word. Above it they read that an AI asks, how long it takes, and their rights."
      />
      <fieldset className="grid gap-2">
        <legend className="pb-2 text-14 font-medium">Asked beside it, each a choice of theirs</legend>
        {purposes.map((purpose) => (
          <Checkbox
            key={purpose.value}
            label={purpose.label}
            hint={purpose.hint}
            isChecked={askConsentFor.includes(purpose.value)}
            onChecked={(isAsked) => toggle(purpose.value, isAsked)}
          />
        ))}
      </fieldset>
    </>
  )
}
