import { defaultHelpText } from '../../../study/care-terms.ts'
import { textIn } from '../../../study/model.ts'
import { Button } from '../../components/Button.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { TermsFieldsProps } from './terms-fields.ts'

/** Who reads moments that call for care. */
export function ContactFields({ terms, onTerms }: TermsFieldsProps) {
  const { name = '', email = '' } = terms.contactPerson ?? {}
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label="Name of the person"
        value={name}
        onText={(text) => onTerms({ contactPerson: { name: text, email } })}
        hint="Somebody who looks into the inbox every day and can act."
      />
      <TextField
        label="Their mail address"
        isOptional
        value={email}
        onText={(text) => onTerms({ contactPerson: { name, email: text.trim() } })}
        hint="They get a link, never a participant’s words."
      />
    </div>
  )
}

/** What somebody in distress reads at once. */
export function HelpField({ terms, language, onTerms }: TermsFieldsProps) {
  const { help = {} } = terms
  const text = textIn(help, language)
  return (
    <div className="grid justify-items-start gap-2">
      <TextArea
        label="Help text"
        value={text}
        onText={(written) => onTerms({ help: { ...help, [language]: written } })}
        className="w-full max-w-measure"
        hint="Where help can be found where your participants live, who reads this and when, that they may stop. Check every number that you add."
      />
      {text.trim() === '' && (
        <Button onClick={() => onTerms({ help: { ...help, [language]: defaultHelpText } })}>
          Take the product’s text
        </Button>
      )}
    </div>
  )
}
