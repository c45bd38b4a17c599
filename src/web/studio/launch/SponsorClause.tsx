import { type LaunchTerms, textIn } from '../../../study/model.ts'
import { Choice } from '../../components/Choice.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Clause } from './Clause.tsx'

type Mode = LaunchTerms['sponsor']['mode']

const modes: { value: Mode; label: string; note: string }[] = [
  { value: 'shown', label: 'Shown', note: 'named before the first question' },
  { value: 'revealed_at_end', label: 'Told at the end', note: 'where the name would colour the answers' },
  { value: 'masked', label: 'Not named', note: 'participants are told that they are not told' },
]

interface SponsorClauseProps {
  number: number
  terms: LaunchTerms
  language: string
  onTerms: (patch: Partial<LaunchTerms>) => void
  isNamed: boolean
}

/** Who asks, and what participants read above the consent. */
export function SponsorClause({ number, terms, language, onTerms, isNamed }: SponsorClauseProps) {
  const { sponsor, publicTitle = {}, publicPurpose = {} } = terms
  const title = textIn(publicTitle, language)
  const says = {
    shown: `Participants read that ${sponsor.name || '…'} asks.`,
    revealed_at_end: `Participants learn at the end that ${sponsor.name || '…'} asked, and are told so before they begin.`,
    masked: 'Participants are not told who asks, and are told so before they begin.',
  }[sponsor.mode]
  return (
    <Clause number={number} title="Who asks" state={isNamed ? (title ? 'fine' : 'look') : 'stop'} says={says}>
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
          value={title}
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
    </Clause>
  )
}
