import { defaultAssentText, defaultGuardianConsent } from '../../../study/care-terms.ts'
import { textIn } from '../../../study/model.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import type { TermsFieldsProps } from './terms-fields.ts'

/** Whether people under 18 may take part, and what a guardian and they themselves agree to. */
export function MinorsFields({ terms, language, onTerms }: TermsFieldsProps) {
  const minors = terms.minors ?? {
    allowed: false,
    guardianConsent: { [language]: defaultGuardianConsent },
    assentText: { [language]: defaultAssentText },
  }
  const set = (patch: Partial<typeof minors>) => onTerms({ minors: { ...minors, ...patch } })
  return (
    <>
      <Checkbox
        label="People under 18 may take part"
        hint="with a parent’s or guardian’s consent and their own"
        isChecked={minors.allowed}
        onChecked={(allowed) => set({ allowed })}
      />
      {minors.allowed && (
        <>
          <TextArea
            label="What the guardian agrees to"
            value={textIn(minors.guardianConsent, language)}
            onText={(text) => set({ guardianConsent: { ...minors.guardianConsent, [language]: text } })}
            className="max-w-measure"
          />
          <TextArea
            label="What they themselves agree to"
            value={textIn(minors.assentText, language)}
            onText={(text) => set({ assentText: { ...minors.assentText, [language]: text } })}
            className="max-w-measure"
            hint="In words that the youngest of them understands."
          />
        </>
      )}
    </>
  )
}
