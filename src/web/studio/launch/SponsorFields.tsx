import { type LaunchTerms, textIn } from '../../../study/model.ts'
import { Choice } from '../../components/Choice.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { TermsFieldsProps } from './terms-fields.ts'

type Mode = LaunchTerms['sponsor']['mode']

const modes: { value: Mode; label: string; note: string }[] = [
  { value: 'shown', label: 'Shown', note: 'named before the first question' },
  { value: 'revealed_at_end', label: 'Told at the end', note: 'where the name would colour the answers' },
  { value: 'masked', label: 'Not named', note: 'participants are told that they are not told' },
]

/** Who asks, and what participants read above the consent. */
export function SponsorFields({ terms, language, onTerms }: TermsFieldsProps) {
  const { sponsor, publicTitle = {}, publicPurpose = {} } = terms
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label="Name"
        value={sponsor.name}
        onText={(name) => onTerms({ sponsor: { ...sponsor, name } })}
        hint="A company, a team, a university."
      />
      <Choice
        label="The name is"
        value={sponsor.mode}
        options={modes}
        onValue={(mode) => onTerms({ sponsor: { ...sponsor, mode } })}
      />
      <TextField
        label="Title that participants read"
        isOptional
        value={textIn(publicTitle, language)}
        placeholder="How your household plans its week"
        onText={(text) => onTerms({ publicTitle: { ...publicTitle, [language]: text } })}
        hint="Never the study’s own name, which may say too much."
      />
      <TextArea
        label="What it is for, in their words"
        isOptional
        value={textIn(publicPurpose, language)}
        placeholder="To make planning together easier."
        onText={(text) => onTerms({ publicPurpose: { ...publicPurpose, [language]: text } })}
      />
    </div>
  )
}
